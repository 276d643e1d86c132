"""A view: a table of what there is for each need, by area, by time, by cost or by access."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from formulary.data.vocabularies import ACCESS, TIMES
from formulary.entry.locality import Area
from formulary.gaps.columns import ASKED, COST_COLUMNS, WEEK, Column
from formulary.gaps.tally import EVERYWHERE

PARTS = tuple(time.id for time in TIMES)
"""The parts of a day."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of one column of a table: its heading, what is counted below it, and in which area."""

    title: str
    column: Column
    area: str = EVERYWHERE


@dataclass(frozen=True, slots=True)
class Group:
    """Heads that stand together, under a heading of their own or under none."""

    title: str
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One table: for each need a row, and in each column how many activities there are."""

    id: str
    title: str
    groups: tuple[Group, ...]

    @property
    def heads(self) -> tuple[Head, ...]:
        """The heads of all columns."""
        return tuple(head for group in self.groups for head in group.heads)


def views(columns: Mapping[str, Column], areas: Iterable[Area]) -> tuple[View, ...]:
    """All tables, for all areas or for some."""
    everywhere = Head("All areas", columns["any"])
    by_area = [Head(area.name, columns["any"], area.id) for area in areas]

    def flat(names: Iterable[str], *more: Head) -> tuple[Group, ...]:
        return (Group("", (*(Head(columns[name].title, columns[name]) for name in names), *more)),)

    def parts(title: str, prefix: str) -> Group:
        return Group(title, tuple(Head(columns[part].title, columns[f"{prefix}{part}"]) for part in PARTS))

    return (
        View("area", "By area", (Group("", (*by_area, everywhere)),)),
        View("asked", "What people ask for first", flat(ASKED)),
        View("day", "By day of the week", flat([*(day.id for day in WEEK), "no-fixed-day"])),
        View(
            "time",
            "By day and part of the day",
            (parts("Any day", ""), *(parts(day.title, f"{day.id}-") for day in WEEK)),
        ),
        View("cost", "By cost", flat([column.id for column in COST_COLUMNS], Head("Any cost", columns["any"]))),
        View("access", "By access", flat([term.id for term in ACCESS])),
    )
