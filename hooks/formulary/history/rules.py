"""The rules of a change: it is held against what was there before it."""

from formulary.rules import Part, Rule

RULES = (
    Rule(
        "ledger-kept",
        "A line that is altered hides who was asked, when and how.",
        Part.CHANGE,
        kinds=("activity",),
    ),
)
