"""The issue of a pad: a short number that changes when what is printed changes, and when to print it again."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import sha256

from formulary.model.activity import Activity
from formulary.times.state import DAY, held_sessions

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which people mistake for 1, 0 and V when they read a number aloud."""
LENGTH = 6
KEEPS = timedelta(days=182)
"""How long a sheet is handed out at most."""


def issue_of(printed: Iterable[str]) -> str:
    """The issue number of what is printed: six capitals and figures. The same print, the same number."""
    digest = sha256("\x1f".join(printed).encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    return "".join(LETTERS[number >> 5 * place & 31] for place in range(LENGTH))


def reprint_by(activities: Iterable[Activity], today: date) -> date:
    """The last day to hand a sheet out: half a year, or sooner if something on it stops or lapses before."""
    ends = (day for activity in activities for day in last_days(activity) if day >= today)
    return min([today + KEEPS, *ends])


def last_days(activity: Activity) -> Iterator[date]:
    """The last days on which all that is printed about an activity is true, as far as anybody knows."""
    entry = activity.entry
    yield activity.days.leaves_pads_on - DAY
    yield from (session.until for session in held_sessions(entry) if session.until)
    yield from (day for day in (entry.funding_ends, entry.status_until) if day)


def doubt_on(activity: Activity, today: date) -> date:
    """The first day on which a reader of what is printed today should ask first."""
    over = [day + DAY for day in last_days(activity) if day >= today]
    return min([activity.due_on, *over])
