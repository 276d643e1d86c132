"""Rules about the days on which something is held: there are some to come, and exceptions leave one of them out."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil
from typing import Any

from formulary.checking.document import Document, Facts
from formulary.checking.rules.dates import NEVER
from formulary.checking.rules.rule import Complaint, rule
from formulary.checking.rules.sessions import DAYS, numbered
from formulary.findings import Level
from formulary.reading.source import Kind

WEEK = timedelta(7)
WEEKS = ("first", "second", "third", "fourth")
LONGEST_MONTH = 5
"""Weeks. So many can lie between two days of something monthly."""
FARTHEST = 53
"""Weeks. A day of a session that is farther away than a year is not what anybody meant."""


def is_open(document: Document) -> bool:
    """Whether it is said to go on."""
    return bool(document.values.get("status", "open") == "open")


def day_of_week(session: dict[str, Any]) -> str:
    """'Tuesday'."""
    return str(session["day"]).title()


def is_day_of(session: dict[str, Any], day: date) -> bool:
    """Whether a day of the session's weekday is in its rhythm, and in its season. Exceptions and holidays count not."""
    return is_in_season(session, day) and is_in_rhythm(session, day)


def is_in_season(session: dict[str, Any], day: date) -> bool:
    """Whether a day is between the first and the last date."""
    return bool(session.get("from", "") <= day.isoformat() <= session.get("until", NEVER))


def is_in_rhythm(session: dict[str, Any], day: date) -> bool:
    """Whether a day is in one of every so many weeks, or in one of the weeks of the month."""
    if "weeks_of_month" in session:
        names = {*WEEKS[(day.day - 1) // 7 : (day.day - 1) // 7 + 1]}
        return bool({*session["weeks_of_month"]} & (names | ({"last"} if (day + WEEK).month != day.month else set())))
    if "every" not in session:
        return True
    first, this = (one - timedelta(one.weekday()) for one in (date.fromisoformat(session["from"]), day))
    return bool((this - first) // WEEK % session["every"] == 0)


def days_to_come(session: dict[str, Any], first: date) -> Iterator[date]:
    """The days of a session from one on, until its last or for as long as anybody asks."""
    day = first + timedelta((DAYS.index(session["day"]) - first.weekday()) % 7)
    while day.isoformat() <= session.get("until", NEVER) and day.year < date.max.year:
        if is_day_of(session, day):
            yield day
        day += WEEK


@rule(
    "exception-in-season",
    "A date on which nothing is held anyway is nearly always a slip.",
    Kind.ACTIVITY,
    level=Level.WARNING,
)
def exception_in_season(document: Document, _: Facts) -> Iterator[Complaint]:
    """What is excepted lies between the first and the last date of its session."""
    for n, session in numbered(document):
        since, until = session.get("from", ""), session.get("until", NEVER)
        for m, text in enumerate(session.get("except", []) if since <= until else []):
            if text < since:
                message = f"{text} is before the first date of this session, {since}."
                yield ("sessions", n, "except", m), message, "Look at the year. If it is right, delete this date."
            elif text > until:
                message = f"{text} is after the last date of this session, {until}."
                yield ("sessions", n, "except", m), message, "Look at the year. If it is right, delete this date."


@rule(
    "exception-on-session",
    "The day that was meant is still given to people.",
    Kind.ACTIVITY,
    level=Level.WARNING,
)
def exception_on_session(document: Document, _: Facts) -> Iterator[Complaint]:
    """What is excepted is a day on which the session would be held."""
    for n, session in numbered(document):
        for m, text in enumerate(session.get("except", [])):
            day = date.fromisoformat(text)
            on_weekday = day.weekday() == DAYS.index(session["day"])
            if on_weekday and is_in_season(session, day) and not is_in_rhythm(session, day):
                message = f"{text} is a {day_of_week(session)} on which this session is not held."
                yield ("sessions", n, "except", m), message, meant(session, day)


def meant(session: dict[str, Any], day: date) -> str:
    """Which day of a session somebody may have meant who wrote another one: the nearest."""
    for weeks in range(1, FARTHEST):
        near = [one.isoformat() for one in (day - weeks * WEEK, day + weeks * WEEK) if is_day_of(session, one)]
        if near:
            return f"Did you mean {' or '.join(near)}?"
    return "Delete this date."


@rule("session-has-days", "A session without a day cannot be joined.", Kind.ACTIVITY, level=Level.WARNING)
def session_has_days(document: Document, facts: Facts) -> Iterator[Complaint]:
    """A session that is not over falls on a day, and not all of its days are excepted."""
    for n, session in numbered(document) if is_open(document) else ():
        since, until = session.get("from", facts.now.isoformat()), session.get("until", NEVER)
        if since > until or until < facts.now.isoformat():
            continue
        if not any(days_to_come(session, date.fromisoformat(since))) and "from" in session:
            message = f"No {day_of_week(session)} between {since} and {until} is a day of this session."
            yield ("sessions", n, "until"), message, "Look at the two dates, and at the day."
            continue
        left = list_until_held(session, max(date.fromisoformat(since), facts.now))
        if left and left[-1].isoformat() in session.get("except", []):
            message = f"Every {day_of_week(session)} that is left until {until} is excepted."
            yield ("sessions", n, "except"), message, "Ask whether it goes on. Then delete dates, or move 'until'."


def list_until_held(session: dict[str, Any], first: date) -> list[date]:
    """The days of a session from one on, up to the first that is not excepted."""
    found = []
    for day in days_to_come(session, first):
        found.append(day)
        if day.isoformat() not in session.get("except", []):
            break
    return found


@rule("course-to-come", "Nobody can join a course that has begun and ended.", Kind.ACTIVITY, level=Level.WARNING)
def course_to_come(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Of an open course that has start dates, one is still to come, or the last one still runs."""
    course = document.values.get("course", {})
    starts, sessions = course.get("starts", []), document.all_of("sessions")
    is_over = sessions and all(session.get("until", NEVER) < facts.now.isoformat() for session in sessions)
    if not starts or is_over or not is_open(document):
        return
    last = max(starts)
    if date.fromisoformat(last) + weeks_of(course["sessions"], sessions) * WEEK < facts.now:
        mend = "Ask when the next one starts, and add the date. If there is none, write 'status: ended'."
        yield ("course", "starts", starts.index(last)), f"No course is known that starts after {last}.", mend


def weeks_of(number: int, sessions: list[dict[str, Any]]) -> int:
    """How many weeks a course of so many sessions takes, if no holidays come between."""
    apart = [LONGEST_MONTH if "weeks_of_month" in session else session.get("every", 1) for session in sessions]
    return ceil(number / max(1, len(sessions))) * max(apart, default=1)


@rule(
    "term-to-come",
    "Dates in a term that nobody knows yet are not given to anybody.",
    Kind.ACTIVITY,
    level=Level.WARNING,
)
def term_to_come(document: Document, facts: Facts) -> Iterator[Complaint]:
    """What runs in term time has a school term to come."""
    last = max((term["until"] for term in facts.locality.get("terms", [])), default=NEVER)
    now = facts.now.isoformat()
    for n, session in numbered(document) if is_open(document) else ():
        in_terms = session.get("term_time") == "yes" and session.get("until", NEVER) >= now
        if in_terms and max(session.get("from", ""), now) > last:
            mend = "Ask the maintainers to add the next terms to entries/formulary.yml."
            yield ("sessions", n, "term_time"), f"No school term after {last} is known.", mend
