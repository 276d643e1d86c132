"""When an activity takes place, in words: in full for pages, in short for paper."""

from datetime import date
from itertools import groupby

from formulary.entry.activity import ActivityEntry, Session
from formulary.words import DAYS, clock, full_date, listed, time_range

SHORT_ORDER = {"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "last": "last"}
DAY_ORDER = tuple(day.lower() for day in DAYS)


def alike(session: Session) -> Session:
    """A session without its day: two that are alike can share a line."""
    return Session(
        day="monday",
        start=session.start,
        end=session.end,
        every=session.every,
        weeks_of_month=session.weeks_of_month,
        until=session.until,
        term_time=session.term_time,
        note=session.note,
    )


def together(sessions: tuple[Session, ...]) -> list[list[Session]]:
    """Put sessions that differ only in their day into one group, in the order of the week."""
    ordered = sorted(sessions, key=lambda session: DAY_ORDER.index(session.day))
    first = {}
    for session in ordered:
        first.setdefault(alike(session), len(first))
    ordered.sort(key=lambda session: first[alike(session)])
    return [list(group) for _, group in groupby(ordered, key=alike)]


def session_lines(entry: ActivityEntry, today: date) -> list[str]:
    """One line for each regular time: 'Every Tuesday and Thursday, 10:30am to 12pm, in term time'."""
    return [session_line(group, today) for group in together(entry.sessions)]


def session_line(group: list[Session], today: date) -> str:
    """Say in full when sessions that differ only in their day take place."""
    session = group[0]
    parts = [repeat(session, listed(one.day.title() for one in group))]
    if session.start:
        parts.append(time_range(session.start, session.end))
    if session.term_time == "yes":
        parts.append("in term time")
    if session.since and session.since > today:
        parts.append(f"from {full_date(session.since)}")
    if session.until:
        parts.append(f"until {full_date(session.until)}")
    line = ", ".join(parts)
    return f"{line}. {session.note}" if session.note else line


def repeat(session: Session, days: str) -> str:
    """How often: 'Every Tuesday', 'Every other Tuesday', 'First and third Tuesday of the month'."""
    if session.weeks_of_month:
        weeks = listed(week for week in SHORT_ORDER if week in session.weeks_of_month)
        return f"{weeks.capitalize()} {days} of the month"
    if session.every == 1:
        return f"Every {days}"
    return f"Every other {days}" if session.every == 2 else f"Every {session.every} weeks on {days}"  # noqa: PLR2004


def short_when(entry: ActivityEntry) -> str:
    """When, for one line on paper: 'Tue, Thu 10:30am', '1st Thu 2pm', 'By appointment'."""
    if entry.sessions:
        return "; ".join(dict.fromkeys(short_session(group) for group in together(entry.sessions)))
    return "By appointment" if entry.by_appointment else entry.times_note


def short_session(group: list[Session]) -> str:
    """One regular time in a few letters."""
    session = group[0]
    days = ", ".join(one.day[:3].title() for one in group)
    if session.weeks_of_month:
        days = f"{' & '.join(SHORT_ORDER[week] for week in SHORT_ORDER if week in session.weeks_of_month)} {days}"
    elif session.every > 1:
        days = f"Every other {days}" if session.every == 2 else f"Every {session.every} weeks {days}"  # noqa: PLR2004
    if session.start:
        days = f"{days} {clock(session.start)}"
    return f"{days} (term time)" if session.term_time == "yes" else days
