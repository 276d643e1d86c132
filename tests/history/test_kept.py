"""The history as it is kept from one build to the next."""

from pathlib import Path

import pytest

from formulary.checking.schemas import Schema, load_schemas
from formulary.history import kept
from formulary.history.changes import Changes
from formulary.history.kept import whole_history
from formulary.reading.source import Kind
from history.repository import Repository
from making import ROOT, STROLL, activity, write_project

SCHEMA: Schema = load_schemas(ROOT / "schema")[Kind.ACTIVITY]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with one activity and one change of it."""
    write_project(tmp_path)
    made = Repository(tmp_path)
    made.commit("2026-09-01")
    made.write(STROLL, activity(cost={"amount": 2}, sessions=[{"day": "friday", "start": "14:00"}]))
    made.commit("2026-11-02")
    return made


def history(repository: Repository) -> Changes:
    """The whole history."""
    return whole_history(repository.folder, "entries", SCHEMA, repository.folder / ".cache")


def test_is_worked_out_once(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """As long as the last commit is the same one, the history is read from the cache, and is the same."""
    first = history(repository)
    assert [event.happening for event in first.events] == ["changed", "began"]

    def never(*_: object) -> Changes:
        raise AssertionError("It was worked out again.")

    monkeypatch.setattr(kept, "changes", never)
    assert history(repository) == first


def test_a_new_commit_is_seen(repository: Repository) -> None:
    """After a commit the history is another one, and so is what is kept."""
    history(repository)
    repository.write(STROLL, activity(status="paused"))
    repository.commit("2026-11-03")
    assert [event.happening for event in history(repository).events] == ["changed", "paused", "changed", "began"]
    assert len(list((repository.folder / ".cache").iterdir())) == 1


def test_another_machine_works_it_out_anew(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an earlier version of the machine made of the history does not count."""
    first = history(repository)
    (repository.folder / "module.py").write_text("CHANGED = True\n", "utf-8")
    monkeypatch.setattr(kept, "MACHINE", repository.folder)
    monkeypatch.setattr(kept, "changes", lambda *_: Changes(()))
    assert history(repository) != first


@pytest.mark.parametrize("broken", [b"", b"{", b'{"key":"x"}', b"\xff"])
def test_a_broken_cache_is_made_anew(repository: Repository, broken: bytes) -> None:
    """Whatever stands in the cache, the history is right."""
    first = history(repository)
    (repository.folder / ".cache/history.json").write_bytes(broken)
    assert history(repository) == first


def test_a_cache_that_cannot_be_written(repository: Repository) -> None:
    """Where nothing can be kept, the history is worked out each time."""
    (repository.folder / ".cache").write_text("a file where the folder should be", "utf-8")
    assert [event.happening for event in history(repository).events] == ["changed", "began"]


def test_a_shallow_clone_is_not_kept(repository: Repository, tmp_path: Path) -> None:
    """The same commit may know more tomorrow, when the rest has been fetched."""
    clone = tmp_path / "clone"
    repository.git("clone", "--depth=1", f"file://{repository.folder}", str(clone))
    assert whole_history(clone, "entries", SCHEMA, clone / ".cache").unknown
    assert not (clone / ".cache").exists()
