"""When an activity takes place, in words: in full for pages, in short for paper."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, timedelta
from functools import reduce

from msgspec.structs import replace

from formulary.entry.activity import ActivityEntry, Session
from formulary.times.short_words import ENGLISH, ShortWords
from formulary.times.state import held_sessions
from formulary.words import DAYS, capital, full_date, listed, time_range

WEEKS = ("first", "second", "third", "fourth", "last")
DAY_ORDER = {day.lower(): place for place, day in enumerate(DAYS)}
RUN = 3
"""From how many days on 'Monday to Friday' is shorter than a list."""


def session_lines(entry: ActivityEntry, today: date) -> list[str]:
    """One line for each regular time: 'Every Tuesday and Thursday, 10:30am to 12pm, in term time'."""
    return [session_line(group, today) for group in together(not_over(held_sessions(entry), today), today)]


def short_when(entry: ActivityEntry, today: date, words: ShortWords = ENGLISH) -> str:
    """When, for one line on paper: 'Tue, Thu 10:30am', '1st Thu 2pm', 'By appointment'."""
    if not entry.sessions:
        return words.by_appointment if entry.by_appointment else capital(entry.times_note)
    groups = together(whole_seasons(not_over(held_sessions(entry), today)), today)
    times = [short_session(group, words) for group in groups]
    seasons = [short_season(group[0], today, words) for group in groups]
    apart = f"{words.apart} "
    if len(groups) > 1 and len(set(seasons)) == 1:
        return capital(apart.join(part for part in (*times, seasons[0]) if part))
    lines = (f"{time} {season}".rstrip() for time, season in zip(times, seasons, strict=True))
    return capital(apart.join(lines))


def not_over(sessions: Iterable[Session], today: date) -> list[Session]:
    """Leave out what has had its last day, unless nothing else is left."""
    sessions = list(sessions)
    return [session for session in sessions if session.until is None or session.until >= today] or sessions


def together(sessions: Iterable[Session], today: date) -> list[list[Session]]:
    """Put sessions that differ only in their day into one group: what runs now first, in the order of the week."""
    groups: dict[Hashable, list[Session]] = {}
    for session in sorted(
        sessions,
        key=lambda session: (coming(session, today) or date.min, DAY_ORDER[session.day], session.start.zfill(5)),
    ):
        alike = (*rhythm(session), session.end, coming(session, today), session.until, session.note)
        groups.setdefault(alike, []).append(session)
    return list(groups.values())


def rhythm(session: Session) -> tuple[Hashable, ...]:
    """What two sessions share if they can differ only in day, end, season and note."""
    return session.start, session.every, phase(session), weeks(session), session.term_time


def phase(session: Session) -> int:
    """Which of every two, three or more weeks a session falls into."""
    if session.since is None:
        return 0
    return (session.since - timedelta(session.since.weekday())).toordinal() // 7 % session.every


def weeks(session: Session) -> tuple[str, ...]:
    """The weeks of the month, in their order."""
    return tuple(week for week in WEEKS if week in session.weeks_of_month)


def coming(session: Session, today: date) -> date | None:
    """The first day of what has not begun yet."""
    return session.since if session.since and session.since > today else None


def whole_seasons(sessions: Iterable[Session]) -> list[Session]:
    """Join sessions that paper would print alike: those at one time on one day, in one season and the next."""
    times: dict[Hashable, list[Session]] = {}
    for session in sessions:
        times.setdefault((session.day, *rhythm(session)), []).append(session)
    return [one_season(seasons) for seasons in times.values()]


def one_season(seasons: list[Session]) -> Session:
    """A session that lasts from the first day of several to the last, if they have such days."""
    since = [session.since for session in seasons if session.since]
    until = [session.until for session in seasons if session.until]
    return replace(
        seasons[0],
        end="",
        note="",
        since=min(since) if len(since) == len(seasons) else None,
        until=max(until) if len(until) == len(seasons) else None,
    )


def session_line(group: list[Session], today: date) -> str:
    """Say in full when sessions that differ only in their day take place."""
    session = group[0]
    parts = [
        repeat(group),
        time_range(session.start, session.end) if session.start else "",
        "in term time" if session.term_time == "yes" else "",
        season(coming(session, today), session.until, ENGLISH, full_date),
    ]
    line = ", ".join(part for part in parts if part)
    return f"{line}. {capital(session.note)}" if session.note else line


def repeat(group: list[Session]) -> str:
    """How often: 'Every Tuesday', 'Every other Tuesday', 'First and third Tuesday of the month'."""
    session = group[0]
    days = list(dict.fromkeys(one.day.title() for one in group))
    if session.weeks_of_month:
        return f"{capital(listed(weeks(session)))} {listed(days)} of the month"
    if session.every > 1:
        return f"Every {'other' if session.every == 2 else f'{session.every} weeks on'} {listed(days)}"  # noqa: PLR2004
    if len(days) == len(DAYS):
        return "Every day"
    return f"Every day from {days[0]} to {days[-1]}" if is_run(group) else f"Every {listed(days)}"


def is_run(group: list[Session]) -> bool:
    """Say whether sessions are on three or more days that follow one another."""
    places = sorted({DAY_ORDER[session.day] for session in group})
    return len(places) >= RUN and places[-1] - places[0] == len(places) - 1


def season(since: date | None, until: date | None, words: ShortWords, written: Callable[[date], str]) -> str:
    """From when, and until when: 'from 2 March 2027 to 30 July 2027'."""
    if since and until:
        return words.season.format(since=written(since), until=written(until))
    if since:
        return words.since.format(since=written(since))
    return words.until.format(until=written(until)) if until else ""


def short_session(group: list[Session], words: ShortWords) -> str:
    """One regular time in a few letters, without its season."""
    session = group[0]
    days = short_days(group, words)
    when = words.at.format(days=days, time=words.time(session.start)) if session.start else days
    return words.term_time.format(when=when) if session.term_time == "yes" else when


def short_season(session: Session, today: date, words: ShortWords) -> str:
    """From when, and until when, in a few letters: 'until 31 Mar'."""
    return season(coming(session, today), session.until, words, lambda day: short_date(day, today, words))


def short_days(group: list[Session], words: ShortWords) -> str:
    """The days of a group and how often: 'Tue, Thu', 'Mon to Fri', '1st & 3rd Thu', 'Every other Tue'."""
    session = group[0]
    names = list(dict.fromkeys(words.days[DAY_ORDER[one.day]] for one in group))
    days = words.run.format(first=names[0], last=names[-1]) if is_run(group) else words.listed(names)
    if session.weeks_of_month:
        return words.of_month.format(weeks=short_weeks(session, words), days=days)
    if session.every == 2:  # noqa: PLR2004 - every other week
        return words.every_other.format(days=days)
    if session.every > 1:
        return words.every_few.format(number=session.every, days=days)
    return words.every_day if len(names) == len(DAYS) else days


def short_weeks(session: Session, words: ShortWords) -> str:
    """The weeks of the month: '1st & 3rd'."""
    said = [words.weeks[WEEKS.index(week)] for week in weeks(session)]
    return reduce(lambda one, other: words.both.format(one=one, other=other), said)


def short_date(day: date, today: date, words: ShortWords) -> str:
    """'31 Mar'; with its year if that is far away."""
    pattern = words.date_and_year if abs((day - today).days) >= 365 else words.date  # noqa: PLR2004 - a year
    return pattern.format(day=day.day, month=words.months[day.month - 1], year=day.year)
