"""A run: one session in its rhythm, from its first date to its last, with the days on which it is not held."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from formulary.entry.activity import ActivityEntry, Course, Session
from formulary.entry.locality import Locality, Term
from formulary.times.days_off import bank_holidays, in_term
from formulary.times.recurrence import HORIZON, counted_from, course_starts, session_starts, start_time
from formulary.times.state import held_sessions, is_on
from formulary.times.wording import DAY_ORDER

WEEK = timedelta(7)


@dataclass(frozen=True, slots=True)
class Run:
    """A session from the first start at which it is held, in local time without a zone, up to a last day.

    ``days_off`` are the days of its weekday between them on which it is not held, whatever its rhythm says.
    """

    session: Session
    first: datetime
    last: date
    days_off: tuple[date, ...]


def runs(entry: ActivityEntry, locality: Locality, today: date) -> Iterator[Run]:
    """The runs of an activity that are to come, as far ahead as dates are worth knowing.

    Each course has runs of its own. Sessions without a start time make none, as they have no next dates.
    """
    if entry.course and entry.course.starts:
        for begin in entry.course.starts:
            yield from course_runs(entry, entry.course, begin, locality, today)
        return
    last = today + HORIZON
    for session in held_sessions(entry):
        starts = session_starts(session, locality, today, last) if session.start else ()
        start = next((start for start in starts if is_on(entry, start.date())), None)
        if start:
            yield run(entry, session, start, min(last, session.until or last), locality)


def course_runs(entry: ActivityEntry, course: Course, begin: date, locality: Locality, today: date) -> Iterator[Run]:
    """The runs of the course that begins on one day: one for each of its sessions that is still held."""
    all_held = course_starts(entry, course, begin, locality, today, today + HORIZON)
    held = [start for start in all_held if is_on(entry, start.date())]
    for session in [counted_from(session, begin) for session in held_sessions(entry) if session.start and held]:
        of_session = set(session_starts(session, locality, today, held[-1].date()))
        mine = [start for start in held if start in of_session]
        if mine:
            yield run(entry, session, mine[0], mine[-1].date(), locality)


def run(entry: ActivityEntry, session: Session, start: datetime, last: date, locality: Locality) -> Run:
    """The run of one session between two dates."""
    first = start.date()
    days = {*session.exceptions}
    if entry.status != "open":
        days.update(day for day in days_between(first, last) if not is_on(entry, day))
    if session.bank_holidays == "no":
        days.update(*(bank_holidays(locality.nation, year) for year in range(first.year, last.year + 1)))
    if session.term_time == "yes":
        days.update(out_of_term(locality.terms, first, last))
    weekday = DAY_ORDER[session.day]
    # A run repeats at the time that is written, also where the clocks skip it on the first of its days.
    return Run(
        session,
        datetime.combine(first, start_time(session)),
        last,
        tuple(sorted(day for day in days if is_between(day, weekday, first, last))),
    )


def is_between(day: date, weekday: int, first: date, last: date) -> bool:
    """Whether a day is of a weekday (0 is Monday) and lies between two others."""
    return day.weekday() == weekday and first <= day <= last


@lru_cache(maxsize=512)
def out_of_term(terms: tuple[Term, ...], first: date, last: date) -> tuple[date, ...]:
    """The days between two on which schools are closed, those of the first one's weekday only."""
    return tuple(day for day in days_between(first, last) if not in_term(day, terms))


def days_between(first: date, last: date) -> Iterable[date]:
    """Every seventh day from the first to the last."""
    return (first + WEEK * number for number in range((last - first).days // 7 + 1))
