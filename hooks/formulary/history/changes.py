"""Changes: the events of a collection, the newest first, each told once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import groupby
from pathlib import Path

from formulary.checking.schemas import Schema
from formulary.checkout import NoRevision
from formulary.history.day import Day, activity_in
from formulary.history.event import Event
from formulary.history.revision import NOTHING, Log, Revision, log
from formulary.history.version import Versions
from formulary.times.here import HERE
from formulary.words import full_date


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened. ``unknown`` says in a sentence what cannot be known, or is empty."""

    events: tuple[Event, ...]
    unknown: str = ""

    def since(self, day: date) -> "Changes":
        """What happened on a day and later."""
        return replace(self, events=tuple(event for event in self.events if event.on >= day))

    def as_of(self, day: date) -> "Changes":
        """What has happened by the end of a day. What a clock that was wrong dates later has happened on that day."""
        latest = datetime.combine(day, time.max, HERE).replace(microsecond=0)
        return replace(self, events=tuple(replace(event, at=min(event.at, latest)) for event in self.events))


def changes(root: Path, folder: str, since: str, schema: Schema) -> Changes:
    """The changes of the activities in a folder, since a commit or, if that is empty, since the beginning.

    ``schema`` is that of activities.

    Raises:
        NoRevision: git cannot tell.
    """
    found = log(root, folder, since)
    if not (found.revisions or since or found.known_since):
        raise NoRevision("No commit knows these entries.")
    unknown = f"Nothing is known of what changed before {full_date(found.known_since)}." if found.known_since else ""
    return Changes(tuple(in_order(events_of(found, schema))), unknown)


def in_order(events: Iterable[Event]) -> list[Event]:
    """The newest day first, and by name within a day."""
    return sorted(events, key=lambda event: (-event.on.toordinal(), event.name, event.activity, event.happening))


def events_of(found: Log, schema: Schema) -> Iterator[Event]:
    """What the revisions of activities mean, day by day."""
    versions = Versions(found.texts, schema)
    activities = [revision for revision in found.revisions if activity_in(revision.file)]
    for _, revisions in groupby(sorted(day_by_day(activities, versions), key=by_day), key=by_day):
        yield from Day(tuple(revisions), versions).events()


def by_day(revision: Revision) -> date:
    """The day of a revision."""
    return revision.on


def day_by_day(revisions: Iterable[Revision], versions: Versions) -> Iterable[Revision]:
    """One revision for each file and day: from what could be read before that day to what could be read after it.

    A version that nobody can read was never published, so it is passed over: what changed around it is told on the
    day on which it was mended, and a change that is taken back on the same day is none.
    """
    known: dict[str, str] = {}
    found: dict[tuple[str, date], Revision] = {}
    for revision in revisions:
        if versions.fields(revision.file, revision.after) is None:
            continue
        before = known.get(revision.file, revision.before)
        is_back = revision.file in known and before == NOTHING
        known[revision.file] = revision.after
        key = revision.file, revision.on
        first = found.get(key) or replace(revision, before=before, is_back=is_back)
        found[key] = replace(first, at=revision.at, after=revision.after)
    return found.values()
