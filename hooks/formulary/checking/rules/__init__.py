"""The fifth gate: the rules of meaning, each one function with a name and a reason."""

from formulary.checking.rules import (
    addresses,
    codes,
    contacts,
    dates,
    held,
    money,
    pages,
    people,
    places,
    plain,
    record,
    references,
    refusals,
    sessions,
    twins,
    withdrawn,
    wording,
)
from formulary.checking.rules.rule import RULES, RuleOfMeaning

__all__ = [
    "RULES", "RuleOfMeaning", "addresses", "codes", "contacts", "dates", "held", "money", "pages", "people", "places",
    "plain", "record", "references", "refusals", "sessions", "twins", "withdrawn", "wording",
]  # fmt: skip
