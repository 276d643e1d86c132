"""What the form in the browser must know to say about an entry what the gates will say: ``contribute/checks.json``.

The sentences stand in overrides/assets/scripts/entry-check*.js; lists, patterns and tables come from here, so that
they are written once.
"""

import unicodedata
from collections.abc import Mapping
from typing import Any

from formulary.checking import repair
from formulary.checking.rules import RULES, places, sessions
from formulary.checking.schemas import Schema
from formulary.checking.sentence import SHAPES
from formulary.checking.suggest import SYNONYMS
from formulary.data.phone_plan import phone_plan
from formulary.model.collection import Collection
from formulary.reading.source import Kind
from formulary.reading.text import UNSEEN

SCHEMA_VERSION = 1
KINDS = (Kind.ACTIVITY, Kind.ORGANISATION)
"""The kinds of file that the form writes."""
FOR_PEOPLE = frozenset({"$schema", "title", "description", "x-list"})
"""Keywords that no check needs."""
NAMED = (*range(0x10000), *range(0xE0000, 0xE1000))
"""The code points among which the unseen characters with a name of their own are."""


def check_facts(collection: Collection, schemas: Mapping[Kind, Schema]) -> dict[str, Any]:
    """Everything that a check of one entry in the browser needs."""
    return {
        "schema_version": SCHEMA_VERSION,
        "schemas": {kind: without_words(schemas[kind].content) for kind in KINDS},
        "levels": {name: rule.level for name, rule in RULES.items() if set(KINDS) & set(rule.kinds)},
        "collection": collection_facts(collection),
        "words": {"synonyms": SYNONYMS, "shapes": SHAPES},
        "repairs": repairs(),
        "unseen": unseen(),
        "phones": phone_plan(),
        "latitudes": places.LATITUDES,
        "longitudes": places.LONGITUDES,
        "secrets": places.SECRETS,
        "longest_session": sessions.LONGEST_SESSION,
    }


def collection_facts(collection: Collection) -> dict[str, Any]:
    """What is there already, and what an entry may name. Kinds of support stand with their letter."""
    activities = collection.activities.values()
    return {
        "needs": list(collection.needs),
        "support": {name: kind.entry.letter for name, kind in collection.support.items()},
        "areas": list(collection.areas),
        "has_terms": int(bool(collection.locality.terms)),
        "organisations": list(collection.organisations),
        "activities": list(collection.activities),
        "codes": {activity.code: activity.id for activity in activities if not activity.code_is_given},
        "former": {
            Kind.ACTIVITY: {former: activity.id for activity in activities for former in activity.entry.formerly},
            Kind.ORGANISATION: {
                former: organisation.id
                for organisation in collection.organisations.values()
                for former in organisation.entry.formerly
            },
        },
    }


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
        "months": repair.MONTHS,
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
