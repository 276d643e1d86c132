"""The passing examples: between them they use every field and every word, and nobody objects."""

from datetime import date

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.reading.folder import Reading
from formulary.reading.source import Kind
from schema.example_files import Example, collection, passing, sources_of
from schema.parts import parts, values_at

EXAMPLES = passing()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.label)
def test_passing_example_has_no_findings(example: Example, schemas: dict[Kind, Schema], today: date) -> None:
    """A passing example comes through gates 2 to 4, and both validators accept it."""
    (source,), findings = sources_of(example)
    assert not findings
    values = schemas[example.kind].typed(source.data)
    assert schemas[example.kind].accepts(values)
    assert not list(schemas[example.kind].errors(values))
    found = check(Reading((source,), ()), schemas, today).findings
    assert not [finding for finding in found if finding.rule.startswith("schema-")]


def test_passing_examples_make_a_collection(schemas: dict[Kind, Schema], today: date) -> None:
    """Together the passing examples are a collection in which every rule of meaning is kept."""
    reading = collection()
    checked = check(reading, schemas, today)
    assert checked.findings == ()
    assert len(checked.documents) == len(reading.sources)


@pytest.mark.parametrize("kind", Kind)
def test_every_field_and_word_occurs(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """Every field of a schema, and every word that it allows, stands in some passing example."""
    files = [sources_of(example)[0][0].data for example in passing(kind)]
    for path, part in parts(schemas[kind].content):
        values = [value for data in files for _, value in values_at(data, path)]
        assert values, path
        assert set(part.get("enum", [])) <= {value for value in values if isinstance(value, str)}, path
        names = {name for value in values if isinstance(value, dict) for name in value}
        assert set(part.get("propertyNames", {}).get("enum", [])) <= names, path
