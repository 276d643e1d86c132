"""Meetings: a time of one day of the week, and in which of the coming weeks an activity meets then."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from formulary.entry.activity import ActivityEntry, Session
from formulary.entry.locality import Locality
from formulary.times.recurrence import coming_starts
from formulary.times.wording import DAY_ORDER

DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Meeting:
    """One time of one day of the week. ``day`` is the first such day from today on.

    ``start`` and ``end`` are on the 24-hour clock, such as '10:30'; an end that differs or is not known is empty.
    ``weeks`` says of each coming week, from ``day`` on, whether the activity meets.
    """

    day: date
    start: str
    end: str
    weeks: tuple[bool, ...]


def meetings(entry: ActivityEntry, locality: Locality, today: date, weeks: int) -> Iterator[Meeting]:
    """When an activity meets in so many weeks of seven days, today's the first: by day, and then by time."""
    last = today + timedelta(weeks * DAYS_A_WEEK)
    coming = takewhile(lambda start: start.date() < last, coming_starts(entry, locality, today))
    held: dict[tuple[int, str], set[int]] = {}
    for start in coming:
        week, day = divmod((start.date() - today).days, DAYS_A_WEEK)
        held.setdefault((day, start.strftime("%H:%M")), set()).add(week)
    for (number, start_time), found in sorted(held.items()):
        first = today + timedelta(number)
        end = end_of(entry.sessions, first, start_time)
        yield Meeting(first, start_time, end, tuple(week in found for week in range(weeks)))


def end_of(sessions: tuple[Session, ...], day: date, start: str) -> str:
    """When what starts at one time of one day of the week ends, if it always ends alike; else nothing."""
    ends = {
        session.end
        for session in sessions
        if DAY_ORDER[session.day] == day.weekday() and session.start.zfill(5) == start
    }
    return ends.pop() if len(ends) == 1 else ""
