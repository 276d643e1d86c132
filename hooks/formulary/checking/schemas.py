"""The schemas: loaded from their folder, each complete in itself, each with its validators made once."""

import json
import pathlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from formulary.checking.numbers import Plan, plan, with_numbers
from formulary.reading.source import Kind, Path

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

    from formulary.checking.explaining_validator import ExplainingValidator


@dataclass(frozen=True)
class Schema:
    """One kind's schema with a fast validator that says yes or no, and a slow one that says why not."""

    kind: Kind
    content: dict[str, Any] = field(repr=False)
    fast: Any = field(repr=False)
    numbers: Plan = field(repr=False)

    @cached_property
    def slow(self) -> "ExplainingValidator":
        """The validator that says why not."""
        # Loaded here, because it takes long to load, and most collections are in order.
        from formulary.checking.explaining_validator import ExplainingValidator  # noqa: PLC0415

        return ExplainingValidator(self.content)

    def typed(self, data: Any) -> Any:
        """Copy a source's values with numbers where the schema has numbers."""
        return with_numbers(data, self.numbers)

    def accepts(self, values: Any) -> bool:
        """Say whether the values obey the schema (microseconds: jsonschema-rs)."""
        return bool(self.fast.is_valid(values))

    def errors(self, values: Any) -> Iterator["ValidationError"]:
        """Yield what the schema objects to (milliseconds: jsonschema)."""
        return self.slow.errors(values)

    def part(self, path: Path) -> dict[str, Any]:
        """Find what the schema says about the value at a path; empty where it says nothing."""
        found = self.content
        for step in path:
            other = found.get("additionalProperties") or {}
            found = found.get("items", {}) if isinstance(step, int) else found.get("properties", {}).get(step, other)
        return found


def load_schemas(folder: pathlib.Path) -> dict[Kind, Schema]:
    """Load the schema of every kind of file.

    Raises:
        FileNotFoundError: a schema is missing, so the project itself is broken.
    """
    common = json.loads((folder / "common.json").read_text("utf-8"))["$defs"]
    return {kind: make_schema(kind, json.loads((folder / f"{kind}.json").read_text("utf-8")), common) for kind in Kind}


def make_schema(kind: Kind, written: dict[str, Any], common: dict[str, Any]) -> Schema:
    """Make one schema ready for use."""
    content = self_contained(written, common)
    return Schema(
        kind=kind,
        content=content,
        fast=jsonschema_rs.Draft202012Validator(content, validate_formats=True),
        numbers=plan(content),
    )


def self_contained(part: Any, common: dict[str, Any]) -> Any:
    """Put the common parts where they are named, so that one file is all that an editor or a form needs.

    What stands beside a name (title, description, examples) goes before what the common part says.
    """
    if isinstance(part, list):
        return [self_contained(item, common) for item in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        part = common[part["$ref"].rpartition("/")[2]] | {name: part[name] for name in part if name != "$ref"}
    return {name: self_contained(value, common) for name, value in part.items()}


def with_lists(content: dict[str, Any], lists: Mapping[str, list[str]]) -> dict[str, Any]:
    """Complete a schema for publication: fields that name a need, kind or area get the list of allowed words."""

    def completed(part: Any) -> Any:
        if isinstance(part, list):
            return [completed(item) for item in part]
        if not isinstance(part, dict):
            return part
        whole = {name: completed(value) for name, value in part.items() if name != "x-list"}
        return whole | {"enum": lists[part["x-list"]]} if part.get("x-list") in lists else whole

    result: dict[str, Any] = completed(content)
    return result
