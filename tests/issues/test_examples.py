"""Saved issues: each becomes exactly the file beside it, or gets exactly the findings beside it."""

import re
from pathlib import Path

import pytest

from formulary.findings import has_errors
from formulary.issues.entry import IssueEntry
from formulary.issues.rules import RULES
from formulary.report import as_text
from formulary.writing.files import write_new
from issues.bodies import EXAMPLES, entry

CASES = sorted(EXAMPLES.glob("*.md"))
SAFE = re.compile(r"entries/activities/[a-z0-9-]{1,60}/[a-z0-9-]{1,60}\.yml")


def expected(case: Path, ending: str) -> str:
    """What stands beside a case, or nothing."""
    path = case.with_suffix(ending)
    return path.read_text("utf-8") if path.exists() else ""


def as_file(made: IssueEntry) -> str:
    """The file that an issue makes, below its address."""
    return f"# {made.file}\n{made.text}" if made.file else ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_saved_issue(case: Path, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> None:
    """The file and the findings are those beside it; a file has a safe name and can be written."""
    made = entry(tmp_path_factory.getbasetemp() / "issues", case.read_bytes())
    said = f"{as_text(made.findings)}\n" if made.findings else ""
    assert as_file(made) == expected(case, ".yml")
    assert said == expected(case, ".txt")
    assert bool(made.file) != has_errors(made.findings)
    if made.file:
        assert SAFE.fullmatch(made.file)
        write_new(tmp_path, made.file, made.text)
        assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / made.file]


def test_every_rule_of_an_issue_is_tried(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Each rule is broken by a saved issue; only what is too long to be kept in git is made by a test."""
    folder = tmp_path_factory.getbasetemp() / "issues"
    broken = {finding.rule for case in CASES for finding in entry(folder, case.read_bytes()).findings}
    assert {rule.name for rule in RULES} - broken == {"issue-size"}


def test_every_answer_of_a_test_has_its_issue() -> None:
    """Nothing stands beside an issue that is not there, and no issue stands alone."""
    stems = {path.stem for path in EXAMPLES.iterdir() if path.suffix != ".md"}
    assert stems == {case.stem for case in CASES}
    assert len(CASES) >= 30
