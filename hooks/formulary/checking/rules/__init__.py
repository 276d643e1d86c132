"""The fifth gate: the rules of meaning, each one function with a name and a reason."""

from formulary.checking.rules import codes, contacts, dates, pages, places, record, references, sessions
from formulary.checking.rules.rule import RULES, RuleOfMeaning

__all__ = [
    "RULES", "RuleOfMeaning", "codes", "contacts", "dates", "pages", "places", "record", "references", "sessions",
]  # fmt: skip
