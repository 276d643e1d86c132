"""A made-up collection stays fresh: its dates move with the calendar, and its rhythm stays."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulary.checking.check import check
from formulary.checking.document import Document
from formulary.checking.schemas import load_schemas
from formulary.model.build import build
from formulary.model.moving import days_to_move, moved
from formulary.reading.folder import read
from making import ROOT, TODAY, activity, collection, locality, town

WRITTEN_ON = date(2026, 11, 21)
days = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("later", "expected"), [(-400, 0), (-1, 0), (0, 0), (27, 0), (28, 28), (55, 28), (56, 56), (1095, 1092)]
)
def test_how_far(later: int, expected: int) -> None:
    """Dates move by whole steps of four weeks, and never backwards."""
    assert days_to_move(WRITTEN_ON, WRITTEN_ON + timedelta(later)) == expected


@given(days, st.integers(0, 4000))
def test_a_moved_date(day: date, later: int) -> None:
    """A moved date is on the same weekday, a whole number of fortnights on, and less than four weeks behind."""
    distance = days_to_move(WRITTEN_ON, WRITTEN_ON + timedelta(later))
    found = date.fromisoformat(moved(day.isoformat(), distance))
    assert found.weekday() == day.weekday()
    assert (found - day).days % 14 == 0
    assert 0 <= later - (found - day).days < 28


def test_dates_anywhere() -> None:
    """Dates move wherever they stand, in lists and in blocks; everything else stays."""
    values = {
        "on": "2026-10-01",
        "except": ["2026-12-29", "2027-01-05"],
        "ledger": [{"on": "2026-10-01", "by": "walk leader"}],
        "amount": 3.5,
        "count": 6,
        "none": None,
    }
    assert moved(values, 28) == {
        "on": "2026-10-29",
        "except": ["2027-01-26", "2027-02-02"],
        "ledger": [{"on": "2026-10-29", "by": "walk leader"}],
        "amount": 3.5,
        "count": 6,
        "none": None,
    }
    assert values["on"] == "2026-10-01"


@pytest.mark.parametrize(
    "text",
    ["2026-02-30", "2026-13-01", "9999-12-31", "2026-1-1", "from 2026-10-01", "2026-10-01\n", "01632 960101", ""],
)
def test_what_is_no_date(text: str) -> None:
    """A text that only looks like a date stays as it is."""
    assert moved(text, 28) == text


def test_in_a_collection() -> None:
    """A collection says when it was written; one that does not say so does not move."""
    files = town(
        {"walkers/stroll": activity(sessions=[{"day": "tuesday", "start": "10:30", "every": 2, "from": "2026-11-10"}])}
    )
    later = TODAY + timedelta(700)
    still = collection(files, later, moving=True).activities["walkers/stroll"]
    assert (still.state, still.entry.last_verified.on) == ("lapsed", date(2026, 10, 1))
    files["formulary.yml"] = locality(demonstration={"written_on": TODAY.isoformat()})
    fresh = collection(files, later, moving=True).activities["walkers/stroll"]
    assert (fresh.state, fresh.entry.last_verified.on) == ("checked", date(2026, 10, 1) + timedelta(700))
    assert [(start.date() - date(2026, 11, 10)).days % 14 for start in fresh.next_starts] == [0] * 8


@pytest.fixture(scope="module")
def shipped() -> tuple[Document, ...]:
    """The collection that we ship, as far as it is sound at the moment."""
    return check(read(ROOT / "entries"), load_schemas(ROOT / "schema"), TODAY).documents


def listed(documents: tuple[Document, ...], today: date) -> int:
    """How many activities stand in lists on a day."""
    return len(build(documents, today).listed)


def days_later(*numbers: int) -> Iterator[Any]:
    """Days after the one on which the collection was written."""
    return (pytest.param(TODAY + timedelta(number), id=f"{number} days later") for number in numbers)


@pytest.mark.parametrize("today", days_later(27, 28, 365, 1095, 1119, 3650))
def test_the_shipped_collection(shipped: tuple[Document, ...], today: date) -> None:
    """Years later the shipped collection lists as many activities as on the day it was written."""
    there = listed(shipped, TODAY)
    assert there > 50
    assert listed(shipped, today) == there
