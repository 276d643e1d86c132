"""The days on which rules think that something is held: those that we count as next dates."""

from datetime import date, timedelta
from itertools import takewhile

import msgspec
from hypothesis import given, settings
from msgspec.structs import replace

from formulary.checking.rules.held import days_to_come, meant, weeks_of
from formulary.entry.activity import Session
from formulary.times.recurrence import session_starts
from making import typed_locality
from times.timetables import near, sessions

PLACE = typed_locality()
YEAR = timedelta(365)


def values_of(session: Session) -> dict[str, object]:
    """A session as it stands in an entry: what it does not say is not there."""
    written: dict[str, object] = msgspec.to_builtins(session)
    if session.every == 1:
        del written["every"]
    return {name: value for name, value in written.items() if value not in (None, [], ())}


@settings(deadline=None, max_examples=200)
@given(sessions(), near)
def test_any_session(session: Session, first: date) -> None:
    """Without exceptions and holidays, rules find the very days of a session that dateutil finds for its next dates."""
    always = replace(session, exceptions=(), term_time="no", bank_holidays="yes")
    ours = list(takewhile(lambda day: day <= first + YEAR, days_to_come(values_of(always), first)))
    assert ours == [start.date() for start in session_starts(always, PLACE, first, first + YEAR)]


def test_nearest_day() -> None:
    """The day that was meant is the nearest on which the session is held, or both if two are as near."""
    fortnightly = {"day": "tuesday", "every": 2, "from": "2026-11-10"}
    assert meant(fortnightly, date(2026, 12, 1)) == "Did you mean 2026-11-24 or 2026-12-08?"
    assert meant(fortnightly, date(2026, 11, 3)) == "Did you mean 2026-11-10?"
    assert meant({**fortnightly, "until": "2026-11-10"}, date(2028, 11, 7)) == "Delete this date."


def test_weeks_of_a_course() -> None:
    """A course takes as many weeks as its sessions need: fewer with two a week, more with one every other week."""
    weekly = {"day": "tuesday"}
    assert weeks_of(6, [weekly]) == 6
    assert weeks_of(6, [weekly, weekly]) == 3
    assert weeks_of(6, [{**weekly, "every": 2}]) == 12
    assert weeks_of(6, [{**weekly, "weeks_of_month": ["first"]}]) == 30
    assert weeks_of(6, []) == 6


def test_29_february() -> None:
    """A leap day is a day of a session like others."""
    days = days_to_come({"day": "tuesday"}, date(2028, 2, 23))
    assert next(days) == date(2028, 2, 29)
