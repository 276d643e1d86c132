"""Publishes what has changed: asks git, and writes the feed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from formulary.checking.schemas import Schema
from formulary.checkout import NoRevision
from formulary.history.changes import Changes
from formulary.history.event import Event
from formulary.history.feed import ADDRESS, feed
from formulary.history.kept import whole_history
from formulary.model.collection import Collection
from formulary.pages.changes import page_of
from formulary.printed.change import Change, Part
from formulary.printed.outcome import Present
from formulary.project import Project
from formulary.reading.source import Kind
from formulary.times.state import State

NOT_HERE = "This copy of the site was made without the history of its entries, so it cannot say what has changed."


def known_changes(project: Project, schemas: Mapping[Kind, Schema], collection: Collection) -> Changes:
    """All changes that may be told. Without git, or outside a repository, nothing is known, and the page says so."""
    try:
        found = whole_history(project.root, project.entries.name, schemas[Kind.ACTIVITY], project.cache)
    except NoRevision:
        return Changes((), NOT_HERE)
    present, told = Present(collection), found.as_of(collection.today)
    return replace(told, events=tuple(event_to_tell(event, present) for event in told.events))


def event_to_tell(event: Event, present: Present) -> Event:
    """What may be said of an event today: no words of an entry that is off the list, and no place that is secret now.

    The repository remembers them, but the site must not tell them again.
    """
    activity = present.find(event.activity)
    if activity is None or activity.state is State.WITHDRAWN:
        secret = frozenset(Part)
    else:
        secret = frozenset({Part.WHERE}) if activity.is_hidden else frozenset()
    if not any(change.part in secret for change in event.changes):
        return event
    changes = tuple(Change(change.part) if change.part in secret else change for change in event.changes)
    return replace(event, changes=changes)


def changes_files(collection: Collection, changes: Changes, site: str) -> Iterator[tuple[str, bytes]]:
    """The feed. Its addresses are whole ones: ``site`` is the site's own, with its slash at the end."""
    present, name = Present(collection), collection.locality.name
    yield ADDRESS, feed(changes.events, lambda event: page_of(event, present), name, site, collection.today)
