"""Calendar files: strict parsers accept them, and expand them to the very dates that the pages give."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from data.shipped import shipped
from formulary.calendar.files import calendar_files
from formulary.entry.activity import Session
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.times.recurrence import HORIZON, LONDON, next_starts
from making import STROLL, TODAY, activity, collection, entry, town
from times.timetables import DAYS, sessions

ALL = 10_000
"""More starts than any activity has in two years."""


def files_of(whole: Collection) -> dict[str, bytes]:
    """All calendars of a collection."""
    return dict(calendar_files(whole))


def expanded(content: bytes, today: date) -> list[datetime]:
    """The starts that other people's code finds in a calendar over two years, in local time without a zone.

    They go through universal time, where no hour is skipped or comes twice.
    """
    found = recurring_ical_events.of(Calendar.from_ical(content)).between(today, today + HORIZON + timedelta(1))
    return sorted({event.start.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) for event in found})


def starts_of(one: Activity, whole: Collection) -> list[datetime]:
    """Our own starts over two years."""
    return list(next_starts(one.entry, whole.locality, whole.today, ALL)) if one.is_listed else []


def test_shipped_calendars_expand_to_our_dates(today: date) -> None:
    """Each shipped activity has the same dates over two years in its calendar and in our own counting."""
    whole = shipped(today)
    files = files_of(whole)
    for one in whole.activities.values():
        last = today + HORIZON
        ours = [start for start in starts_of(one, whole) if start.date() <= last]
        assert expanded(files[f"calendar/{one.id}.ics"], today) == ours, one.id


def test_an_area_has_what_takes_place_there(today: date) -> None:
    """The calendar of an area holds the events of its activities, and no others."""
    whole = shipped(today)
    files = files_of(whole)
    for area, activities in whole.in_area.items():
        names = {str(event["summary"]) for event in Calendar.from_ical(files[f"calendar/{area}.ics"]).events}
        assert names <= {one.name for one in activities}
        assert names >= {one.name for one in activities if one.next_starts}


def calendar_of(timetable: list[Session], today: date, **changes: Any) -> tuple[bytes, list[datetime]]:
    """The calendar of one activity with a timetable, and its starts in our own counting."""
    whole = collection(today=today)
    one = replace(whole.activities[STROLL], entry=entry(timetable=tuple(timetable), **changes))
    whole = replace(whole, activities={STROLL: one})
    return files_of(whole)[f"calendar/{STROLL}.ics"], starts_of(one, whole)


@settings(deadline=None, max_examples=100)
@given(st.lists(sessions(), max_size=3))
def test_any_timetable(timetable: list[Session]) -> None:
    """Whatever stands in an entry, other people's code and ours find the same dates."""
    content, ours = calendar_of(timetable, TODAY)
    assert expanded(content, TODAY) == ours


@settings(deadline=None, max_examples=60)
@given(sessions(), st.integers(1, 12), st.integers(-60, 60))
def test_any_course(session: Session, number: int, weeks: int) -> None:
    """A course ends where we say that it ends."""
    begin = TODAY + timedelta((DAYS.index(session.day) - TODAY.weekday()) % 7 + 7 * weeks)
    content, ours = calendar_of([session], TODAY, course={"sessions": number, "starts": [str(begin)]})
    assert expanded(content, TODAY) == ours


@pytest.mark.parametrize(
    ("day", "hour"), [("2027-03-21", 10), ("2027-03-28", 9), ("2027-10-24", 9), ("2027-10-31", 10)]
)
def test_clocks_change(day: str, hour: int) -> None:
    """A session at 10am stays at 10am on the wall; in universal time it moves with the clocks."""
    content, _ = calendar_of([Session(day="sunday", start="10:00", end="11:00")], TODAY)
    asked = date.fromisoformat(day)
    [found] = recurring_ical_events.of(Calendar.from_ical(content)).at(asked)
    assert found.start.hour == 10
    assert found.start.astimezone(UTC).hour == hour
    assert found.end - found.start == timedelta(hours=1)


@pytest.mark.parametrize(
    ("night", "start", "hour"), [("2028-03-26", "02:30", "01:30"), ("2027-10-31", "01:30", "00:30")]
)
@pytest.mark.parametrize("earlier", [0, 7], ids=["the first of them", "the second"])
def test_in_the_night_in_which_clocks_change(night: str, start: str, hour: str, earlier: int) -> None:
    """In an hour that never comes, or comes twice, page, data and calendar mean one moment, and only in that night."""
    day = date.fromisoformat(night)
    today = day - timedelta(earlier)
    sessions = [{"day": "sunday", "start": "01:30", "end": "04:00"}]
    ledger = [{"on": str(today), "by": "walk leader", "how": "phone"}]
    whole = collection(town({STROLL: activity(sessions=sessions, verified=ledger)}), today)
    one = whole.activities[STROLL]
    said = {f"{moment:%Y-%m-%dT%H:%M}" for moment in one.next_starts}
    assert f"{night}T{start}" in said
    assert f"{day + timedelta(7)}T01:30" in said
    [found] = recurring_ical_events.of(Calendar.from_ical(files_of(whole)[f"calendar/{STROLL}.ics"])).at(day)
    assert f"{found.start.astimezone(UTC):%H:%M}" == hour
    assert f"{found.start.astimezone(UTC).astimezone(LONDON):%H:%M}" == start


def test_29_february() -> None:
    """A leap day is a day like others."""
    content, ours = calendar_of([Session(day="tuesday", start="10:00")], TODAY)
    leap_day = datetime(2028, 2, 29, 10)  # noqa: DTZ001 - a time on the wall
    assert leap_day in expanded(content, TODAY)
    assert leap_day in ours


def test_text_cannot_leave_its_line() -> None:
    """Line breaks, commas and semicolons in an entry are text; lines are short and end as the standard wants."""
    summary = "Tea; cake,\nand BEGIN:VEVENT\\n talk. " + "Everybody is welcome. " * 6
    whole = collection(town({STROLL: activity(summary=summary, name="Ünïcode; walk, with a long name 🚶🏽‍♀️" * 2)}))
    content = files_of(whole)[f"calendar/{STROLL}.ics"]
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    assert lines.count(b"BEGIN:VEVENT") == 1
    [event] = Calendar.from_ical(content).events
    assert str(event["description"]).startswith(summary.strip()[:20])
    assert str(event["summary"]) == whole.activities[STROLL].name


@pytest.mark.parametrize("status", ["ended", "paused"])
def test_what_does_not_take_place_has_no_events(status: str) -> None:
    """What has ended, or is paused until nobody knows when, has an empty calendar at its old address."""
    whole = collection(town({STROLL: activity(status=status, status_since="2026-11-01")}))
    assert Calendar.from_ical(files_of(whole)[f"calendar/{STROLL}.ics"]).events == []


def test_a_secret_address_stays_secret() -> None:
    """Nothing of a venue whose address is hidden stands in a calendar."""
    venue = {"area": "riverside", "address_hidden": "yes"}
    content = files_of(collection(town({STROLL: activity(venue=venue)})))[f"calendar/{STROLL}.ics"]
    [event] = Calendar.from_ical(content).events
    assert str(event["location"]) == "Address given when you phone"


def test_same_bytes_for_the_same_day() -> None:
    """Building twice on one day gives the same files."""
    assert files_of(collection()) == files_of(collection())
