"""The examples in ``tests/examples/import``: each folder is an import, and all that it writes and says is known.

A new case is a new folder with a ``map.yml`` and tables. ``EXPECTED=write pytest tests/importing`` writes what comes
of it into its folder ``expected``; look at every line of it before it is committed.
"""

import os
import shutil
from pathlib import Path

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.findings import has_errors
from formulary.reading.folder import read
from formulary.reading.source import Kind
from importing.cases import EXAMPLES, import_case, project_in
from making import TODAY

CASES = sorted(path.parent for path in EXAMPLES.glob("*/map.yml"))


def expect(case: Path, files: dict[str, str]) -> dict[str, str]:
    """What is expected of a case; it is written first where somebody asks for that."""
    folder = case / "expected"
    if os.environ.get("EXPECTED") == "write":
        shutil.rmtree(folder, ignore_errors=True)
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_import(case: Path, tmp_path: Path, schemas: dict[Kind, Schema]) -> None:
    """An import writes and says just what is expected, and the collection has no errors after it."""
    imported = import_case(case, project_in(tmp_path))
    found = {**imported.written, "report.txt": imported.said}
    assert found == expect(case, found)
    assert not has_errors(check(read(imported.project.entries), schemas, TODAY).findings)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_import_once_more(case: Path, tmp_path: Path) -> None:
    """The same import again finds everything there, changes no byte, and writes nothing."""
    project = project_in(tmp_path)
    first = import_case(case, project)
    before = {path: path.read_bytes() for path in project.entries.rglob("*") if path.is_file()}
    second = import_case(case, project)
    assert {path: path.read_bytes() for path in project.entries.rglob("*") if path.is_file()} == before
    assert second.written == first.written
    assert all(outcome.fate != "written" for outcome in second.report.outcomes)
