"""The commands from-issue and issue-form, as a workflow calls them."""

import json
from pathlib import Path

import pytest

from importing.cases import collection
from issues.bodies import GOOD, body
from making import write_project
from test_cli import Call, call

__all__ = ["call"]
FILE = "entries/activities/northgate-knitters/wednesday-wool.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small collection, and beside it the body of an issue."""
    (tmp_path / "body.md").write_text(body(GOOD), "utf-8")
    folder = tmp_path / "project"
    folder.mkdir()
    return write_project(folder, collection())


def test_writes_the_file_once(call: Call, project: Path) -> None:
    """A good issue becomes a file in the project; the same issue again finds it there, and leaves it alone."""
    done = call(project, "from-issue", "../body.md", today="2026-11-21")
    assert (done.code, done.out) == (0, f"{FILE} is written.\n")
    before = (project / FILE).read_text("utf-8")
    assert before.startswith("name: Wednesday Wool\n")
    again = call(project, "from-issue", "../body.md", today="2026-11-21")
    assert again.code == 1
    assert "has an activity of this name already" in again.out
    assert again.out.endswith("Nothing was written.\n")
    assert (project / FILE).read_text("utf-8") == before
    assert call(project, "check", "--on", "2026-11-21").code == 0


def test_writes_elsewhere(call: Call, project: Path, tmp_path: Path) -> None:
    """A workflow has the file written into a folder of its own; the project stays as it is."""
    done = call(project, "from-issue", "../body.md", "--into", "../out", "--format", "markdown", today="2026-11-21")
    assert done.code == 0
    assert done.out.startswith("Thank you. A file was made")
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == [tmp_path / "out" / FILE]
    assert not (project / FILE).exists()


def test_links_in_the_way(call: Call, project: Path, tmp_path: Path) -> None:
    """A folder that is a link to another is not written through."""
    (tmp_path / "elsewhere").mkdir()
    (project / "entries/activities/northgate-knitters").symlink_to(tmp_path / "elsewhere")
    done = call(project, "from-issue", "../body.md", today="2026-11-21")
    assert done.code == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_findings_in_all_forms(call: Call, project: Path, tmp_path: Path) -> None:
    """Findings name the question; a program gets them as all findings, people as a table."""
    (tmp_path / "body.md").write_text(body({**GOOD, "venue.postcode": "nowhere"}), "utf-8")
    done = call(project, "from-issue", "../body.md", "--format", "json", today="2026-11-21")
    assert done.code == 1
    (finding,) = json.loads(done.out)
    assert (finding["field"], finding["rule"], finding["file"]) == ("What is the postcode?", "schema-form", "body.md")
    done = call(project, "from-issue", "../body.md", "--format", "markdown", today="2026-11-21")
    assert done.code == 1
    assert "| What is the postcode\\? | \\'nowhere\\' does not look like a postcode\\. |" in done.out


def test_used_wrongly(call: Call, project: Path) -> None:
    """A file that is not there is misuse."""
    assert call(project, "from-issue", "../nothing.md").code == 2


def test_makes_the_form(call: Call, project: Path) -> None:
    """A locality makes the form from its own lists, again and again with the same bytes."""
    done = call(project, "issue-form", today="2026-11-21")
    assert (done.code, done.out.count("is written.")) == (0, 2)
    path = project / ".github/ISSUE_TEMPLATE/activity.yml"
    first = path.read_bytes()
    assert b"- Getting-active\n" in first
    assert call(project, "issue-form", today="2026-11-21").code == 0
    assert path.read_bytes() == first
