"""The parts of a schema, each with the path of the values that it is about."""

from collections.abc import Iterator
from typing import Any, TypeAlias

Part: TypeAlias = tuple[tuple[str, ...], dict[str, Any]]
ITEM = "[]"
"""Stands for any item of a list."""
ANY = "*"
"""Stands for any field of a block whose fields have no fixed names."""


def parts(schema: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[Part]:
    """Yield a schema and all schemas inside it."""
    yield path, schema
    for name, part in schema.get("properties", {}).items():
        yield from parts(part, (*path, name))
    if "items" in schema:
        yield from parts(schema["items"], (*path, ITEM))
    if isinstance(schema.get("additionalProperties"), dict):
        yield from parts(schema["additionalProperties"], (*path, ANY))


def values_at(data: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield each value that a part of a schema is about, with its own path."""
    if not path:
        yield (), data
        return
    first, rest = path[0], path[1:]
    if first == ITEM and isinstance(data, list):
        steps: list[tuple[str | int, Any]] = list(enumerate(data))
    elif isinstance(data, dict):
        steps = [(name, value) for name, value in data.items() if first in (ANY, name)]
    else:
        steps = []
    for step, value in steps:
        for below, found in values_at(value, rest):
            yield (step, *below), found
