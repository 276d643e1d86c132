"""The memory: one bad day is no finding, some in a row are; and no file, however broken, stops the check."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from formulary.findings import Level
from formulary.links.findings import link_findings
from formulary.links.memory import VERSION, Memory, keep, read_memory
from formulary.links.verdict import Verdict
from links.looking import link
from making import TODAY

WALKERS = "https://walkers.local/"
GONE = Verdict("link-gone", "does not answer in time")
DEAD = Verdict("link-dead", "shows an empty page")
MOVED = Verdict("link-moved", "has moved to 'https://new.local/'", Level.NOTE)
UNSURE = Verdict("link-unsure", "cannot be looked at: the site keeps programs out (403)", Level.NOTE)


def day(number: int) -> date:
    """A day, counted from the first."""
    return TODAY + timedelta(number - 1)


def lived(*verdicts: Verdict | None) -> Memory:
    """What is remembered after some days, one after the other."""
    memory = Memory()
    for number, verdict in enumerate(verdicts, start=1):
        memory = memory.after(WALKERS, verdict, day(number), is_named=False)
    return memory


def said(memory: Memory, days: int = 3) -> list[str]:
    """What is said about it."""
    return [f"{one.level} {one.rule}: {one.message}" for one in link_findings([link(WALKERS)], memory, days)]


def test_one_bad_day_is_no_finding() -> None:
    """Only what is wrong on so many days in a row is said, with the day on which it began."""
    assert said(lived(GONE)) == said(lived(GONE, GONE)) == []
    (third,) = said(lived(GONE, GONE, DEAD))
    assert third.startswith("warning link-dead: 'https://walkers.local/' shows an empty page. ")
    assert third.endswith("It was so on 3 days in a row that we asked, since 21 November 2026.")
    assert said(lived(GONE), days=1) == ["warning link-gone: 'https://walkers.local/' does not answer in time."]


def test_a_good_day_begins_anew() -> None:
    """An answer in between ends the row."""
    assert said(lived(GONE, GONE, None, GONE, GONE)) == []
    assert "since 25 November 2026" in said(lived(GONE, GONE, None, MOVED, GONE, GONE, GONE))[0]


def test_a_day_that_tells_nothing() -> None:
    """A day on which the site keeps programs out is neither a bad one nor the end of them."""
    assert said(lived(GONE, UNSURE, GONE)) == []
    assert "3 days in a row" in said(lived(GONE, GONE, UNSURE, GONE))[0]
    assert said(lived(UNSURE, UNSURE)) == []
    assert said(lived(UNSURE, UNSURE, UNSURE))[0].startswith("note link-unsure")
    assert said(lived(UNSURE, UNSURE, GONE)) == []


def test_the_same_day_counts_once() -> None:
    """Whoever asks five times a day has one bad day; and a clock that goes back adds none."""
    memory = Memory()
    for number in (2, 2, 2, 1, 2):
        memory = memory.after(WALKERS, GONE, day(number), is_named=False)
    assert memory.addresses[WALKERS].days == 1
    assert memory.asked_on(WALKERS) == day(2)


def test_a_move_is_said_at_once() -> None:
    """What a site itself says is for good needs no second day."""
    assert said(lived(MOVED)) == ["note link-moved: 'https://walkers.local/' has moved to 'https://new.local/'."]


def test_who_answered_rests() -> None:
    """Who answered well is left in peace for a while; who did not is asked again each day."""
    memory = lived(None).after("https://bad.local/", GONE, day(1), is_named=False)
    memory = memory.after("https://moved.local/", MOVED, day(1), is_named=False)
    resting = {number: memory.rests(WALKERS, day(number), 7) for number in (1, 2, 7, 8)}
    assert resting == {1: True, 2: True, 7: True, 8: False}
    assert memory.rests("https://moved.local/", day(2), 7)
    assert not memory.rests("https://bad.local/", day(2), 7)
    assert not memory.rests("https://new.local/", day(2), 7)
    assert not memory.rests(WALKERS, day(1), 0)
    assert not memory.rests(WALKERS, day(-3), 7)


def test_memory_outlives_the_day(tmp_path: Path) -> None:
    """What is written is read back the same, and nothing else is left in the folder."""
    memory = lived(GONE, DEAD).after("https://b.local/", None, day(3), is_named=True)
    path = tmp_path / "new" / "links.json"
    keep(memory, path)
    assert read_memory(path) == (memory, [])
    assert list(path.parent.iterdir()) == [path]
    assert read_memory(tmp_path / "none.json") == (Memory(), [])


def test_what_nobody_uses_is_forgotten() -> None:
    """Addresses that left the collection leave the memory, but not at once: a file may be broken for a day or two."""
    memory = lived(GONE)
    assert memory.without_old({WALKERS}, day(99)) == memory
    assert memory.without_old({"https://other.local/"}, day(30)) == memory
    assert memory.without_old({"https://other.local/"}, day(31)).addresses == {}


BROKEN = {
    "empty": b"",
    "cut off": b'{"addresses": {"https://a',
    "no JSON": b"\xff\xfe\x00 garbage",
    "a list": b"[]",
    "wrong types": b'{"addresses": {"https://a.local/": {"asked_on": 7}}, "version": 1}',
    "no date": b'{"addresses": {"https://a.local/": {"asked_on": "2026-02-31"}}, "version": 1}',
    "no level": b'{"addresses": {"a": {"asked_on": "2026-02-01", "verdict": {"rule": "x", "what": "y", "level": "z"}}}}',  # noqa: E501
    "deep": b'{"addresses":' + b"[" * 100_000,
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_memory_begins_anew(tmp_path: Path, case: str) -> None:
    """What cannot be read is kept aside under a free name, and said; nothing is lost and nothing stops."""
    path = tmp_path / "links.json"
    path.write_bytes(BROKEN[case])
    (tmp_path / "links.json.old-1").write_bytes(b"older")
    memory, (note,) = read_memory(path)
    assert memory == Memory()
    assert (note.rule, note.level, note.message) == (
        "link-memory", Level.NOTE, "The memory of links cannot be read. Days are counted anew from today.",
    )  # fmt: skip
    assert (tmp_path / "links.json.old-1").read_bytes() == b"older"
    assert (tmp_path / "links.json.old-2").read_bytes() == BROKEN[case]
    assert "links.json.old-2" in note.mend


def test_a_memory_of_another_version(tmp_path: Path) -> None:
    """A memory that a later version of this program wrote is not taken for one of this."""
    path = tmp_path / "links.json"
    keep(Memory(version=VERSION + 1), path)
    path.write_text(path.read_text("utf-8").replace(f'"version": {VERSION}', f'"version": {VERSION + 1}'), "utf-8")
    _, (note,) = read_memory(path)
    assert "another version" in note.message
