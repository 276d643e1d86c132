"""Gaps as text for people, as data for programs, and as a table for spreadsheets."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from formulary.data.open_csv import harmless
from formulary.gaps.fragile import Ending, Hanging, endings, hanging
from formulary.gaps.missing import Missing, missing
from formulary.gaps.view import View, views
from formulary.model.collection import Collection
from formulary.words import counted, full_date


@dataclass(frozen=True, slots=True)
class Gaps:
    """All that is known of what is there, what is missing, and what may soon be."""

    collection: Collection
    views: tuple[View, ...]
    missing: tuple[Missing, ...]
    endings: tuple[Ending, ...]
    hanging: tuple[Hanging, ...]


def gaps_of(collection: Collection) -> Gaps:
    """The gaps of a collection as of its day."""
    found = tuple(missing(collection)), tuple(endings(collection)), tuple(hanging(collection))
    return Gaps(collection, views(collection), *found)


def as_text(gaps: Gaps) -> str:
    """The gaps for a terminal: one sentence a line."""
    lines = [gap.text for gap in gaps.missing]
    lines += [f"{one.activity.name} may end on {full_date(one.on)}: {one.why}." for one in gaps.endings]
    lines += [hangs(one) for one in gaps.hanging]
    return "\n".join(lines) or "There are no gaps."


def hangs(one: Hanging) -> str:
    """What it means that a need hangs on one organisation."""
    what = counted(one.count, "activity", "activities")
    return f"‘{one.need.name}’ hangs on {one.organisation.name}, which runs the only {what}."


def as_json(gaps: Gaps) -> str:
    """The gaps as data. All that is not ASCII is escaped."""
    content: dict[str, Any] = {
        "generated_at": gaps.collection.today.isoformat(),
        "views": {view.id: table(view) for view in gaps.views},
        "missing": [{"need": one.need, "area": one.area, "what": one.what, "text": one.text} for one in gaps.missing],
        "ending": [{"activity": one.activity.id, "on": one.on.isoformat(), "why": one.why} for one in gaps.endings],
        "hanging": [
            {"need": one.need.id, "organisation": one.organisation.id, "count": one.count} for one in gaps.hanging
        ],
    }
    return json.dumps(content, indent=1)


def table(view: View) -> dict[str, dict[str, int]]:
    """The counts of a view by need and column."""
    names = [column.id for column in view.columns]
    return {need: dict(zip(names, counts, strict=True)) for need, counts in view.counts.items()}


def as_csv(gaps: Gaps) -> str:
    """All counts as CSV (RFC 4180): a line for each need, in each column of each view."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(("view", "column", "column_title", "need", "need_title", "activities"))
    writer.writerows([harmless(cell) for cell in row] for row in rows(gaps))
    return text.getvalue()


def rows(gaps: Gaps) -> Iterator[tuple[str | int, ...]]:
    """The lines of the table."""
    for view in gaps.views:
        for need, counts in view.counts.items():
            for column, count in zip(view.columns, counts, strict=True):
                yield view.id, column.id, column.title, need, gaps.collection.needs[need].name, count


FORMATS = {"text": as_text, "json": as_json, "csv": as_csv}
"""Every form by its name on the command line."""
