"""The check in the browser says what the gates say: the same findings in the same words."""

from dataclasses import replace

import pytest

from contribute.checker import Checker
from contribute.gates import Entry, Gates
from formulary.checking.check import check
from formulary.checking.rules import RULES
from formulary.checking.schemas import Schema
from formulary.reading.folder import read
from formulary.reading.source import Kind
from making import ROOT, TODAY
from schema.breaking import broken, misspelt
from schema.example_files import Example, collection, failing, passing, sources_of

KINDS = (Kind.ACTIVITY, Kind.ORGANISATION)
NOT_PORTED: dict[str, str] = {}
"""Rules of meaning that the browser does not know, and why."""
LABEL = "riverside-walkers/walk"


def entries_of(example: Example) -> list[Entry]:
    """The entries of an example that got through the first three gates."""
    return [Entry(one.id, one.data, one.kind) for one in sources_of(example)[0] if one.kind in KINDS]


@pytest.mark.parametrize("example", failing(*KINDS), ids=lambda example: example.label)
def test_failing_example_is_said_alike(
    example: Example, checker: Checker, gates: Gates, schemas: dict[Kind, Schema]
) -> None:
    """Each failing example gets in the browser what it gets from the gates, in the collection that it makes."""
    checked = check(collection(example.texts.items()), schemas, TODAY)
    entries = entries_of(example)
    if example.path.is_dir():
        gates, checker = replace(gates, documents=checked.documents), checker.of(checked.documents, schemas)
    for entry, said in zip(entries, checker.said(*entries), strict=True):
        assert said == gates.said(entry)
        expected = {found for found in checked.findings if found.file == entry.file and found.rule not in NOT_PORTED}
        assert {(found.rule, found.field) for found in expected} == {(rule, field) for field, rule, *_ in said}


def test_good_entries_are_said_alike(checker: Checker, gates: Gates) -> None:
    """Passing examples are found right."""
    entries = [entry for example in passing(*KINDS) for entry in entries_of(example)]
    assert len(entries) > 5
    assert checker.said(*entries) == [gates.said(entry) for entry in entries]


@pytest.mark.parametrize("kind", KINDS)
def test_broken_entries_are_said_alike(kind: Kind, checker: Checker, gates: Gates, schemas: dict[Kind, Schema]) -> None:
    """Every keyword of the schema broken at every place, and every field misspelt, is said in the same words."""
    cases = [*broken(kind, schemas[kind]), *misspelt(kind, schemas[kind])]
    entries = [Entry(LABEL if kind is Kind.ACTIVITY else "riverside-walkers", one.data, kind) for one in cases]
    for case, entry, said in zip(cases, entries, checker.said(*entries), strict=True):
        assert said == gates.said(entry), case.label
