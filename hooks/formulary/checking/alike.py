"""What two accounts of one thing have in common, though two people wrote them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeAlias

from formulary.reading.source import Kind, Source

Likeness: TypeAlias = tuple[str, ...]
"""What is the same in two files that may be about one thing."""

FILLERS = frozenset(
    {"the", "a", "an", "and", "of", "for", "in", "at", "on", "with", "our", "your", "group", "club", "session", "class"}
    | {"weekly", "cic", "ltd", "limited", "charity"}
)
"""Words of a name that one person writes and another leaves out."""
IN_FULL = {
    "assoc": "association", "center": "centre", "comm": "community", "ctr": "centre", "intro": "introduction",
    "soc": "society", "st": "saint", "vol": "volunteer", "mon": "monday", "tue": "tuesday", "wed": "wednesday",
    "thu": "thursday", "thur": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
}  # fmt: skip
"""Words that one person writes short and another in full; without the 's' at their end."""


def core(name: str, fillers: frozenset[str] = FILLERS) -> str:
    """What remains of a name without capitals, accents, order and fillers: 'The Pottery Club (Tuesdays)' has two."""
    return " ".join(sorted(words_of(name, fillers)))


@lru_cache(maxsize=8192)
def words_of(name: str, fillers: frozenset[str] = FILLERS) -> tuple[str, ...]:
    """The words of a name that matter, in their order and in one form; all its letters where it has no such words."""
    plain = unicodedata.normalize("NFKD", name.casefold()).replace("&", " and ")
    letters = "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "").replace("’", "")
    words = [word.removesuffix("s") for word in re.findall(r"\w+", letters) if word not in fillers]
    return tuple(IN_FULL.get(word, word) for word in words) or (letters,)


def likenesses(source: Source, values: dict[str, Any]) -> Iterator[Likeness]:
    """Yield what a document has in common with any other about the same thing."""
    if source.kind is Kind.ACTIVITY:
        yield "activity", core(values["name"]), place(values.get("venue", {}))
    organisation = values if source.kind is Kind.ORGANISATION else values.get("organisation")
    if isinstance(organisation, dict) and "name" in organisation:
        yield "organisation", core(organisation["name"])
        if number := organisation.get("charity_number"):
            yield "charity", number


def place(venue: dict[str, Any]) -> str:
    """Where a venue is: its postcode, else its name; empty where there is none."""
    return str(venue.get("postcode") or core(venue.get("name", "")))
