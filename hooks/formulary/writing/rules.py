"""The rules of the commands that write: they touch nothing that they were not asked to touch."""

from formulary.rules import Part, Rule

RULES = (
    Rule("file-there", "Nothing that is there is written over.", Part.WRITING),
    Rule("ledger-form", "A line is only added where it is plain where it belongs.", Part.WRITING, kinds=("activity",)),
)
