"""The state of an entry: what its ledger and its status say on a given day."""

from datetime import date, timedelta
from enum import StrEnum

from formulary.entry.activity import ActivityEntry
from formulary.entry.locality import Review


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
"""What will not come back: no day makes a difference to it. A status is called as its state."""


def state_on(entry: ActivityEntry, review: Review, today: date) -> State:
    """Tell an entry's state on one day. What has ended or paused is not judged by its ledger."""
    if entry.status in GONE:
        return State(entry.status)
    age = (today - entry.last_verified.on).days
    if age > review.lapsed_after_days:
        return State.LAPSED
    if entry.status == "paused":
        return State.PAUSED
    return State.DUE if age > review.due_after_days else State.CHECKED


def due_on(entry: ActivityEntry, review: Review) -> date:
    """The first day on which the entry is due for a check."""
    return entry.last_verified.on + timedelta(review.due_after_days + 1)


def lapses_on(entry: ActivityEntry, review: Review) -> date:
    """The first day on which the entry is off the lists, if nobody asks before."""
    return entry.last_verified.on + timedelta(review.lapsed_after_days + 1)
