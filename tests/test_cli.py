"""The command line, as people and programs call it: what it prints, and how it ends.

What concerns the process as a whole is run as one; the rest calls the same function in this process, which is faster.
"""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from formulary.cli.main import main
from making import ROOT, STROLL, activity, pad, town, write_project

ON = ("--on", "2026-11-21")
BROKEN = "entries/activities/riverside-walkers/tuesday-stroll.yml"
TUSDAY = town({STROLL: activity(sessions=[{"day": "tusday", "start": "10:30"}])})


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


def run(folder: Path, *arguments: str, **environment: str) -> Ended:
    """Run ``formulary`` in a folder."""
    clean = {name: value for name, value in os.environ.items() if name != "FORMULARY_TODAY"}
    done = subprocess.run(
        [sys.executable, "-m", "formulary", *arguments],
        cwd=folder,
        env=clean | {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
    return Ended(done.returncode, done.stdout, done.stderr)


class Call(Protocol):
    """Runs ``formulary`` in a folder."""

    def __call__(self, folder: Path, *arguments: str, today: str = "") -> Ended:
        """Run it; ``today`` is what the environment says."""


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs ``formulary`` in this process."""

    def called(folder: Path, *arguments: str, today: str = "") -> Ended:
        monkeypatch.chdir(folder)
        monkeypatch.setenv("FORMULARY_TODAY", today)
        monkeypatch.setattr(sys, "argv", ["formulary", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        assert isinstance(ended.value.code, int)
        return Ended(ended.value.code, *capsys.readouterr())

    return called


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project without fault."""
    return write_project(tmp_path_factory.mktemp("clean"))


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one misspelt day."""
    return write_project(tmp_path_factory.mktemp("broken"), TUSDAY)


def test_clean(clean: Path) -> None:
    """Without findings the command counts the files and ends with 0."""
    assert run(clean, "check", *ON) == Ended(0, "5 files: all is well.\n", "")


def test_text(broken: Path) -> None:
    """With an error it prints file, line, column, what is wrong and how to mend it, and ends with 1."""
    assert run(broken, "check", *ON) == Ended(
        1,
        f"{BROKEN}:7:8: error: 'tusday' is not a day.\n"
        "    Did you mean 'tuesday'?                                                         [sessions.0.day]\n"
        "5 files: 1 error.\n",
        "",
    )


def test_json(call: Call, broken: Path) -> None:
    """For programs it prints a list and nothing else."""
    ended = call(broken, "check", "--format", "json", *ON)
    (found,) = json.loads(ended.out)
    assert ended.code == 1
    assert (found["file"], found["line"], found["column"], found["field"]) == (BROKEN, 7, 8, "sessions.0.day")
    assert list(found) == ["file", "line", "column", "field", "level", "rule", "message", "mend"]


def test_github(call: Call, broken: Path) -> None:
    """For GitHub it prints commands and nothing else."""
    ended = call(broken, "check", "--format", "github", *ON)
    start = f"::error file={BROKEN},line=7,col=8,title="
    assert (ended.code, ended.out.startswith(start), ended.out.count("\n")) == (1, True, 1)


@pytest.mark.parametrize(("form", "out"), [("json", "[]\n"), ("github", ""), ("markdown", "All is well.\n")])
def test_clean_for_programs(call: Call, clean: Path, form: str, out: str) -> None:
    """Without findings a program reads an empty list, and GitHub nothing."""
    assert call(clean, "check", "--format", form, *ON) == Ended(0, out, "")


@pytest.mark.parametrize(
    ("folder", "path", "last_line"),
    [
        (".", BROKEN, "1 file: 1 error."),
        (".", "entries/needs", "1 file: all is well."),
        ("entries/needs", "../activities/../activities/riverside-walkers", "2 files: 1 error."),
        ("entries", "..", "5 files: 1 error."),
    ],
)
def test_paths(call: Call, broken: Path, folder: str, path: str, last_line: str) -> None:
    """Only the files at or below a path are spoken of, from whatever folder it is named."""
    ended = call(broken / folder, "check", path, *ON)
    assert (ended.code, ended.out.splitlines()[-1]) == (int("error" in last_line), last_line)


def test_several_paths(call: Call, broken: Path) -> None:
    """Several paths are taken together, also when one is written from the root."""
    whole = str(broken / "entries/support")
    assert call(broken, "check", "entries/needs", whole, *ON).out == "2 files: all is well.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "entries/\n::error::x"], r"There is no file or folder 'entries/\x0a::error::x'."),
        (["check", "x" * 300], "There is no file or folder 'xxxxxxxx"),
        (["check", os.sep], f"'{os.sep}' is not in "),
        (["check", "--on", "21 November"], "'21 November' is not a date. Write year-month-day, such as 2026-11-21."),
        (["check", "--format", "xml"], "'xml' is not one of"),
        (["chekc"], "No such command"),
    ],
    ids=["no file", "too long a name", "elsewhere", "no date", "no format", "no command"],
)
def test_misused(call: Call, clean: Path, arguments: list[str], said: str) -> None:
    """A command that cannot work says how to call it, on the error stream, and ends with 2."""
    ended = call(clean, *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_misused_as_a_process(clean: Path) -> None:
    """Misuse ends the process with 2, and prints nothing on the ordinary stream."""
    ended = run(clean, "check", "entries/nowhere")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "Error: There is no file or folder 'entries/nowhere'.\n"


def test_outside_a_project(tmp_path: Path) -> None:
    """Where there is no project the command says so and ends with 2."""
    ended = run(tmp_path, "check")
    assert (ended.code, ended.out) == (2, "")
    assert "There is no formulary here" in ended.err


def test_a_wrong_day_in_the_environment(call: Call, clean: Path) -> None:
    """A day in the environment that is none is misuse, and is named."""
    ended = call(clean, "check", today="soon")
    assert (ended.code, "'soon' is not a date" in ended.err) == (2, True)


def test_a_machine_that_fails(tmp_path: Path) -> None:
    """Where the machine itself is broken it says so in two plain lines and ends with 3."""
    (write_project(tmp_path) / "schema/need.json").unlink()
    ended = run(tmp_path, "check")
    assert (ended.code, ended.out) == (3, "")
    assert re.fullmatch(
        r"formulary failed: FileNotFoundError: .*need\.json.*\n"
        r"This is a mistake in the machine, not in your files\.\n",
        ended.err,
    )


def test_on_another_day(call: Call, clean: Path) -> None:
    """The check can be made as of another day; an option goes before the environment."""
    before = ("--on", "2026-09-30")
    ended = call(clean, "check", *before)
    assert (ended.code, "2026-10-01 has not come yet." in ended.out) == (1, True)
    assert call(clean, "check", today="2026-09-30").code == 1
    assert call(clean, "check", *ON, today="2026-09-30").code == 0


def test_warnings(call: Call, tmp_path: Path) -> None:
    """What someone should look at is printed, and does not stop publication."""
    ended = call(write_project(tmp_path, town({STROLL: activity(status="paused")})), "check", *ON)
    assert (ended.code, ended.out.splitlines()[-1]) == (0, "5 files: 1 warning.")


def test_broken_files(tmp_path: Path) -> None:
    """Files that can hardly be read each get a finding, and the sound ones are counted."""
    folder = write_project(tmp_path) / "entries/activities/riverside-walkers"
    contents = {
        "latin.yml": "name: Caf\xe9\n".encode("latin-1"),
        "nought.yml": b"name: a\x00b\n",
        "deep.yml": b"a: " + b"[" * 20_000,
        "empty.yml": b"",
        "list.yml": b"- a\n- b\n",
        "quote.yml": b'name: "Tuesday\n',
        "tab.yml": b"\tname: x\n",
        "bomb.yml": b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "tag.yml": b"name: !!python/object/apply:os.system [ls]\n",
        "steering.yml": "name: a\u202eb\n".encode(),
        "large.yml": b"#" * 40_000,
        "Bad_Name.yml": b"name: x\n",
        "new\nline.yml": b"name: x\n",
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    (folder / "link.yml").symlink_to("/etc/passwd")
    (folder / "pipe.yml").mkdir()
    ended = run(tmp_path, "check", "--format", "json", *ON)
    assert ended.code == 1
    spoken_of = {Path(found["file"]).name for found in json.loads(ended.out)}
    assert spoken_of == {*contents, "link.yml", "pipe.yml"} - {"new\nline.yml"} | {r"new\x0aline.yml"}


def test_a_link_stands_for_itself(call: Call, tmp_path: Path) -> None:
    """A link among the entries can be asked about: it is checked, not what it leads to."""
    link = write_project(tmp_path) / "entries/activities/riverside-walkers/link.yml"
    link.symlink_to("/etc/passwd")
    ended = call(tmp_path, "check", "entries/activities/riverside-walkers/link.yml", *ON)
    assert (ended.code, "This is a link to another file." in ended.out) == (1, True)


def test_hostile_names(tmp_path: Path) -> None:
    """A file name cannot become a command to GitHub."""
    folder = write_project(tmp_path) / "entries/activities/riverside-walkers"
    (folder / "a\n::error file=x::owned.yml").write_text("name: x\n", "utf-8")
    ended = run(tmp_path, "check", "--format", "github", *ON)
    lines = ended.out.splitlines()
    assert ended.code == 1
    assert all(line.startswith("::error file=entries/activities/riverside-walkers/") for line in lines)


def test_letters_that_a_terminal_does_not_know(tmp_path: Path) -> None:
    """Welsh where only the letters of western Europe are known is printed as well as it can be."""
    files = town({STROLL: activity(sessions=[{"day": "dydd Ŵyl"}])})
    ended = run(write_project(tmp_path, files), "check", *ON, PYTHONIOENCODING="cp1252")
    assert (ended.code, r"'dydd \u0174yl' is not a day." in ended.out) == (1, True)


@pytest.mark.parametrize("arguments", [["check", "-h"], ["--version"]], ids=" ".join)
def test_help(tmp_path: Path, arguments: list[str]) -> None:
    """Help and version are given anywhere, on the ordinary stream."""
    ended = run(tmp_path, *arguments)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(("Usage:", "python -m formulary, version"))


def test_format(call: Call, tmp_path: Path) -> None:
    """It writes what is written otherwise, says what it mended, and has nothing to do the second time."""
    folder = write_project(tmp_path, TUSDAY)
    path = folder / BROKEN
    path.write_text(path.read_text("utf-8").replace("tusday", "Tuesday   "), "utf-8")
    ended = call(folder, "format", "--check")
    assert (ended.code, "would change" in ended.out) == (1, True)
    assert "Tuesday   " in path.read_text("utf-8")
    ended = call(folder, "format")
    assert ended.code == 0
    assert f"{BROKEN}: written anew\n    sessions.0.day: 'Tuesday' is 'tuesday'\n" in ended.out
    assert "day: tuesday\n" in path.read_text("utf-8")
    assert call(folder, "format") == Ended(0, "0 files changed.\n", "")
    assert call(folder, "format", "--check", "entries/needs").code == 0


def test_format_leaves_what_it_cannot_read(call: Call, tmp_path: Path) -> None:
    """A broken file stays as it is, with its finding; the others are written."""
    folder = write_project(tmp_path, TUSDAY)
    (folder / BROKEN).write_text("name: [\n", "utf-8")
    (folder / "entries/needs/loneliness.md").write_text("---\ntitle:   Loneliness\n---\n", "utf-8")
    ended = call(folder, "format")
    assert ended.code == 1
    assert f"{BROKEN}:" in ended.out
    assert (folder / BROKEN).read_text("utf-8") == "name: [\n"
    assert (folder / "entries/needs/loneliness.md").read_text("utf-8") == "---\ntitle: Loneliness\n---\n"


def test_verify(call: Call, tmp_path: Path) -> None:
    """It adds a line to the ledger of one activity, and nothing else changes."""
    folder = write_project(tmp_path)
    path = folder / BROKEN
    before = path.read_text("utf-8")
    answers = ("--by", "the walk leader", "--how", "phone", "--on", "2026-11-20")
    ended = call(folder, "verify", STROLL, *answers, today="2026-11-21")
    assert ended == Ended(0, f"{BROKEN}: checked on 20 November 2026.\n", "")
    added = set(path.read_text("utf-8").splitlines()) - set(before.splitlines())
    assert {line.strip() for line in added} == {"- on: 2026-11-20", "by: the walk leader"}
    assert call(folder, "check", *ON).code == 0


@pytest.mark.parametrize(
    ("name", "answers", "ended"),
    [
        ("riverside-walkers/tuesday-strol", ("--how", "phone"), (2, f"Did you mean '{STROLL}'?")),
        (STROLL, ("--how", "fone"), (1, "Allowed are: phone, visit")),
        (STROLL, ("--how", "phone", "--on", "2027-01-01"), (1, "has not come yet")),
        (STROLL, ("--how", "phone", "--on", "soon"), (2, "is not a date")),
    ],
)
def test_verify_refuses(
    call: Call, tmp_path: Path, name: str, answers: tuple[str, ...], ended: tuple[int, str]
) -> None:
    """What cannot be right is refused, says why, and changes nothing."""
    folder = write_project(tmp_path)
    before = (folder / BROKEN).read_text("utf-8")
    found = call(folder, "verify", name, "--by", "Sam", *answers, today="2026-11-21")
    assert found.code == ended[0]
    assert ended[1] in found.out + found.err
    assert (folder / BROKEN).read_text("utf-8") == before


def test_pads_are_remembered(tmp_path: Path, call: Call) -> None:
    """Printing pads adds them to their ledgers, once, and says what to do; only those that are printed."""
    files = town() | {"pads/all.yml": pad(code="EVERY"), "pads/moving.yml": pad(code="MOVE")}
    write_project(tmp_path, files)
    first = call(tmp_path, "pads", "moving", "--out", str(tmp_path / "out"), *ON)
    assert "New issues of MOVE stand in printed/. Commit that folder." in first.err
    assert [path.name for path in (tmp_path / "printed").iterdir()] == ["MOVE.jsonl"]
    again = call(tmp_path, "pads", "moving", "--out", str(tmp_path / "out"), *ON)
    assert (again.code, "New issues" in again.err) == (0, False)
    assert call(tmp_path, "check", *ON).out == f"{len(files) + 1} files: all is well.\n"
    assert call(tmp_path, "check", "printed", *ON).out == "1 file: all is well.\n"


def test_pads_that_cannot_be_remembered(tmp_path: Path, call: Call) -> None:
    """Where a ledger cannot be written, the command says so and fails."""
    write_project(tmp_path, town() | {"pads/moving.yml": pad(code="MOVE")})
    (tmp_path / "printed").write_text("a file where the folder should be", "utf-8")
    ended = call(tmp_path, "pads", "--out", str(tmp_path / "out"), *ON)
    assert ended.code == 3
    assert "What is printed cannot be written to" in ended.err
