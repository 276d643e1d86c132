"""An objection: one thing that a schema has against one value, before it is put into words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from formulary.checking.schemas import Schema
from formulary.findings import printable
from formulary.reading.source import Path

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

# Where one value breaks several keywords, the first of these is what a writer should hear.
FIRST = ("type", "enum", "minLength", "pattern", "format", "maxLength")


@dataclass(frozen=True, slots=True)
class Objection:
    """What the keyword ``keyword``, with its limit, has against the value at ``path``."""

    path: Path
    keyword: str
    limit: Any
    value: Any
    schema: dict[str, Any]
    is_about_name: bool = False
    """Set where the objection is to the name of a field, not to its value."""

    @property
    def name(self) -> str:
        """The value as a writer would point at it: 'day' in quotation marks, or 'Item 2 of needs'."""
        if not self.path:
            return "The file"
        last = self.path[-1]
        if isinstance(last, int):
            return f"Item {last + 1} of '{printable(self.path[-2])}'"
        return f"'{printable(last)}'"

    @property
    def example(self) -> Any:
        """A good value."""
        return (self.schema.get("examples") or ["a few words"])[0]

    @property
    def rank(self) -> int:
        """The order of objections to one value."""
        return FIRST.index(self.keyword) if self.keyword in FIRST else len(FIRST)


def objections(values: Any, schema: Schema) -> list[Objection]:
    """Collect all that a schema objects to, value by value."""
    # The library says a missing field once for each; the explanation looks at all fields of a block together.
    found = {(one.path, one.keyword): one for one in map(objection, schema.errors(values))}
    return sorted(found.values(), key=lambda one: (list(map(str, one.path)), one.rank, one.keyword))


def objection(error: "ValidationError") -> Objection:
    """Take the parts out of an error of the library."""
    path, part, instance = tuple(error.absolute_path), cast("Any", error.schema), cast("Any", error.instance)
    is_about_name = "propertyNames" in error.absolute_schema_path
    if is_about_name:
        path = (*path, instance)
    return Objection(path, str(error.validator), error.validator_value, instance, part, is_about_name)


def first_of_each(found: list[Objection]) -> Iterator[Objection]:
    """Keep the first objection to each value."""
    seen: set[Path] = set()
    for one in found:
        if one.path not in seen:
            seen.add(one.path)
            yield one
