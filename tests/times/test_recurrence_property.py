"""Next dates of any timetable, held against a loop that looks at every day of two years."""

from datetime import date, datetime, time, timedelta
from itertools import islice

import holidays
from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.entry.activity import Course, Session
from formulary.times.recurrence import next_starts
from making import TODAY, entry, typed_locality
from times.timetables import DAYS, WEEKS, near, sessions

PLACE = typed_locality()
BANK_HOLIDAYS = holidays.country_holidays("GB", subdiv="ENG", years=range(2022, 2032))


def is_held(session: Session, day: date, counted_from: date | None) -> bool:
    """Say whether a session is held on a day, as slowly as can be."""
    if DAYS[day.weekday()] != session.day or day in session.exceptions:
        return False
    if (session.since and day < session.since) or (session.until and day > session.until):
        return False
    if session.every > 1 and counted_from:
        mondays = [one - timedelta(one.weekday()) for one in (counted_from, day)]
        if (mondays[1] - mondays[0]).days // 7 % session.every:
            return False
    names = {*(WEEKS[:4][(day.day - 1) // 7 : (day.day - 1) // 7 + 1])}
    if (day + timedelta(7)).month != day.month:
        names.add("last")
    if session.weeks_of_month and not names & set(session.weeks_of_month):
        return False
    if session.term_time == "yes" and not any(term.since <= day <= term.until for term in PLACE.terms):
        return False
    return session.bank_holidays == "yes" or day not in BANK_HOLIDAYS


def by_hand(timetable: list[Session], first: date, last: date, begin: date | None = None) -> list[datetime]:
    """Every start from one day to another."""
    found = set()
    for number in range((last - first).days + 1):
        day = first + timedelta(number)
        for session in timetable:
            later = session.since if begin is None or (session.since and session.since > begin) else begin
            if is_held(session, day, later):
                found.add(datetime.combine(day, shown(session.start, day)))
    return sorted(found)


def shown(start: str, day: date) -> time:
    """What the clock shows on a day at a time that is written in an entry."""
    hours, minutes = map(int, start.split(":"))
    return time(hours + is_skipped(day, hours), minutes)


def is_skipped(day: date, hour: int) -> bool:
    """Whether the clocks skip an hour: that from 1am of the last Sunday of March, in the United Kingdom."""
    return hour == 1 and (day.month, day.weekday()) == (3, 6) and day.day > 31 - 7


@settings(deadline=None, max_examples=150)
@given(st.lists(sessions(), max_size=3), near)
def test_any_timetable(timetable: list[Session], today: date) -> None:
    """The next starts are the first eight that a look at every day of two years finds."""
    found = next_starts(entry(timetable=tuple(timetable)), PLACE, today)
    assert list(found) == by_hand(timetable, today, today + timedelta(730))[:8]


@settings(deadline=None, max_examples=100)
@given(st.lists(sessions(), min_size=1, max_size=3), near)
def test_what_holds_for_every_start(timetable: list[Session], today: date) -> None:
    """Starts are to come, in order, no two alike, at most eight, each on the day and at the time of a session."""
    found = next_starts(entry(timetable=tuple(timetable)), PLACE, today)
    assert list(found) == sorted(set(found))
    assert len(found) <= 8
    for start in found:
        assert start.date() >= today
        assert any(
            (DAYS[start.weekday()], start.time()) == (session.day, shown(session.start, start.date()))
            and start.date() not in session.exceptions
            for session in timetable
        )


@settings(deadline=None, max_examples=100)
@given(sessions(), st.integers(1, 12), st.integers(-60, 60), st.integers(-60, 60))
def test_any_course(session: Session, number: int, weeks: int, later: int) -> None:
    """The sessions of two courses are those that counting by hand finds, in order."""
    offset = timedelta((DAYS.index(session.day) - TODAY.weekday()) % 7)
    begins = (TODAY + offset + timedelta(7 * weeks), TODAY + offset + timedelta(7 * later))
    course = Course(sessions=number, starts=begins)
    last = TODAY + timedelta(730)
    expected = {
        start
        for begin in begins
        for start in islice(by_hand([session], begin, last, begin), number)
        if start.date() >= TODAY
    }
    made = entry(timetable=(session,), course={"sessions": course.sessions, "starts": [str(day) for day in begins]})
    assert list(next_starts(made, PLACE, TODAY)) == sorted(expected)[:8]
