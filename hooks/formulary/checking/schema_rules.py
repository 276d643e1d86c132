"""The rules of the fourth gate: what a schema can have against a file."""

from formulary.findings import Level
from formulary.rules import Part, Rule


def of(name: str, reason: str) -> Rule:
    """One rule of a schema. In a ledger of what was printed, what it finds is a warning."""
    return Rule(name, reason, Part.SCHEMA, (Level.ERROR, Level.WARNING))


RULES = (
    of("schema-missing", "Without this answer people do not know enough to come."),
    of("schema-unknown", "What stands in an unknown field would be shown to nobody."),
    of("schema-empty", "An empty answer tells nobody anything."),
    of("schema-word", "People can only search for words that are the same in every entry."),
    of("schema-form", "A postcode, a time or an address only works when it is written in one way."),
    of("schema-shape", "A list, a block of fields and one text are not the same."),
    of("schema-length", "The text must fit where it is shown, and must say something."),
    of("schema-range", "A number outside these limits is nearly always a slip."),
    of("schema-count", "A list that is too long helps nobody to choose."),
    of("schema-date", "A day that is not in the calendar never comes."),
    of("schema-choice", "At least one of these answers is needed."),
    of("schema-twice", "The same thing twice in a list is a slip."),
    of("schema-value", "What is not as it should be cannot be published."),
    of("schema-many", "After many findings the rest is best looked at again."),
)
