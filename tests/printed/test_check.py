"""What is found when ledgers are held against the collection of today."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.model.build import build
from formulary.model.collection import Collection
from formulary.printed.check import code_findings, ledger_findings
from formulary.printed.read import Ledgers, read_ledger, read_ledgers
from formulary.reading.source import Kind
from formulary.report import as_text
from making import STROLL, TODAY, activity, town
from making import collection as made
from printed.prints import CODE, one, print_of, records, schema, with_pad
from schema.example_files import EXAMPLES, collection

FAILING = sorted((EXAMPLES / "printed/failing").glob("*.jsonl"))
OTHER = "riverside-walkers/other"


@pytest.fixture(scope="module")
def passing(schemas: dict[Kind, Schema], today: date) -> Collection:
    """The collection of all passing examples; the ledgers are about its pad MOVE."""
    return build(check(collection(), schemas, today).documents, today, moving=False)


@pytest.mark.parametrize("path", FAILING, ids=lambda path: path.name)
def test_failing_ledger_gets_one_finding(path: Path, passing: Collection, tmp_path: Path) -> None:
    """A failing ledger gets one finding, of the rule in its name, in the words of the text beside it."""
    rule, _, name = path.name.partition(".")
    (tmp_path / "printed").mkdir()
    shutil.copy(path, tmp_path / "printed" / name)
    ledgers = read_ledgers(tmp_path / "printed", schema())
    findings = [*ledgers.findings, *ledger_findings(passing, ledgers)]
    assert as_text(findings) + "\n" == path.with_suffix(".txt").read_text("utf-8")
    assert [found.rule for found in findings] == [rule]


def codes_found(now: dict[str, Any], today: date = TODAY) -> list[tuple[str, str]]:
    """What is found about codes when the stroll stands on paper as M1: the files, and what to do."""
    ledger, _ = read_ledger(f"printed/{CODE}.jsonl", records(print_of(one(code="M1"))), schema())
    collection = made(with_pad(town(now)), today)
    return [(found.file, found.mend) for found in code_findings(collection, Ledgers({CODE: ledger}))]


def test_a_code_that_stays() -> None:
    """A code that means the same activity as on paper is right, at another address as well."""
    assert codes_found(one(code="M1")) == []
    assert codes_found({"northgate-hall/stroll": activity(code="M1", formerly=[STROLL])}) == []


def test_a_code_that_was_changed() -> None:
    """An activity that stands on paper under another code is told to take that one back."""
    assert codes_found(one(code="M7")) == [(f"entries/activities/{STROLL}.yml", "Write 'code: M1' in this file.")]


def test_a_code_that_was_given_again() -> None:
    """Where a file was deleted, the machine gives its code again: whoever has it now is told."""
    ((file, mend),) = codes_found({OTHER: activity(name="Other")})
    assert file == f"entries/activities/{OTHER}.yml"
    assert mend == "Write another code in this file: one that no other has had."


def test_old_paper_does_not_count() -> None:
    """Paper that should have been printed anew long ago keeps no code from being used."""
    verified = [{"on": "2027-12-01", "by": "walk leader", "how": "phone"}]
    assert codes_found(one(code="M7", verified=verified), date(2027, 12, 2)) == []
