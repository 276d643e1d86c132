"""Turns text into numbers just where the schema says number, and nowhere else."""

import re
from typing import Any, TypeAlias

Plan: TypeAlias = "str | dict[str, Plan] | list[Plan] | None"
"""Where numbers stand: 'integer' or 'number', by field, or for every item of a list; None where there are none."""

NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?")
INTEGER = re.compile(r"-?[0-9]{1,12}")


def plan(schema: dict[str, Any]) -> Plan:
    """Find the places of numbers in a schema; None where there are none."""
    if schema.get("type") in ("integer", "number"):
        return str(schema["type"])
    if "items" in schema:
        item = plan(schema["items"])
        return [item] if item else None
    fields: dict[str, Plan] = {name: plan(part) for name, part in schema.get("properties", {}).items()}
    return {name: found for name, found in fields.items() if found} or None


def with_numbers(value: Any, places: Plan) -> Any:
    """Copy a value with its numbers as numbers; text that is no number stays as it is."""
    if places is None:
        return value
    if isinstance(places, str):
        return number(value, places)
    if isinstance(places, list):
        return [with_numbers(item, places[0]) for item in value] if isinstance(value, list) else value
    if not isinstance(value, dict):
        return value
    return {name: with_numbers(part, places.get(name)) for name, part in value.items()}


def number(value: Any, kind: str) -> Any:
    """Read one number, or give the text back."""
    if not isinstance(value, str):
        return value
    if kind == "integer":
        return int(value) if INTEGER.fullmatch(value) else value
    return float(value) if NUMBER.fullmatch(value) else value
