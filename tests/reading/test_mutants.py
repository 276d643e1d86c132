"""Mutants of good files: whatever happens to a file, there are findings or none, and never an exception."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.checking.check import Checked, check
from formulary.checking.schemas import Schema, load_schemas
from formulary.findings import Finding
from formulary.reading.folder import Reading, read, read_file, read_text
from formulary.reading.names import walk
from formulary.reading.source import Kind
from formulary.reading.source import Path as Address
from formulary.reading.text import decode
from reading.folders import WALK, fill, good
from reading.mutants import mutated
from schema.breaking import Spot, at, good_files
from schema.example_files import ADDRESSES, ROOT, passing, text_of
from schema.writing import write

if TYPE_CHECKING:
    from os import DirEntry

SCHEMAS: dict[Kind, Schema] = load_schemas(ROOT / "schema")
TODAY = date(2026, 11, 21)
COUNT = 1_000
SEED = 20_261_121


def everything_about(reading: Reading) -> Checked:
    """Check a reading, and look at all that is said about it."""
    checked = check(reading, SCHEMAS, TODAY)
    for found in checked.findings:
        assert (found.file + found.message + found.mend + found.field).isprintable()
        assert found.message
        assert found.mend
        assert "Traceback" not in found.message
    assert list(checked.findings) == sorted(checked.findings)
    return checked


def original() -> bytes:
    """A good file with nearly every field."""
    (found,) = (text_of(one.path).encode() for one in passing(Kind.ACTIVITY) if one.path.name == "monograph.yml")
    return found


def timed(address: str, entry: "DirEntry[str]", needed: Reading) -> tuple[tuple[Finding, ...], float]:
    """Send a file through all gates: what is found, and how many seconds of the processor's time it took."""
    start = process_time()
    source, findings = read_file(address, entry)
    sources = (*needed.sources, source) if source else needed.sources
    found = everything_about(Reading(sources, tuple(findings))).findings
    return found, process_time() - start


def check_mutants(folder: Path, count: int, needed: Reading) -> tuple[float, int]:
    """Send mutants on disk through all gates, among the files that they lean on.

    Gives the time of the slowest in seconds, and how many were found to be broken.
    """
    chance = random.Random(SEED)  # noqa: S311 - chance that can be repeated
    good = original()
    file = folder / "entries" / WALK
    file.parent.mkdir(parents=True)
    file.touch()
    ((address, entry),) = walk(folder / "entries", "entries")
    slowest, broken = 0.0, 0
    for _ in range(count):
        file.write_bytes(mutated(good, chance))
        found, took = timed(address, entry, needed)
        if took > slowest:
            # Once more: what else the machine does is no fault of the mutant.
            slowest = max(slowest, min(took, timed(address, entry, needed)[1]))
        own = [one for one in found if one.file == address]
        broken += bool(own)
        lines = file.read_bytes().replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        assert all(one.line <= lines for one in own)
    return slowest, broken


def test_mutants_on_disk(tmp_path: Path) -> None:
    """A thousand mutants of a good file go through all gates without an exception, and most of them are found."""
    slowest, broken = check_mutants(tmp_path, COUNT, read(fill(tmp_path / "needed")))
    assert broken > COUNT / 2
    assert slowest < 1  # 0.1 on an idle machine: make bench holds it to that


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    """Any bytes whatever go through."""
    text, findings = decode("entries/formulary.yml", content)
    if not findings:
        source, findings = read_text("entries/formulary.yml", text)
        everything_about(Reading((source,) if source else (), tuple(findings)))


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet="ab: \n-'\"[]{}#&*!|>%@?,\\\t0.~<x", max_size=60), st.integers(0, 22))
def test_any_signs_in_any_line(signs: str, line: int) -> None:
    """Any signs of YAML in any line of a good file go through."""
    lines = good().split("\n")
    lines[line] += signs
    source, findings = read_text(ADDRESSES[Kind.ACTIVITY].format(name="walk"), "\n".join(lines))
    everything_about(Reading((source,) if source else (), tuple(findings)))


def paths(value: Any, path: Address = ()) -> Iterator[Address]:
    """Every path in a file but that of the file itself."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in steps:
        yield (*path, step)
        yield from paths(part, (*path, step))


SCALARS = st.text(max_size=20) | st.sampled_from(["0", "-1", "yes", "2026-10-01", "9:00", "tuesday", "self", "a-b", ""])
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALARS, inner, max_size=3))
PLACES = [(kind, number, path) for kind in Kind for number, data in enumerate(good_files(kind)) for path in paths(data)]


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.sampled_from(PLACES), VALUES)
def test_any_value_at_any_place(place: tuple[Kind, int, Address], value: Any) -> None:
    """Any value at any place of any good file goes through, and both validators say the same about it."""
    kind, number, path = place
    data = Spot({}, good_files(kind)[number], path).put(value)
    assert at(data, path) == value
    file = ADDRESSES[kind].format(name="walk")
    source, findings = read_text(file, write(data, is_markdown=file.endswith(".md")).text)
    everything_about(Reading((source,) if source else (), tuple(findings)))
    values = SCHEMAS[kind].typed(data)
    assert SCHEMAS[kind].accepts(values) == (not list(SCHEMAS[kind].errors(values)))
