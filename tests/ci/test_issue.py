"""From the event of an issue to a pull request and an answer: with real git, and a stand-in for GitHub's tool."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from ci.repository import CLEAN, STROLL_FILE, Repository
from issues.bodies import GOOD, body

ANSWERS = {**GOOD, "support": "Physical activity", "needs": "Loneliness"}
FILE = "entries/activities/northgate-knitters/wednesday-wool.yml"
GH = """#!/bin/sh
# Notes what it is asked, and knows of a pull request once it has made one.
{ printf '%s ' "$@"; echo; } >>"$GH_NOTES"
case "$1 $2" in
  "pr list") [ ! -f "$GH_NOTES.pr" ] || echo 7 ;;
  "pr create") cat >"$GH_NOTES.pr" ;;
  "issue comment") for last; do :; done; cat "$last" >"$GH_NOTES.comment" ;;
esac
"""


def event(folder: Path, text: str | None) -> str:
    """An event as GitHub tells it to a workflow."""
    path = folder / "event.json"
    path.write_text(json.dumps({"action": "opened", "issue": {"number": 12, "body": text}}), "utf-8")
    return str(path)


@pytest.fixture
def host(tmp_path: Path) -> Path:
    """Where the stand-in for 'gh' is, and what it notes."""
    folder = tmp_path / "host"
    folder.mkdir()
    (folder / "gh").write_text(GH, "utf-8")
    (folder / "gh").chmod(0o755)
    return folder


@pytest.fixture
def repo(repo: Repository, tmp_path: Path) -> Repository:
    """A clone of a repository that can be pushed to."""
    subprocess.run(["git", "init", "--quiet", "--bare", tmp_path / "origin.git"], check=True, env=CLEAN)
    repo.git("remote", "add", "origin", str(tmp_path / "origin.git"))
    repo.git("push", "--quiet", "origin", "main")
    return repo


def answer(repo: Repository, made: Path, host: Path, number: str = "12") -> tuple[int, str]:
    """Run the second job; gives back how it ended, and what it asked of GitHub."""
    done = repo.run(
        "answer-issue", str(made), number,
        PATH=f"{host}:{os.environ['PATH']}", GH_NOTES=str(host / "notes"),
        GIT_AUTHOR_NAME="Bot", GIT_AUTHOR_EMAIL="bot@example.org",
        GIT_COMMITTER_NAME="Bot", GIT_COMMITTER_EMAIL="bot@example.org",
    )  # fmt: skip
    notes = host / "notes"
    return done.code, notes.read_text("utf-8") if notes.exists() else ""


def test_an_issue_becomes_a_pull_request(repo: Repository, host: Path, tmp_path: Path) -> None:
    """A good issue becomes a branch with one file, a pull request that closes the issue, and a comment."""
    made = tmp_path / "made"
    assert repo.run("from-issue", event(tmp_path, body(ANSWERS)), str(made)).code == 0
    assert sorted(path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()) == [
        "comment.md",
        FILE,
    ]
    code, notes = answer(repo, made, host)
    assert code == 0
    assert f"pr create --head issue-12 --base main --title Add {FILE} --body-file - \n" in notes
    assert (host / "notes.pr").read_text("utf-8") == "Made from the answers in #12. Closes #12.\n"
    assert (host / "notes.comment").read_text("utf-8").startswith("Thank you. A file was made")
    assert repo.git("ls-tree", "--name-only", "-r", "origin/issue-12", "--", FILE) == FILE
    assert repo.git("diff", "--name-only", "main", "origin/issue-12") == FILE


def test_an_edited_issue_brings_all_up_to_date(repo: Repository, host: Path, tmp_path: Path) -> None:
    """After an edit there is the same branch with one other commit, the same pull request, and the same comment."""
    for number, name in enumerate(("Wednesday Wool", "Thursday Thread")):
        made = tmp_path / f"made-{number}"
        assert repo.run("from-issue", event(tmp_path, body({**ANSWERS, "name": name})), str(made)).code == 0
        repo.git("checkout", "--quiet", "main")
        code, notes = answer(repo, made, host)
        assert code == 0
    assert notes.count("pr create") == 1
    assert notes.count("issue comment 12 --edit-last --create-if-none") == 2
    new = "entries/activities/northgate-knitters/thursday-thread.yml"
    assert repo.git("diff", "--name-only", "main", "origin/issue-12") == new


@pytest.mark.parametrize(
    "text", [None, "", body({**ANSWERS, "name": "Tuesday Stroll", "organisation.name": "Riverside walkers"})]
)
def test_what_cannot_be_made_is_answered(repo: Repository, host: Path, tmp_path: Path, text: str | None) -> None:
    """Without a file there is a comment that says what to mend, and no branch."""
    made = tmp_path / "made"
    assert repo.run("from-issue", event(tmp_path, text), str(made)).code == 0
    code, notes = answer(repo, made, host)
    assert (code, notes.count("\n")) == (0, 1)
    assert "Something must be mended first." in (host / "notes.comment").read_text("utf-8")
    assert "issue-12" not in repo.git("branch", "--all")


def test_the_text_of_an_issue_is_never_run(repo: Repository, host: Path, tmp_path: Path) -> None:
    """Commands of shells and of workflows in an issue do nothing, and nothing of it is printed into the log."""
    evil = {
        "name": "$(touch ATTACKED) `touch ATTACKED`; touch ATTACKED #",
        "organisation.name": "'; touch ATTACKED; echo '",
        "summary": "::set-output name=file::x\n::stop-commands::y\nEOF\ntouch ATTACKED\n%0A::error::z",
    }
    made = tmp_path / "made"
    done = repo.run("from-issue", event(tmp_path, body({**ANSWERS, **evil})), str(made))
    assert (done.code, done.out, done.err) == (0, "", "")
    code, notes = answer(repo, made, host)
    assert code == 0
    assert "entries/activities/touch-attacked-echo/touch-attacked-touch-attacked-touch-attacked.yml" in notes
    assert not list(tmp_path.rglob("ATTACKED"))


def forged(made: Path, name: str, content: bytes = b"name: x\n") -> None:
    """An artifact that .ci/from-issue would never make."""
    path = made / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


@pytest.mark.parametrize(
    "name",
    [
        "entries/formulary.yml",
        "entries/activities/group/UPPER.yml",
        "entries/activities/group/a.yaml",
        "entries/activities/a/b/c.yml",
        "entries/activities/group/new\nline.yml",
        "entries/activities/group/.github.yml",
        STROLL_FILE,
    ],
)
def test_names_are_looked_at_again(small: Repository, host: Path, tmp_path: Path, name: str) -> None:
    """The job that may write does not trust the one before: a file of another name or place is not taken."""
    made = tmp_path / "made"
    forged(made, name)
    (made / "comment.md").write_text("x", "utf-8")
    code, notes = answer(small, made, host)
    assert (code, notes) == (2, "")
    assert small.git("status", "--porcelain") == ""


def test_other_artifacts_are_refused(small: Repository, host: Path, tmp_path: Path) -> None:
    """Two files, a link, or a file that is too large are refused, and a file beside entries/ is never looked at."""
    for number, make in enumerate((two, a_link, too_large)):
        made = tmp_path / f"made-{number}"
        make(made)
        assert answer(small, made, host) == (2, "")
    made = tmp_path / "beside"
    forged(made, ".github/workflows/x.yml")
    (made / "comment.md").write_text("x", "utf-8")
    assert answer(small, made, host)[0] == 0
    assert small.git("status", "--porcelain") == ""


def two(made: Path) -> None:
    """Two good files."""
    forged(made, FILE)
    forged(made, FILE.replace("wool", "thread"))


def a_link(made: Path) -> None:
    """A link to something else."""
    (made / FILE).parent.mkdir(parents=True)
    (made / FILE).symlink_to("/etc/passwd")


def too_large(made: Path) -> None:
    """More than a file of the collection may have."""
    forged(made, FILE, b"#" * 32_769)


@pytest.mark.parametrize("number", ["", "12; touch ATTACKED", "--repo=other", "１２"])
def test_only_numbers_are_numbers(small: Repository, host: Path, tmp_path: Path, number: str) -> None:
    """The number of the issue is figures and nothing else."""
    (tmp_path / "made").mkdir()
    code, notes = answer(small, tmp_path / "made", host, number)
    assert code != 0
    assert notes == ""
