"""True next dates: every start of an activity's sessions, in local time, from a day onwards."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from heapq import merge
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from dateutil.rrule import FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule, weekday
from dateutil.tz import resolve_imaginary
from msgspec.structs import replace

from formulary.entry.activity import ActivityEntry, Course, Session
from formulary.entry.locality import Locality
from formulary.times.days_off import in_term, is_bank_holiday
from formulary.times.state import held_sessions, is_on

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
LONDON = ZoneInfo("Europe/London")
"""Sessions keep their time on the wall when the clocks change."""
CHANGE = 1
"""The hour on the wall that the clocks skip in spring and show twice in autumn."""
COUNT = 8
"""How many next dates are given, where there are so many."""
HORIZON = timedelta(days=730)
"""How far ahead dates are worth knowing."""


def next_starts(entry: ActivityEntry, locality: Locality, today: date, count: int = COUNT) -> tuple[datetime, ...]:
    """The next starts of an activity, today included, as local wall-clock times without a zone.

    Sessions without a start time have no date that a person could go by, and are left out.
    """
    return tuple(islice(coming_starts(entry, locality, today), count))


def starts_until(entry: ActivityEntry, locality: Locality, today: date, until: date, more: int) -> tuple[datetime, ...]:
    """Every start from today to the day before another, and so many from that day on."""
    found: list[datetime] = []
    for start in coming_starts(entry, locality, today, until + HORIZON):
        if more == 0:
            break
        more -= start.date() >= until
        found.append(start)
    return tuple(found)


def coming_starts(
    entry: ActivityEntry, locality: Locality, today: date, last: date | None = None
) -> Iterator[datetime]:
    """The starts from one day to another, without those that fall into a pause or after the end.

    Where no last day is given, they go as far ahead as dates are worth knowing.
    """
    last = last or today + HORIZON
    found: Iterable[datetime]
    if entry.course and entry.course.starts:
        begins = entry.course.starts
        found = merge(*(course_starts(entry, entry.course, begin, locality, today, last) for begin in begins))
    else:
        found = all_starts(held_sessions(entry), locality, today, last)
    return (start for start in without_repeats(found) if is_on(entry, start.date()))


def all_starts(sessions: Iterable[Session], locality: Locality, first: date, last: date) -> Iterator[datetime]:
    """Every start of several sessions, from the first day to the last."""
    return merge(*(session_starts(session, locality, first, last) for session in sessions if session.start))


def without_repeats(starts: Iterable[datetime]) -> Iterator[datetime]:
    """Drop a start that two sessions share."""
    before = None
    for start in starts:
        if start != before:
            yield start
        before = start


def session_starts(session: Session, locality: Locality, first: date, last: date) -> Iterator[datetime]:
    """Every start of one session, from the first day to the last."""
    if session.until:
        last = min(last, session.until)
    return (
        on_the_wall(start)
        for start in takewhile(lambda start: start.date() <= last, rule(session, first))
        if start.date() >= first and takes_place(session, locality, start.date())
    )


def rule(session: Session, first: date) -> rrule:
    """The recurrence of a session, without its exceptions."""
    since = session.since if session.since and (session.every > 1 or session.since > first) else first
    start = datetime.combine(since, start_time(session))
    day = WEEKDAYS[session.day]
    if session.weeks_of_month:
        return rrule(MONTHLY, dtstart=start, byweekday=[day(WEEKS[week]) for week in session.weeks_of_month])
    return rrule(WEEKLY, dtstart=start, interval=session.every, byweekday=day)


def start_time(session: Session) -> time:
    """The time at which a session starts, as it is written."""
    hours, _, minutes = session.start.partition(":")
    return time(int(hours), int(minutes))


def on_the_wall(start: datetime) -> datetime:
    """What the clock shows at a start: 2:30am where 1:30am is skipped, as calendars count (RFC 5545, section 3.3.5).

    A time that comes twice is the first of the two.
    """
    if start.hour != CHANGE:
        return start
    return resolve_imaginary(start.replace(tzinfo=LONDON)).replace(tzinfo=None)


def takes_place(session: Session, locality: Locality, day: date) -> bool:
    """Say whether a session is held on one of its days."""
    if day in session.exceptions:
        return False
    if session.term_time == "yes" and not in_term(day, locality.terms):
        return False
    return session.bank_holidays == "yes" or not is_bank_holiday(day, locality.nation)


def course_starts(  # noqa: PLR0913, PLR0917 - a course, where it is held, and the days that are asked for
    entry: ActivityEntry, course: Course, begin: date, locality: Locality, first: date, last: date
) -> Iterator[datetime]:
    """The sessions of the course that begins on one day, as far as they lie between two days.

    A course has as many sessions as it says: a week that is left out (an exception, a holiday) does not count as
    one, so the course ends a week later. Every other week is counted from the first day of the course.
    """
    sessions = [counted_from(session, begin) for session in held_sessions(entry)]
    held = islice(all_starts(sessions, locality, begin, last), course.sessions)
    return (start for start in held if start.date() >= first)


def counted_from(session: Session, begin: date) -> Session:
    """A session whose weeks are counted from the first day of a course."""
    if session.every == 1 or (session.since and session.since > begin):
        return session
    return replace(session, since=begin)
