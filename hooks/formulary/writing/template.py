"""The template of an activity: the fewest fields filled in, all others there as comments, each explained."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from formulary.model.collection import Collection
from formulary.reading.source import Value
from formulary.words import listed
from formulary.writing.emit import field_lines, indented
from formulary.writing.fields import Field, as_text, fields_of, limits

EXPLAINS, UNUSED = "## ", "# "
"""What stands in front of a line that explains, and of a field that is not used: editors take the latter away."""
WIDTH = 100
"""Letters in a line."""
HEAD = f"""\
A template for one activity. Keep a copy as entries/activities/YOUR-GROUP/YOUR-ACTIVITY.yml.
Write your own words over the example.
Lines that start with '{EXPLAINS.strip()}' explain the field below them.
Lines that start with '{UNUSED.strip()}' and a space are fields that you may use: take both away.
When you are done, delete the lines that you do not need."""


def template_of(collection: Collection, schema: Mapping[str, Any], schema_address: str) -> str:
    """Write the template. ``schema_address`` is where editors find the schema that completes and explains."""
    filled = as_text(with_own_words(schema["examples"][0], schema, collection))
    head = [f"# yaml-language-server: $schema={schema_address}", *(f"{EXPLAINS}{line}" for line in HEAD.split("\n"))]
    lines = list(block_lines(fields_of(schema), cast("Mapping[str, Value]", filled), collection))
    return "\n".join([*head, *lines, ""])


def with_own_words(example: Any, schema: Mapping[str, Any], collection: Collection) -> Any:
    """An example with a need, a kind of support and an area that the collection has."""
    if isinstance(example, dict):
        parts = schema.get("properties", {})
        return {name: with_own_words(part, parts.get(name, {}), collection) for name, part in example.items()}
    if isinstance(example, list):
        own_items = [with_own_words(item, schema.get("items", {}), collection) for item in example]
        return [item for place, item in enumerate(own_items) if item not in own_items[:place]]
    own = list(collection.words.get(schema.get("x-list", ""), ()))
    return example if not own or example in own else own[0]


def block_lines(fields: Iterable[Field], filled: Mapping[str, Value], collection: Collection) -> Iterator[str]:
    """The lines of some fields, without indent: those that are filled, and the others as comments."""
    for field in fields:
        yield from ([""] if len(field.path) == 1 else [])
        yield from explained(said_of(field, collection))
        if field.name in filled:
            yield from value_lines(field, filled[field.name], collection)
        else:
            whole = value_lines(field, example_of(field, collection), collection)
            yield from (f"{UNUSED}{line}".rstrip() for line in whole)


def example_of(field: Field, collection: Collection) -> Value:
    """What somebody might write in a field; in a block, in all of its fields."""
    example = as_text(with_own_words(field.schema["examples"][0], field.schema, collection))
    whole: Value = {inside.name: example_of(inside, collection) for inside in field.fields}
    if not field.fields:
        return example
    if isinstance(example, dict) and field.block is not field.schema:
        return {next(iter(example)): whole}
    return [whole] if field.is_list else whole


def value_lines(field: Field, value: Value, collection: Collection) -> list[str]:
    """The lines of a field that holds a value; those of the first item, where it is a list of blocks."""
    if not field.fields:
        return field_lines(field.name, value)
    if isinstance(value, list):
        return [f"{field.name}:", *indented(with_hyphen(inside(field, value[0], collection)))]
    if field.block is field.schema:
        return [f"{field.name}:", *indented(inside(field, value, collection))]
    ((name, block),) = cast("Mapping[str, Value]", value).items()
    return [f"{field.name}:", *indented([f"{name}:", *indented(inside(field, block, collection))])]


def inside(field: Field, block: Value, collection: Collection) -> list[str]:
    """The lines inside a block."""
    return list(block_lines(field.fields, cast("Mapping[str, Value]", block), collection))


def with_hyphen(lines: list[str]) -> list[str]:
    """The lines of a block as an item of a list: the hyphen stands before its first field, below what explains it."""
    start = next(place for place, line in enumerate(lines) if not line.startswith("#"))
    return [*lines[:start], f"- {lines[start]}", *indented(lines[start + 1 :])]


def explained(said: str) -> list[str]:
    """Words as lines that explain."""
    return textwrap.wrap(said, WIDTH, initial_indent=EXPLAINS, subsequent_indent=EXPLAINS, break_on_hyphens=False)


def said_of(field: Field, collection: Collection) -> str:
    """Everything that a writer needs to know about a field."""
    words = tuple(collection.words.get(field.list_name, ())) or field.words
    said = [f"{field.title}{'' if field.title.endswith('?') else '.'}", field.description]
    said += ["Needed."] if field.is_needed else []
    said += [f"Needed, unless there is {listed(field.instead, 'or')}."] if field.instead else []
    said += [f"Only together with {listed(field.together)}."] if field.together else []
    said += [] if field.list_name else limits(field)
    said += [f"{'Any' if field.is_list else 'One'} of: {', '.join(words)}."] if words else []
    return " ".join(said)
