"""Gate 1: what a file is, what it is called and where it stands, told before it is opened."""

import os
import socket
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.reading.folder import read
from formulary.reading.names import LARGEST
from formulary.reading.source import Kind
from reading.folders import WALK, fill, good, put
from schema.plainness import is_plain

Make = Callable[[Path], None]
GROUP = "activities/riverside-walkers"


def link(place: str, target: str) -> Make:
    """Make a link to a file or folder."""

    def make(entries: Path) -> None:
        (entries / place).symlink_to(target)

    return make


def pipe(entries: Path) -> None:
    """Make a pipe, which blocks whoever opens it."""
    os.mkfifo(entries / WALK)


def plug(entries: Path) -> None:
    """Make a socket."""
    with socket.socket(socket.AF_UNIX) as opened:
        # A socket's path has at most 107 letters, so it is made from within the folder.
        here = Path.cwd()
        os.chdir((entries / WALK).parent)
        opened.bind("walk.yml")
        os.chdir(here)


def named(place: str, content: bytes = b"") -> Make:
    """Make a good activity under some name."""

    def make(entries: Path) -> None:
        put(entries / place, content or good().encode())

    return make


def bytes_named(entries: Path) -> None:
    """Make a file with a name that is no UTF-8."""
    with open(os.fsencode(entries / GROUP) + b"/caf\xe9.yml", "wb") as opened:
        opened.write(good().encode())


def deep(entries: Path) -> None:
    """Make folders in folders in folders."""
    put(entries / GROUP / "/".join("a" * 300) / "walk.yml", good().encode())


SIZED = good().encode() + b"# " + b"x" * (LARGEST - len(good().encode()) - 2)

BROKEN: dict[str, tuple[Make, str, str]] = {
    "link-to-a-file": (link(WALK, "organisation.yml"), WALK, "file-link"),
    "link-to-the-machine": (link(WALK, "/etc/passwd"), WALK, "file-link"),
    "link-to-nothing": (link(WALK, "nothing.yml"), WALK, "file-link"),
    "link-to-itself": (link(WALK, "walk.yml"), WALK, "file-link"),
    "link-to-a-folder": (link("activities/again", "."), "activities/again", "file-link"),
    "pipe": (pipe, WALK, "file-kind"),
    "socket": (plug, WALK, "file-kind"),
    "folder-as-file": (named(f"{WALK}/walk.yml"), WALK, "file-place"),
    "too-deep": (deep, f"{GROUP}/a", "file-place"),
    "too-large": (named(WALK, SIZED + b"x"), WALK, "file-size"),
    "far-too-large": (named(WALK, b"[" * 100_000), WALK, "file-size"),
    "capitals": (named(f"{GROUP}/Walk.yml"), f"{GROUP}/Walk.yml", "file-name"),
    "space": (named(f"{GROUP}/slow walk.yml"), f"{GROUP}/slow walk.yml", "file-name"),
    "underscore": (named(f"{GROUP}/slow_walk.yml"), f"{GROUP}/slow_walk.yml", "file-name"),
    "full-stop": (named(f"{GROUP}/slow.walk.yml"), f"{GROUP}/slow.walk.yml", "file-name"),
    "accent": (named(f"{GROUP}/café.yml"), f"{GROUP}/café.yml", "file-name"),
    "emoji": (named(f"{GROUP}/🚶.yml"), f"{GROUP}/🚶.yml", "file-name"),
    "two-hyphens": (named(f"{GROUP}/slow--walk.yml"), f"{GROUP}/slow--walk.yml", "file-name"),
    "hyphen-first": (named(f"{GROUP}/-walk.yml"), f"{GROUP}/-walk.yml", "file-name"),
    "hyphen-last": (named(f"{GROUP}/walk-.yml"), f"{GROUP}/walk-.yml", "file-name"),
    "quote": (named(f"{GROUP}/walk'.yml"), f"{GROUP}/walk'.yml", "file-name"),
    "backslash": (named(f"{GROUP}/a\\b.yml"), f"{GROUP}/a\\b.yml", "file-name"),
    "too-long": (named(f"{GROUP}/{'a' * 61}.yml"), f"{GROUP}/{'a' * 61}.yml", "file-name"),
    "line-break": (named(f"{GROUP}/a\n::error::b.yml"), f"{GROUP}/a\\x0a::error::b.yml", "file-name"),
    "escape": (named(f"{GROUP}/a\x1b[31m.yml"), f"{GROUP}/a\\x1b[31m.yml", "file-name"),
    "override": (named(f"{GROUP}/a\u202elmy.yml"), f"{GROUP}/a\\x202elmy.yml", "file-name"),
    "no-utf-8": (bytes_named, f"{GROUP}/caf\\xdce9.yml", "file-name"),
    "folder-capitals": (named("activities/Walkers/walk.yml"), "activities/Walkers/walk.yml", "file-name"),
    "device": (named(f"{GROUP}/con.yml"), f"{GROUP}/con.yml", "file-name"),
    "device-port": (named(f"{GROUP}/com1.yml"), f"{GROUP}/com1.yml", "file-name"),
    "device-folder": (named("activities/aux/walk.yml"), "activities/aux/walk.yml", "file-name"),
    "activity-without-folder": (named("activities/walk.yml"), "activities/walk.yml", "file-place"),
    "activity-at-the-top": (named("walk.yml"), "walk.yml", "file-place"),
    "activity-yaml": (named(f"{GROUP}/walk.yaml"), f"{GROUP}/walk.yaml", "file-place"),
    "activity-markdown": (named(f"{GROUP}/walk.md"), f"{GROUP}/walk.md", "file-place"),
    "need-yml": (named("needs/sleep.yml"), "needs/sleep.yml", "file-place"),
    "need-too-deep": (named("needs/night/sleep.md"), "needs/night/sleep.md", "file-place"),
    "pad-markdown": (named("pads/moving.md"), "pads/moving.md", "file-place"),
    "unknown-folder": (named("people/anna.yml"), "people/anna.yml", "file-place"),
    "picture": (named(f"{GROUP}/walk.jpg"), f"{GROUP}/walk.jpg", "file-place"),
    "no-ending": (named(f"{GROUP}/walk"), f"{GROUP}/walk", "file-place"),
    "page-about-adding-yml": (named("contribute/policy.yml"), "contribute/policy.yml", "file-place"),
    "page-too-deep": (named("contribute/more/policy.md"), "contribute/more/policy.md", "file-place"),
    "page-without-fields": (named("about.md", b"# About\n"), "about.md", "yaml-front"),
    "page-with-open-fields": (named("about.md", b"---\ntitle: About\n"), "about.md", "yaml-front"),
    "page-with-nothing": (named("about.md", b""), "about.md", "yaml-front"),
    "page-with-empty-fields": (named("about.md", b"---\n---\n# About\n"), "about.md", "yaml-empty"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_refused_file_gets_one_finding(name: str, tmp_path: Path, schemas: dict[Kind, Schema], today: date) -> None:
    """A file that is not read gets one finding, and nothing else does."""
    make, file, rule = BROKEN[name]
    entries = fill(tmp_path)
    make(entries)
    checked = check(read(entries), schemas, today)
    assert [(found.file, found.rule) for found in checked.findings] == [(f"entries/{file}", rule)]
    (found,) = checked.findings
    assert found.file.isprintable()
    assert is_plain(found.message)
    assert is_plain(found.mend)
    assert len(checked.documents) == len(check(read(fill(tmp_path / "plain")), schemas, today).documents)


@pytest.mark.parametrize("name", ["Walk.yml", "WALK.YML", "walk.yaml", "walk.YML", "walk-.yml"])
def test_twin_is_told_of_the_other(name: str, tmp_path: Path) -> None:
    """Two files whose names differ in capitals or signs only: the wrong one is told to go, not to take a taken name."""
    entries = fill(tmp_path)
    put(entries / WALK, good().encode())
    put((entries / WALK).with_name(name), good().encode())
    (found,) = read(entries).findings
    assert (found.file, found.rule) == (f"entries/{GROUP}/{name}", "file-name")
    assert found.message == f"'{name}' and 'walk.yml' are one name on many machines, and one address."


@pytest.mark.parametrize(
    ("name", "offer"),
    [
        ("Slow Walk", "slow-walk"),
        ("slow_walk", "slow-walk"),
        ("Café Ŵyn", "cafe-wyn"),
        ("--a--b--", "a-b"),
        ("a" * 59 + "-b", "a" * 59),
    ],
)
def test_better_name_is_offered(name: str, offer: str, tmp_path: Path) -> None:
    """A name that cannot be part of an address gets the nearest one that can."""
    entries = fill(tmp_path)
    put(entries / GROUP / f"{name}.yml", good().encode())
    (found,) = read(entries).findings
    assert found.mend.endswith(f", for example '{offer}'.")


def test_largest_file_is_read(tmp_path: Path) -> None:
    """A file of just the largest size is read."""
    entries = fill(tmp_path)
    put(entries / WALK, SIZED)
    assert len(SIZED) == LARGEST
    assert read(entries).findings == ()


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    """What an editor or a machine hides in a folder is no entry."""
    entries = fill(tmp_path)
    put(entries / ".DS_Store", b"\x00")
    put(entries / GROUP / ".walk.yml.swp", b"\x00")
    put(entries / ".cache/walk.yml", b"\x00")
    assert read(entries).findings == ()


def test_order_of_files_is_fixed(tmp_path: Path) -> None:
    """Sources come in the order of their addresses, whatever the disk says."""
    entries = fill(tmp_path)
    for name in ("zebra", "apple", "mango"):
        put(entries / GROUP / f"{name}.yml", good().encode())
    files = [source.file for source in read(entries).sources if "/activities/" in source.file]
    assert files == sorted(files)


def test_missing_folder_is_a_finding(tmp_path: Path) -> None:
    """A folder that is not there is reported by its name."""
    (found,) = read(tmp_path / "entries").findings
    assert (found.file, found.line, found.rule) == ("entries", 0, "file-missing")


def test_missing_locality_is_a_finding(tmp_path: Path) -> None:
    """A collection without the locality's file is incomplete."""
    entries = fill(tmp_path)
    (entries / "formulary.yml").unlink()
    (found,) = read(entries).findings
    assert (found.file, found.rule) == ("entries/formulary.yml", "file-missing")


@pytest.mark.parametrize("content", [b"\xff", b"- a", b'name: "', b"\x00"])
def test_broken_locality_is_not_missing(content: bytes, tmp_path: Path) -> None:
    """A locality's file that cannot be read is reported once, as what it is."""
    entries = fill(tmp_path)
    put(entries / "formulary.yml", content)
    (found,) = read(entries).findings
    assert found.file == "entries/formulary.yml"
    assert found.rule != "file-missing"


def test_file_that_cannot_be_opened_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that vanishes or is locked while it is read is reported, and the others are read."""
    entries = fill(tmp_path)
    put(entries / WALK, good().encode())
    honest = open

    def locked(path: str, mode: str) -> object:
        if path.endswith("walk.yml"):
            raise PermissionError(path)
        return honest(path, mode)

    monkeypatch.setattr("builtins.open", locked)
    reading = read(entries)
    (found,) = reading.findings
    assert (found.file, found.rule) == (f"entries/{WALK}", "file-kind")
    assert len(reading.sources) == len(read(fill(tmp_path / "plain")).sources)


def test_folder_that_cannot_be_opened_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A locked folder is reported, and the others are read."""
    entries = fill(tmp_path)
    monkeypatch.setattr("os.access", lambda path, _: not path.endswith("needs"))
    (found,) = read(entries).findings
    assert (found.file, found.rule) == ("entries/needs", "file-place")
