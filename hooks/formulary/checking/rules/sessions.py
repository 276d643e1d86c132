"""Rules about when: times that can be, and sessions that will take place."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.findings import Level
from formulary.reading.source import Kind, Path

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HALF_DAY = 12 * 60
EARLIEST = 6 * 60
"""Minutes after midnight before which hardly anything starts."""
EVENING = 18 * 60
"""Minutes after midnight from which a session may go on into the next day."""
LONGEST_SESSION = 10 * 60
"""Minutes. A session of more than ten hours is nearly always morning and evening mixed up."""


def numbered(document: Document) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the sessions of an activity with their position."""
    yield from enumerate(document.values.get("sessions", []))


def minutes(time: str) -> int:
    """Minutes since midnight of a time such as '10:30'."""
    hours, _, rest = time.partition(":")
    return int(hours) * 60 + int(rest)


@rule("times-in-order", "A session that ends before it starts tells nobody when to come.", Kind.ACTIVITY)
def times_in_order(document: Document, _: Facts) -> Iterator[Complaint]:
    """A session ends after it starts, on the same day."""
    for n, session in numbered(document):
        if "end" in session and minutes(session["end"]) <= minutes(session["start"]):
            message = f"It ends at {session['end']}, which is not after its start at {session['start']}."
            length = minutes(session["end"]) + HALF_DAY - minutes(session["start"])
            mend = "Use the 24-hour clock: 17:30 for half past five. Midday is 12:00."
            if 0 < length <= LONGEST_SESSION and minutes(session["end"]) < HALF_DAY:
                mend = f"Did you mean {minutes(session['end']) // 60 + 12}:{session['end'][-2:]}?"
            elif minutes(session["start"]) >= EVENING and minutes(session["end"]) <= EARLIEST:
                mend = "If it goes on past midnight, end it at 23:59 and say in 'note' until when."
            yield ("sessions", n, "end"), message, mend


@rule(
    "session-by-day",
    "Two in the morning is nearly always two in the afternoon.",
    Kind.ACTIVITY,
    level=Level.WARNING,
)
def session_by_day(document: Document, _: Facts) -> Iterator[Complaint]:
    """No session starts in the night."""
    for n, session in numbered(document):
        start = minutes(session.get("start", "12:00"))
        if start < EARLIEST:
            mend = (
                f"Did you mean {start // 60 + 12}:{start % 60:02}? After midday the 24-hour clock goes on with 13:00."
            )
            yield ("sessions", n, "start"), f"It starts at {session['start']}, in the night.", mend


@rule("name-day-matches", "People go by the name and come on the wrong day.", Kind.ACTIVITY, level=Level.WARNING)
def name_day_matches(document: Document, _: Facts) -> Iterator[Complaint]:
    """An activity with a weekday in its name takes place on that day."""
    days = {session["day"] for _, session in numbered(document)}
    words = document.values["name"].lower().replace("-", " ").split()
    named = [day for day in DAYS if day in words or f"{day}s" in words]
    if days and named and not days & set(named):
        yield (
            ("name",),
            f"The name says {named[0].title()}, and no session is on that day.",
            "Look which of the two is right.",
        )


@rule("session-length", "Ten hours or more is nearly always a slip.", Kind.ACTIVITY, level=Level.WARNING)
def session_length(document: Document, _: Facts) -> Iterator[Complaint]:
    """A session is not longer than ten hours."""
    for n, session in numbered(document):
        if "end" in session and minutes(session["end"]) - minutes(session["start"]) > LONGEST_SESSION:
            yield ("sessions", n, "end"), "This session lasts more than ten hours.", "Look at the times again."


@rule("repeat-one-way", "Every other week and first of the month cannot both be.", Kind.ACTIVITY)
def repeat_one_way(document: Document, _: Facts) -> Iterator[Complaint]:
    """A session repeats by weeks or within the month, not both."""
    for n, session in numbered(document):
        if "every" in session and "weeks_of_month" in session:
            mend = "Keep 'every' for every other week, or 'weeks_of_month' for something monthly."
            yield ("sessions", n, "every"), "'every' and 'weeks_of_month' stand in one session.", mend


@rule("session-dates-in-order", "Dates in the wrong order leave no day on which it takes place.", Kind.ACTIVITY)
def session_dates_in_order(document: Document, _: Facts) -> Iterator[Complaint]:
    """A session's first date is not after its last."""
    for n, session in numbered(document):
        if "from" in session and "until" in session and session["from"] > session["until"]:
            yield ("sessions", n, "until"), "The last date is before the first.", "Exchange 'from' and 'until'."


@rule("session-day-matches", "A date on another weekday counts the weeks wrongly.", Kind.ACTIVITY)
def session_day_matches(document: Document, _: Facts) -> Iterator[Complaint]:
    """Where weeks are counted from a date, and where dates are excepted, they fall on the session's weekday."""
    for n, session in numbered(document):
        day = DAYS.index(session["day"])
        dates: list[tuple[Path, str]] = [((n, "except", m), text) for m, text in enumerate(session.get("except", []))]
        if "every" in session:
            dates.append(((n, "from"), session["from"]))
        for path, text in dates:
            found = date.fromisoformat(text)
            if found.weekday() != day:
                near = found + timedelta((day - found.weekday() + 3) % 7 - 3)
                message = (
                    f"{text} is a {DAYS[found.weekday()].title()}, and the session is on {session['day'].title()}s."
                )
                yield ("sessions", *path), message, f"Did you mean {near.isoformat()}?"


@rule("session-once", "The same time twice would be printed twice.", Kind.ACTIVITY, level=Level.WARNING)
def session_once(document: Document, _: Facts) -> Iterator[Complaint]:
    """No two sessions are the same."""
    for (_first, one), (n, other) in combinations(numbered(document), 2):
        if one == other:
            yield ("sessions", n), "This session is given twice.", "Delete one of the two."


@rule("course-starts-on-day", "A course starts on one of its own weekdays.", Kind.ACTIVITY)
def course_starts_on_day(document: Document, _: Facts) -> Iterator[Complaint]:
    """Every start date of a course falls on the weekday of a session."""
    days = {DAYS.index(session["day"]) for _, session in numbered(document)}
    for n, text in enumerate(document.values.get("course", {}).get("starts", [])):
        weekday = date.fromisoformat(text).weekday()
        if days and weekday not in days:
            message = f"{text} is a {DAYS[weekday].title()}, and no session is on that day."
            yield ("course", "starts", n), message, "Look at the date, or at the day of the session."


@rule("terms-known", "Without the school terms nobody can say when it takes place.", Kind.ACTIVITY)
def terms_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Where something runs in term time, the locality gives its terms."""
    for n, session in numbered(document):
        if session.get("term_time") == "yes" and facts.locality and "terms" not in facts.locality:
            mend = "Add 'terms:' to entries/formulary.yml."
            yield ("sessions", n, "term_time"), "The locality's file gives no school terms.", mend
