"""Writes values as YAML in the style of the entries, so that our own reader gives back the same text."""

import re
from collections.abc import Mapping
from typing import Any

from formulary.reading.source import Value

INDENT = "  "
WIDEST_LIST = 100
"""Letters. A list of short words that is wider than this goes on lines of its own."""

WORD = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# What YAML takes for something else at the start of a text, or at its end, or in its middle.
PUZZLING_START = re.compile(r"[-?:](?:[ ]|$)|[\[\]{},#&*!|>%@`'\"]|---|\.\.\.")
PUZZLING_INSIDE = re.compile(r":(?: |$)| #")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def to_yaml(values: Mapping[str, Value]) -> str:
    """Write the fields of one file."""
    return "".join(f"{line}\n" for line in mapping_lines(values))


def mapping_lines(values: Mapping[str, Value]) -> list[str]:
    """Write fields, one below the other, without indent."""
    return [line for name, value in values.items() for line in field_lines(scalar(name), value)]


def field_lines(name: str, value: Value) -> list[str]:
    """Write one field and what belongs to it."""
    if isinstance(value, str):
        first, *rest = text_lines(value)
        return [f"{name}: {first}", *rest]
    if isinstance(value, dict):
        return [f"{name}:", *indented(mapping_lines(value))] if value else [f"{name}: {{}}"]
    short = flow(value)
    return [f"{name}: {short}"] if short else [f"{name}:", *indented(list_lines(value))]


def list_lines(items: list[Value]) -> list[str]:
    """Write a list, one item below the other, without indent."""
    return [line for item in items for line in item_lines(item)]


def item_lines(item: Value) -> list[str]:
    """Write one item of a list: a hyphen, and the rest below its first letter."""
    if isinstance(item, str):
        first, *rest = text_lines(item)
        return [f"- {first}", *rest]
    lines = mapping_lines(item) if isinstance(item, dict) else list_lines(item)
    first, *rest = lines or ["{}" if isinstance(item, dict) else "[]"]
    return [f"- {first}", *indented(rest)]


def indented(lines: list[str]) -> list[str]:
    """Move lines to the right; empty ones stay empty."""
    return [INDENT + line if line else line for line in lines]


def flow(items: list[Value]) -> str:
    """Write a list of short words between brackets; empty text where it is no such list."""
    if not all(isinstance(item, str) and WORD.fullmatch(item) for item in items):
        return ""
    written = f"[{', '.join(map(str, items))}]"
    return written if len(written) <= WIDEST_LIST else ""


def text_lines(text: str) -> list[str]:
    """Write a text: on its line, or as a block below it where it has several lines."""
    return ["|", *indented(text.split("\n"))] if is_block(text) else [scalar(text)]


def is_block(text: str) -> bool:
    """Say whether a text can stand as a block: several lines, all visible, and no doubt about the indent."""
    lines = text.split("\n")
    visible = all(line.isprintable() and not line.isspace() for line in lines)
    return len(lines) > 1 and visible and bool(lines[0] and lines[-1]) and not lines[0].startswith(" ")


def scalar(text: str) -> str:
    """Write a text on one line, in double quotes only where YAML would take it for something else."""
    return text if is_plain(text) else f'"{"".join(map(escaped, text))}"'


def is_plain(text: str) -> bool:
    """Say whether a text means itself without quotes."""
    return (
        bool(text)
        and text.isprintable()
        and text == text.strip(" ")
        and not PUZZLING_START.match(text)
        and not PUZZLING_INSIDE.search(text)
    )


def escaped(character: str) -> str:
    """Write one character between double quotes."""
    if character in ESCAPES or character.isprintable():
        return ESCAPES.get(character, character)
    number = ord(character)
    return f"\\U{number:08x}" if number > 0xFFFF else f"\\u{number:04x}"  # noqa: PLR2004 - beyond four figures


def in_order(values: Mapping[str, Value], schema: Mapping[str, Any]) -> dict[str, Value]:
    """Put fields into the order of their schema, as people find them in every other entry."""
    parts: Mapping[str, Any] = schema.get("properties", {})
    other: Mapping[str, Any] = schema.get("additionalProperties") or {}
    names = [name for name in parts if name in values] + [name for name in values if name not in parts]
    return {name: part_in_order(values[name], parts.get(name, other)) for name in names}


def part_in_order(value: Value, schema: Mapping[str, Any]) -> Value:
    """Put the fields of a block, or of every block of a list, into the order of their schema."""
    if isinstance(value, dict):
        return dict(in_order(value, schema))
    if isinstance(value, list):
        return [part_in_order(item, schema.get("items", {})) for item in value]
    return value
