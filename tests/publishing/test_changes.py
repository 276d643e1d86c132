"""What is told of the history: all of it but what must not be read any more."""

from pathlib import Path
from typing import Any

import pytest

from formulary.checking.schemas import load_schemas
from formulary.history.telling import was_and_now
from formulary.project import Project, examine
from formulary.publishing.changes import NOT_HERE, changes_files, known_changes
from history.atom import complaints
from history.repository import Repository
from making import ROOT, STROLL, TODAY, Values, activity, write_project

OPEN = activity(venue={"name": "The Old Mill", "postcode": "ZZ1 1AA", "area": "riverside"}, cost={"amount": 2})


def told(folder: Path, now: Values | None) -> tuple[list[str], bytes]:
    """What the site tells of an activity that moved to the Old Mill in October, and is as it is now since November."""
    write_project(folder)
    repository = Repository(folder)
    repository.commit("2026-09-01")
    repository.write(STROLL, OPEN)
    repository.commit("2026-10-01")
    if now is None:
        (folder / f"entries/activities/{STROLL}.yml").unlink()
    else:
        repository.write(STROLL, now)
    repository.commit("2026-11-02")
    whole = examine(Project(folder), TODAY).collection
    assert whole
    changes = known_changes(Project(folder), load_schemas(ROOT / "schema"), whole)
    ((_, content),) = changes_files(whole, changes, "https://ashbrook.example.org/")
    assert complaints(content) == []
    return [line for event in changes.events for line in was_and_now(event)], content


def test_what_was_and_is_is_told(tmp_path: Path) -> None:
    """Of an entry that everybody may read, the history tells what it said before."""
    lines, feed = told(tmp_path, OPEN | {"cost": {"amount": 3}})
    assert "Place: now The Old Mill, was Riverside Park, main gate" in lines
    assert b"Old Mill" in feed


def test_a_place_that_is_secret_now_is_not_told(tmp_path: Path) -> None:
    """When an address is kept secret, the history does not tell what it was; it does tell the rest."""
    hidden: dict[str, Any] = {"venue": {"address_hidden": "yes", "area": "riverside"}}
    lines, feed = told(tmp_path, OPEN | hidden)
    assert lines == ["Cost: now £2, was Free"]
    assert b"has changed: place" in feed
    assert b"Old Mill" not in feed


@pytest.mark.parametrize(
    "now", [None, OPEN | {"status": "withdrawn", "status_since": "2026-11-02"}], ids=["removed", "withdrawn"]
)
def test_what_is_off_the_list_is_not_told(tmp_path: Path, now: Values | None) -> None:
    """Of an entry that was withdrawn, or whose file is gone, the history says what happened and none of its words."""
    lines, feed = told(tmp_path, now)
    assert lines == []
    assert b"has changed: place and cost." in feed
    assert b"Old Mill" not in feed


def test_without_a_history(tmp_path: Path) -> None:
    """Outside a repository nothing is known, and that is said."""
    write_project(tmp_path)
    whole = examine(Project(tmp_path), TODAY).collection
    assert whole
    found = known_changes(Project(tmp_path), load_schemas(ROOT / "schema"), whole)
    assert (found.events, found.unknown) == ((), NOT_HERE)
