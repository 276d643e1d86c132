"""What rules of meaning say about files that break their schema: all that can be known, and nothing else."""

from datetime import date
from pathlib import Path

import pytest

from formulary.checking.check import check
from formulary.checking.holes import Hole
from formulary.checking.schemas import Schema
from formulary.checking.view import View
from formulary.findings import Finding
from formulary.reading.folder import read
from formulary.reading.source import Kind
from reading.folders import WALK, fill, good, put, with_line

Schemas = dict[Kind, Schema]


@pytest.fixture(name="check_files")
def make_check_files(tmp_path: Path, schemas: Schemas, today: date) -> "CheckFiles":
    """Checks a small collection with some files changed."""
    return CheckFiles(tmp_path, schemas, today)


class CheckFiles:
    """Writes a small collection and checks it."""

    def __init__(self, folder: Path, schemas: Schemas, today: date) -> None:
        self.folder, self.schemas, self.today = folder, schemas, today

    def __call__(self, changes: dict[str, str]) -> tuple[Finding, ...]:
        """The findings of a collection with some files added or changed, by their places below ``entries/``."""
        entries = fill(self.folder)
        for place, text in changes.items():
            put(entries / place, text.encode())
        return check(read(entries), self.schemas, self.today).findings

    def of(self, text: str) -> list[tuple[int, str]]:
        """The lines and rules of what is found in an activity."""
        return [(found.line, found.rule) for found in self({WALK: text}) if found.file == f"entries/{WALK}"]


SESSIONS = """\
sessions:
  - day: tusday
    start: 10:30
    end: 9:00
    except: [2026-12-22]
  - day: tuesday
    start: 10:30
    end: 09:30
    except: [2026-12-23]
  - day: friday
    start: 14:00
    end: 13:00
"""


def test_both_gates_speak_in_one_run(check_files: CheckFiles) -> None:
    """A file with mistakes for the third, the fourth and the fifth gate gets all of its findings at once."""
    text = good().replace("tuesday", "tusday").replace("loneliness", "lonliness").replace("960101", "96010")
    text = text.replace("end: 11:15", "end: 09:15").replace("gate\n  post", "gate #2\n  post")
    assert check_files.of(text) == [
        (4, "need-known"),
        (6, "schema-word"),
        (8, "times-in-order"),
        (10, "yaml-comment"),
        (19, "phone-possible"),
    ]


def test_other_items_of_a_list_are_judged(check_files: CheckFiles) -> None:
    """A session without a day is passed over by the rule that needs it, which goes on with the next one."""
    text = "\n".join([*good().split("\n")[:4], SESSIONS.rstrip(), *good().split("\n")[8:]])
    assert check_files.of(text) == [
        (6, "schema-word"),
        (8, "times-in-order"),
        (12, "times-in-order"),
        (13, "session-day-matches"),
        (16, "times-in-order"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A wrong word in a list, and an unknown one below it: the place of the second is the one in the file.
        (with_line(4, "needs: [Alone?, lonliness]"), [(4, "schema-form"), (4, "need-known")]),
        # The date of a pause is wrong, so it is not missing.
        (good() + "status: paused\nstatus_since: 30 Febtober\n", [(25, "schema-form")]),
        (good() + "status: paused\nstatus_sinse: 2026-10-01\n", [(25, "schema-unknown")]),
        # Nobody knows how people attend, so nobody knows whether a venue is missing.
        (good().replace("venue:\n  name", "attend: [onlin]\nvenue:\n  name"), [(9, "schema-word")]),
        # The venue has a name, if a misspelt one.
        (with_line(10, "  naem: Park"), [(10, "schema-unknown")]),
        # A secret postcode is a secret, however it is written.
        (good().replace("  area:", "  address_hidden: yes\n  address: [a]\n  area:"),
         [(10, "address-hidden"), (11, "address-hidden"), (13, "schema-shape"), (13, "address-hidden")]),
        # The course may start on the day of the session that cannot be read.
        (good().replace("day: tuesday", "day: fryday") + "course:\n  sessions: 6\n  starts: [2026-11-27]\n",
         [(6, "schema-word")]),
        # The date without which the weeks cannot be counted is missing.
        (good().replace("    end: 11:15\n", "    every: 2\n"), [(8, "schema-missing")]),
        # The first session may go on, so nobody knows whether all are over.
        (good().replace("    end: 11:15\n", "    until: soon\n  - day: friday\n    until: 2026-10-02\n"),
         [(8, "schema-form")]),
        # A field that nobody knows is not read as a text.
        (good() + "note: [[TBC]]\n", [(24, "schema-unknown")]),
        # The two sessions may be the same or not.
        (good().replace("venue:", "  - day: tuesday\n    start: 10:30\n    end: 11.15\nvenue:"), [(11, "schema-form")]),
    ],
)  # fmt: skip
def test_nothing_is_said_that_may_not_be_so(text: str, found: list[tuple[int, str]], check_files: CheckFiles) -> None:
    """A rule that would need what is not known says nothing, so that no fault is told twice."""
    assert sorted(check_files.of(text)) == sorted(found)


def test_broken_locality_hides_nothing_of_others(check_files: CheckFiles) -> None:
    """A mistake elsewhere in the locality's file leaves its areas known, and the areas of entries are judged."""
    place = fill(check_files.folder) / "formulary.yml"
    broken = place.read_text("utf-8").replace("name:", "nmae:", 1)
    found = check_files({"formulary.yml": broken, WALK: good().replace("area: riverside", "area: nowhere")})
    assert [(one.file, one.rule) for one in found] == [
        (f"entries/{WALK}", "area-known"),
        ("entries/formulary.yml", "schema-unknown"),
    ]


def test_broken_area_makes_no_entry_look_wrong(check_files: CheckFiles) -> None:
    """Where one area of the locality's file cannot be read, entries that name it are not reported as well."""
    place = fill(check_files.folder) / "formulary.yml"
    broken = place.read_text("utf-8").replace("id: riverside", "id: Riverside?", 1)
    found = check_files({"formulary.yml": broken, WALK: good()})
    assert [(one.file, one.rule) for one in found] == [("entries/formulary.yml", "schema-form")]


def test_code_of_a_broken_file_is_taken(check_files: CheckFiles) -> None:
    """Two entries with one code are reported, although one of them is broken otherwise."""
    other = WALK.replace("walk.yml", "zumba.yml")
    found = check_files({WALK: "code: M77\n" + with_line(6, "  - day: never"), other: "code: M77\n" + good()})
    assert [(one.file, one.rule) for one in found] == [
        (f"entries/{WALK}", "schema-word"),
        (f"entries/{other}", "code-once"),
    ]


def test_view_falls_into_holes_and_passes_by() -> None:
    """Asking for what is not known raises; walking over everything leaves it out; a wrong value is still given."""
    holes = frozenset({("a",), ("gone",), ("list", 0), ("block", "x")})
    view = View({"a": "?", "b": "good", "list": ["?", "two", "three"], "block": {"x": "?", "y": "1"}}, holes)
    values, written = view.values, {"x": "?", "y": "1"}
    for ask in (
        lambda: values["a"],
        lambda: values.get("a"),
        lambda: values.get("gone"),
        lambda: "gone" in values,
        values.keys,
        lambda: values["block"] == written,
        lambda: written == values["block"],
    ):
        with pytest.raises(Hole):
            ask()
    assert "a" in values
    assert "c" not in values
    assert values.get("c", "none") == "none"
    assert values["block"].keys() == {"x", "y"}
    assert [name for name, _ in values.items()] == ["b", "list", "block"]
    assert view.path_in_file(("list", 1)) == ("list", 2)
    assert view.can_tell(("b",))
    assert values["list"] == ["two", "three"]
    assert view.can_tell(("list", 2))
    assert not view.can_tell(("b",))
