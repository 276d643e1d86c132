"""The rules of links: what may be wrong with an address that somebody follows."""

from formulary.findings import Level
from formulary.links.wrong import CERTIFICATE, DEAD, GONE, MEMORY, MOVED, PRIVATE, UNSURE
from formulary.rules import Part, Rule

WARNING, NOTE = (Level.WARNING,), (Level.NOTE,)

RULES = (
    Rule(GONE, "Somebody who needs help meets a dead end.", Part.LINKS, WARNING),
    Rule(CERTIFICATE, "Browsers warn people against such a site, and they turn back.", Part.LINKS, WARNING),
    Rule(PRIVATE, "Such an address leads into somebody's own network, and not to a page.", Part.LINKS, WARNING),
    Rule(
        DEAD, "A site that answers may have nothing to say any more, or belong to others.", Part.LINKS, WARNING + NOTE
    ),
    Rule(MOVED, "The old address works only as long as somebody keeps it up.", Part.LINKS, NOTE),
    Rule(UNSURE, "Some sites keep programs out. Only a person can see whether all is right.", Part.LINKS, NOTE),
    Rule(MEMORY, "Without its memory the check of links cannot tell one bad day from many.", Part.LINKS, NOTE),
)
