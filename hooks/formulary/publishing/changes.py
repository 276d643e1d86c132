"""Publishes what has changed: asks git, and writes the feed."""

from collections.abc import Iterator, Mapping
from datetime import date

from formulary.checking.schemas import Schema
from formulary.checkout import NoRevision
from formulary.history.changes import Changes
from formulary.history.feed import ADDRESS, feed
from formulary.history.kept import whole_history
from formulary.model.collection import Collection
from formulary.pages.changes import page_of
from formulary.printed.outcome import Present
from formulary.project import Project
from formulary.reading.source import Kind

NOT_HERE = "This copy of the site was made without the history of its entries, so it cannot say what has changed."


def known_changes(project: Project, schemas: Mapping[Kind, Schema], today: date) -> Changes:
    """All changes until a day. Without git, or outside a repository, nothing is known, and the page says so."""
    try:
        found = whole_history(project.root, project.entries.name, schemas[Kind.ACTIVITY], project.cache)
    except NoRevision:
        return Changes((), NOT_HERE)
    return found.as_of(today)


def changes_files(collection: Collection, changes: Changes, site: str) -> Iterator[tuple[str, bytes]]:
    """The feed. Its addresses are whole ones: ``site`` is the site's own, with its slash at the end."""
    present, name = Present(collection), collection.locality.name
    yield ADDRESS, feed(changes.events, lambda event: page_of(event, present), name, site, collection.today)
