"""Changes, out of a real git history."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from formulary.checking.schemas import Schema, load_schemas
from formulary.checkout import NoRevision
from formulary.history.changes import Changes, changes, changes_or_none
from formulary.reading.source import Kind
from history.repository import Repository
from making import ROOT, STROLL, Values, activity, write_project

SCHEMA: Schema = load_schemas(ROOT / "schema")[Kind.ACTIVITY]


def changes_of(repository: Repository, since: str = "2026-10-01") -> Changes:
    """What changed since a day or a commit."""
    return changes(repository.folder, "entries", since, SCHEMA)


def told(repository: Repository, since: str = "2026-10-01") -> list[tuple[str, str, str, tuple[str, ...]]]:
    """The events in short."""
    found = changes_of(repository, since).events
    return [(one.on.isoformat(), one.activity, one.happening.value, one.parts) for one in found]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with one activity, committed on 1 September 2026."""
    write_project(tmp_path)
    made = Repository(tmp_path)
    made.commit("2026-09-01")
    return made


def test_the_first_commit_is_new(repository: Repository) -> None:
    """An activity whose file appears is new on the day of its commit."""
    assert told(repository, "2026-01-01") == [("2026-09-01", STROLL, "new", ())]
    assert told(repository, "2026-10-01") == []


LATER = [{"day": "tuesday", "start": "11:00", "end": "11:45"}]
AGAIN = [
    {"on": "2026-10-01", "by": "walk leader", "how": "phone"},
    {"on": "2026-11-01", "by": "walk leader", "how": "phone"},
]


@pytest.mark.parametrize(
    ("changed", "happening", "parts"),
    [
        ({"sessions": LATER}, "changed", ("times",)),
        ({"cost": {"amount": 2}, "contact": {"phone": "01632 960199"}}, "changed", ("cost", "contact")),
        ({"verified": AGAIN}, "checked", ()),
        ({"sessions": LATER, "verified": AGAIN}, "changed", ("times",)),
        ({"status": "paused", "status_since": "2026-11-01"}, "paused", ()),
        ({"status": "ended", "status_since": "2026-11-01"}, "ended", ()),
    ],
)
def test_what_a_change_means(repository: Repository, changed: Any, happening: str, parts: tuple[str, ...]) -> None:
    """A change is told by what it means to readers; asking again changes nothing but the date."""
    repository.write(STROLL, activity(**changed))
    repository.commit("2026-11-02")
    assert told(repository) == [("2026-11-02", STROLL, happening, parts)]


@pytest.mark.parametrize(
    "same",
    [
        {"sessions": [{"day": "Tuesday", "start": "10.30am", "end": "11:15"}]},
        {"contact": {"phone": "01632960101"}},
        {"funding_ends": "2027-03-31"},
        {"code": "M1"},
    ],
)
def test_what_is_no_news(repository: Repository, same: Values) -> None:
    """The same in another form, and what readers never see, is no change to them."""
    repository.write(STROLL, activity(**same))
    repository.commit("2026-11-02")
    assert told(repository) == []


def test_back_after_a_pause(repository: Repository) -> None:
    """Something that was paused is open again."""
    repository.write(STROLL, activity(status="paused", status_since="2026-11-01"))
    repository.commit("2026-11-02")
    repository.write(STROLL, activity())
    repository.commit("2026-11-20")
    assert [(on, what) for on, _, what, _ in told(repository)] == [("2026-11-20", "open"), ("2026-11-02", "paused")]


def test_one_day_is_told_once(repository: Repository) -> None:
    """Three commits on one day are one change, whose parts add up."""
    repository.write(STROLL, activity(sessions=LATER))
    repository.commit("2026-11-02")
    repository.write(STROLL, activity(sessions=LATER, cost={"amount": 2}))
    repository.commit("2026-11-02")
    repository.write(STROLL, activity(sessions=LATER, cost={"amount": 2}, verified=AGAIN))
    repository.commit("2026-11-02")
    assert told(repository) == [("2026-11-02", STROLL, "changed", ("times", "cost"))]


def test_renamed_and_removed(repository: Repository) -> None:
    """A file with another name that remembers its old one has moved; one that is gone is removed."""
    (repository.folder / f"entries/activities/{STROLL}.yml").unlink()
    repository.write("riverside-walkers/gentle-walk", activity(formerly=[STROLL]))
    repository.commit("2026-11-02")
    assert {(one, what) for _, one, what, _ in told(repository)} == {
        ("riverside-walkers/gentle-walk", "moved"),
        (STROLL, "removed"),
    }


def test_a_merge_counts_on_its_own_day(repository: Repository) -> None:
    """Readers saw a change when it was merged, not when it was written."""
    repository.git("switch", "--create", "suggestion")
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2026-10-05")
    repository.git("switch", "main")
    repository.git("merge", "--no-ff", "--message=Thank you", "suggestion", on="2026-11-02")
    assert told(repository) == [("2026-11-02", STROLL, "changed", ("cost",))]


def test_since_a_commit(repository: Repository) -> None:
    """A commit may be named instead of a day."""
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2026-11-02")
    assert [what for _, _, what, _ in told(repository, "HEAD~1")] == ["changed"]
    assert told(repository, "HEAD") == []


def test_broken_files_are_passed_over(repository: Repository) -> None:
    """A file that nobody can read for a while is no change: not when it breaks, and not when it is mended."""
    (repository.folder / f"entries/activities/{STROLL}.yml").write_text("name: [", "utf-8")
    (repository.folder / "entries/activities/riverside-walkers/odd name.yml").write_bytes(b"\xff")
    repository.commit("2026-11-02")
    repository.write(STROLL, activity())
    repository.commit("2026-11-03")
    assert told(repository) == []


def test_a_shallow_clone_says_what_it_cannot_know(repository: Repository, tmp_path: Path) -> None:
    """What lies before the oldest commit at hand is unknown, and nothing is called new that is not."""
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2026-11-02")
    clone = tmp_path / "clone"
    repository.git("clone", "--depth=1", f"file://{repository.folder}", str(clone))
    found = changes(clone, "entries", "2026-01-01", SCHEMA)
    assert found.unknown == "Nothing is known of what changed before 2 November 2026."
    assert found.events == ()


def test_without_git_nothing_is_known(tmp_path: Path) -> None:
    """In a release archive the page says so, and the command refuses."""
    write_project(tmp_path)
    assert "not here" in changes_or_none(tmp_path, "entries", date(2026, 1, 1), SCHEMA).unknown
    with pytest.raises(NoRevision):
        changes(tmp_path, "entries", "2026-01-01", SCHEMA)
