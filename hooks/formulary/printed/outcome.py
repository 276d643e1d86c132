"""Outcomes: what has become of a printed line until today."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.printed.change import Change, changes
from formulary.printed.record import PrintedLine, printed_line
from formulary.times.state import State


class Fate(StrEnum):
    """What can become of a printed line."""

    SAME = "same"
    CHANGED = "changed"
    PAUSED = "paused"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    GONE = "gone"
    """No file is there any more, and none says that it was called so formerly."""


STOPPED = {State.PAUSED: Fate.PAUSED, State.LAPSED: Fate.LAPSED}
FINAL = {State.ENDED: Fate.ENDED, State.WITHDRAWN: Fate.WITHDRAWN}
"""Nobody can go there again, so it makes no difference what else has changed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What has become of one printed line. ``changes`` are empty where there is nothing to compare with."""

    printed: PrintedLine
    fate: Fate
    activity: Activity | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Present:
    """Today's collection, as printed lines are held against it."""

    collection: Collection

    def outcome(self, printed: PrintedLine) -> Outcome:
        """Say what has become of a line: find its activity, and compare it as it would stand on paper today."""
        activity = self.find(printed.id)
        return self.outcome_of(printed, activity) if activity else Outcome(printed, Fate.GONE)

    def outcome_of(self, printed: PrintedLine, activity: Activity) -> Outcome:
        """Hold a line against its activity, as of today or, as far as can be known, of a later day."""
        if activity.state in FINAL:
            return Outcome(printed, FINAL[activity.state], activity)
        found = changes(printed, self.line_of(activity))
        fate = STOPPED.get(activity.state, Fate.CHANGED if found else Fate.SAME)
        return Outcome(printed, fate, activity, found)

    def find(self, identity: str) -> Activity | None:
        """The activity that has an address now, or had it once."""
        return self.collection.activities.get(identity) or self.collection.former.get(identity)

    def line_of(self, activity: Activity) -> PrintedLine:
        """How an activity would stand on paper on its day."""
        key = (activity.id, activity.today)
        if key not in self.lines:
            self.lines[key] = printed_line(activity, activity.today)
        return self.lines[key]

    @cached_property
    def lines(self) -> dict[tuple[str, date], PrintedLine]:
        """The lines of today and of later days, as far as anybody has asked for them."""
        return {}
