"""Meetings: the times of seven days, with the weeks in which an activity meets then."""

from datetime import date, datetime, time, timedelta
from itertools import takewhile

from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.entry.activity import Session
from formulary.times.meetings import Meeting, meetings
from formulary.times.recurrence import coming_starts
from making import TODAY, entry, typed_locality
from times.timetables import near, sessions

PLACE = typed_locality()


def met(*timetable: Session, today: date = TODAY, weeks: int = 4, **changes: object) -> list[Meeting]:
    """The meetings of an activity."""
    return list(meetings(entry(timetable=timetable, **changes), PLACE, today, weeks))


def test_by_day_and_time() -> None:
    """The seven days begin with today, and each day is in the order of its times."""
    found = met(
        Session(day="friday", start="9:30"),
        Session(day="saturday", start="14:00", end="15:00"),
        Session(day="saturday", start="9:05"),
    )
    assert [(one.day, one.start, one.end) for one in found] == [
        (TODAY, "09:05", ""),
        (TODAY, "14:00", "15:00"),
        (date(2026, 11, 27), "09:30", ""),
    ]


def test_weeks() -> None:
    """Each week says whether the activity meets: not on Christmas Day, and not on the day that is excepted."""
    [friday] = met(Session(day="friday", start="10:00", exceptions=(date(2026, 12, 4),)), weeks=6)
    assert friday.weeks == (True, False, True, True, False, False)


def test_one_time_in_two_seasons() -> None:
    """Two sessions at one time are one meeting; it says no end where they end differently."""
    winter = Session(day="friday", start="10:00", end="11:00", until=date(2026, 12, 4))
    spring = Session(day="friday", start="10:00", end="12:00", since=date(2026, 12, 11))
    assert met(winter, spring, weeks=3) == [Meeting(date(2026, 11, 27), "10:00", "", (True, True, True))]


def test_nothing_to_come() -> None:
    """What has ended, or has no time, meets never."""
    assert met(Session(day="friday")) == []
    assert met(Session(day="friday", start="10:00"), status="ended") == []


@settings(deadline=None, max_examples=100)
@given(st.lists(sessions(), max_size=3), near, st.integers(1, 30))
def test_any_timetable(timetable: list[Session], today: date, weeks: int) -> None:
    """Counted back into dates, meetings are the very next dates of an activity: none more, none less."""
    made = entry(timetable=tuple(timetable))
    last = today + timedelta(7 * weeks)
    found = [
        datetime.combine(one.day + timedelta(7 * week), time.fromisoformat(one.start))
        for one in meetings(made, PLACE, today, weeks)
        for week, meets in enumerate(one.weeks)
        if meets
    ]
    assert sorted(found) == list(takewhile(lambda start: start.date() < last, coming_starts(made, PLACE, today)))
