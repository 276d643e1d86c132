"""Slots: on which days and in which parts of them an activity can be joined."""

from datetime import date

import pytest

from formulary.data.slots import NO_FIXED_DAY, PARTS, parts, slots
from formulary.entry.activity import Session
from making import entry

MORNING, AFTERNOON, EVENING, UNKNOWN = (1 << part for part in range(PARTS))
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("10:30", "11:15", MORNING),
        ("10:00", "15:00", MORNING | AFTERNOON),
        ("11:30", "12:15", MORNING),
        ("12:00", "14:00", AFTERNOON),
        ("16:30", "18:30", AFTERNOON | EVENING),
        ("17:00", "", EVENING),
        ("0:00", "9:00", MORNING),
        ("", "", UNKNOWN),
    ],
)
def test_parts_of_the_day(start: str, end: str, expected: int) -> None:
    """A session counts for the part in which it starts, and for those in which it goes on for an hour."""
    assert parts(Session(day="monday", start=start, end=end)) == expected


def test_each_day_has_its_own_bits() -> None:
    """A Tuesday morning and a Thursday evening are neither a Tuesday evening nor a Thursday morning."""
    timetable = (Session(day="tuesday", start="10:00"), Session(day="thursday", start="19:00"))
    assert slots(entry(timetable=timetable), TODAY) == MORNING << PARTS | EVENING << 3 * PARTS


def test_sessions_that_are_over_do_not_count() -> None:
    """A session whose last day has passed is on no day any more; one that has yet to begin is."""
    timetable = (
        Session(day="monday", start="10:00", until=date(2026, 11, 20)),
        Session(day="friday", start="10:00", since=date(2027, 3, 5)),
    )
    assert slots(entry(timetable=timetable), TODAY) == MORNING << 4 * PARTS


def test_no_sessions_mean_no_fixed_day() -> None:
    """What is by appointment stands under its own answer."""
    assert slots(entry(timetable=(), by_appointment="Phone for a time"), TODAY) == NO_FIXED_DAY
