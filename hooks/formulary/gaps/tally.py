"""A tally: how many activities there are for each need, in each area and anywhere, in each column."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from formulary.gaps.columns import Column
from formulary.model.activity import Activity
from formulary.model.collection import Collection

EVERYWHERE = ""
"""Stands for all areas together."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts: a row for each need and area, with a number for each column, which ``columns`` gives the place of."""

    columns: Mapping[str, int]
    rows: Mapping[tuple[str, str], list[int]]

    def of(self, need: str, column: str, area: str = EVERYWHERE) -> int:
        """How many activities for a need count in a column, in one area or anywhere."""
        return self.rows[need, area][self.columns[column]]


def tally(activities: Iterable[Activity], collection: Collection, columns: Mapping[str, Column]) -> Tally:
    """Count activities. Each counts once in each column that holds it, for each of its needs, in each of its areas."""
    rows = {(need, area): [0] * len(columns) for need in collection.needs for area in (EVERYWHERE, *collection.areas)}
    for activity in activities:
        places = [place for place, column in enumerate(columns.values()) if column.holds(activity)]
        areas = (EVERYWHERE, *(area.id for area in activity.areas))
        for row in (rows[need.id, area] for need in activity.needs for area in areas):
            for place in places:
                row[place] += 1
    return Tally({name: place for place, name in enumerate(columns)}, rows)
