"""Where something on paper goes once people have written on it, in words that all papers share."""

import re

from formulary.entry.locality import Locality
from formulary.words import ended, typed

POSTCODE = re.compile(r"\b([A-Z]{1,2}[0-9][A-Z0-9]?) ([0-9][A-Z]{2})\b")
NO_BREAK = "\u00a0"


def sending(locality: Locality) -> str:
    """Where it goes: to a place on paper, by e-mail, or somewhere that a call tells."""
    contact = locality.feedback
    ways = (
        f"hand or post it to {POSTCODE.sub(kept, locality.paper_to)}" if locality.paper_to else "",
        f"e-mail it to {contact.email}" if contact.email else "",
        f"phone {contact.phone.replace(' ', NO_BREAK)}" if contact.phone else "",
        f"see {typed(contact.website)}" if contact.website else "",
    )
    return ended(", or ".join(way for way in ways if way))


def kept(postcode: re.Match[str]) -> str:
    """A postcode that no line breaks."""
    return NO_BREAK.join(postcode.groups())
