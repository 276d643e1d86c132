"""The schemas as they are published, for editors: complete, with the words that this collection allows."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from formulary.checking.schemas import Schema, with_lists
from formulary.model.collection import Collection
from formulary.reading.source import Kind

Words = Mapping[str, Mapping[str, str]]
MOST_FIGURES = 18
"""The longest number that anybody writes: a SNOMED CT code."""


def published_schemas(collection: Collection, schemas: Mapping[Kind, Schema]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and the content of each kind's schema."""
    lists = {name: list(words) for name, words in collection.words.items()}
    for kind, schema in schemas.items():
        content = with_lists(for_editors(schema.content, collection.words), lists)
        yield kind, {"$id": schema_address(collection, kind)} | content


def schema_address(collection: Collection, kind: Kind) -> str:
    """Where the schema of a kind of file is published."""
    return f"{collection.locality.address.rstrip('/')}/schema/{kind}.json"


def for_editors(part: Any, words: Words) -> Any:
    """Fit a schema to what editors do: they read YAML 1.2, and show what each allowed word means.

    Our own reader takes every value for text. To an editor ``charity_number: 1999910`` is a number.
    """
    if isinstance(part, list):
        return [for_editors(item, words) for item in part]
    if not isinstance(part, dict):
        return part
    whole = {name: for_editors(value, words) for name, value in part.items()}
    if figures_will_do(whole):
        whole["type"] = ["string", "number"]
    if whole.get("x-list") in words:
        whole["enumDescriptions"] = list(words[whole["x-list"]].values())
    return whole


def figures_will_do(part: Mapping[str, Any]) -> bool:
    """Say whether a text may consist of figures alone."""
    if part.get("type") != "string" or "x-list" in part:
        return False
    pattern = re.compile(part.get("pattern", ""))
    lengths = range(part.get("minLength", 1), min(part.get("maxLength", MOST_FIGURES), MOST_FIGURES) + 1)
    return any(pattern.search("1" * length) for length in lengths)
