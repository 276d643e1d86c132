"""An event: what one change of a file means to a reader, in terms of the activity."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from formulary.checking.schemas import Schema
from formulary.history.revision import Revision
from formulary.reading.folder import read_text
from formulary.reading.names import identify
from formulary.reading.source import Kind, Value
from formulary.reading.text import decode
from formulary.writing.mends import mended


class Happening(StrEnum):
    """What can happen to an activity."""

    NEW = "new"
    CHANGED = "changed"
    PAUSED = "paused"
    OPEN = "open"
    """It is back after a pause, or after it had been called over."""
    ENDED = "ended"
    WITHDRAWN = "withdrawn"
    CHECKED = "checked"
    MOVED = "moved"
    """It has another address now."""
    REMOVED = "removed"


PARTS: Mapping[str, tuple[str, ...]] = {
    "name": ("name",),
    "times": ("sessions", "by_appointment", "times_note", "course"),
    "place": ("attend", "venue", "covers"),
    "cost": ("cost",),
    "joining": ("join",),
    "contact": ("contact",),
    "who it is for": ("good_for", "not_for", "cautions", "ages", "intensity", "support_level", "needs", "support"),
    "access": ("access", "access_note", "languages"),
    "description": ("summary", "description", "first_visit", "bring", "bring_someone"),
}
"""What readers call the fields of an entry. A change of any other field is no news to them."""
LEDGER = "verified"
STATUS = {
    "paused": Happening.PAUSED,
    "ended": Happening.ENDED,
    "withdrawn": Happening.WITHDRAWN,
    "open": Happening.OPEN,
}


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to one activity on one day. ``parts`` are what has changed about it."""

    on: date
    activity: str
    name: str
    happening: Happening
    parts: tuple[str, ...] = ()


def events_of(revision: Revision, schema: Schema) -> Iterator[Event]:
    """What one revision means; nothing where the file is no activity, or could not be read.

    ``schema`` is that of activities: what only stands in another form, such as 9:30 for 09:30, is the same.
    """
    kind, identity = identify(tuple(revision.file.split("/")[1:])) or (None, "")
    if kind is not Kind.ACTIVITY:
        return
    before, after = (fields(revision.file, content, schema) for content in (revision.before, revision.after))
    if before is None or after is None:
        return
    name = str((after or before).get("name", identity))
    for happening, parts in happenings(before, after):
        yield Event(revision.on, identity, name, happening, parts)


def fields(file: str, content: bytes, schema: Schema) -> Mapping[str, Value] | None:
    """The fields of a file in their usual form; none where it was not there, None where it cannot be read."""
    if not content:
        return {}
    text, findings = decode(file, content)
    source, _ = (None, ()) if findings else read_text(file, text)
    found = mended(source.data, schema.content)[0] if source else None
    return found if isinstance(found, dict) else None


def happenings(before: Mapping[str, Value], after: Mapping[str, Value]) -> Iterator[tuple[Happening, tuple[str, ...]]]:
    """What the difference between two versions of an entry means: the most important thing first."""
    if not before or not after:
        if before or after:
            yield (Happening.MOVED if after.get("formerly") else Happening.NEW if after else Happening.REMOVED), ()
        return
    status = str(after.get("status", "open"))
    if status != before.get("status", "open") and status in STATUS:
        yield STATUS[status], ()
    parts = tuple(part for part, names in PARTS.items() if any(before.get(name) != after.get(name) for name in names))
    if parts:
        yield Happening.CHANGED, parts
    elif before.get(LEDGER) != after.get(LEDGER):
        yield Happening.CHECKED, ()
