"""Breaks good files in one way each: for every keyword at every place of a schema, one broken copy."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, TypeAlias

from formulary.checking.schemas import Schema
from formulary.reading.source import Kind
from schema.example_files import passing, sources_of
from schema.parts import ANY, ITEM, parts, values_at

Path: TypeAlias = tuple[str | int, ...]
STRANGE = "zzz_zzz"
"""The name of no field, and like none."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A broken copy: its values, the rule it breaks, the field that is to be named, and what was done."""

    kind: Kind
    data: dict[str, Any]
    rule: str
    field: Path
    done: str
    mend: str = ""
    """What the mend must say, where that is known."""

    @property
    def label(self) -> str:
        """A short name for reports."""
        return f"{self.kind}.{'.'.join(map(str, self.field))}-{self.done}"


@dataclass(frozen=True, slots=True)
class Spot:
    """One value in a good file, and what its schema says about it."""

    part: dict[str, Any]
    data: dict[str, Any]
    path: Path

    @property
    def value(self) -> Any:
        """The good value."""
        return at(self.data, self.path)

    def put(self, value: Any) -> dict[str, Any]:
        """Copy the file with another value here."""
        copy = deepcopy(self.data)
        if not self.path:
            copy.clear()
            copy.update(value)
        else:
            at(copy, self.path[:-1])[self.path[-1]] = value
        return copy

    def without(self, *names: str) -> dict[str, Any]:
        """Copy the file without some fields of the block here, and without the fields that need those."""
        needing = {name for name, needed in self.part.get("dependentRequired", {}).items() if set(needed) & set(names)}
        return self.put({name: value for name, value in self.value.items() if name not in {*names, *needing}})


def at(data: Any, path: Path) -> Any:
    """Find the value at a path."""
    for step in path:
        data = data[step]
    return data


Break: TypeAlias = tuple[dict[str, Any], str, Path, str]
"""The broken values, the rule, the path below the spot, and what was done."""


def other_shapes(spot: Spot) -> Iterator[Break]:
    """A list, a block or words where something else belongs."""
    wanted = spot.part.get("type", "string")
    shapes: dict[str, Any] = {"a-list": ["some", "words"], "a-block": {"some": "words"}, "words": "some words"}
    good = {"array": "a-list", "object": "a-block", "string": "words"}.get(wanted)
    rule = "schema-word" if "enum" in spot.part else "schema-shape"
    for shape, value in shapes.items():
        if shape != good and spot.path:
            yield spot.put(value), rule, (), shape
    if wanted == "integer":
        yield spot.put("2.5"), rule, (), "half"
    if spot.path:
        yield spot.put(""), "schema-empty", (), "nothing"
        yield spot.put("   "), "schema-empty", (), "spaces"


def missing(spot: Spot) -> Iterator[Break]:
    """A field that is needed is not there."""
    for name in spot.part.get("required", []):
        yield spot.without(name), "schema-missing", (name,), "missing"


def strange(spot: Spot) -> Iterator[Break]:
    """A field that nobody knows."""
    if spot.part.get("additionalProperties") is False:
        yield spot.put(spot.value | {STRANGE: "x"}), "schema-unknown", (STRANGE,), "strange"


def wrong_word(spot: Spot) -> Iterator[Break]:
    """A word that is not on the list, and a good one with a space behind it."""
    if "enum" in spot.part:
        yield spot.put("zzz"), "schema-word", (), "another-word"
        yield spot.put(spot.value + " "), "schema-word", (), "a-space"


def wrong_name(spot: Spot) -> Iterator[Break]:
    """A name that is not on the list."""
    if "propertyNames" in spot.part:
        yield spot.put({"xx": next(iter(spot.value.values()))}), "schema-word", ("xx",), "another-name"


def wrong_form(spot: Spot) -> Iterator[Break]:
    """Text of another shape, with a line break behind it, and with one inside it."""
    pattern = spot.part.get("pattern", r"\S")
    if pattern != r"\S":
        yield spot.put(spot.value + "\n"), "schema-form", (), "a-line-break"
        yield spot.put(spot.value + "\n" + spot.value), "schema-form", (), "two-lines"
    if "x-what" in spot.part and "enum" not in spot.part:
        yield spot.put("§" * spot.part.get("minLength", 3)), "schema-form", (), "signs"


def wrong_length(spot: Spot) -> Iterator[Break]:
    """Text with a letter too few, or too many letters."""
    if spot.part.get("minLength", 1) > 1:
        yield spot.put("x" * (spot.part["minLength"] - 1)), "schema-length", (), "too-short"
    if "maxLength" in spot.part:
        yield spot.put(spot.value + "a" * spot.part["maxLength"]), "schema-length", (), "too-long"


def wrong_number(spot: Spot) -> Iterator[Break]:
    """A number just outside its limits."""
    if "minimum" in spot.part:
        yield spot.put(str(spot.part["minimum"] - 1)), "schema-range", (), "too-small"
    if "maximum" in spot.part:
        yield spot.put(str(spot.part["maximum"] + 1)), "schema-range", (), "too-large"


def wrong_count(spot: Spot) -> Iterator[Break]:
    """A list or block with nothing in it, and a list with an item too many."""
    if "minItems" in spot.part:
        yield spot.put([]), "schema-empty", (), "no-items"
    if "minProperties" in spot.part:
        yield spot.put({}), "schema-empty", (), "no-fields"
    if "maxItems" in spot.part and len(spot.part["items"].get("enum", [])) != spot.part["maxItems"]:
        yield spot.put(many(spot)), "schema-count", (), "too-many"


def many(spot: Spot) -> list[Any]:
    """Make one item more than is allowed, each different where they must be."""
    count, first, part = spot.part["maxItems"] + 1, spot.value[0], spot.part["items"]
    if not spot.part.get("uniqueItems"):
        return [first] * count
    if part.get("format") == "date":
        return [(date(2026, 1, 1) + timedelta(days)).isoformat() for days in range(count)]
    return [f"a-{number}" for number in range(10, 10 + count)]


def twice(spot: Spot) -> Iterator[Break]:
    """A list with the same item twice."""
    if spot.part.get("uniqueItems"):
        yield spot.put([spot.value[0]] * 2), "schema-twice", (1,), "twice"


def no_day(spot: Spot) -> Iterator[Break]:
    """Days that are not in the calendar, and days far from now."""
    if spot.part.get("format") == "date":
        yield spot.put("2026-02-30"), "schema-date", (), "30-february"
        yield spot.put("2026-13-01"), "schema-date", (), "month-13"
        yield spot.put("0000-01-01"), "schema-form", (), "year-0"
        yield spot.put("9999-12-31"), "schema-form", (), "year-9999"


def alone(spot: Spot) -> Iterator[Break]:
    """A field without the one that it needs."""
    needs = spot.part.get("dependentRequired", {})
    for name in sorted(needs.keys() & set(spot.value)) if needs else ():
        for other in needs[name]:
            others = {field for field, needed in needs.items() if other in needed and field != name}
            kept = {field: value for field, value in spot.value.items() if field not in {other, *others}}
            yield spot.put(kept), "schema-missing", (name,), "alone"


def none_of(spot: Spot) -> Iterator[Break]:
    """A block without all of several fields, of which one is needed."""
    if "anyOf" in spot.part:
        names = [part["required"][0] for part in spot.part["anyOf"]]
        yield spot.without(*names), "schema-choice", (), "none"


BREAKS: dict[str, Callable[[Spot], Iterator[Break]]] = {
    "type": other_shapes,
    "required": missing,
    "additionalProperties": strange,
    "enum": wrong_word,
    "propertyNames": wrong_name,
    "pattern": wrong_form,
    "minLength": wrong_length,
    "maxLength": wrong_length,
    "minimum": wrong_number,
    "maximum": wrong_number,
    "minItems": wrong_count,
    "minProperties": wrong_count,
    "maxItems": wrong_count,
    "uniqueItems": twice,
    "format": no_day,
    "dependentRequired": alone,
    "anyOf": none_of,
}
"""How each keyword is broken."""
NOT_RULES = {"title", "description", "examples", "properties", "items", "x-ask", "x-list", "x-what", "$schema"}
"""Keywords that forbid nothing by themselves."""


@cache
def good_files(kind: Kind) -> list[dict[str, Any]]:
    """The values of all passing examples of a kind, as text, the smallest first."""
    sources = (sources_of(example)[0][0] for example in passing(kind))
    return sorted((source.data for source in sources), key=lambda data: len(str(data)))


def spots(kind: Kind, schema: Schema) -> Iterator[Spot]:
    """Find for each part of a schema the smallest good file in which it has a value with the most fields."""
    for path, part in parts(schema.content):
        found = [Spot(part, data, at_) for data in good_files(kind) for at_, _ in values_at(data, path)]
        # Where some fields need others, or one of several is needed, take a block in which most of them stand.
        fields = {*part.get("dependentRequired", {}), *(one["required"][0] for one in part.get("anyOf", []))}
        yield max(found, key=lambda spot: len(fields & set(spot.value)) if fields else 0)


def broken(kind: Kind, schema: Schema) -> Iterator[Broken]:
    """Break a schema's every keyword at every place."""
    for spot in spots(kind, schema):
        for break_ in dict.fromkeys([*BREAKS.values()]):
            for data, rule, below, done in break_(spot):
                yield Broken(kind, data, rule, (*spot.path, *below), done)


def misspelt(kind: Kind, schema: Schema) -> Iterator[Broken]:
    """Misspell every field once."""
    for path, part in parts(schema.content):
        if not path or path[-1] in (ITEM, ANY):
            continue
        name = path[-1]
        data, at_ = next((data, at_) for data in good_files(kind) for at_, _ in values_at(data, path))
        block = Spot(part, data, at_[:-1])
        slip = name + name[-1]
        renamed = {slip if field == name else field: value for field, value in block.value.items()}
        yield Broken(kind, block.put(renamed), "schema-unknown", (*at_[:-1], slip), "slip", f"Did you mean '{name}'?")
