"""Each keyword at each place, broken by itself, gets one finding at the right line: the fifth gate adds no twin."""

from datetime import date
from functools import cache

import pytest

from formulary.checking.check import against_rules, against_schema
from formulary.checking.document import Document, gather
from formulary.checking.schemas import Schema, load_schemas
from formulary.findings import Finding
from formulary.reading.folder import read_text
from formulary.reading.source import Kind, Source, address
from schema.breaking import BREAKS, NOT_RULES, Broken, broken, misspelt
from schema.example_files import ADDRESSES, ROOT, collection
from schema.parts import parts
from schema.plainness import is_plain
from schema.writing import Written, write


@cache
def all_schemas() -> dict[Kind, Schema]:
    """The schemas, for the cases that are made before any test runs."""
    return load_schemas(ROOT / "schema")


@cache
def cases() -> list[Broken]:
    """Every broken copy of every kind of file."""
    return [
        case for kind, schema in all_schemas().items() for make in (broken, misspelt) for case in make(kind, schema)
    ]


def source_of(case: Broken) -> tuple[Source, Written]:
    """Write a broken copy and read it again."""
    file = ADDRESSES[case.kind].format(name="broken")
    if "organisation" in case.data:
        # Such an entry stands in a folder without a file about its organisation.
        file = file.replace("riverside-walkers", "new-group")
    written = write(case.data, is_markdown=file.endswith(".md"))
    source, findings = read_text(file, written.text)
    assert not findings
    assert source
    return source, written


@cache
def others(kind: Kind) -> tuple[Document, ...]:
    """The passing examples of all other kinds, which a file may lean on."""
    found = (against_schema(source, all_schemas()[source.kind]) for source in collection().sources)
    return tuple(document for document, _ in found if document.source.kind is not kind)


def findings_of(source: Source, today: date) -> list[Finding]:
    """Send one source through the fourth and the fifth gate, among the examples of other kinds."""
    document, found = against_schema(source, all_schemas()[source.kind])
    documents = [*others(source.kind), document]
    return found + against_rules([document], gather([one.source for one in documents], documents, today))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.label)
def test_broken_copy_gets_one_finding(case: Broken, today: date) -> None:
    """A broken copy gets one finding of both gates: the rule, field and line are right, and its words are plain."""
    source, written = source_of(case)
    findings = findings_of(source, today)
    assert [(found.rule, found.field) for found in findings] == [(case.rule, address(case.field))]
    (found,) = findings
    assert found.line == written.line(case.field)
    assert found.mend == case.mend or not case.mend
    assert is_plain(found.message)
    assert is_plain(found.mend)


@pytest.mark.parametrize("kind", Kind)
def test_both_validators_agree(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """The fast validator refuses just what the slow one can explain."""
    for case in cases():
        if case.kind is kind:
            values = schemas[kind].typed(source_of(case)[0].data)
            assert not schemas[kind].accepts(values), case.label
            assert list(schemas[kind].errors(values)), case.label


@pytest.mark.parametrize("kind", Kind)
def test_every_keyword_is_broken(kind: Kind, schemas: dict[Kind, Schema]) -> None:
    """The schemas use no keyword that is not broken above."""
    used = {keyword for _, part in parts(schemas[kind].content) for keyword in part}
    assert used <= BREAKS.keys() | NOT_RULES
