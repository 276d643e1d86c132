"""Reads a table from a CSV file: rows that know their number, so that a person finds them in the spreadsheet."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from formulary.findings import Finding, Level, printable
from formulary.importing.tidy import tidied, unseen_in
from formulary.reading.text import named

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}
SAVE_AS_CSV = "Open it in a spreadsheet and save it as 'CSV UTF-8'."
LONGEST_CELL = 10_000
"""Letters. No field of an entry takes more than half as many."""
LONGEST_HEAD = 5_000
"""Letters of the first line that are looked at to find out the delimiter."""
FIRST_ROW = 2
"""The number of the first row below the headings, as a spreadsheet counts."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by heading, its number as a spreadsheet shows it, and where to say what is odd about it."""

    file: str
    number: int
    cells: Mapping[str, str]
    columns: Mapping[str, int]
    remarks: list[Finding]

    def say(self, rule: str, heading: str, message: str, mend: str, level: Level = Level.WARNING) -> None:
        """Add a remark about the cell under a heading, or about the whole row where the heading is empty."""
        column = self.columns.get(heading, 1)
        self.remarks.append(Finding(self.file, self.number, column, message, mend, rule, printable(heading), level))

    def forget(self) -> None:
        """Take back what was said about the row: nothing is made of it."""
        self.remarks[:] = [remark for remark in self.remarks if remark.line != self.number]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its headings in order."""

    file: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    remarks: list[Finding]
    """What was said about its rows so far."""


def read_sheet(path: Path, delimiter: str, remarks: list[Finding]) -> Sheet | None:
    """Read a table; None where it cannot be read, and the remarks say why."""
    text = text_of(path, remarks)
    if text is None:
        return None
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=DELIMITERS.get(delimiter) or sniffed(text), strict=True)
    try:
        head, *records = lines
    except ValueError:
        remarks.append(Finding(path.name, 0, 0, "The table is empty.", SAVE_AS_CSV, "import-table"))
        return None
    except csv.Error as problem:
        message = f"The table cannot be read from line {lines.line_num} on: {printable(problem)}."
        remarks.append(Finding(path.name, lines.line_num, 1, message, SAVE_AS_CSV, "import-table"))
        return None
    headings = tuple(tidied(heading).replace("\n", " ") for heading in head)
    said: list[Finding] = []
    return Sheet(path.name, headings, tuple(rows_of(path.name, headings, records, said)), said)


def text_of(path: Path, remarks: list[Finding]) -> str | None:
    """The text of a file: UTF-8, or else what Windows spreadsheets write in western Europe, which is reported."""
    try:
        content = path.read_bytes()
    except OSError:
        message, mend = "The table cannot be opened.", "Look at its name, and at who may read it."
        remarks.append(Finding(path.name, 0, 0, message, mend, "import-table"))
        return None
    if content.startswith(b"PK"):
        message = "This is a spreadsheet file, such as .xlsx, and not CSV."
        remarks.append(Finding(path.name, 0, 0, message, SAVE_AS_CSV, "import-table"))
        return None
    for encoding in ("utf-8-sig", "cp1252") if b"\0" not in content else ():
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252":
            message = "This file is not stored as UTF-8, so it was read as Windows-1252."
            mend = f"Look whether accents and pound signs came out right. {SAVE_AS_CSV}"
            remarks.append(Finding(path.name, 0, 0, message, mend, "import-encoding", level=Level.NOTE))
        return text
    remarks.append(Finding(path.name, 0, 0, "This file is not stored as UTF-8.", SAVE_AS_CSV, "import-table"))
    return None


def sniffed(text: str) -> str:
    """The delimiter that stands between the headings."""
    try:
        return (
            csv.Sniffer()
            .sniff(text[:LONGEST_HEAD].partition("\n")[0], delimiters="".join(DELIMITERS.values()))
            .delimiter
        )
    except csv.Error:
        return ","


def rows_of(file: str, headings: tuple[str, ...], records: list[list[str]], remarks: list[Finding]) -> Iterator[Row]:
    """Make rows of records. Empty ones are passed over; cells beyond the last heading are reported."""
    columns: dict[str, int] = {}
    for column, heading in enumerate(headings, start=1):
        columns.setdefault(heading, column)
    for number, record in enumerate(records, start=FIRST_ROW):
        if not any(cell.strip() for cell in record):
            continue
        cells = {heading: record[column - 1] for heading, column in columns.items() if column <= len(record)}
        short = {heading: tidied(cell[:LONGEST_CELL]) for heading, cell in cells.items()}
        row = Row(file, number, short, columns, remarks)
        if extra := [cell for cell in record[len(headings) :] if cell.strip()]:
            message = f"'{printable(extra[0])}' stands beyond the last heading and is not read."
            row.say("import-table", "", message, "Look whether a cell has slipped to the right.")
        for heading, cell in cells.items():
            if len(cell) > LONGEST_CELL:
                message = f"Only the first {LONGEST_CELL:,} of {len(cell):,} letters are read."
                row.say("import-shortened", heading, message, "Shorten the text.")
            if unseen := unseen_in(cell[:LONGEST_CELL]):
                message = f"There is {named(unseen)} in this cell. It is left out."
                row.say("import-unseen", heading, message, "Look whether the text is whole without it.", Level.NOTE)
        yield row
