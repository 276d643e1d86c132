"""The project: found from any of its folders, checked, and built as of a day."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from formulary.findings import Level
from formulary.project import Project, day_is_fixed, examine, find_project, today_here
from making import STROLL, TODAY, activity, locality, pad, page, town, write_project
from printed.prints import print_of, records, with_pad

LONDON = ZoneInfo("Europe/London")


def test_what_tests_are_made_of(tmp_path: Path) -> None:
    """The small collections of these tests are ones that people could write."""
    files = town({STROLL: activity(), "other-group/lunch": activity(name="Lunch", support="food", needs=["low-mood"])})
    write_project(tmp_path, files | {"pads/all.yml": pad(), "about.md": page()})
    examined = examine(Project(tmp_path), TODAY)
    assert examined.findings == ()
    assert (examined.files, examined.collection is None) == (len(files) + 2, False)


def test_without_locality(tmp_path: Path) -> None:
    """Without the locality's file there are findings, and no collection."""
    files = town()
    del files["formulary.yml"]
    examined = examine(Project(write_project(tmp_path, files)), TODAY)
    assert examined.collection is None
    assert [finding.file for finding in examined.findings] == ["entries/formulary.yml"]


def test_what_is_broken_is_left_out(tmp_path: Path) -> None:
    """An activity with an error is not in the collection; the others are, and what paper finds is found for them."""
    broken = activity(sessions=[{"day": "tusday"}])
    long = activity(name="A walk by the river on which somebody meets newcomers at the gate every week")
    files = town({STROLL: activity(), "riverside-walkers/broken": broken, "riverside-walkers/long": long})
    examined = examine(Project(write_project(tmp_path, files)), TODAY)
    assert examined.collection
    assert set(examined.collection.activities) == {STROLL, "riverside-walkers/long"}
    found = {(Path(finding.file).stem, finding.level, finding.field) for finding in examined.findings}
    assert found == {("broken", Level.ERROR, "sessions.0.day"), ("long", Level.WARNING, "name")}
    assert examined.files == len(files)


@pytest.mark.parametrize("folder", [".", "entries", "entries/activities/riverside-walkers"])
def test_found_from_within(tmp_path: Path, folder: str) -> None:
    """A project is found from each of its folders, as git finds a checkout."""
    write_project(tmp_path)
    found = find_project(tmp_path / folder)
    assert found == Project(tmp_path)


@pytest.mark.parametrize("missing", ["mkdocs.yml", "schema"])
def test_not_found(tmp_path: Path, missing: str) -> None:
    """A folder without mkdocs.yml, or without schemas, is no project."""
    write_project(tmp_path)
    (tmp_path / missing).rename(tmp_path / "elsewhere")
    assert find_project(tmp_path / "entries") is None


def test_rooms() -> None:
    """The rooms of a project lie side by side."""
    project = Project(Path("/town"))
    assert [project.entries, project.schema, project.overrides] == [
        Path("/town/entries"), Path("/town/schema"), Path("/town/overrides"),
    ]  # fmt: skip


def test_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Today is the day in London."""
    monkeypatch.delenv("FORMULARY_TODAY", raising=False)
    before = datetime.now(LONDON).date()
    found = today_here()
    assert before <= found <= datetime.now(LONDON).date()
    assert not day_is_fixed()


def test_another_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build can be made as of another day, and what is no date is refused."""
    monkeypatch.setenv("FORMULARY_TODAY", "2028-02-29")
    assert today_here() == date(2028, 2, 29)
    assert day_is_fixed()
    monkeypatch.setenv("FORMULARY_TODAY", "2027-02-29")
    with pytest.raises(ValueError, match="day is out of range"):
        today_here()


@pytest.mark.parametrize(("fixed", "days"), [(False, 364), (True, 0)])
def test_demonstration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fixed: bool, days: int) -> None:
    """The dates of a made-up collection move with the calendar, but not when the day of the build is named."""
    place = locality(demonstration={"written_on": TODAY.isoformat()})
    write_project(tmp_path, town() | {"formulary.yml": place})
    a_year_later = TODAY + timedelta(365)
    if fixed:
        monkeypatch.setenv("FORMULARY_TODAY", a_year_later.isoformat())
    else:
        monkeypatch.delenv("FORMULARY_TODAY", raising=False)
    collection = examine(Project(tmp_path), a_year_later).collection
    assert collection
    assert collection.activities[STROLL].entry.last_verified.on == date(2026, 10, 1) + timedelta(days)


@pytest.mark.parametrize(("fixed", "printed_on"), [(False, TODAY + timedelta(364)), (True, TODAY)])
def test_what_a_demonstration_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fixed: bool, printed_on: date
) -> None:
    """The made-up history moves with the made-up entries, so that what is two years old stays so."""
    a_year_later = TODAY + timedelta(365)
    place = locality(demonstration={"written_on": TODAY.isoformat()})
    write_project(tmp_path, with_pad() | {"formulary.yml": place})
    (tmp_path / "printed").mkdir()
    (tmp_path / "printed/MOVE.jsonl").write_bytes(records(print_of()))
    monkeypatch.setenv("FORMULARY_TODAY", a_year_later.isoformat() if fixed else "")
    ledger = examine(Project(tmp_path), a_year_later).ledgers.by_code["MOVE"]
    assert [issue.printed_on for issue in ledger.newest_first] == [printed_on]


def test_bad_lines_of_a_ledger_stop_nothing(tmp_path: Path) -> None:
    """What is wrong in a ledger is among the findings, and publishes all the same."""
    write_project(tmp_path, with_pad())
    (tmp_path / "printed").mkdir()
    (tmp_path / "printed/MOVE.jsonl").write_bytes(b"<<<<<<< HEAD\n" + records(print_of()))
    (tmp_path / "printed/OLD.jsonl").write_bytes(records(print_of()))
    examined = examine(Project(tmp_path), TODAY)
    assert [(found.file, found.line, found.level) for found in examined.findings] == [
        ("printed/MOVE.jsonl", 1, Level.WARNING),
        ("printed/OLD.jsonl", 0, Level.NOTE),
    ]
    assert "write 'code: OLD' in it" in examined.findings[1].mend
    assert {"printed/MOVE.jsonl", "printed/OLD.jsonl"} <= examined.names
