"""Later days: what is said of an activity from each day on that changes it, as far as can be known today."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeVar

from formulary.model.activity import Activity
from formulary.times.state import DAY, held_sessions

FAR = timedelta(364)
"""How long before a date its year goes without saying, on paper and in lists."""
Said = TypeVar("Said")


def steps(activity: Activity, say: Callable[[Activity], Said]) -> list[tuple[date, Said]]:
    """What is said of an activity from later days on, each with the first day of it; only what differs."""
    before, found = say(activity), []
    for one in on_later_days(activity):
        said = say(one)
        if said != before:
            found.append((one.today, said))
        before = said
    return found


@lru_cache(maxsize=8)
def on_later_days(activity: Activity) -> tuple[Activity, ...]:
    """An activity as of each later day. A page says several things of it in turn, and what each worked out is kept."""
    return tuple(activity.on(day) for day in later_days(activity))


def later_days(activity: Activity) -> list[date]:
    """The days to come on which anything that is said of an activity may change, in their order."""
    return sorted({day for day in turning_days(activity) if day > activity.today})


def turning_days(activity: Activity) -> Iterator[date]:
    """The first days of all that is known to begin, and the days after all that is known to end."""
    entry = activity.entry
    yield from activity.days.all()
    yield from (day for day in (entry.status_until, entry.funding_ends and entry.funding_ends + DAY) if day)
    yield from (day + DAY for day in (entry.course.starts if entry.course else ()))
    for session in held_sessions(entry):
        yield from (session.since, session.since - FAR) if session.since else ()
        yield from (session.until + DAY, session.until - FAR) if session.until else ()
