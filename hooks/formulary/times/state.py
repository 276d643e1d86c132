"""The state of an entry: what its ledger, its status and its dates say on a given day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from msgspec.structs import replace

from formulary.entry.activity import ActivityEntry, Session
from formulary.entry.locality import Review

DAY = timedelta(1)


class State(StrEnum):
    """How far an entry can be trusted."""

    CHECKED = "checked"
    DUE = "due"
    LAPSED = "lapsed"
    PAUSED = "paused"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    """It was taken off the list, for whatever reason."""


ON_PADS = frozenset({State.CHECKED, State.DUE})
IN_LISTS = frozenset({State.CHECKED, State.DUE, State.PAUSED})
GONE = frozenset({State.ENDED, State.WITHDRAWN})
"""What will not come back. A status is called as its state."""


@dataclass(frozen=True, slots=True)
class StateDays:
    """The first days on which an entry is due for a check, has lapsed, is paused and has ended.

    None where no such day is known. The browser and other programs judge an entry anew by these days alone.
    """

    due_on: date
    lapses_on: date
    pauses_on: date | None
    ends_on: date | None

    def state(self, today: date) -> State:
        """Tell the state on one day. What has ended or is paused is not due; a pause that nobody asks about lapses."""
        if self.ends_on and today >= self.ends_on:
            return State.ENDED
        if today >= self.lapses_on:
            return State.LAPSED
        if self.pauses_on and today >= self.pauses_on:
            return State.PAUSED
        return State.DUE if today >= self.due_on else State.CHECKED

    @property
    def leaves_lists_on(self) -> date:
        """The first day on which it stands in no list."""
        return min(self.lapses_on, self.ends_on or self.lapses_on)

    @property
    def leaves_pads_on(self) -> date:
        """The first day on which it may not stand on a pad."""
        return min(self.leaves_lists_on, self.pauses_on or self.leaves_lists_on)

    def all(self) -> Iterator[date]:
        """All of the days that are known."""
        yield from (day for day in (self.due_on, self.lapses_on, self.pauses_on, self.ends_on) if day)


def state_on(entry: ActivityEntry, review: Review, today: date) -> State:
    """Tell an entry's state on one day. What was withdrawn is so on any."""
    return State.WITHDRAWN if entry.status == State.WITHDRAWN else state_days(entry, review).state(today)


def state_days(entry: ActivityEntry, review: Review) -> StateDays:
    """The days on which an entry's state changes, as far as anybody knows today."""
    checked_on = entry.last_verified.on
    # A stop whose day nobody has written down holds at least since somebody was asked.
    stopped_on = entry.status_since or checked_on
    return StateDays(
        due_on=min(checked_on + timedelta(review.due_after_days + 1), *doubts(entry)),
        lapses_on=checked_on + timedelta(review.lapsed_after_days + 1),
        pauses_on=stopped_on if entry.status == "paused" else None,
        ends_on=stopped_on if entry.status in GONE else over_on(entry),
    )


def doubts(entry: ActivityEntry) -> Iterator[date]:
    """The days from which on somebody must ask whether it goes on, unless somebody has asked since.

    That is so after the money for it ends, and after the last day of a course: there may be another one.
    """
    last_days = (entry.funding_ends, last_day(entry) if is_course(entry) else None)
    yield from (day + DAY for day in last_days if day and day >= entry.last_verified.on)
    yield date.max


def over_on(entry: ActivityEntry) -> date | None:
    """The day after the last session, where all of them end and nothing says how it goes on."""
    last = None if is_course(entry) or entry.by_appointment or entry.times_note else last_day(entry)
    return last + DAY if last else None


def is_course(entry: ActivityEntry) -> bool:
    """Whether people join on certain days, so that another such day may come."""
    return entry.course is not None and bool(entry.course.starts)


def last_day(entry: ActivityEntry) -> date | None:
    """The last day on which anything may take place, if there is one."""
    ends = [session.until for session in entry.sessions if session.until]
    return max(ends) if ends and len(ends) == len(entry.sessions) else None


def is_on(entry: ActivityEntry, day: date) -> bool:
    """Whether anything takes place on a day, as far as pauses and ends go."""
    if entry.status == "open" or day < (entry.status_since or date.min):
        return True
    return entry.status == "paused" and entry.status_until is not None and day >= entry.status_until


def held_sessions(entry: ActivityEntry) -> tuple[Session, ...]:
    """The sessions as far as they are held: none goes on when the activity ends on a day that is known."""
    end = entry.status_since
    if entry.status != "ended" or end is None:
        return entry.sessions
    held = [session for session in entry.sessions if session.since is None or session.since < end]
    return tuple(until_the_end(session, end) for session in held) or entry.sessions


def until_the_end(session: Session, end: date) -> Session:
    """A session that is held for the last time before the day on which its activity ends."""
    return session if session.until and session.until <= end else replace(session, until=end - DAY)
