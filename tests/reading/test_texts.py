"""Gates 2 and 3: each broken text gets exactly one finding at its line, and never a traceback."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.reading.folder import read
from formulary.reading.source import Kind
from reading.corpus import Case, cases, floods
from reading.folders import WALK, fill, good, put
from schema.plainness import is_plain

CASES = list(cases())


@pytest.mark.parametrize("broken", CASES, ids=lambda case: case.name)
def test_broken_text_gets_one_finding(broken: Case, tmp_path: Path, schemas: dict[Kind, Schema], today: date) -> None:
    """A broken text gets one finding from all gates together, with the right rule and line."""
    entries = fill(tmp_path)
    put(entries / WALK, broken.content)
    checked = check(read(entries), schemas, today)
    assert [(found.file, found.rule, found.line) for found in checked.findings] == [
        (f"entries/{WALK}", broken.rule, broken.line)
    ]
    (found,) = checked.findings
    assert broken.says in found.message
    assert found.column >= 1
    assert found.field.isprintable()
    assert is_plain(found.message)
    assert is_plain(found.mend)


def test_every_case_has_its_own_name() -> None:
    """No two cases share a name."""
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("name", floods())
def test_flood_ends_soon(name: str, tmp_path: Path, schemas: dict[Kind, Schema], today: date) -> None:
    """A file in which everything is wrong gets some findings, not thousands, and within a second."""
    entries = fill(tmp_path)
    put(entries / WALK, floods()[name].encode())
    start = process_time()
    checked = check(read(entries), schemas, today)
    assert process_time() - start < 1
    assert {found.file for found in checked.findings} == {f"entries/{WALK}"}
    assert 1 <= len(checked.findings) <= 110
    assert all(len(found.message) < 400 for found in checked.findings)


@pytest.mark.parametrize("sign", ["\ufeff", ""], ids=["mark", "no-mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old-mac"])
def test_line_ends_and_marks_are_taken_quietly(
    sign: str, end: str, tmp_path: Path, schemas: dict[Kind, Schema], today: date
) -> None:
    """A byte order mark and the line ends of other machines change nothing."""
    entries = fill(tmp_path)
    put(entries / WALK, (sign + good().replace("\n", end)).encode())
    checked = check(read(entries), schemas, today)
    assert checked.findings == ()
    plain = fill(tmp_path / "plain")
    put(plain / WALK, good().encode())
    assert [document.values for document in checked.documents] == [
        document.values for document in check(read(plain), schemas, today).documents
    ]
