"""Prints of small collections: what a test needs of ledgers, without a printer."""

from datetime import date
from functools import cache
from typing import Any

import msgspec

from formulary.checking.schemas import Schema
from formulary.model.collection import Collection
from formulary.pads.sheet import sheet_of
from formulary.printed.read import printed_schema
from formulary.printed.record import PrintedLine, Printing, printed_line, printing_of
from making import ROOT, STROLL, TODAY, Files, Values, activity, built, collection, pad, town

PAD = "pads/moving.yml"
CODE = "MOVE"


@cache
def schema() -> Schema:
    """The shipped schema of ledgers."""
    return printed_schema(ROOT / "schema")


def with_pad(files: Files | None = None, **changes: Any) -> Files:
    """A collection with a pad that holds everything."""
    return (town() if files is None else files) | {PAD: pad(code=CODE, **changes)}


def print_of(activities: dict[str, Values] | None = None, today: date = TODAY) -> Printing:
    """What stands on a pad that holds some activities, printed on a day."""
    return printing(collection(with_pad(town(activities)), today))


def printing(made: Collection) -> Printing:
    """What stands on the one pad of a collection."""
    return printing_of(made, sheet_of(made, made.pads["moving"]))


def line(today: date = TODAY, **changes: Any) -> PrintedLine:
    """How an activity stands on paper."""
    return printed_line(built(today, **changes), today)


def records(*prints: Printing) -> bytes:
    """A ledger with some prints, as it is written: all lines, and all issues."""
    return b"".join(
        msgspec.json.encode(record) + b"\n"
        for one in prints
        for record in (*({"line": line} for line in one.lines), {"issue": one.issue})
    )


def one(**changes: Any) -> dict[str, Values]:
    """One activity, with what differs."""
    return {STROLL: activity(**changes)}
