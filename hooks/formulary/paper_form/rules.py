"""The rules of the form on paper: what it has room for, and what is read out of it once it is filled in."""

from formulary.findings import Level
from formulary.rules import Part, Rule

RULES = (
    Rule("form-too-long", "A form on paper is one sheet: nobody likes to fill in more.", Part.PAPER, (Level.WARNING,)),
    Rule("form-left-out", "What the form has no room to ask for is missing in entries.", Part.PAPER, (Level.WARNING,)),
    Rule("form-no-boxes", "Boxes are quicker to fill in, and to read, than words.", Part.PAPER, (Level.WARNING,)),
    Rule("form-file", "Only what was typed into the form can be read out of it.", Part.ISSUE),
    Rule("form-unanswered", "Some questions nobody can do without.", Part.ISSUE),
    Rule("form-answer", "What can be read in two ways is not guessed.", Part.ISSUE),
    Rule("form-consent", "Nothing is published of which nobody said that it may be.", Part.ISSUE),
)
