"""The weekly work list in one issue, over several weeks: with the real scripts, and a stand-in for GitHub's tool."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ci.repository import CLEAN, STROLL_FILE, Ended, Repository
from formulary.freshness.issue import MARK
from making import STROLL

GH = '''"""Keeps issues in a file, as GitHub would, and notes what it is asked."""
import json, os, sys
from pathlib import Path

host, asked = Path(os.environ["GH_HOST_FILE"]), sys.argv[1:]
issues = json.loads(host.read_text())
with open(f"{host}.notes", "a") as notes:
    notes.write(" ".join(asked[:3]) + "\\n")

def given(name):
    return asked[asked.index(name) + 1]

def issue():
    return next(one for one in issues if str(one["number"]) == asked[2])

if asked[0] == "api":
    assert given("--method") == "GET" and "--paginate" in asked and "--slurp" in asked and "state=all" in asked
    print(json.dumps([issues[:2], issues[2:]]))
elif asked[1] == "create":
    bot = {"login": "github-actions[bot]", "type": "Bot"}
    body = Path(given("--body-file")).read_text()
    assert len(body) <= 65536
    issues.append(dict(number=len(issues) + 1, title=given("--title"), body=body, state="open", user=bot))
elif asked[1] == "edit":
    issue()["body"] = Path(given("--body-file")).read_text()
else:
    issue()["state"] = {"close": "closed", "reopen": "open"}[asked[1]]
host.write_text(json.dumps(issues))
'''


class Host:
    """A code host: its issues, and what it was asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "issues.json"
        (folder / "gh.py").write_text(GH, "utf-8")
        # The first line of a script cannot name a Python whose path has a space in it.
        (folder / "gh").write_text(f'#!/bin/sh\nexec "{sys.executable}" "{folder}/gh.py" "$@"\n', "utf-8")
        (folder / "gh").chmod(0o755)
        self.write([{"number": 1, "title": "A mistake", "body": None, "state": "open", "user": {"type": "User"}}])

    @property
    def issues(self) -> list[dict[str, Any]]:
        """All issues."""
        found: list[dict[str, Any]] = json.loads(self.file.read_text("utf-8"))
        return found

    def write(self, issues: list[dict[str, Any]]) -> None:
        """Put other issues in their place."""
        self.file.write_text(json.dumps(issues), "utf-8")

    def change(self, **changes: Any) -> None:
        """What a person does by hand to the issue that a workflow opened."""
        first, ours, *rest = self.issues
        self.write([first, ours | changes, *rest])

    @property
    def notes(self) -> list[str]:
        """What was asked of it, without the looking."""
        notes = self.folder / "issues.json.notes"
        asked = notes.read_text("utf-8").splitlines() if notes.exists() else []
        notes.unlink(missing_ok=True)
        return [one for one in asked if not one.startswith("api")]


@pytest.fixture
def host(tmp_path: Path) -> Host:
    """A host with an issue that somebody wrote."""
    folder = tmp_path / "host"
    folder.mkdir()
    return Host(folder)


def run(repo: Repository, host: Host, *arguments: str, today: str = "") -> Ended:
    """Run the script."""
    return repo.run(
        "due-issue", *arguments,
        PATH=f"{host.folder}:{os.environ['PATH']}", GH_HOST_FILE=str(host.file),
        GITHUB_REPOSITORY="ashbrook/social-formulary", FORMULARY_TODAY=today,
    )  # fmt: skip


def week(repo: Repository, host: Host, today: str) -> list[str]:
    """One run of the workflow on a day, step by step; gives back what was asked of the host."""
    issues, planned = str(host.folder / "taken.json"), str(host.folder / "planned")
    for step in (("take", issues), ("plan", issues, planned), ("do", planned)):
        done = run(repo, host, *step, today=today)
        assert done.code == 0, done.err
    return host.notes


def verify(repo: Repository, name: str, on: str) -> None:
    """Somebody asks about an activity."""
    subprocess.run(
        [sys.executable, "-m", "formulary", "verify", name, "--by=walk leader", "--how=phone", f"--on={on}"],
        cwd=repo.folder, env=CLEAN | {"PYTHONPATH": str(repo.folder / "hooks"), "FORMULARY_TODAY": on},
        check=True, capture_output=True,
    )  # fmt: skip


def test_one_issue_for_ever(repo: Repository, host: Host) -> None:
    """Opened when something is due, found under any name, brought up to date, closed, opened again: always the same."""
    assert week(repo, host, "2026-11-23") == []
    assert week(repo, host, "2027-06-07") == ["issue create --title"]
    body = host.issues[1]["body"]
    assert body.count("- [ ] ") == 2
    host.change(title="Ring round", body=body.replace("- [ ] ", "- [x] ", 1))

    assert week(repo, host, "2027-06-14") == ["issue edit 2"]
    assert host.issues[1]["body"].count("- [x] ") == 1
    assert host.issues[1]["title"] == "Ring round"

    host.change(state="closed")
    assert week(repo, host, "2027-06-21") == ["issue edit 2", "issue reopen 2"]
    assert host.issues[1]["state"] == "open"
    assert host.issues[1]["body"].count("- [x] ") == 1

    for name in (STROLL, "old-group/old-walk"):
        verify(repo, name, "2027-06-22")
    assert week(repo, host, "2027-06-28") == ["issue edit 2", "issue close 2"]
    assert host.issues[1]["state"] == "closed"
    assert host.issues[1]["body"] == f"{MARK}\nNothing is due.\n"
    assert week(repo, host, "2027-07-05") == []

    assert week(repo, host, "2028-02-07") == ["issue edit 2", "issue reopen 2"]
    assert host.issues[1]["body"].count("- [ ] ") == 2
    assert len(host.issues) == 2
    assert host.issues[0]["body"] is None


@pytest.mark.parametrize(
    "plan", ["edit", "edit x", "edit 2;touch ATTACKED", "burn 2", "edit -1", "", "edit $(touch ATTACKED)", "edit 2 3"]
)
def test_a_forged_plan_does_nothing(small: Repository, host: Host, plan: str) -> None:
    """The job that may write trusts nothing but a word and a number."""
    planned = host.folder / "planned"
    planned.mkdir()
    (planned / "plan").write_text(f"{plan}\n", "utf-8")
    (planned / "body.md").write_text("x", "utf-8")
    assert run(small, host, "do", str(planned)).code != 0
    assert host.notes == []
    assert not list(host.folder.parent.rglob("ATTACKED"))


@pytest.mark.parametrize("words", [[], ["take"], ["plan", "x"], ["do"], ["burn", "x"], ["do", "x", "y"]])
def test_used_wrongly(small: Repository, host: Host, words: list[str]) -> None:
    """Another word, or too few, is misuse."""
    done = run(small, host, *words)
    assert done.code == 2
    assert "usage" in done.err


def test_names_in_entries_are_never_run(repo: Repository, host: Host) -> None:
    """What somebody wrote as a name is text in the issue: no command, no mark-up, no mention of anybody."""
    repo.edit(STROLL_FILE, "name: Tuesday Stroll", "name: '`$(touch ATTACKED)` @somebody --> <!-- x/y 2026-01-01'")
    assert week(repo, host, "2027-06-07") == ["issue create --title"]
    assert "\\@\u200bsomebody" in host.issues[1]["body"]
    assert not list(host.folder.parent.rglob("ATTACKED"))


def test_the_stand_in_is_no_more_than_that(host: Host) -> None:
    """The stand-in refuses what GitHub's tool would not do for us."""
    done = subprocess.run(
        [host.folder / "gh", "api", "x", "--method", "POST"],
        env=CLEAN | {"GH_HOST_FILE": str(host.file)}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode != 0
