"""Holes: what is not known of a file that breaks its schema, so that rules of meaning still judge the rest of it."""

from collections.abc import Iterator
from typing import Any

from formulary.checking.explain import meant_fields, unknown_fields
from formulary.checking.objection import Objection
from formulary.checking.schemas import Schema
from formulary.checking.sentence import choices
from formulary.reading.source import Path


class Hole(Exception):  # noqa: N818 - a rule asked for something that is not known; nothing is wrong with the rule
    """A rule asked for something that is not known."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    @property
    def item(self) -> Path:
        """The innermost item of a list that the hole is in; () where it is in none."""
        return next(
            (self.path[:end] for end in range(len(self.path), 0, -1) if isinstance(self.path[end - 1], int)), ()
        )


def holes_of(found: list[Objection], values: Any, schema: Schema) -> Iterator[Path]:
    """The paths of what a schema objects to, and of what it misses."""
    for one in found:
        match one.keyword:
            case "required":
                yield from ((*one.path, name) for name in one.limit if name not in one.value)
            case "anyOf":
                yield from ((*one.path, name) for name in choices(one))
            case "dependentRequired":
                needed = (other for name, others in one.limit.items() if name in one.value for other in others)
                yield from ((*one.path, other) for other in needed if other not in one.value)
            case "additionalProperties":
                yield from ((*one.path, name) for name in unknown_fields(one))
                yield from meant_fields(one, values, schema)
            case "uniqueItems":
                yield from ((*one.path, n) for n, item in enumerate(one.value) if item in one.value[:n])
            case _:
                yield one.path
