"""Names that several tables share: the same but for capitals, spaces and punctuation is the same; near is not."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, TypeVar

from formulary.findings import printable

Thing = TypeVar("Thing")

NEAR = 0.8
"""How alike two names must be for the one to be offered for the other; 1 is the same."""
LONGEST = 100
"""Letters of a name that count when near names are looked for."""


def key(name: str) -> str:
    """A name without capitals, accents, spaces and punctuation: 'Women's Café & Co' is 'womenscafeandco'.

    A name of signs alone, such as '-', is itself.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).replace("&", " and ")
    letters = re.sub(r"[\W_]+", "", "".join(c for c in plain if not unicodedata.combining(c)))
    return letters or name.strip()


@dataclass(frozen=True, slots=True)
class Index(Generic[Thing]):
    """Things by name, and the names under which each is written elsewhere."""

    things: Mapping[str, tuple[str, Thing]]
    aliases: Mapping[str, str]

    def find(self, name: str) -> Thing | None:
        """The thing of a name, or of the name that it is an alias of."""
        found = self.things.get(key(self.aliases.get(key(name), name)))
        return found[1] if found else None

    def near(self, name: str) -> str:
        """The nearest name, if one is near enough to be offered; else empty."""
        near = get_close_matches(key(name)[:LONGEST], self.things, n=1, cutoff=NEAR)
        return printable(self.things[near[0]][0]) if near else ""

    def advice(self, name: str, otherwise: str) -> str:
        """What to do about a name that is not found: the nearest one, if there is one, could be meant."""
        meant = self.near(name)
        if not meant:
            return otherwise
        return f"Did you mean '{meant}'? If so, mend the table, or add '{printable(name)}: {meant}' to 'aliases'."


def index_of(named: Iterable[tuple[str, Thing]], aliases: Mapping[str, str]) -> Index[Thing]:
    """Put things into an index; of two with one name the first counts."""
    things: dict[str, tuple[str, Thing]] = {}
    for name, thing in named:
        if key(name):
            things.setdefault(key(name), (name, thing))
    return Index(things, {key(written): meant for written, meant in aliases.items()})
