"""Changes, out of a real git history."""

import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from formulary.checking.schemas import Schema, load_schemas
from formulary.checkout import NoRevision
from formulary.history.changes import Changes, changes
from formulary.history.event import Event
from formulary.printed.change import Change, Part
from formulary.reading.source import Kind
from history.repository import Repository
from making import ROOT, STROLL, Values, activity, write_project

SCHEMA: Schema = load_schemas(ROOT / "schema")[Kind.ACTIVITY]


def changes_of(repository: Repository, since: str = "") -> Changes:
    """What changed since a commit, or since the beginning."""
    return changes(repository.folder, "entries", since, SCHEMA)


def parts(event: Event) -> tuple[str, ...]:
    """The parts that have changed."""
    return tuple(change.part.value for change in event.changes)


def told(repository: Repository, since: str = "") -> list[tuple[str, str, str, tuple[str, ...]]]:
    """The events in short, but for those of the beginning."""
    found = [event for event in changes_of(repository, since).events if event.happening != "began"]
    return [(event.on.isoformat(), event.activity, event.happening.value, parts(event)) for event in found]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with one activity, committed on 1 September 2026."""
    write_project(tmp_path)
    made = Repository(tmp_path)
    made.commit("2026-09-01")
    return made


LATER = [{"day": "tuesday", "start": "11:00", "end": "11:45"}]
AGAIN = [
    {"on": "2026-10-01", "by": "walk leader", "how": "phone"},
    {"on": "2026-11-01", "by": "walk leader", "how": "phone"},
]


def test_the_beginning_is_no_news(repository: Repository) -> None:
    """What stands in the first commit was there when the list began; what comes later is new."""
    repository.write("riverside-walkers/other", activity(name="Other"))
    repository.commit("2026-11-02")
    found = changes_of(repository).events
    assert [(event.activity, event.happening) for event in found] == [
        ("riverside-walkers/other", "new"), (STROLL, "began"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "happening", "parts"),
    [
        ({"sessions": LATER}, "changed", ("when",)),
        ({"cost": {"amount": 2}, "contact": {"phone": "01632 960199"}}, "changed", ("contact", "cost")),
        (
            {"join": {"route": "self", "how": "Phone first.", "phone": "01632 960199"}},
            "changed",
            ("contact", "joining"),
        ),
        ({"ages": {"from": 55}}, "changed", ("who",)),
        ({"verified": AGAIN}, "checked", ()),
        ({"sessions": LATER, "verified": AGAIN}, "changed", ("when",)),
        ({"status": "paused", "status_since": "2026-11-01"}, "paused", ()),
        ({"status": "ended", "status_since": "2026-11-01"}, "ended", ()),
        ({"status": "withdrawn", "status_since": "2026-11-01"}, "withdrawn", ()),
    ],
)
def test_what_a_change_means(repository: Repository, changed: Any, happening: str, parts: tuple[str, ...]) -> None:
    """A change is told by what it means to readers; asking again changes nothing but the date."""
    repository.write(STROLL, activity(**changed))
    repository.commit("2026-11-02")
    assert told(repository) == [("2026-11-02", STROLL, happening, parts)]


def test_from_what_to_what(repository: Repository) -> None:
    """Where paper says a part in a few words, the change says what they were and are; else only which part it is."""
    repository.write(STROLL, activity(sessions=LATER, cost={"amount": 2}, summary="A walk that is not gentle at all."))
    repository.commit("2026-11-02")
    assert changes_of(repository).events[0].changes == (
        Change(Part.WHEN, "Tue 10:30am", "Tue 11am"), Change(Part.COST, "Free", "£2"), Change(Part.DESCRIPTION),
    )  # fmt: skip


@pytest.mark.parametrize(
    "same",
    [
        {"sessions": [{"day": "Tuesday", "start": "10.30am", "end": "11:15"}]},
        {"contact": {"phone": "01632960101"}},
        {"cost": {"amount": "0.00"}},
        {"funding_ends": "2027-03-31"},
        {"code": "M1"},
    ],
)
def test_what_is_no_news(repository: Repository, same: Values) -> None:
    """The same in another form, and what readers never see, is no change to them."""
    repository.write(STROLL, activity(**same))
    repository.commit("2026-11-02")
    assert told(repository) == []


def test_other_line_ends(repository: Repository) -> None:
    """A file whose lines end as on Windows says the same."""
    file = repository.folder / f"entries/activities/{STROLL}.yml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    repository.commit("2026-11-02")
    assert "i/crlf" in repository.git("ls-files", "--eol", str(file))
    assert told(repository) == []


def test_back_after_a_pause(repository: Repository) -> None:
    """Something that was paused is back."""
    repository.write(STROLL, activity(status="paused", status_since="2026-11-01"))
    repository.commit("2026-11-02")
    repository.write(STROLL, activity())
    repository.commit("2026-11-20")
    assert [(on, what) for on, _, what, _ in told(repository)] == [("2026-11-20", "open"), ("2026-11-02", "paused")]


def test_one_day_is_told_once(repository: Repository) -> None:
    """Three commits on one day are one change, whose parts add up."""
    repository.write(STROLL, activity(sessions=LATER))
    repository.commit("2026-11-02")
    first = repository.git("rev-parse", "HEAD").strip()
    repository.write(STROLL, activity(sessions=LATER, cost={"amount": 2}))
    repository.commit("2026-11-02")
    repository.write(STROLL, activity(sessions=LATER, cost={"amount": 2}, verified=AGAIN))
    repository.commit("2026-11-02")
    assert told(repository) == [("2026-11-02", STROLL, "changed", ("when", "cost"))]
    assert changes_of(repository).events[0].commit == first


def test_taken_back(repository: Repository) -> None:
    """A change that is reverted on the same day is none; on another day it is a change back."""
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2026-11-02")
    repository.git("revert", "--no-edit", "HEAD", on="2026-11-02")
    assert told(repository) == []
    repository.git("revert", "--no-edit", "HEAD", on="2026-11-03")
    repository.git("revert", "--no-edit", "HEAD", on="2026-11-04")
    found = changes_of(repository).events
    assert [(event.on.day, event.changes) for event in found[:2]] == [
        (4, (Change(Part.COST, "£2", "Free"),)), (3, (Change(Part.COST, "Free", "£2"),)),
    ]  # fmt: skip


def test_renamed(repository: Repository) -> None:
    """A file with another name that remembers its old one has moved, and is not told as one that is gone."""
    (repository.folder / f"entries/activities/{STROLL}.yml").unlink()
    repository.write("riverside-walkers/gentle-walk", activity(formerly=[STROLL], cost={"amount": 2}))
    repository.commit("2026-11-02")
    walk = "riverside-walkers/gentle-walk"
    assert told(repository) == [
        ("2026-11-02", walk, "changed", ("cost",)), ("2026-11-02", walk, "moved", ()),
    ]  # fmt: skip
    assert changes_of(repository).events[0].former == (STROLL,)


def test_a_renamed_folder(repository: Repository) -> None:
    """When a whole organisation has another folder, its activities have moved, though their files do not say so."""
    repository.write("riverside-walkers/other", activity(name="Other"))
    repository.commit("2026-10-01")
    repository.git("mv", "entries/activities/riverside-walkers", "entries/activities/river-walks")
    repository.commit("2026-11-02")
    assert told(repository, "HEAD~1") == [
        ("2026-11-02", "river-walks/other", "moved", ()), ("2026-11-02", "river-walks/tuesday-stroll", "moved", ()),
    ]  # fmt: skip


def test_gone_and_back(repository: Repository) -> None:
    """A file that is deleted is gone; if it comes back it is back, not new."""
    file = repository.folder / f"entries/activities/{STROLL}.yml"
    file.unlink()
    repository.commit("2026-11-02")
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2026-11-20")
    assert [(on, what) for on, _, what, _ in told(repository)] == [("2026-11-20", "open"), ("2026-11-02", "removed")]


def test_what_came_ended_is_no_news(repository: Repository) -> None:
    """An entry that is added as one that has ended long ago is nothing to tell."""
    repository.write("riverside-walkers/old", activity(status="ended", status_since="2025-11-01"))
    repository.commit("2026-11-02")
    assert told(repository) == []


def test_a_merge_counts_on_its_own_day(repository: Repository) -> None:
    """Readers saw a change when it was merged, not when it was written."""
    repository.git("switch", "--create", "suggestion")
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2026-10-05")
    repository.git("switch", "main")
    repository.git("merge", "--no-ff", "--message=Thank you", "suggestion", on="2026-11-02")
    assert told(repository) == [("2026-11-02", STROLL, "changed", ("cost",))]


def test_since_a_commit(repository: Repository) -> None:
    """The changes since a commit are those after it."""
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2026-11-02")
    assert [what for _, _, what, _ in told(repository, "HEAD~1")] == ["changed"]
    assert told(repository, "HEAD") == []


def test_broken_for_a_while(repository: Repository) -> None:
    """A file that nobody can read was never published: what changed around it is told on the day it is mended."""
    file = repository.folder / f"entries/activities/{STROLL}.yml"
    file.write_text("name: [", "utf-8")
    (file.parent / "odd name.yml").write_text("name: Odd", "utf-8")
    (file.parent / "latin.yml").write_bytes(b"name: Caf\xe9")
    repository.commit("2026-11-02")
    file.write_text(file.read_text("utf-8") + "x" * 40_000, "utf-8")
    repository.commit("2026-11-03")
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2026-11-04")
    assert told(repository) == [("2026-11-04", STROLL, "changed", ("cost",))]


def test_links_and_other_repositories_are_passed_over(repository: Repository) -> None:
    """What is no ordinary file was never published."""
    (repository.folder / "entries/activities/riverside-walkers/link.yml").symlink_to("tuesday-stroll.yml")
    head = repository.git("rev-parse", "HEAD").strip()
    repository.git("add", "--all", ".")
    place = "entries/activities/riverside-walkers/other.yml"
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{head},{place}")
    repository.git("commit", "--message=A link and a repository", on="2026-11-02")
    assert told(repository) == []


def test_a_clock_that_was_wrong(repository: Repository) -> None:
    """No commit is later than one that builds on it; what is still later than today has happened today."""
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2031-01-01")
    repository.write(STROLL, activity(cost={"amount": 3}))
    repository.commit("2026-11-02")
    repository.write(STROLL, activity(cost={"amount": 4}))
    repository.commit("2031-01-01")
    found = changes_of(repository)
    assert [event.on.isoformat() for event in found.events] == ["2031-01-01", "2026-11-02", "2026-09-01"]
    assert found.events[1].changes == (Change(Part.COST, "Free", "£3"),)
    assert found.as_of(date(2026, 11, 21)).events[0].on == date(2026, 11, 21)


def test_the_day_is_that_of_london(repository: Repository) -> None:
    """A commit made late on a summer evening elsewhere was made on the next day here."""
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2027-07-01T23:30:00+0000")
    assert told(repository)[0][0] == "2027-07-02"


def test_a_shallow_clone_says_what_it_cannot_know(repository: Repository, tmp_path: Path) -> None:
    """What lies before the oldest commit at hand is unknown, and nothing is called new that is not."""
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.commit("2026-11-02")
    clone = tmp_path / "clone"
    repository.git("clone", "--depth=1", f"file://{repository.folder}", str(clone))
    found = changes(clone, "entries", "", SCHEMA)
    assert found.unknown == "Nothing is known of what changed before 2 November 2026."
    assert found.events == ()


def test_without_git_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a release archive, in a repository that knows other files only, and without git, nothing can be told."""
    write_project(tmp_path)
    with pytest.raises(NoRevision, match="not a git repository"):
        changes(tmp_path, "entries", "", SCHEMA)
    subprocess.run(["git", "init", str(tmp_path)], check=True, capture_output=True)
    (tmp_path / ".gitignore").write_text("entries", "utf-8")
    Repository(tmp_path).commit("2026-09-01")
    with pytest.raises(NoRevision, match="No commit knows these entries"):
        changes(tmp_path, "entries", "", SCHEMA)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoRevision, match="not installed"):
        changes(tmp_path, "entries", "", SCHEMA)
