"""Changes: the events of a collection since a day or a commit, the newest first, each told once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from formulary.checking.schemas import Schema
from formulary.checkout import NoRevision
from formulary.history.event import Event, Happening, events_of
from formulary.history.revision import log
from formulary.words import full_date


@dataclass(frozen=True, slots=True)
class Changes:
    """What happened. ``unknown`` says in a sentence what cannot be known, or is empty."""

    events: tuple[Event, ...]
    unknown: str = ""


def changes(root: Path, folder: str, since: str, schema: Schema) -> Changes:
    """The changes of the entries in a folder, since a commit or a day. ``schema`` is that of activities.

    Raises:
        NoRevision: git cannot tell.
    """
    found = log(root, folder, since)
    events = [event for revision in found.revisions for event in events_of(revision, schema)]
    unknown = f"Nothing is known of what changed before {full_date(found.known_since)}." if found.known_since else ""
    return Changes(tuple(in_order(told_once(events))), unknown)


def changes_or_none(root: Path, folder: str, since: date, schema: Schema) -> Changes:
    """The same for pages: without git, or outside a repository, nothing is known, and the page says so."""
    try:
        return changes(root, folder, since.isoformat(), schema)
    except NoRevision:
        return Changes((), "The history of the entries is not here, so nothing is known of what changed.")


def told_once(events: Iterable[Event]) -> list[Event]:
    """Join what happened to one activity on one day: its parts add up, and a new one is not changed as well."""
    told: dict[tuple[date, str, Happening], Event] = {}
    for event in events:
        key = event.on, event.activity, event.happening
        parts = told[key].parts if key in told else ()
        told[key] = replace(event, parts=tuple(dict.fromkeys((*parts, *event.parts))))
    return [event for event in told.values() if not is_covered(event, told)]


def is_covered(event: Event, told: dict[tuple[date, str, Happening], Event]) -> bool:
    """Whether another event of the same day says it already."""
    others = {
        Happening.CHANGED: (Happening.NEW, Happening.MOVED, Happening.REMOVED),
        Happening.CHECKED: (Happening.NEW, Happening.CHANGED, Happening.MOVED),
    }
    return any((event.on, event.activity, other) in told for other in others.get(event.happening, ()))


def in_order(events: Iterable[Event]) -> list[Event]:
    """The newest day first, and by name within a day."""
    return sorted(events, key=lambda event: (-event.on.toordinal(), event.name, event.activity, event.happening))
