"""The fields of a file as a person who writes one needs to know them: made from its schema."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from formulary.reading.source import Value
from formulary.words import capital
from formulary.writing.emit import to_yaml

ONE_LINE = r"[^\n]*$"
"""How the patterns end that let no second line through."""
HARDLY_ANY = 3
"""Letters, or items. Nobody needs to be told that so many are the fewest."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field. ``path`` is its address without numbers: ('sessions', 'day') is the day of any session.

    ``instead`` are the other fields of which one must be there too or instead; ``together`` are those without which
    this one means nothing.
    """

    path: tuple[str, ...]
    schema: Mapping[str, Any]
    is_needed: bool = False
    instead: tuple[str, ...] = ()
    together: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is called in a file."""
        return self.path[-1]

    @property
    def title(self) -> str:
        """What people call it."""
        return str(self.schema["title"])

    @property
    def description(self) -> str:
        """What to write."""
        return str(self.schema["description"])

    @property
    def inside(self) -> Mapping[str, Any]:
        """The schema of one value: of each item, where it holds several."""
        inside: Mapping[str, Any] = self.schema.get("items", self.schema)
        return inside

    @property
    def block(self) -> Mapping[str, Any]:
        """The schema of the fields inside it: of the block itself, of each item of a list, or of each language."""
        anything = self.inside.get("additionalProperties")
        return anything if isinstance(anything, dict) else self.inside

    @property
    def fields(self) -> list["Field"]:
        """The fields inside it."""
        return list(fields_of(self.block, self.path))

    @property
    def is_list(self) -> bool:
        """Whether it holds several values."""
        return "items" in self.schema

    @property
    def words(self) -> tuple[str, ...]:
        """The only words that the schema itself allows; empty where it allows others."""
        return tuple(self.inside.get("enum") or self.inside.get("propertyNames", {}).get("enum") or ())

    @property
    def list_name(self) -> str:
        """The collection's own list that it takes its words from (needs, support, areas); empty where there is none."""
        return str(self.inside.get("x-list", ""))

    @property
    def what(self) -> str:
        """What its words or texts are: 'a day', 'a phone number'; empty where the title says it."""
        return str(self.inside.get("x-what") or self.inside.get("propertyNames", {}).get("x-what") or "")

    @property
    def example(self) -> Value:
        """What somebody might write, every scalar as text."""
        return as_text(self.schema["examples"][0])

    @property
    def example_yaml(self) -> str:
        """The same as it stands in a file."""
        return to_yaml({self.name: self.example})


def fields_of(schema: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[Field]:
    """Yield the fields of a block, in their order; those inside of them are in ``Field.fields``."""
    needed = schema.get("required", ())
    one_of = [name for choice in schema.get("anyOf", ()) for name in choice["required"]]
    together = schema.get("dependentRequired", {})
    for name, part in schema.get("properties", {}).items():
        yield Field(
            path=(*path, name),
            schema=part,
            is_needed=name in needed,
            instead=tuple(other for other in one_of if other != name) if name in one_of else (),
            together=tuple(together.get(name, ())),
        )


def as_text(value: Any) -> Value:
    """A value as our own reader would give it."""
    if isinstance(value, dict):
        return {name: as_text(part) for name, part in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return str(value)


def limits(field: Field) -> list[str]:
    """How much it may hold, and in which form, a sentence each."""
    one = [said for said in (form(field), size(field.inside)) if said]
    if not field.is_list:
        return one
    once = ", each only once" if field.schema.get("uniqueItems") else ""
    most = f" of up to {field.schema['maxItems']}" if "maxItems" in field.schema else ""
    return [f"A list{most}{once}.", *(f"Each: {said[0].lower()}{said[1:]}" for said in one)]


def form(field: Field) -> str:
    """What its text must look like; empty where any text will do, or the title has said it."""
    part = field.inside
    if part.get("type") != "string" or "enum" in part:
        return ""
    if "x-what" in part:
        return "" if field.title.lower() in field.what else f"{capital(field.what)}."
    return "" if part.get("pattern", "").endswith(ONE_LINE) else "It may have several lines."


def size(part: Mapping[str, Any]) -> str:
    """How long a text may be, or how large a number."""
    if part.get("type") == "string" and "enum" not in part and "x-what" not in part:
        return f"{span(part.get('minLength'), part.get('maxLength'), ' letters')}."
    if part.get("type") in ("integer", "number"):
        whole = "A whole number" if part["type"] == "integer" else "A number"
        return f"{whole} from {part['minimum']} to {part['maximum']}."
    return ""


def span(least: int | None, most: int | None, things: str) -> str:
    """'20 to 240 letters', 'Up to 80 letters'; empty where there is no limit."""
    if most is None:
        return ""
    return f"{least} to {most}{things}" if least and least > HARDLY_ANY else f"Up to {most}{things}"
