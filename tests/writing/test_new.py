"""A new activity from a few answers."""

import os
import pty
import select
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from formulary.checking.schemas import load_schemas
from formulary.reading.folder import read
from formulary.reading.source import Kind
from formulary.writing.draft import Place, draft_of, nested
from formulary.writing.new import ASKED, answers_of, asked_again
from making import ROOT, write_project

SCHEMAS = load_schemas(ROOT / "schema")
TODAY = date(2026, 11, 21)
ANSWERS = {
    "organisation": "Café & Chat",
    "about": "Six neighbours with a kettle.",
    "name": "Sunday Soup",
    "summary": "Hot soup at a long table, for anybody who would rather not eat alone.",
    "support": "Physical-activity",
    "needs": "loneliness",
    "day": "Sunday",
    "start": "12.30pm",
    "end": "2pm",
    "place": "The hall",
    "postcode": "zz11aa",
    "area": "riverside",
    "cost": "£2.50",
    "join": "Just turn up.",
    "phone": "01632960107",
    "by": "the cook",
    "how": "phone",
}
WRITTEN = """name: Sunday Soup
summary: Hot soup at a long table, for anybody who would rather not eat alone.
organisation:
  name: Café & Chat
  about: Six neighbours with a kettle.
support: physical-activity
needs: [loneliness]
sessions:
  - day: sunday
    start: 12:30
    end: 14:00
venue:
  name: The hall
  postcode: ZZ1 1AA
  area: riverside
cost:
  amount: 2.50
join:
  route: self
  how: Just turn up.
contact:
  phone: 01632 960107
verified:
  - on: 2026-11-21
    by: the cook
    how: phone
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with one activity."""
    return write_project(tmp_path)


def command(answers: dict[str, str]) -> list[str]:
    """The command line with answers as options."""
    options = [part for name, answer in answers.items() for part in (f"--{name}", answer)]
    return [sys.executable, "-m", "formulary", "new", *options]


def environment() -> dict[str, str]:
    """The environment of the command."""
    return os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "FORMULARY_TODAY": TODAY.isoformat(), "PYTHONUTF8": "1"}


def run(folder: Path, answers: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the command with nobody to be asked."""
    return subprocess.run(
        command(answers), cwd=folder, env=environment(), text=True, capture_output=True, check=False,
        stdin=subprocess.DEVNULL, encoding="utf-8",
    )  # fmt: skip


def test_options_make_a_valid_entry(folder: Path) -> None:
    """All answers as options make one file that passes the check, with forms mended, in the usual order."""
    done = run(folder, ANSWERS)
    assert (done.returncode, done.stderr) == (0, "")
    assert (folder / "entries/activities/cafe-and-chat/sunday-soup.yml").read_text("utf-8") == WRITTEN
    again = run(folder, ANSWERS)
    assert again.returncode == 1
    assert "There is such a file already." in again.stdout


def test_questions_are_asked(folder: Path) -> None:
    """Somebody at a terminal is asked what is not given, and asked again where an answer cannot be right."""
    given = {name: answer for name, answer in ANSWERS.items() if name not in ("name", "day")}
    terminal, other_end = pty.openpty()
    process = subprocess.Popen(
        command(given), cwd=folder, env=environment(), stdin=other_end, stdout=other_end, stderr=other_end
    )
    os.close(other_end)
    talk = (("activity called", "Sunday Soup"), ("day of the week", "sumday"), ("Did you mean 'sunday'", ""))
    seen = ""
    for expected, answer in talk:
        seen += read_until(terminal, expected)
        if answer:
            os.write(terminal, f"{answer}\n".encode())
    seen += read_until(terminal, "day of the week")
    os.write(terminal, b"Sunday\n")
    seen += read_until(terminal, "sunday-soup.yml is written.")
    # The start stands in the same block as the day, and is not asked again: only the day was wrong.
    assert "When does it start" not in seen
    assert process.wait(timeout=30) == 0
    os.close(terminal)
    assert (folder / "entries/activities/cafe-and-chat/sunday-soup.yml").read_text("utf-8") == WRITTEN


def read_until(terminal: int, expected: str) -> str:
    """Read what a terminal shows until it shows some words."""
    seen, end = "", time.monotonic() + 30
    while expected not in seen:
        ready, _, _ = select.select([terminal], [], [], max(0, end - time.monotonic()))
        assert ready, seen
        seen += os.read(terminal, 1).decode("utf-8", errors="replace")
    return seen


def test_nobody_to_ask(folder: Path) -> None:
    """Without a terminal, what is missing is named, and nothing is written."""
    done = run(folder, {"organisation": "Chat", "name": "Soup"})
    assert done.returncode == 2
    assert "Give --summary, --support" in done.stderr
    assert not (folder / "entries/activities/chat").exists()


@pytest.mark.parametrize(
    ("question", "answer", "asked"),
    [
        ("support", "soup", ["support"]),
        ("needs", "hunger", ["needs"]),
        ("area", "moon", ["area"]),
        ("start", "late", ["start"]),
        ("cost", "a bit", ["cost"]),
        ("phone", "01632 9601", ["phone"]),
        ("name", "???", ["name"]),
        ("how", "telepathy", ["how"]),
        ("summary", "", ["summary"]),
    ],
)
def test_a_wrong_answer_is_asked_again(folder: Path, question: str, answer: str, asked: list[str]) -> None:
    """Each wrong answer leads back to its own question."""
    given = answers_of(ANSWERS | {question: answer}, TODAY)
    draft = draft_of(given, Place(read(folder / "entries"), SCHEMAS, "entries", TODAY))
    assert [one.option for one in asked_again(draft.findings)] == asked


@pytest.mark.parametrize("name", ["Riverside walkers", "riverside WALKERS"])
def test_a_group_that_is_known_is_not_told_of_again(folder: Path, name: str) -> None:
    """An activity of a known group joins its folder."""
    given = answers_of(ANSWERS | {"organisation": name}, TODAY)
    draft = draft_of(given, Place(read(folder / "entries"), SCHEMAS, "entries", TODAY))
    assert (draft.file, draft.findings) == ("entries/activities/riverside-walkers/sunday-soup.yml", ())
    assert "organisation" not in draft.text


def test_answers_are_put_where_they_belong() -> None:
    """Addresses become blocks and lists, in the order of their numbers; empty answers are left out."""
    answers = {"venue.area": "riverside", "sessions.10.day": "friday", "sessions.2.day": "monday", "name": ""}
    assert nested(answers) == {"venue": {"area": "riverside"}, "sessions": [{"day": "monday"}, {"day": "friday"}]}


def test_questions_are_the_schemas_own() -> None:
    """Each is asked in the words of the schema."""
    texts = {one.option: one.text(SCHEMAS[Kind.ACTIVITY]) for one in ASKED}
    assert texts["name"] == "What is the activity called?"
    assert texts["needs"] == "What does it help with? Put commas between them."


def test_at_most_seventeen_questions() -> None:
    """A minimal entry takes few answers."""
    assert len(ASKED) == 17
    assert ASKED[0].is_needed
