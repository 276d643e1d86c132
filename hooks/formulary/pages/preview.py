"""The preview of an entry: what a script has to know to say an entry as paper and pages will say it.

The words, names and measures come from where paper and pages have them, so that none of them is written twice.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from msgspec import to_builtins

from formulary.model.collection import Collection
from formulary.model.wording import ADDRESS_HIDDEN, WAYS
from formulary.pads.check import LONG_LINE, LONG_NAME, MEND_LINE, MEND_NAME
from formulary.pads.entries import APART, CODE, MANY, NEAREST, Setter
from formulary.pads.formats import A5
from formulary.pads.measure import MILLIMETRES_PER_POINT, SAFETY, Face, Letters
from formulary.pads.say import GROWN_UP
from formulary.pads.words import MARKS, english
from formulary.pages.dates import NO_DATES
from formulary.pages.monograph import (
    ACCESS,
    BRING_SOMEONE,
    CONSENT,
    INTENSITY,
    LANGUAGE_NAMES,
    OLDEST,
    PLACES,
    RIGHT_TO_LEFT,
    ROUTES,
    SUPPORT_LEVEL,
)
from formulary.pages.trust_line import BY_ITSELF, CHECKED, DUE, HOW, ITSELF, LAPSED, NEEDS_NO_ARTICLE
from formulary.times.days_off import bank_holidays
from formulary.times.recurrence import HORIZON
from formulary.times.short_words import ENGLISH
from formulary.times.wording import RUN, WEEKS
from formulary.words import DAYS

SCHEMA_VERSION = 1
ADDRESS = "contribute/preview.json"
"""Where the facts stand, below the site's root."""
YEARS = range(-1, 5)
"""The years, from this one on, of which the bank holidays are told: a next date may lie two years ahead."""


def preview_facts(collection: Collection, letters: Letters) -> dict[str, Any]:
    """All that the preview has to know of a collection, for JSON. Lengths are millimetres."""
    locality, words = collection.locality, english()
    return {
        "schema_version": SCHEMA_VERSION,
        "support": {one.id: one.entry.letter for one in collection.support.values()},
        "areas": [{"id": area.id, "name": area.name} for area in locality.areas],
        "map": locality.map,
        "review": to_builtins(locality.review),
        "terms": to_builtins(locality.terms),
        "bank_holidays": holidays(locality.nation, collection.today),
        "horizon": HORIZON.days,
        "days": DAYS,
        "weeks": WEEKS,
        "run": RUN,
        "oldest": OLDEST,
        "grown_up": GROWN_UP,
        "marks": MARKS,
        "times": to_builtins(ENGLISH),
        "entry": to_builtins(words.entry),
        "page": page_words(),
        "trust": {
            "how": HOW,
            "by_itself": BY_ITSELF,
            "itself": ITSELF,
            "checked": CHECKED,
            "due": DUE,
            "lapsed": LAPSED,
            "no_article": sorted(NEEDS_NO_ARTICLE),
        },
        "paper": paper_measures(Setter(A5, letters)),
        "letters": {"regular": widths(letters.regular), "bold": widths(letters.bold)},
    }


def page_words() -> dict[str, Any]:
    """What a page says for the words of the schema's lists."""
    return {
        "route": ROUTES,
        "places": PLACES,
        "consent": CONSENT,
        "intensity": INTENSITY,
        "support_level": SUPPORT_LEVEL,
        "bring_someone": BRING_SOMEONE,
        "access": ACCESS,
        "attend": WAYS,
        "address_hidden": ADDRESS_HIDDEN,
        "languages": LANGUAGE_NAMES,
        "no_dates": NO_DATES,
        "right_to_left": sorted(RIGHT_TO_LEFT),
    }


def paper_measures(setter: Setter) -> dict[str, Any]:
    """The measures of a line on the A5 pad, and what is said when it does not fit."""
    return {
        "text": setter.format.text,
        "points": setter.format.body.points,
        "millimetres_per_point": MILLIMETRES_PER_POINT,
        "phone": setter.phone,
        "apart": APART,
        "nearest": NEAREST,
        "code": CODE,
        "many": MANY,
        "safety": SAFETY,
        "long_name": f"{LONG_NAME} {MEND_NAME}",
        "long_line": f"{LONG_LINE} {MEND_LINE}",
    }


def widths(face: Face) -> dict[int, str]:
    """The letters of a weight by their width, in thousandths of the font's size."""
    found: dict[int, list[str]] = defaultdict(list)
    for letter, width in face.advances.items():
        found[round(width)].append(chr(letter))
    return {width: "".join(found[width]) for width in sorted(found)}


def holidays(nation: str, today: date) -> Iterable[date]:
    """The bank holidays of the years around a day, in their order."""
    return sorted(day for years in YEARS for day in bank_holidays(nation, today.year + years))
