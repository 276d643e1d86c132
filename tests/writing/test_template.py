"""The template: it can be sent as it is, and so it can with any other field once its comment sign is taken away."""

import re
from typing import Any

import pytest

from data.editor import editor_values, objections, validator_of
from data.shipped import ROOT, shipped
from formulary.checking.check import against_schema
from formulary.checking.schemas import load_schemas
from formulary.data.schemas import published_schemas, schema_address
from formulary.reading.source import Kind, Source
from formulary.writing.fields import Field, fields_of
from formulary.writing.gates import read_new
from formulary.writing.template import template_of
from making import TODAY, activity, collection, locality, town
from schema.parts import parts, values_at

FILE = "entries/activities/riverside-walkers/tuesday-stroll.yml"
SCHEMAS = load_schemas(ROOT / "schema")
ACTIVITY = SCHEMAS[Kind.ACTIVITY]
SHIPPED = shipped(TODAY)
TEMPLATE = template_of(SHIPPED, ACTIVITY.content, schema_address(SHIPPED, Kind.ACTIVITY))
LINES = TEMPLATE.split("\n")
UNUSED = re.compile(r"( *)# ([a-z_]+):")
"""The first line of a field that is not used."""


def unused() -> dict[int, tuple[str, ...]]:
    """The fields that are not used: their paths by the numbers of their first lines."""
    found: dict[int, tuple[str, ...]] = {}
    above = ""
    for number, line in enumerate(LINES):
        if block := re.match(r"([a-z_]+):", line):
            above = block[1]
        if match := UNUSED.match(line):
            found[number] = (above, match[2]) if match[1] else (match[2],)
    return found


def with_fields(*starts: int, template: str = TEMPLATE) -> str:
    """The template with the fields that begin in these lines put to use, as an editor does it: '# ' taken away."""
    lines = template.split("\n")
    for start in starts:
        indent = " " * (len(lines[start]) - len(lines[start].lstrip(" ")))
        number = start
        while number == start or lines[number].startswith(f"{indent}#  ") or lines[number] == f"{indent}#":
            lines[number] = indent + lines[number].removeprefix(indent).removeprefix("#").removeprefix(" ")
            number += 1
    return "\n".join(lines)


def read(text: str) -> Source:
    """Send a text through gates 1 to 4, which must find nothing."""
    source, findings = read_new(FILE, text)
    assert source
    assert findings == []
    assert against_schema(source, ACTIVITY)[1] == []
    return source


def asks_for(path: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The fields that must come with one."""
    fields = {field.path: field for field in all_fields()}
    return [(*path[:-1], name) for name in fields[path].together]


def all_fields(fields: list[Field] | None = None) -> list[Field]:
    """All fields of an activity, those inside others included."""
    some = list(fields_of(ACTIVITY.content)) if fields is None else fields
    return [one for field in some for one in (field, *all_fields(field.fields))]


def test_as_it_is() -> None:
    """It names its schema in the first line, is a valid entry, and an editor has nothing to underline."""
    assert LINES[0] == "# yaml-language-server: $schema=https://ashbrook.example.org/schema/activity.json"
    assert read(TEMPLATE).data["name"] == "Tuesday Stroll"
    published = dict(published_schemas(SHIPPED, SCHEMAS))
    assert objections(validator_of(published["activity"]), editor_values(FILE, TEMPLATE)) == []


@pytest.mark.parametrize("start", unused(), ids=[".".join(path) for path in unused().values()])
def test_one_more_field(start: int) -> None:
    """Any field can be put to use, together with those it says it must come with, and the entry is still valid."""
    paths = unused()
    path = paths[start]
    others = [number for number, other in paths.items() if other in asks_for(path)]
    before, after = read(TEMPLATE).data, read(with_fields(start, *others)).data
    assert list(values_at(after, items(path)))
    assert not list(values_at(before, items(path)))


def items(path: tuple[str, ...]) -> tuple[str, ...]:
    """A path with the sign for any item, where a list stands in between."""
    return (path[0], "[]", *path[1:]) if path[0] in ("sessions", "verified") and path[1:] else path


def test_all_fields() -> None:
    """With all fields put to use, every field that the schema knows is there, in the order of the schema."""
    whole = read(with_fields(*unused())).data
    for path, _ in parts(ACTIVITY.content):
        assert list(values_at(whole, path)), path
    assert list(whole) == list(ACTIVITY.content["properties"])


def test_every_field_is_explained() -> None:
    """The title and the description of every field stand above it."""
    said = re.sub(r"\n[ #]*## ", " ", re.sub(r"\n# ( *)## ", r"\n\1## ", TEMPLATE))
    for field in all_fields():
        mark = "" if field.title.endswith("?") else "."
        assert f"{field.title}{mark} {field.description}" in said, field.path


def test_own_words() -> None:
    """A locality's own needs, kinds of support and areas stand in it, whatever the schema's examples name."""
    place = locality(areas=[{"id": "quay", "name": "Quay"}])
    files = town({"group/event": activity(needs=["debt"], support="advice", venue={"area": "quay"})})
    town_of_one = collection(files | {"formulary.yml": place})
    text = template_of(town_of_one, ACTIVITY.content, "https://ashbrook.example.org/schema/activity.json")
    values: Any = read(text).data
    assert values["support"] == "advice"
    assert values["needs"] == ["debt"]
    assert values["venue"]["area"] == "quay"
    covers = next(number for number, line in enumerate(text.split("\n")) if line.startswith("# covers:"))
    assert read(with_fields(covers, template=text)).data["covers"] == ["quay"]
    assert "loneliness" not in text
    published = dict(published_schemas(town_of_one, SCHEMAS))
    assert objections(validator_of(published["activity"]), editor_values(FILE, text)) == []
