"""Explanations of what no example shows: twins, floods, and keywords that no schema uses yet."""

from datetime import date
from typing import Any

import pytest

from formulary.checking.check import against_schema, check
from formulary.checking.schemas import Schema, make_schema
from formulary.findings import Finding
from formulary.reading.folder import Reading, read_text
from formulary.reading.source import Kind
from reading.folders import good

FILE = "entries/activities/riverside-walkers/walk.yml"
Schemas = dict[Kind, Schema]


def findings_of(text: str, schema: Schema) -> list[Finding]:
    """Hold one text against one schema."""
    source, findings = read_text(FILE, text)
    assert source
    assert not findings
    return against_schema(source, schema)[1]


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("phone: 01632", "phnoe: 01632", "contact.phnoe"),
        ("sessions:", "session:", "session"),
        ("amount: 0", "ammount: 0", "cost.ammount"),
        ("  area: riverside\n", "  aera: riverside\n", "venue.aera"),
        ("    start: 10:30\n", "    begin: 10:30\n", "sessions.0.begin"),
        ("cost:\n  amount: 0\n", "amount: 0\ncost:\n  note: Ask\n", "amount"),
    ],
)
def test_misspelt_field_has_no_twin(old: str, new: str, field: str, schemas: Schemas) -> None:
    """A misspelt field is reported where it stands, and the one that was meant is not reported as missing."""
    (found,) = findings_of(good().replace(old, new), schemas[Kind.ACTIVITY])
    assert (found.rule, found.field) == ("schema-unknown", field)


def test_every_missing_field_is_reported_once(schemas: Schemas) -> None:
    """Each of several missing fields is a finding, at the start of the file."""
    findings = findings_of("name: Tuesday Stroll\n", schemas[Kind.ACTIVITY])
    missing = [found.field for found in findings if found.rule == "schema-missing"]
    assert sorted(missing) == sorted({"summary", "support", "needs", "cost", "join", "contact", "verified"})
    assert {found.line for found in findings} == {1}


def test_missing_field_points_at_its_block(schemas: Schemas) -> None:
    """A field that is missing in a block points at the name of the block, a comment above it or not."""
    text = "# A comment.\n\n" + good().replace("  route: self\n", "")
    (found,) = findings_of(text, schemas[Kind.ACTIVITY])
    assert (found.line, found.column, found.field) == (17, 1, "join.route")


def test_name_of_a_field_cannot_break_the_terminal(schemas: Schemas) -> None:
    """A name with line breaks and escapes in it is shown as what it is."""
    (found,) = findings_of(good() + '"a\\n::error::b": c\n', schemas[Kind.ACTIVITY])
    assert found.field == "a\\x0a::error::b"
    assert found.message == "There is no field 'a\\x0a::error::b' here."


def test_nothing_in_front_of_a_colon(schemas: Schemas) -> None:
    """An empty name is no field."""
    (found,) = findings_of(good() + '"": c\n', schemas[Kind.ACTIVITY])
    assert found.message == "Nothing stands in front of this colon."


def test_many_findings_are_counted(schemas: Schemas) -> None:
    """After 50 findings of the schema the rest are counted, not printed."""
    findings = findings_of(good() + "".join(f"colour{n}: green\n" for n in range(60)), schemas[Kind.ACTIVITY])
    assert len(findings) == 51
    assert findings[-1].message == "There are 10 more findings in this file."


def schema(part: dict[str, Any]) -> Schema:
    """A schema with one field."""
    return make_schema(Kind.ACTIVITY, {"type": "object", "properties": {"name": part}}, {})


def test_keyword_without_words_of_its_own_is_still_explained() -> None:
    """A keyword that a future schema uses gets a plain finding before anybody writes one for it."""
    (found,) = findings_of("name: Walk\n", schema({"not": {"enum": ["Walk"]}, "examples": ["Stroll"]}))
    assert found.message == "'name' is not as it should be."
    assert found.mend == "It should look like 'Stroll'."


def test_schema_without_examples_is_still_explained() -> None:
    """A field without examples gets a plain finding too."""
    (found,) = findings_of("name: Walk\n", schema({"enum": ["Stroll"]}))
    assert found.message == "'Walk' is not a word that is allowed here."


def test_file_that_only_one_validator_refuses_is_not_lost(schemas: Schemas, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should the two validators ever disagree, the file is reported and does not vanish."""
    monkeypatch.setattr(Schema, "accepts", lambda _self, _values: False)
    source, _ = read_text(FILE, good())
    assert source
    (found,) = check(Reading((source,), ()), schemas, date(2026, 11, 21)).findings
    assert found.rule == "schema-value"
