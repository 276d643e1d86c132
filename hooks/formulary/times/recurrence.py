"""True next dates: every start of an activity's sessions, in local time, from a day onwards."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from heapq import merge
from itertools import islice, takewhile

from dateutil.rrule import FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule, weekday

from formulary.entry.activity import ActivityEntry, Session
from formulary.entry.locality import Locality
from formulary.times.days_off import in_term, is_bank_holiday

WEEKDAYS: dict[str, weekday] = {
    "monday": MO,
    "tuesday": TU,
    "wednesday": WE,
    "thursday": TH,
    "friday": FR,
    "saturday": SA,
    "sunday": SU,
}
WEEKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
HORIZON = timedelta(days=730)
"""How far ahead dates are worth knowing."""


def next_starts(entry: ActivityEntry, locality: Locality, today: date, count: int = 8) -> tuple[datetime, ...]:
    """The next starts of an activity, today included, as local wall-clock times without a zone.

    Sessions without a start time have no date that a person could go by, and are left out.
    """
    first = today
    if entry.status == "ended" or (entry.status == "paused" and entry.status_until is None):
        return ()
    if entry.status == "paused" and entry.status_until:
        first = max(today, entry.status_until)
    if entry.course and entry.course.starts:
        found = course_starts(entry, locality, first)
    else:
        found = merge(*(session_starts(session, locality, first) for session in entry.sessions if session.start))
    return tuple(islice(without_repeats(found), count))


def without_repeats(starts: Iterator[datetime]) -> Iterator[datetime]:
    """Drop a start that two sessions share."""
    before = None
    for start in starts:
        if start != before:
            yield start
        before = start


def session_starts(session: Session, locality: Locality, first: date) -> Iterator[datetime]:
    """Every start of one session from a day onwards, up to the horizon."""
    last = first + HORIZON
    if session.until:
        last = min(last, session.until)
    return (
        start
        for start in takewhile(lambda start: start.date() <= last, rule(session, first))
        if start.date() >= first and takes_place(session, locality, start.date())
    )


def rule(session: Session, first: date) -> rrule:
    """The recurrence of a session, without its exceptions."""
    hours, _, minutes = session.start.partition(":")
    since = session.since if session.since and (session.every > 1 or session.since > first) else first
    start = datetime.combine(since, time(int(hours), int(minutes)))
    day = WEEKDAYS[session.day]
    if session.weeks_of_month:
        return rrule(MONTHLY, dtstart=start, byweekday=[day(WEEKS[week]) for week in session.weeks_of_month])
    return rrule(WEEKLY, dtstart=start, interval=session.every, byweekday=day)


def takes_place(session: Session, locality: Locality, day: date) -> bool:
    """Say whether a session is held on one of its days."""
    if day in session.exceptions:
        return False
    if session.term_time == "yes" and not in_term(day, locality.terms):
        return False
    return session.bank_holidays == "yes" or not is_bank_holiday(day, locality.nation)


def course_starts(entry: ActivityEntry, locality: Locality, first: date) -> Iterator[datetime]:
    """Every session of every course, where a course starts on given dates and has a fixed number of sessions."""
    course = entry.course
    if course is None:
        return
    for begin in sorted(course.starts):
        held = merge(*(session_starts(session, locality, begin) for session in entry.sessions if session.start))
        yield from (start for start in islice(held, course.sessions) if start.date() >= first)
