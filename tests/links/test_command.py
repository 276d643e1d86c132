"""The command ``formulary links``: what it prints, what it remembers, and that it never stops anybody."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from formulary.cli.main import main
from formulary.links.manners import Manners
from formulary.links.memory import read_memory
from formulary.report import FORMATS
from links.looking import HONEST
from links.server import Deed, Server, Talk, leads, serving, shows
from making import ROOT, STROLL, activity, page, town, write_project

FAST = ("--gap", "0", "--private", "127.0.0.1/32")
FILE = "entries/activities/riverside-walkers/tuesday-stroll.yml"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it printed."""

    code: object
    out: str
    err: str


@pytest.fixture
def links(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Runs the command in a folder."""

    def run(folder: Path, *arguments: str, on: str = "2026-11-21") -> Ended:
        monkeypatch.chdir(folder)
        monkeypatch.setattr("formulary.cli.links.Manners", partial(Manners, first_wait=0.01))
        monkeypatch.setattr(sys, "argv", ["formulary", "links", "--on", on, *FAST, *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        return Ended(ended.value.code, *capsys.readouterr())

    return run


def project(folder: Path, server: Server, website: str = "/walks") -> Path:
    """A project in which one activity has a website on the server, and a page leads to another address there."""
    at = f"http://127.0.0.1:{server.port}"
    files = town({STROLL: activity(contact={"website": f"{at}{website}"})})
    files["activities/riverside-walkers/organisation.yml"]["contact"] = {"website": "https://walkers.example.org/"}
    files["about.md"] = page(body=f"We do.\n\nSee [our rules]({at}/rules).\n")
    return write_project(folder, files)


def test_all_is_well(links: Callable[..., Ended], tmp_path: Path) -> None:
    """Where all answer well it says how many were asked, and that nobody asks about made-up addresses."""
    with serving({"/walks": shows(HONEST), "/rules": shows(HONEST)}) as server:
        ended = links(project(tmp_path, server))
    assert ended == Ended(
        0,
        "2 addresses asked: 2 answered well. 2 are made up, such as those at example.org, and are not asked.\n",
        "",
    )
    memory, _ = read_memory(tmp_path / ".cache/links.json")
    assert len(memory.addresses) == 2


def test_days_in_a_row(links: Callable[..., Ended], tmp_path: Path) -> None:
    """Nothing is said of one bad day, nor of two; on the third there is a warning at the place."""
    with serving({"/rules": shows(HONEST)}) as server:
        folder = project(tmp_path, server)
        first, second, third = (links(folder, on=f"2026-11-{day}") for day in (18, 19, 20))
        address = f"http://127.0.0.1:{server.port}/walks"
    waiting = "1 had something wrong on fewer than 3 days so far: it may pass."
    assert [one.code for one in (first, second, third)] == [0, 0, 0]
    assert waiting in first.out
    assert waiting in second.out
    assert "warning" not in first.out + second.out
    assert third.out.startswith(
        f"{FILE}:20:12: warning: '{address}' does not answer: the site says that there is no such page (404). "
        "It was so on 3 days in a row that we asked, since 18 November 2026.\n"
    )
    assert "[contact.website]" in third.out


def test_forms(links: Callable[..., Ended], tmp_path: Path) -> None:
    """Findings are printed in all forms of the house, and none of them ends the command with a failure."""
    with serving({"/rules": leads("/new", 301), "/new": shows(HONEST)}) as server:
        folder = project(tmp_path, server)
        forms = {form: links(folder, "--days", "1", "--format", form) for form in FORMATS if form != "text"}
    assert {ended.code for ended in forms.values()} == {0}
    moved, gone = json.loads(forms["json"].out)
    assert (moved["file"], moved["line"], moved["level"]) == ("entries/about.md", 7, "note")
    assert (moved["rule"], moved["message"].rpartition("/")[2]) == ("link-moved", "new'.")
    assert (gone["file"], gone["level"], gone["rule"]) == (FILE, "warning", "link-gone")
    assert forms["github"].out.startswith(f"::warning file={FILE},line=20,col=12,title=link-gone::")
    assert forms["markdown"].out.count("\n| ") == 3
    assert forms["markdown"].out.rstrip().endswith("and are not asked.")


def test_paths(links: Callable[..., Ended], tmp_path: Path) -> None:
    """Only links of the files named are asked; what is remembered of the others stays."""
    with serving({"/rules": shows(HONEST), "/walks": shows(HONEST)}) as server:
        folder = project(tmp_path, server)
        links(folder)
        before = len(server.questions)
        ended = links(folder, "entries/about.md", on="2026-11-22")
        asked = {question.path for question in server.questions[before:]}
    assert ended.out.startswith("1 address asked: 1 answered well.")
    assert "/walks" not in asked
    assert len(read_memory(folder / ".cache/links.json")[0].addresses) == 2


def test_rest(links: Callable[..., Ended], tmp_path: Path) -> None:
    """Who answered well is left in peace for some days; who did not is asked on each of them."""
    with serving({"/rules": shows(HONEST)}) as server:
        folder = project(tmp_path, server)
        for day in range(14, 21):
            last = links(folder, "--rest", "7", on=f"2026-11-{day}")
        assert server.asked("/rules") == ["HEAD", "GET"]
        assert "1 rests, because it answered a short while ago." in last.out
        assert "It was so on 7 days in a row that we asked, since 14 November 2026." in last.out
        links(folder, "--rest", "7", on="2026-11-21")
        assert server.asked("/rules") == ["HEAD", "GET"] * 2


def test_a_machine_that_is_cut_off(links: Callable[..., Ended], tmp_path: Path) -> None:
    """Where nobody answers at all the fault is ours: it is said, and no site is blamed for it."""
    shut = "\n".join(f"[{number}](http://127.0.0.1:{1990 + number}/)" for number in range(6))
    folder = write_project(tmp_path, town() | {"about.md": page(body=f"{shut}\n")})
    for day in (18, 19):
        ended = links(folder, on=f"2026-11-{day}")
    assert ended.code == 0
    assert ended.out == (
        "6 addresses asked: 0 answered well. No machine answered at all: this one seems to be cut off. "
        "Nothing is remembered of today. 1 is made up, such as those at example.org, and is not asked.\n"
    )
    assert read_memory(folder / ".cache/links.json")[0].addresses == {}


def test_a_broken_memory(links: Callable[..., Ended], tmp_path: Path) -> None:
    """A memory that cannot be read is kept aside and begun anew, with a note and no more."""
    with serving({"/walks": shows(HONEST), "/rules": shows(HONEST)}) as server:
        folder = project(tmp_path, server)
        (folder / "kept.json").write_text("{", "utf-8")
        ended = links(folder, "--memory", "kept.json")
    assert ended.code == 0
    assert "kept.json: note: The memory of links cannot be read." in ended.out
    assert (folder / "kept.json.old-1").read_text("utf-8") == "{"
    assert len(read_memory(folder / "kept.json")[0].addresses) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--memory", "mkdocs.yml/links.json"], "The memory 'mkdocs.yml/links.json' cannot be kept"),
        (["--private", "10.0.0.1/8"], "this is not a network. Write one such as 10.0.0.0/8."),
        (["--days", "0"], "0 is not in the range"),
        (["--gap", "-1"], "-1.0 is not in the range"),
        (["entries/none"], "There is no file or folder 'entries/none'."),
    ],
)
def test_misused(links: Callable[..., Ended], tmp_path: Path, arguments: list[str], said: str) -> None:
    """A command that cannot work says so before anybody is asked."""
    with serving({}) as server:
        ended = links(project(tmp_path, server), *arguments)
        assert server.questions == []
    assert (ended.code, said in ended.err) == (2, True)


def environment() -> dict[str, str]:
    """What a process of its own needs."""
    return os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"}


LISTENING = """
import signal
from formulary.cli.main import main
signal.signal(signal.SIGINT, signal.default_int_handler)
main()
"""
"""The command, which hears Ctrl+C also where the tests themselves run in the background and are deaf to it."""


def started(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    """The command, as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", LISTENING, "links", "--on", "2026-11-21", *arguments],
        cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_ctrl_c_loses_nothing(tmp_path: Path) -> None:
    """Whoever stops a round keeps what it learnt: the memory is whole, and the command ends at once."""

    async def silent(talk: Talk) -> None:
        assert talk.path == "/walks"
        await asyncio.sleep(30)

    deeds: dict[str, Deed] = {"/rules": shows(HONEST), "/walks": silent}
    with serving(deeds) as server:
        folder = project(tmp_path, server)
        process = started(folder, *FAST)
        wait_for(lambda: ("127.0.0.1", "HEAD", "/walks") in server.counted)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
        memory, notes = read_memory(folder / ".cache/links.json")
    assert (process.returncode, out, err.strip()) == (3, "", "Stopped.")
    assert [address.rpartition("/")[2] for address in memory.addresses] == ["rules"]
    assert notes == []
    assert [path.name for path in (folder / ".cache").iterdir()] == ["links.json"]


def wait_for(done: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something has come to pass."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_no_entry_lets_it_into_a_network(tmp_path: Path) -> None:
    """Without the option the command asks nobody on this machine, whatever stands in an entry."""
    with serving({"/walks": shows(HONEST), "/rules": shows(HONEST)}) as server:
        process = started(project(tmp_path, server), "--days", "1", "--format", "json", "--gap", "0")
        out, _ = process.communicate(timeout=30)
        assert server.questions == []
    assert process.returncode == 0
    assert {found["rule"] for found in json.loads(out)} == {"link-private"}


def loaded_by(statement: str) -> set[str]:
    """The network's libraries that a statement loads."""
    names = ["aiohttp", "tenacity", "protego", "lxml.html"]
    code = f"import sys, json; {statement}; print(json.dumps([name for name in {names} if name in sys.modules]))"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout))


def test_only_this_command_loads_the_network() -> None:
    """Neither a check nor a build loads what asks the web."""
    assert (
        loaded_by("import formulary.catalogue, formulary.cli.main, formulary.cli.check, formulary.publishing.site")
        == set()
    )
    assert "aiohttp" in loaded_by("import formulary.cli.links")
