"""The schemas as they are published: complete, with the words that this collection allows."""

from collections.abc import Iterator, Mapping
from typing import Any

from formulary.checking.schemas import Schema, with_lists
from formulary.model.collection import Collection
from formulary.reading.source import Kind


def published_schemas(collection: Collection, schemas: Mapping[Kind, Schema]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and the content of each kind's schema."""
    lists = {"needs": list(collection.needs), "support": list(collection.support), "areas": list(collection.areas)}
    root = collection.locality.address.rstrip("/")
    for kind, schema in schemas.items():
        yield kind, {"$id": f"{root}/schema/{kind}.json"} | with_lists(schema.content, lists)
