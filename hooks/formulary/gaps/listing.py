"""Gaps as text for a terminal, as tables, and as data for programs."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from formulary.gaps.funder import Funder
from formulary.gaps.gaps import Gaps
from formulary.gaps.hanging import Hanging
from formulary.gaps.spreadsheet import as_csv, rows
from formulary.gaps.telling import by_need, ends, kinds, pays, runs, summary
from formulary.gaps.view import View
from formulary.words import full_date

SCHEMA_VERSION = "1.0"
"""The first number changes when a field goes or changes its meaning, the second when one is added."""
MOST_LETTERS = 24
"""Letters of a need in a table."""


def as_text(gaps: Gaps) -> str:
    """The gaps for a terminal: one sentence a line, under headings."""
    parts = {
        f"As of {full_date(gaps.collection.today)}": summary(gaps),
        **{f"{kind.title} ({kind.count})": [gap.text for gap in kind.gaps] for kind in kinds(gaps)},
        "May end within 90 days": [ends(one) for one in gaps.endings],
        "Hangs on one funder": [line for funder in gaps.funders for line in hangs_on(funder)],
        "Hangs on one organisation": [runs(one, gaps) for one in gaps.on_organisations],
    }
    return "\n\n".join("\n".join((title, *(f"  {line}" for line in lines))) for title, lines in parts.items() if lines)


def hangs_on(funder: Funder) -> Iterator[str]:
    """What would go with one funder."""
    if funder.keeps_up:
        yield f"{funder.name} {pays(funder)} Without that money nothing is left for:"
        yield from (f"  {line}" for line in by_need(funder.keeps_up))


def as_tables(gaps: Gaps) -> str:
    """All tables for a terminal: a line for each need, under the numbers of the columns, which a list explains."""
    return "\n\n".join(as_table(view, gaps) for view in gaps.views)


def as_table(view: View, gaps: Gaps) -> str:
    """One table."""
    titles = [
        f"{group.title} {head.title.lower()}" if group.title else head.title
        for group in view.groups
        for head in group.heads
    ]
    lines = [view.title, *(f"  {number:>2} {title}" for number, title in enumerate(titles, 1))]
    lines.append(" " * MOST_LETTERS + "".join(f"{number:>4}" for number in range(1, len(titles) + 1)))
    for need in gaps.needs:
        counts = (gaps.counts.of(need.id, head.column.id, head.area) for head in view.heads)
        lines.append(
            f"{need.name[: MOST_LETTERS - 1]:<{MOST_LETTERS}}" + "".join(f"{count or '-':>4}" for count in counts)
        )
    return "\n".join(lines)


def as_json(gaps: Gaps) -> str:
    """The gaps as data. All that is not ASCII is escaped."""
    return json.dumps(data(gaps), indent=1)


def data(gaps: Gaps) -> dict[str, Any]:
    """The gaps as values. Where a need or an area is missing, all of them together are meant."""
    return {
        "schema_version": SCHEMA_VERSION,
        "generated_at": gaps.collection.today.isoformat(),
        "columns": {column.id: column.title for column in gaps.columns.values()},
        "counts": [row.values for row in rows(gaps)],
        "missing": [
            {
                "need": gap.need.id,
                "areas": [area.id for area in gap.areas],
                "what": gap.question.column,
                "text": gap.text,
            }
            for gap in gaps.missing
        ],
        "ending": [{"activity": one.activity.id, "on": one.on.isoformat(), "why": one.why} for one in gaps.endings],
        "on_one_funder": [hanging_data(one) | {"funder": one.leg} for one in gaps.on_funders],
        "on_one_organisation": [hanging_data(one) | {"organisation": one.leg} for one in gaps.on_organisations],
        "funder_unknown": [activity.id for activity in gaps.unknown],
    }


def hanging_data(one: Hanging) -> dict[str, Any]:
    """What hangs, without what it hangs on."""
    need = {"need": one.need.id} if one.need else {}
    area = {"area": one.area.id} if one.area else {}
    return {**need, **area, "activities": [activity.id for activity in one.activities], "unknown": one.unknown}


FORMATS: Mapping[str, Callable[[Gaps], str]] = {
    "text": as_text, "tables": as_tables, "json": as_json, "csv": as_csv,
}  # fmt: skip
"""Every form by its name on the command line."""
