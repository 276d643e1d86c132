"""A day: what happened to all activities on it, so that a file which was moved is not told as one gone and one new."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from formulary.findings import printable
from formulary.history.event import Difference, Event, Happening
from formulary.history.revision import Revision
from formulary.history.version import Versions
from formulary.printed.change import Change
from formulary.reading.names import identify, misnamed
from formulary.reading.source import Kind, Value

LONGEST_NAME = 200
"""Letters. A name that was ever published is shorter."""


def activity_in(file: str) -> str:
    """The id of the activity that a file holds; empty where it holds something else, or could never be published."""
    kind, identity = identify(tuple(file.split("/")[1:])) or (None, "")
    return identity if kind is Kind.ACTIVITY and not misnamed(file) else ""


@dataclass(frozen=True, slots=True)
class Step:
    """One activity from one version to the next; no fields where its file was not there."""

    id: str
    revision: Revision
    before: Mapping[str, Value]
    after: Mapping[str, Value]

    @property
    def name(self) -> str:
        """What the activity is called, or was called last."""
        return printable((self.after or self.before).get("name", self.id), LONGEST_NAME)

    @property
    def former(self) -> tuple[str, ...]:
        """The addresses that the activity says it had before."""
        found = self.after.get("formerly", [])
        return tuple(map(str, found)) if isinstance(found, list) else ()


@dataclass(frozen=True, slots=True)
class Day:
    """All that happened on one day: one revision for each file."""

    revisions: tuple[Revision, ...]
    versions: Versions

    def events(self) -> Iterator[Event]:
        """What it means; nothing where a file could not be read before."""
        steps = list(self.steps())
        gone = {step.id: step for step in steps if not step.after}
        origins = {step.id: origin for step in steps if not step.before and (origin := origin_of(step, gone))}
        left = {origin.id for origin in origins.values()}
        for step in steps:
            if step.id not in left or step.after:
                yield from self.events_of(step, origins.get(step.id))

    def steps(self) -> Iterator[Step]:
        """The activities of which both versions are known."""
        for revision in self.revisions:
            before, after = (self.versions.fields(revision.file, text) for text in (revision.before, revision.after))
            if before is not None and after is not None and (before or after):
                yield Step(activity_in(revision.file), revision, before, after)

    def events_of(self, step: Step, origin: Step | None) -> Iterator[Event]:
        """What happened to one activity; ``origin`` is where it came from on this day."""
        revision = step.revision
        former = (*step.former, *([origin.id] if origin else []))
        for happening, changes in self.happenings(step, origin):
            yield Event(
                revision.at, step.id, step.name, happening, revision.commit, changes, tuple(dict.fromkeys(former))
            )

    def happenings(self, step: Step, origin: Step | None) -> Iterator[tuple[Happening, tuple[Change, ...]]]:
        """What one step means: the most important thing first."""
        first = origin or step
        if first.before and step.after:
            yield from Difference(first.before, step.after, first.id, step.id, step.revision.on).happenings(
                self.versions
            )
        elif not step.after:
            yield Happening.REMOVED, ()
        elif step.after.get("status") != "ended":
            yield appearance(step), ()


def appearance(step: Step) -> Happening:
    """What it means that a file is there which was not."""
    if step.revision.is_first:
        return Happening.BEGAN
    if step.revision.is_back:
        return Happening.OPEN
    return Happening.MOVED if step.former else Happening.NEW


def origin_of(step: Step, gone: Mapping[str, Step]) -> Step | None:
    """Which of the files that went is the one that came: it says so itself, or it has the same name in part twice."""
    for former in step.former:
        if former in gone:
            return gone[former]
    folder, _, file = step.id.partition("/")
    alike = (one for one in gone.values() if one.name == step.name and {folder, file} & {*one.id.split("/")})
    return next(alike, None)
