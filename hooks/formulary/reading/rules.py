"""The rules of the first three gates: the file's name and place, its letters, and its YAML."""

from formulary.findings import Level
from formulary.rules import Part, Rule

TEXT_LEVELS = (Level.ERROR, Level.WARNING)
"""In a ledger of what was printed, a letter that cannot be read is a warning."""

RULES = (
    Rule("file-missing", "Without the locality's file nothing can be published.", Part.NAME),
    Rule("file-link", "A link may lead to a file that nobody has checked.", Part.NAME),
    Rule("file-place", "A file in the wrong folder would be passed over without a word.", Part.NAME),
    Rule("file-kind", "What cannot be opened cannot be published.", Part.NAME),
    Rule("file-size", "An honest entry is a few pages long. A huge file is a mistake.", Part.NAME),
    Rule("file-name", "The name of the file becomes part of a web address.", Part.NAME),
    Rule("text-encoding", "Letters that are stored in another way turn into wrong ones.", Part.TEXT, TEXT_LEVELS),
    Rule(
        "text-unseen",
        "Letters that nobody can see may turn what people read into something else.",
        Part.TEXT,
        TEXT_LEVELS,
    ),
    Rule("yaml-syntax", "A slip of the pen leaves open what belongs to what.", Part.YAML),
    Rule("yaml-comment", "The end of a text would be lost without a word.", Part.YAML),
    Rule("yaml-twice", "Of two answers to one question nobody knows which is right.", Part.YAML),
    Rule("yaml-command", "An entry holds text. Commands to a program do not belong in it.", Part.YAML),
    Rule("yaml-reference", "What is copied from elsewhere changes without anybody looking at it.", Part.YAML),
    Rule("yaml-documents", "A second list of fields in a file would be lost.", Part.YAML),
    Rule("yaml-field", "Every value needs the name of its field.", Part.YAML),
    Rule("yaml-front", "A page needs its title and its other fields above the text.", Part.YAML),
    Rule("yaml-empty", "A file without fields says nothing.", Part.YAML),
    Rule("yaml-size", "Far more values than any honest entry has are a mistake.", Part.YAML),
    Rule("yaml-many", "After many findings the rest is best looked at again.", Part.YAML),
)
