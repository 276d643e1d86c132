"""What the form in the browser must know to say about an entry what the gates will say: ``contribute/checks.json``.

The sentences stand in overrides/assets/scripts/entry-check*.js; lists, patterns and tables come from here, so that
they are written once.
"""

import unicodedata
from collections.abc import Mapping
from typing import Any

from formulary.checking import alike, funders, repair, resemblance
from formulary.checking.document import BY_VOLUNTEERS
from formulary.checking.rules import RULES, money, places, sessions, withdrawn, wording
from formulary.checking.schemas import Schema
from formulary.checking.sentence import SHAPES
from formulary.checking.suggest import SYNONYMS
from formulary.checking.vocabulary import vocabulary
from formulary.data.phone_plan import phone_plan
from formulary.data.prose_checks import prose_checks
from formulary.entry.activity import ActivityEntry
from formulary.model.collection import Collection
from formulary.model.headings import Organisation
from formulary.reading.source import Kind
from formulary.reading.text import UNSEEN
from formulary.times.state import GONE
from formulary.words import MONTHS

SCHEMA_VERSION = 1
FOR_PEOPLE = frozenset({"$schema", "title", "description", "x-ask"})
"""Keywords that no check needs."""
NAMED = (*range(0x10000), *range(0xE0000, 0xE1000))
"""The code points among which the unseen characters with a name of their own are."""


def check_facts(collection: Collection, schemas: Mapping[Kind, Schema]) -> dict[str, Any]:
    """Everything that a check of one entry in the browser needs."""
    return {
        "schema_version": SCHEMA_VERSION,
        "schemas": {kind: without_words(schemas[kind].content) for kind in BY_VOLUNTEERS},
        "levels": {name: rule.level for name, rule in RULES.items() if set(BY_VOLUNTEERS) & set(rule.kinds)},
        "collection": collection_facts(collection),
        "vocabularies": vocabularies(collection),
        "words": {"synonyms": SYNONYMS, "shapes": SHAPES},
        "repairs": repairs(),
        "unseen": unseen(),
        "phones": phone_plan(),
        "prose": prose_checks(),
        "limits": {
            "latitudes": places.LATITUDES,
            "longitudes": places.LONGITUDES,
            "degree": places.DEGREE,
            "farthest": places.FARTHEST,
            "secrets": places.SECRETS,
            "earliest": sessions.EARLIEST,
            "evening": sessions.EVENING,
            "longest_session": sessions.LONGEST_SESSION,
            "most_a_session": money.MOST_A_SESSION,
            "confidential": withdrawn.CONFIDENTIAL,
        },
        "funders": {
            "own": funders.OWN_FUNDS,
            "fillers": sorted(funders.MONEY_WORDS),
            "in_full": alike.IN_FULL,
            "close": funders.CLOSE,
            "most": funders.MOST,
        },
    }


def collection_facts(collection: Collection) -> dict[str, Any]:
    """What is there already, and what an entry may name.

    Kinds of support stand with their letter, areas with name and middle, and organisations with the activity whose
    file tells of them, if they have no file of their own. ``terms_until`` is the last day of the last known school
    term, ``written_on`` the day at which a demonstration stands.
    """
    activities, organisations = collection.activities.values(), collection.organisations.values()
    locality = collection.locality
    return {
        "needs": list(collection.needs),
        "support": {name: kind.entry.letter for name, kind in collection.support.items()},
        "areas": {area.id: [area.name, area.latitude, area.longitude] for area in locality.areas},
        "terms_until": max((term.until.isoformat() for term in locality.terms), default=""),
        "is_made_up": int(bool(wording.MADE_UP.search(locality.address))),
        "written_on": locality.demonstration.written_on.isoformat() if locality.demonstration else "",
        "organisations": {one.id: teller(collection, one) for one in organisations},
        "activities": list(collection.activities),
        "codes": {activity.code: activity.id for activity in activities if not activity.code_is_given},
        "former": {
            Kind.ACTIVITY: {former: one.id for one in activities for former in one.entry.formerly},
            Kind.ORGANISATION: {former: one.id for one in organisations for former in one.entry.formerly},
        },
        "funders": funders.uses({"funded_by": one.entry.funded_by} for one in activities),
        "alike": {
            "fillers": sorted(alike.FILLERS),
            "in_full": alike.IN_FULL,
            "like": resemblance.LIKE,
            "like_alone": resemblance.LIKE_ALONE,
            "activities": [account(one.id, one.entry) for one in activities if one.state not in GONE],
            "organisations": [[one.id, alike.core(one.name), one.entry.charity_number] for one in organisations],
        },
    }


def vocabularies(collection: Collection) -> dict[str, Any]:
    """The locality's own lists of words by what the schemas call them, with all that people call these words."""
    lists: dict[str, list[tuple[str, list[str], list[str]]]] = {
        "needs": [(one.id, [one.name], list(one.entry.synonyms)) for one in collection.needs.values()],
        "support": [(one.id, [one.name], list(one.entry.synonyms)) for one in collection.support.values()],
        "areas": [(area.id, [area.name], []) for area in collection.areas.values()],
    }
    made = {name: vocabulary(entries) for name, entries in lists.items() if entries}
    return {name: {"words": one.words, "names": one.names} for name, one in made.items()}


def teller(collection: Collection, organisation: Organisation) -> str:
    """The activity whose file tells of an organisation; nothing where it has a file of its own."""
    activities = collection.of_organisation[organisation.id]
    return next((activity.id for activity in activities if activity.entry.organisation), "")


def account(identity: str, entry: ActivityEntry) -> list[Any]:
    """By what another account of the same activity is known: its name, its place and its times."""
    venue = entry.venue
    place = [venue.postcode, list(alike.words_of(venue.name)), venue.area] if venue else []
    sessions = [[session.day, session.start, session.end] for session in entry.sessions]
    return [identity, entry.name, list(alike.words_of(entry.name)), place, sessions]


def without_words(part: dict[str, Any]) -> dict[str, Any]:
    """Copy a schema without what only people read, and with one example of each value."""
    whole = {name: value for name, value in part.items() if name not in FOR_PEOPLE}
    if "properties" in whole:
        whole["properties"] = {name: without_words(field) for name, field in whole["properties"].items()}
    for name in ("items", "additionalProperties", "propertyNames"):
        if isinstance(whole.get(name), dict):
            whole[name] = without_words(whole[name])
    return whole | {"examples": whole["examples"][:1]} if "examples" in whole else whole


def repairs() -> dict[str, Any]:
    """The patterns by which a text of the wrong shape is understood."""
    return {
        "longest": repair.LONGEST,
        "dates": repair.DATES,
        "months": [month.lower() for month in MONTHS],
        "clock": repair.CLOCK,
        "clock_words": repair.CLOCK_WORDS,
        "amount": repair.AMOUNT,
        "pence": repair.PENCE,
        "nothing": repair.NOTHING,
    }


def unseen() -> dict[str, Any]:
    """The characters that nobody can see, as JavaScript writes a pattern, and the names of those that have one."""
    found = UNSEEN.findall("".join(map(chr, NAMED)))
    named = {sign: unicodedata.name(sign, "").lower() for sign in found}
    return {
        "pattern": "".join(sign if sign in "[]-" else f"\\u{{{ord(sign):x}}}" for sign in UNSEEN.pattern),
        "names": {f"{ord(sign):04X}": name for sign, name in named.items() if name},
    }
