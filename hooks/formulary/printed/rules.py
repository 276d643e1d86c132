"""The rules of the ledgers: what was ever printed must stay readable, because people still hold the paper."""

from formulary.findings import Level
from formulary.rules import Part, Rule

RULES = (
    Rule("printed-file", "A ledger that cannot be read knows no paper.", Part.PRINTED, (Level.WARNING,)),
    Rule("printed-line", "A broken line forgets a sheet that people still hold.", Part.PRINTED, (Level.WARNING,)),
    Rule("printed-lost", "A sheet whose lines are lost cannot say what has changed.", Part.PRINTED, (Level.WARNING,)),
    Rule("printed-twice", "One issue of a pad is printed with one number.", Part.PRINTED, (Level.NOTE,)),
    Rule(
        "printed-code",
        "A code leads somebody with old paper to the wrong activity.",
        Part.PRINTED,
        (Level.WARNING,),
        ("activity",),
    ),
    Rule("printed-pad", "The paper of a pad that is no more still leads to its page.", Part.PRINTED, (Level.NOTE,)),
)
