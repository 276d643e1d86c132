"""Funders: the names of those who pay, and which of several spellings is meant for one of them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from formulary.checking.alike import FILLERS, core
from formulary.checking.suggest import LONGEST

OWN_FUNDS = "own funds"
"""What is written for a group that pays for it itself."""
MONEY_WORDS = FILLERS | {"fund", "funds", "funding", "funded", "grant", "grants", "money", "programme", "scheme"}
"""Words that one person writes after the name of a funder, and another does not."""
CLOSE = 0.93
"""How much alike two names must be: those of one letter too few in ten are, 'North Fund' and 'South Fund' are not."""
MOST = 200
"""With how many names others are compared, the most used ones: a few dozen pay for a thousand activities."""


@dataclass(frozen=True, slots=True)
class Funders:
    """The usual names of all funders by what remains of each; ``known`` is what is meant by each name that occurs."""

    usual: dict[str, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, counts: Mapping[str, int]) -> "Funders":
        """Find the usual names: of several for one funder the one most used, then the first by the alphabet."""
        funders = cls()
        for name in sorted({OWN_FUNDS: 0, **counts}, key=lambda name: (name != OWN_FUNDS, -counts.get(name, 0), name)):
            meant = funders.meant(name)
            if meant == name and len(funders.usual) < MOST:
                funders.usual[core(name, MONEY_WORDS)] = name
            funders.known[name] = meant
        return funders

    def meant(self, name: str) -> str:
        """The usual name of the funder that somebody calls so; the name itself where no other is like it."""
        if name in self.known:
            return self.known[name]
        what = core(name, MONEY_WORDS)
        near = [what] if what in self.usual else get_close_matches(what[:LONGEST], self.usual, n=1, cutoff=CLOSE)
        return self.usual[near[0]] if near else name


def uses(entries: Iterable[Mapping[str, Any]]) -> Counter[str]:
    """In how many entries each name of a funder stands."""
    return Counter(name for values in entries for name in values.get("funded_by", ()))
