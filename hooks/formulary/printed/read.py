"""Reads the ledgers: each line by itself, so that a broken one takes nothing else with it."""

import json
import os
import pathlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from formulary.checking.explain import schema_findings
from formulary.checking.schemas import Schema, make_schema
from formulary.findings import Finding, Level, printable
from formulary.model.moving import moved
from formulary.printed.ledger import Ledger, in_order
from formulary.printed.record import PrintedIssue, PrintedLine
from formulary.reading.source import Kind, Marks, Source
from formulary.reading.text import decode, unseen_characters

ENDING = ".jsonl"
CODE = re.compile(r"[A-Z0-9]{3,8}")
"""What the schema of pads takes for a code."""
LONGEST = 1024 * 1024
"""Bytes in one line. An issue with 10,000 activities has about 150 KB."""
RECORDS = (["line"], ["issue"])
"""What a line holds, one of the two."""
RESTORE = "Take it from an earlier commit, or from data/printed/ of the live site. All other lines still count."


@dataclass(frozen=True, slots=True)
class Ledgers:
    """The ledgers of all pads by code, those of pads that are no more included, and what is wrong with them."""

    by_code: Mapping[str, Ledger]
    findings: tuple[Finding, ...] = ()
    files: tuple[str, ...] = ()


def printed_schema(folder: pathlib.Path) -> Schema:
    """Load the schema of a ledger's lines."""
    # A ledger is no file of the collection: its kind is never looked at.
    return make_schema(Kind.PAGE, json.loads((folder / "printed.json").read_text("utf-8")), {})


def read_ledgers(folder: pathlib.Path, schema: Schema, days: int = 0) -> Ledgers:
    """Read all ledgers in a folder, which need not be there. ``days`` is how far the dates of a demonstration move."""
    ledgers: dict[str, Ledger] = {}
    findings: list[Finding] = []
    paths = sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else []
    for path in paths:
        file = f"{folder.name}/{path.name}"
        if refused := refusal(file, path):
            findings.append(refused)
            continue
        ledgers[path.stem], found = read_ledger(file, path.read_bytes(), schema, days)
        findings += found
    return Ledgers(ledgers, tuple(findings), tuple(f"{folder.name}/{path.name}" for path in paths))


def refusal(file: str, path: pathlib.Path) -> Finding | None:
    """Say why a file is not read, or None where it may be."""
    if path.is_symlink() or not path.is_file() or not os.access(path, os.R_OK):
        message, mend = "This is not an ordinary file, or it cannot be opened.", "Put the ledger itself here."
        return warning(file, 0, "printed-file", message, mend)
    if not CODE.fullmatch(path.stem):
        mend = "Rename it: the code of its pad in capitals and figures, such as MEET.jsonl."
        return warning(file, 0, "printed-file", f"'{printable(path.stem)}' is not the code of a pad.", mend)
    return None


def read_ledger(file: str, content: bytes, schema: Schema, days: int = 0) -> tuple[Ledger, list[Finding]]:
    """Read one ledger, and say what is wrong with which of its lines."""
    reader = LedgerReader(file, schema, days)
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line.strip():
            reader.take(number, line)
    reader.look_for_lost_lines()
    return Ledger(pathlib.PurePath(file).stem, in_order(reader.issues.values()), reader.lines), reader.findings


class LedgerReader:
    """Takes the lines of one ledger in, one after the other."""

    def __init__(self, file: str, schema: Schema, days: int) -> None:
        """Start with nothing. ``days`` is how far all dates move."""
        self.file, self.schema, self.days = file, schema, days
        self.lines: dict[str, PrintedLine] = {}
        self.issues: dict[str, PrintedIssue] = {}
        self.written: dict[str, int] = {}
        self.findings: list[Finding] = []

    def take(self, number: int, written: bytes) -> None:
        """Take one line in, or report it."""
        values, found = read_line(self.file, number, written)
        if not found and not self.schema.accepts(values):
            found = list(self.objections(number, values))
        if found:
            self.findings += found
        else:
            self.take_record(number, moved(values, self.days) if self.days else values)

    def take_record(self, number: int, values: dict[str, Any]) -> None:
        """Take in what a sound line holds."""
        if "line" in values:
            line = msgspec.convert(values["line"], PrintedLine)
            self.lines.setdefault(line.key, line)
        else:
            self.take_issue(number, msgspec.convert(values["issue"], PrintedIssue))

    def objections(self, number: int, values: dict[str, Any]) -> Iterator[Finding]:
        """The first thing that the schema has against a line, at its line: one is enough to look it up."""
        source = Source(self.file, Kind.PAGE, "", values, Marks())
        for found in list(schema_findings(source, values, self.schema))[:1]:
            yield replace(found, line=number, column=1, mend=RESTORE, level=Level.WARNING)

    def take_issue(self, number: int, issue: PrintedIssue) -> None:
        """Take an issue in. Of one that stands there twice the first print counts."""
        if issue.number in self.issues:
            message = f"Issue {issue.number} stands in line {self.written[issue.number]} already."
            mend = "That line counts. Nothing is lost, and nothing needs to be done."
            note = replace(warning(self.file, number, "printed-twice", message, mend), level=Level.NOTE)
            self.findings.append(note)
            return
        self.issues[issue.number] = issue
        self.written[issue.number] = number

    def look_for_lost_lines(self) -> None:
        """Report the lines that issues name and the ledger does not hold, each at the first issue that names it."""
        seen: set[str] = set()
        for issue in self.issues.values():
            for key in issue.keys:
                if key not in self.lines and key not in seen:
                    message = f"Issue {issue.number} names the line {key}, and it is not in this ledger."
                    self.findings.append(
                        warning(self.file, self.written[issue.number], "printed-lost", message, RESTORE)
                    )
                    seen.add(key)


def read_line(file: str, number: int, written: bytes) -> tuple[Any, list[Finding]]:
    """Read one line as text, then as JSON; text that nobody can see is refused, in whatever way it is written."""
    if len(written) > LONGEST:
        return None, [warning(file, number, "printed-line", "This line is too long to be a ledger's.", RESTORE)]
    text, findings = decode(file, written)
    if findings:
        return None, [replace(one, line=number, mend=RESTORE, level=Level.WARNING) for one in findings]
    try:
        values = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        message = "This line is not whole: it cannot be read as JSON."
        return None, [warning(file, number, "printed-line", message, RESTORE)]
    if not isinstance(values, dict) or list(values) not in RECORDS:
        message = "This line is neither a printed activity nor an issue."
        return None, [warning(file, number, "printed-line", message, RESTORE)]
    escaped = texts(values) if "\\u" in text else ()
    unseen = (found for part in escaped for found in unseen_characters(file, part))
    return values, [replace(one, line=number, mend=RESTORE, level=Level.WARNING) for one in unseen][:1]


def texts(value: Any) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(part)


def warning(file: str, line: int, rule: str, message: str, mend: str) -> Finding:
    """Make a finding about one line. It stops nothing: what was printed cannot be mended by waiting."""
    return Finding(file, line, 1 if line else 0, message, mend, rule, level=Level.WARNING)
