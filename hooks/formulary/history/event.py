"""An event: what the difference between two versions of a file means to a reader, in terms of the activity."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from formulary.history.version import Versions
from formulary.printed.change import Change, Part
from formulary.printed.change import changes as changes_on_paper
from formulary.reading.source import Value
from formulary.times.here import HERE


class Happening(StrEnum):
    """What can happen to an activity."""

    BEGAN = "began"
    """It was there when the list began."""
    NEW = "new"
    CHANGED = "changed"
    PAUSED = "paused"
    OPEN = "open"
    """It is back: after a pause, after it had been called over, or after its file had been gone."""
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    CHECKED = "checked"
    MOVED = "moved"
    """It has another address now."""
    REMOVED = "removed"


FIELDS: Mapping[Part, tuple[str, ...]] = {
    Part.NAME: ("name",),
    Part.CONTACT: ("contact",),
    Part.WHEN: ("sessions", "by_appointment", "times_note", "course"),
    Part.WHERE: ("attend", "venue", "covers"),
    Part.COST: ("cost",),
    Part.JOINING: ("join",),
    Part.WHO: ("good_for", "not_for", "cautions", "ages", "intensity", "support_level", "needs", "support"),
    Part.ACCESS: ("access", "access_note", "languages"),
    Part.DESCRIPTION: ("summary", "description", "first_visit", "bring", "bring_someone"),
}
"""The fields in which each part stands. A change of any other field is no news to readers."""
NAMES = tuple(name for names in FIELDS.values() for name in names)
PRINTED = frozenset({Part.NAME, Part.CONTACT, Part.WHEN, Part.WHERE, Part.COST, Part.JOINING})
"""The parts whose fields have a say in what stands on paper."""
LEDGER = "verified"
STATUS = {
    "paused": Happening.PAUSED,
    "ended": Happening.ENDED,
    "withdrawn": Happening.WITHDRAWN,
    "open": Happening.OPEN,
}


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to one activity on one day.

    ``at`` is the moment of the last commit that had a part in it, ``commit`` the first one. ``changes`` are what has
    changed about the activity, ``former`` are the addresses that it had before.
    """

    at: datetime
    activity: str
    name: str
    happening: Happening
    commit: str
    changes: tuple[Change, ...] = ()
    former: tuple[str, ...] = ()

    @property
    def on(self) -> date:
        """The day on which readers saw it."""
        return self.at.astimezone(HERE).date()


@dataclass(frozen=True, slots=True)
class Difference:
    """Two versions of an activity, one after the other, with the day of the later one. ``old`` is its id before."""

    before: Mapping[str, Value]
    after: Mapping[str, Value]
    old: str
    now: str
    day: date

    def happenings(self, versions: Versions) -> Iterator[tuple[Happening, tuple[Change, ...]]]:
        """What the difference means, where the activity was there before and is there after."""
        if self.old != self.now:
            yield Happening.MOVED, ()
        status = str(self.after.get("status", "open"))
        if status != self.before.get("status", "open") and status in STATUS:
            yield STATUS[status], ()
        if found := self.changes(versions):
            yield Happening.CHANGED, found
        elif self.old == self.now and self.before.get(LEDGER) != self.after.get(LEDGER):
            yield Happening.CHECKED, ()

    def changes(self, versions: Versions) -> tuple[Change, ...]:
        """The parts that have changed, with what they said and say on paper where that has changed as well."""
        names = [name for name in NAMES if self.before.get(name) != self.after.get(name)]
        before, after = (versions.usual(side, names) for side in (self.before, self.after))
        parts = {part for part, names in FIELDS.items() if any(before.get(name) != after.get(name) for name in names)}
        on_paper = {change.part: change for change in self.on_paper(before, after, versions)} if parts & PRINTED else {}
        return tuple(on_paper.get(part) or Change(part) for part in FIELDS if part in parts or part in on_paper)

    def on_paper(self, before: dict[str, Any], after: dict[str, Any], versions: Versions) -> tuple[Change, ...]:
        """What a sheet would say otherwise, given the fields that differ; nothing where today's machine cannot tell."""
        same: dict[str, Any] = {name: value for name, value in self.after.items() if name not in before | after}
        lines = [versions.line(self.now, same | side, self.day) for side in (before, after)]
        return changes_on_paper(lines[0], lines[1]) if lines[0] and lines[1] else ()
