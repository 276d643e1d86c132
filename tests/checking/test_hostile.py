"""Broken and hostile files: each gets its finding with line and mend, and none hides what is found in another."""

from datetime import date
from pathlib import Path

import pytest

from checking.hostile import Hostile, hostile
from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.findings import Finding
from formulary.reading.folder import read
from formulary.reading.source import Kind
from reading.folders import needed, put
from schema.plainness import is_plain

CASES = list(hostile())


def entries_with(folder: Path, cases: list[Hostile]) -> Path:
    """A small collection with some files more."""
    for place, text in needed().items():
        put(folder / "entries" / place, text.encode())
    for case in cases:
        if case.kind is Kind.SUPPORT:
            # Two kinds of support with one letter would be a finding of their own.
            (folder / "entries/support/befriending.md").unlink()
        put(folder / case.address, case.content)
    return folder / "entries"


def findings_of(case: Hostile, folder: Path, schemas: dict[Kind, Schema], today: date) -> list[Finding]:
    """What is found in one file among good ones."""
    found = check(read(entries_with(folder, [case])), schemas, today).findings
    return [one for one in found if one.file == case.address]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_gets_its_finding(case: Hostile, tmp_path: Path, schemas: dict[Kind, Schema], today: date) -> None:
    """A broken file gets one finding with rule, line and mend; an honest one gets none."""
    found = findings_of(case, tmp_path, schemas, today)
    assert [(one.rule, one.line) for one in found] == ([(case.rule, case.line)] if case.rule else [])
    for one in found:
        assert is_plain(one.message)
        assert is_plain(one.mend)
        assert (one.file + one.field).isprintable()


def test_none_hides_what_is_found_in_another(tmp_path: Path, schemas: dict[Kind, Schema], today: date) -> None:
    """All of them in one collection: each has the same finding as alone, and all come in order in one run.

    But for one: all cases are one walk, and those that get so far are told that they are twins.
    """
    cases = [case for case in CASES if case.kind in (Kind.ACTIVITY, Kind.NEED, Kind.PAD, Kind.PAGE)]
    findings = check(read(entries_with(tmp_path, cases)), schemas, today).findings
    assert list(findings) == sorted(findings)
    for case in cases:
        mine = [one for one in findings if one.file == case.address and one.rule != "activity-alike"]
        found = [(one.rule, one.line) for one in mine]
        assert found == ([(case.rule, case.line)] if case.rule else []), case.name


def test_there_are_many_cases() -> None:
    """At least 200 cases, each with a name of its own, over all gates and all kinds of file."""
    assert len(CASES) > 200
    assert len({case.name for case in CASES}) == len(CASES)
    assert {case.kind for case in CASES} == set(Kind)
    assert {case.rule.partition("-")[0] for case in CASES} >= {"file", "text", "yaml", "schema", "phone", "need", ""}
