"""What was printed is kept on a branch of its own, with real git."""

import subprocess
from pathlib import Path

import pytest

from ci.repository import CLEAN, Ended, Repository, small_repository

BOT = {
    "GIT_AUTHOR_NAME": "Bot", "GIT_AUTHOR_EMAIL": "bot@example.org",
    "GIT_COMMITTER_NAME": "Bot", "GIT_COMMITTER_EMAIL": "bot@example.org",
}  # fmt: skip


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """What all clone and push to."""
    folder = tmp_path / "origin.git"
    subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", folder], check=True, env=CLEAN)
    first = small_repository(tmp_path / "first")
    (first.folder / "printed").mkdir()
    (first.folder / "printed/README.md").write_text("What was printed.\n", "utf-8")
    first.commit("A room for what was printed")
    first.git("remote", "add", "origin", str(folder))
    first.git("push", "--quiet", "origin", "main")
    return folder


def clone(origin: Path, name: str) -> Repository:
    """A fresh checkout, as each run of a workflow has."""
    folder = origin.parent / name
    subprocess.run(["git", "clone", "--quiet", "--depth=1", f"file://{origin}", folder], check=True, env=CLEAN)
    return Repository(folder)


def printed(repo: Repository, verb: str) -> Ended:
    """Run the script."""
    return repo.run("printed", verb, **BOT)


def test_each_deployment_adds_to_the_last(origin: Path) -> None:
    """A first run starts the branch; the next takes it, adds a line and keeps both; main is never touched."""
    first = clone(origin, "one")
    assert printed(first, "take").code == 0
    (first.folder / "printed/ALL.jsonl").write_text('{"issue": 1}\n', "utf-8")
    assert printed(first, "keep").out == "What was printed is kept.\n"
    second = clone(origin, "two")
    assert not (second.folder / "printed/ALL.jsonl").exists()
    assert printed(second, "take").code == 0
    assert (second.folder / "printed/ALL.jsonl").read_text("utf-8") == '{"issue": 1}\n'
    with (second.folder / "printed/ALL.jsonl").open("a", encoding="utf-8") as ledger:
        ledger.write('{"issue": 2}\n')
    assert printed(second, "keep").code == 0
    third = clone(origin, "three")
    assert printed(third, "take").code == 0
    assert (third.folder / "printed/ALL.jsonl").read_text("utf-8") == '{"issue": 1}\n{"issue": 2}\n'
    assert third.git("rev-list", "--count", "origin/main") == "1"
    third.git("fetch", "--quiet", "origin", "printed")
    assert third.git("ls-tree", "-r", "--name-only", "FETCH_HEAD") == "printed/ALL.jsonl\nprinted/README.md"


def test_nothing_new_is_no_commit(origin: Path) -> None:
    """A night on which nothing was printed leaves the branch alone."""
    first = clone(origin, "one")
    (first.folder / "printed/ALL.jsonl").write_text('{"issue": 1}\n', "utf-8")
    assert printed(first, "keep").code == 0
    before = first.git("ls-remote", "origin", "printed")
    second = clone(origin, "two")
    printed(second, "take")
    assert printed(second, "keep").out == "Nothing new was printed.\n"
    assert second.git("ls-remote", "origin", "printed") == before


def test_lines_of_both_stay(origin: Path) -> None:
    """What somebody printed by hand and committed to main is joined with what the deployments have printed."""
    first = clone(origin, "one")
    (first.folder / "printed/ALL.jsonl").write_text('{"issue": 1}\n', "utf-8")
    assert printed(first, "keep").code == 0
    second = clone(origin, "two")
    (second.folder / "printed/ALL.jsonl").write_text('{"issue": 9}\n{"issue": 1}\n', "utf-8")
    assert printed(second, "keep").code == 0
    assert (second.folder / "printed/ALL.jsonl").read_text("utf-8") == '{"issue": 1}\n{"issue": 9}\n'


def test_only_ledgers_are_taken(origin: Path) -> None:
    """A file on that branch that is no ledger does not come into the build."""
    first = clone(origin, "one")
    (first.folder / "printed/evil.sh").write_text("touch ATTACKED\n", "utf-8")
    assert printed(first, "keep").code == 0
    second = clone(origin, "two")
    assert printed(second, "take").code == 0
    assert not (second.folder / "printed/evil.sh").exists()


def test_used_wrongly(origin: Path) -> None:
    """Another word is misuse."""
    assert printed(clone(origin, "one"), "burn").code == 2
