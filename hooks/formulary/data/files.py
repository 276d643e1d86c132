"""Every data file of the site but calendars and feeds: where it stands and what is in it."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from formulary.checking.schemas import Schema
from formulary.data.checks import check_facts
from formulary.data.finder import catalogue, details
from formulary.data.open_csv import activities_csv
from formulary.data.open_data import activities, organisations
from formulary.data.schemas import published_schemas
from formulary.model.collection import Collection
from formulary.reading.source import Kind


def data_files(collection: Collection, schemas: Mapping[Kind, Schema]) -> Iterator[tuple[str, bytes]]:
    """Yield each file's address below the site's root, and its content."""
    yield "data/finder.json", compact(catalogue(collection))
    for number, shard in enumerate(details(collection)):
        yield f"data/finder-details-{number}.json", compact(shard)
    yield "data/activities.json", readable(activities(collection))
    yield "data/activities.csv", activities_csv(collection).encode()
    yield "data/organisations.json", readable(organisations(collection))
    yield "contribute/checks.json", compact(check_facts(collection, schemas))
    for name, content in published_schemas(collection, schemas):
        yield f"schema/{name}.json", readable(content)


def compact(content: Any) -> bytes:
    """JSON for scripts: no spaces, same bytes for the same content."""
    return msgspec.json.encode(content)


def readable(content: Any) -> bytes:
    """JSON for people too."""
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"
