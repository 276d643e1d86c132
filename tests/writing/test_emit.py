"""Whatever is written comes back from our own reader, letter for letter."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.reading.source import Value
from formulary.reading.text import UNSEEN
from formulary.reading.yaml import compose
from formulary.writing.emit import in_order, scalar, to_yaml

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).filter(lambda text: not UNSEEN.search(text))
puzzling = st.text("ab :#-?[]{},&*!|>%@`'\"\\\n\t.0~=<", max_size=12)
names = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).filter(
    lambda text: not UNSEEN.search(text) and text != "<<"
)
values = st.recursive(
    texts | puzzling,
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(names, parts, max_size=3),
    max_leaves=12,
)


def read_back(fields: dict[str, Value]) -> Value:
    """Read what was written; nothing may be found wrong with it."""
    composed = compose("x.yml", to_yaml(fields))
    assert composed.findings == [], to_yaml(fields)
    return composed.data


@settings(deadline=None)
@given(texts | puzzling)
def test_any_text_survives(text: str) -> None:
    """A text comes back as it was, as a field, in a list and in a block."""
    fields: dict[str, Value] = {"a": text, "b": [text, "x"], "c": {"d": text}, "e": [{"f": text, "g": "y"}]}
    assert read_back(fields) == fields


@settings(deadline=None)
@given(st.dictionaries(names, values, min_size=1, max_size=4))
def test_any_values_survive(fields: dict[str, Value]) -> None:
    """Blocks in lists in blocks come back as they were."""
    assert read_back(fields) == fields


@pytest.mark.parametrize(
    "text", ["10:30", "01632 960101", "no", "2026-10-01", "Tom & Jerry's <18s", "a: b", "Café", "£3.50"]
)
def test_a_block_in_a_list_survives(text: str) -> None:
    """Texts that YAML 1.1 would change are left alone."""
    assert read_back({"a": [text]}) == {"a": [text]}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("10:30", "10:30"),
        ("no", "no"),
        ("It's on: come", '"It\'s on: come"'),
        ("A #1 club", '"A #1 club"'),
        ("C# for all", "C# for all"),
        ("- first", '"- first"'),
        ("-5", "-5"),
        ("'quoted'", "\"'quoted'\""),
        ("", '""'),
        ("Noon\u2028tea", '"Noon\\u2028tea"'),
    ],
)
def test_quotes_only_where_needed(text: str, written: str) -> None:
    """Quotation marks stand only where YAML would take the text for something else."""
    assert scalar(text) == written


def test_the_style_of_the_entries() -> None:
    """Short words stand in brackets, sessions and descriptions as blocks, fields in the order of the schema."""
    schema: dict[str, Any] = {
        "properties": {"name": {}, "needs": {}, "sessions": {"items": {"properties": {"day": {}, "start": {}}}}}
    }
    fields: dict[str, Value] = {
        "description": "One.\n\nTwo.",
        "sessions": [{"start": "10:30", "day": "tuesday"}],
        "needs": ["loneliness", "low-mood"],
        "name": "Tuesday Stroll",
        "good_for": ["People who like tea"],
    }
    assert to_yaml(in_order(fields, schema)) == (
        "name: Tuesday Stroll\n"
        "needs: [loneliness, low-mood]\n"
        "sessions:\n"
        "  - day: tuesday\n"
        "    start: 10:30\n"
        "description: |\n"
        "  One.\n"
        "\n"
        "  Two.\n"
        "good_for:\n"
        "  - People who like tea\n"
    )
