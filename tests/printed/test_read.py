"""Reading ledgers: a broken line is reported where it stands, and takes nothing else with it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from formulary.findings import Finding, Level
from formulary.printed.ledger import Ledger
from formulary.printed.read import read_ledger, read_ledgers
from making import TODAY
from printed.prints import one, print_of, records, schema

GOOD = records(print_of(one()))
NUMBER = print_of(one()).issue.number


def read(content: bytes, days: int = 0) -> tuple[Ledger, list[Finding]]:
    """Read a ledger."""
    return read_ledger("printed/MOVE.jsonl", content, schema(), days)


def changed(**fields: Any) -> bytes:
    """The line of the stroll with some fields changed or, for None, taken out."""
    values = json.loads(GOOD.split(b"\n")[0])["line"] | fields
    return json.dumps({"line": {name: value for name, value in values.items() if value is not None}}).encode() + b"\n"


def test_what_was_written_is_read() -> None:
    """Nothing is lost on the way through the file."""
    ledger, findings = read(GOOD)
    assert findings == []
    assert ledger == Ledger("MOVE").plus(print_of(one()))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (b'{"line":{"key":"4f0c\n', "printed-line"),
        (b"<<<<<<< HEAD\n", "printed-line"),
        (b"[" * 100_000 + b"\n", "printed-line"),
        (b'{"line":{}}' + b" " * 1024 * 1024 + b"\n", "printed-line"),
        (b"null\n", "printed-line"),
        (b"[]\n", "printed-line"),
        (b"{}\n", "printed-line"),
        (b'{"line":{},"issue":{}}\n', "printed-line"),
        (b'{"line":[]}\n', "schema-shape"),
        (b'{"issue":{}}\n', "schema-missing"),
        (changed(name=None), "schema-missing"),
        (changed(name=["Stroll"]), "schema-shape"),
        (changed(name="x" * 301), "schema-length"),
        (changed(id="../../etc/passwd"), "schema-form"),
        (changed(code="<b>"), "schema-form"),
        (changed(extra="more"), "schema-unknown"),
        (changed(name="Stroll \u202e dab"), "text-unseen"),
        (changed(notes=["a\u0000b"]), "text-unseen"),
        ('{"line":"\u200b"}\n'.encode(), "text-unseen"),
        (b'{"line":"\xff\xfe"}\n', "text-encoding"),
        (GOOD.split(b"\n")[1].replace(b'"2026-11-21"', b'"2026-02-30"') + b"\n", "schema-date"),
        (GOOD.split(b"\n")[1].replace(NUMBER.encode(), b"../ABC") + b"\n", "schema-form"),
    ],
)
def test_a_bad_line(line: bytes, rule: str) -> None:
    """Each bad line gives one warning at its number, and the good ones around it count."""
    ledger, findings = read(GOOD.split(b"\n")[0] + b"\n\n" + line + GOOD.split(b"\n")[1] + b"\n")
    assert [(found.file, found.line, found.rule, found.level) for found in findings] == [
        ("printed/MOVE.jsonl", 3, rule, Level.WARNING)
    ]
    assert "earlier commit" in findings[0].mend
    assert not re.search(r"Traceback|Error\b|\^", findings[0].message)
    assert ledger == Ledger("MOVE").plus(print_of(one()))


def test_an_issue_twice() -> None:
    """Two branches may each have printed an issue: the first day counts, and a note says that nothing is lost."""
    later = GOOD.replace(TODAY.isoformat().encode(), b"2026-11-22")
    ledger, findings = read(GOOD + later)
    assert [(found.line, found.rule, found.level) for found in findings] == [(4, "printed-twice", Level.NOTE)]
    assert [issue.printed_on for issue in ledger.newest_first] == [TODAY]


def test_a_lost_line() -> None:
    """An issue that names a line which is not there is reported, and stays."""
    ledger, findings = read(GOOD.split(b"\n")[1] + b"\n")
    assert [(found.line, found.rule) for found in findings] == [(1, "printed-lost")]
    assert list(ledger.issues) == [NUMBER]


def test_lines_of_windows() -> None:
    """A checkout with carriage returns reads the same."""
    assert read(GOOD.replace(b"\n", b"\r\n")) == read(GOOD)


def test_dates_of_a_demonstration_move() -> None:
    """All dates of a made-up ledger move together, so that what is two years old stays so."""
    (issue,) = read(GOOD, days=28)[0].newest_first
    assert (issue.printed_on.isoformat(), issue.reprint_by.isoformat()) == ("2026-12-19", "2027-06-19")


def test_a_folder(tmp_path: Path) -> None:
    """Ledgers are read by their pads' codes; other files are let be, and a name that is no code is reported."""
    folder = tmp_path / "printed"
    assert read_ledgers(folder, schema()).by_code == {}
    folder.mkdir()
    for name in ("MOVE.jsonl", "move.jsonl", "README.md"):
        (folder / name).write_bytes(GOOD)
    (folder / "LINK.jsonl").symlink_to(folder / "MOVE.jsonl")
    found = read_ledgers(folder, schema())
    assert list(found.by_code) == ["MOVE"]
    assert [(finding.file, finding.rule) for finding in found.findings] == [
        ("printed/LINK.jsonl", "printed-file"),
        ("printed/move.jsonl", "printed-file"),
    ]
