"""The rules of paper: what fits a pad, what can be printed, and what stands on it."""

from formulary.findings import Level
from formulary.rules import Part, Rule

RULES = (
    Rule(
        "paper-name",
        "A long name takes room on paper, and is hard to read.",
        Part.PAPER,
        (Level.WARNING,),
        ("activity",),
    ),
    Rule("paper-line", "When, where and cost are read best in one line.", Part.PAPER, (Level.WARNING,), ("activity",)),
    Rule(
        "paper-letter",
        "A letter that the pads do not have would be an empty box on paper.",
        Part.PAPER,
        (Level.WARNING, Level.ERROR),
        ("activity", "pad"),
    ),
    Rule("pad-pin-gone", "What has ended must not go out on paper.", Part.PAPER, (Level.WARNING,), ("pad",)),
    Rule("pad-none", "What stands on no pad is given to nobody on paper.", Part.PAPER, (Level.NOTE,), ("activity",)),
    Rule("pad-empty", "A pad on which nothing stands is not printed.", Part.PAPER, (Level.WARNING,), ("pad",)),
    Rule("pad-language", "A sheet needs its fixed words in its own language.", Part.PAPER, kinds=("pad",)),
    Rule("pad-words", "The fixed words of a language must say all that the English ones say.", Part.PAPER),
    Rule("pad-pages", "A page more than planned leaves a part of the sheet behind.", Part.PAPER, kinds=("pad",)),
)
