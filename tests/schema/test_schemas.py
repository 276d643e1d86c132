"""The schemas themselves: complete, closed, and each with examples that obey it."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from formulary.checking.schemas import Schema, with_lists
from formulary.reading.source import Kind
from schema.example_files import ROOT
from schema.parts import parts

FILES = sorted([*Kind, "common"])
ONE_LINE = r"^[^\S\n]*\S[^\n]*$"
SOME_WORDS = r"\S"


def written(name: str) -> dict[str, Any]:
    """A schema file as it is written."""
    content: dict[str, Any] = json.loads((ROOT / "schema" / f"{name}.json").read_text("utf-8"))
    return content


@pytest.mark.parametrize("name", FILES)
def test_schema_is_a_schema(name: str) -> None:
    """Each file obeys the rules of JSON Schema 2020-12 and says so."""
    assert written(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(written(name))


@pytest.mark.parametrize("kind", Kind)
def test_every_part_is_described(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """Every property has a title, a description and examples."""
    for path, part in parts(schemas[kind].content):
        assert part.get("title"), path
        assert part["description"].endswith((".", "?")), path
        assert part.get("examples"), path


@pytest.mark.parametrize("kind", Kind)
def test_every_example_obeys_its_own_part(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """What a schema gives as an example is allowed by it."""
    for path, part in parts(schemas[kind].content):
        validator = Draft202012Validator(part, format_checker=FormatChecker(formats=["date"]))
        for example in part.get("examples", []):
            assert not list(validator.iter_errors(example)), (path, example)


@pytest.mark.parametrize("kind", Kind)
def test_every_block_is_closed(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """A block allows the fields it names and no others, or says what every field of it must be."""
    for path, part in parts(schemas[kind].content):
        if part.get("type") == "object":
            assert part["additionalProperties"] is False or "propertyNames" in part, path


@pytest.mark.parametrize("kind", Kind)
def test_every_value_has_one_type(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """A value is one kind of thing, and never true or false: those are the words yes and no."""
    for path, part in parts(schemas[kind].content):
        is_word = "enum" in part and "type" not in part
        assert is_word or part["type"] in ("string", "integer", "number", "array", "object"), path


@pytest.mark.parametrize("kind", Kind)
def test_every_shape_can_be_named(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """Where a word or a shape is asked for, the schema says in plain words what it is called."""
    for path, part in parts(schemas[kind].content):
        for asked in (part, part.get("propertyNames", {})):
            if "enum" in asked or asked.get("pattern", ONE_LINE) not in (ONE_LINE, SOME_WORDS):
                assert asked["x-what"].startswith(("a ", "an ", "the ", "one ", "yes")), path


@pytest.mark.parametrize("kind", Kind)
def test_patterns_hold_the_whole_text(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """A pattern says how the text starts and how it ends, or only that it has words in it."""
    for path, part in parts(schemas[kind].content):
        pattern = part.get("pattern", SOME_WORDS)
        assert pattern == SOME_WORDS or (pattern.startswith("^") and pattern.endswith("$")), path


@pytest.mark.parametrize("kind", Kind)
def test_names_stay_on_paper(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """Every text has a largest length, set by the keyword or by its pattern."""
    for path, part in parts(schemas[kind].content):
        if part.get("type") == "string" and "maxLength" not in part:
            bounded = part["pattern"].removesuffix("$")
            assert "*" not in bounded, path
            assert "+" not in bounded.replace(r"\+", ""), path


LISTS = {"needs": ["loneliness"], "support": ["befriending"], "areas": ["riverside", "northgate"]}


@pytest.mark.parametrize("kind", Kind)
def test_published_schema_is_complete(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """What is published needs no other file, and holds the locality's own words where entries name them."""
    published = with_lists(schemas[kind].content, LISTS)
    Draft202012Validator.check_schema(published)
    assert "$ref" not in json.dumps(published)
    named = {path: part["x-list"] for path, part in parts(schemas[kind].content) if "x-list" in part}
    completed = dict(parts(published))
    assert all(completed[path]["enum"] == LISTS[name] for path, name in named.items())
    assert not any("x-list" in part for part in completed.values())


def test_entries_name_needs_support_and_areas(schemas: dict[Kind, Schema]) -> None:
    """Each of the locality's lists is used by activities and by pads."""
    for kind in (Kind.ACTIVITY, Kind.PAD):
        assert {part.get("x-list") for _, part in parts(schemas[kind].content)} == {None, *LISTS}
