"""Gaps as a table for spreadsheets: a line for each need in each area, and a column for all that is counted."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from formulary.data.open_csv import harmless
from formulary.gaps.gaps import Gaps
from formulary.gaps.tally import EVERYWHERE

ALL_AREAS = "all areas"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a need, an area or all of them, and the counts in the order of the columns."""

    need: str
    need_title: str
    area: str
    area_title: str
    counts: dict[str, int]

    @property
    def values(self) -> dict[str, str | int]:
        """The line by the names of its columns."""
        names = {"need": self.need, "need_title": self.need_title, "area": self.area, "area_title": self.area_title}
        return {**names, **self.counts}


def rows(gaps: Gaps) -> Iterator[Row]:
    """The lines: each need in all areas together, and then in each."""
    areas = {EVERYWHERE: ALL_AREAS, **{area.id: area.name for area in gaps.areas}}
    for need in gaps.needs:
        for area, title in areas.items():
            counts = dict(zip(gaps.counts.columns, gaps.counts.rows[need.id, area], strict=True))
            yield Row(need.id, need.name, area, title, counts)


def as_csv(gaps: Gaps) -> str:
    """All counts as CSV (RFC 4180) with a line of names on top, as the published table of activities has it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(("need", "need_title", "area", "area_title", *gaps.counts.columns))
    for row in rows(gaps):
        writer.writerow([harmless(value) for value in row.values.values()])
    return text.getvalue()
