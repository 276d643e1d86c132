"""A day: which links are asked, what of it is remembered, and how it is summed up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from formulary.links.asking import web_address
from formulary.links.link import Link
from formulary.links.memory import Memory
from formulary.links.round import Result
from formulary.words import counted

MADE_UP = (".example", ".invalid", ".test", ".example.com", ".example.net", ".example.org")
"""Names that nobody can ever own, for examples (RFC 2606)."""
ENOUGH_TO_TELL = 5
"""Addresses. If so many and no fewer are asked and no machine answers, it is we who are cut off."""


@dataclass(frozen=True, slots=True)
class Day:
    """The links of one day: those to ask, those that rest because they answered lately, and those of nobody."""

    on: date
    to_ask: tuple[Link, ...]
    resting: tuple[Link, ...]
    made_up: tuple[Link, ...]

    def remembered(self, memory: Memory, results: Iterable[Result]) -> Memory:
        """The memory with what came of this day; a day on which nobody could be reached is none."""
        results = list(results)
        if is_cut_off(results):
            return memory
        for result in results:
            memory = memory.after(result.address, result.verdict, self.on, is_named=result.is_named)
        return memory

    def summary(self, memory: Memory, results: Sequence[Result], days: int) -> str:
        """What was done, and how much of it is well, in a few sentences."""
        well = sum(result.verdict is None for result in results)
        waiting = sum(memory.is_waiting(link.address, days) for link in self.to_ask)
        missed = len(self.to_ask) - len(results)
        said = [f"{counted(len(results), 'address', 'addresses')} asked: {well:,} answered well."]
        if is_cut_off(results):
            said.append("No machine answered at all: this one seems to be cut off. Nothing is remembered of today.")
        if waiting:
            said.append(f"{waiting:,} had something wrong on fewer than {counted(days, 'day')} so far: it may pass.")
        if missed:
            said.append(f"{missed:,} not reached in time: next time they come first.")
        if self.resting:
            count = len(self.resting)
            said.append(f"{counted(count, 'rests, because it', 'rest, because they')} answered a short while ago.")
        if self.made_up:
            verb = "is" if len(self.made_up) == 1 else "are"
            said.append(f"{len(self.made_up):,} {verb} made up, such as those at example.org, and {verb} not asked.")
        return " ".join(said)


def day_with(links: Iterable[Link], memory: Memory, today: date, rest: int) -> Day:
    """Part the links of a day. Who answered less than ``rest`` days ago is left in peace."""
    made_up, resting, to_ask = [], [], []
    for link in links:
        if is_made_up(link.address):
            made_up.append(link)
        elif memory.rests(link.address, today, rest):
            resting.append(link)
        else:
            to_ask.append(link)
    return Day(today, tuple(to_ask), tuple(resting), tuple(made_up))


def is_made_up(address: str) -> bool:
    """Say whether an address stands for an example, and can never be anybody's."""
    url = web_address(address)
    return url is not None and f".{url.host}".endswith(MADE_UP)


def is_cut_off(results: Sequence[Result]) -> bool:
    """Say whether nobody could be reached, so that the fault is ours."""
    return len(results) >= ENOUGH_TO_TELL and not any(result.answered for result in results)
