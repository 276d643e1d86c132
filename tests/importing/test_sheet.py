"""Tables: read as people save them, with the row numbers that a spreadsheet shows."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from formulary.findings import Finding
from formulary.importing.sheet import Sheet, read_sheet


def sheet_of(folder: Path, content: bytes, delimiter: str = "") -> tuple[Sheet | None, list[Finding]]:
    """Read bytes as a table."""
    path = folder / "t.csv"
    path.write_bytes(content)
    remarks: list[Finding] = []
    sheet = read_sheet(path, delimiter, remarks)
    return sheet, [*remarks, *(sheet.remarks if sheet else [])]


@pytest.mark.parametrize(
    "content",
    [
        b"Name,When\nWalk,Monday\n",
        "\ufeffName,When\r\nWalk,Monday\r\n".encode(),
        b"Name;When\nWalk;Monday",
        b"Name\tWhen\nWalk\tMonday\n",
        b'"Name","When"\n"Walk"," Monday "\n',
        b"Name , When\nWalk,Monday,,\n",
        "Name,When\nWalk,\u00a0Monday\t\n".encode(),
    ],
)
def test_the_same_table(content: bytes, tmp_path: Path) -> None:
    """Byte order marks, line ends, delimiters, quotes and spaces make no difference."""
    sheet, remarks = sheet_of(tmp_path, content)
    assert sheet is not None
    assert [dict(row.cells) for row in sheet.rows] == [{"Name": "Walk", "When": "Monday"}]
    assert not remarks


def test_rows_are_numbered_as_in_a_spreadsheet(tmp_path: Path) -> None:
    """The headings are row 1; a cell with line breaks is one row, and an empty row counts."""
    sheet, _ = sheet_of(tmp_path, b'Name,When\n"Two\nlines",x\n,\nLast,y\n')
    assert sheet is not None
    assert [(row.number, row.cells["Name"]) for row in sheet.rows] == [(2, "Two\nlines"), (4, "Last")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The table is empty."),
        (b"PK\x03\x04", "This is a spreadsheet file, such as .xlsx, and not CSV."),
        ("Name\nCafé".encode("utf-16"), "This file is not stored as UTF-8."),
        (b"Name\n\x81\x8d", "This file is not stored as UTF-8."),
        (b'Name\n"Walk', "The table cannot be read from line 2 on: unexpected end of data."),
        (b'Name,When\n"Walk"x,y', "The table cannot be read from line 2 on: ',' expected after '\"'."),
        (
            b'Name\n"' + b"x" * 200_000 + b'"',
            "The table cannot be read from line 2 on: field larger than field limit (131072).",
        ),
    ],
)
def test_not_a_table(content: bytes, message: str, tmp_path: Path) -> None:
    """What cannot be read as a table is refused as a whole, with one remark."""
    sheet, remarks = sheet_of(tmp_path, content)
    assert sheet is None
    assert [remark.message for remark in remarks] == [message]


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    """A file that cannot be opened is a remark, not a crash."""
    remarks: list[Finding] = []
    assert read_sheet(tmp_path / "none.csv", "", remarks) is None
    assert [remark.message for remark in remarks] == ["The table cannot be opened."]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Name\nCafé".encode("cp1252"), [(0, "This file is not stored as UTF-8, so it was read as Windows-1252.")]),
        (
            "Name\nA\u200bB".encode(),
            [(2, "There is an unseen character (U+200B, zero width space) in this cell. It is left out.")],
        ),
        (b"Name\nA,B", [(2, "'B' stands beyond the last heading and is not read.")]),
        (b"Name\n" + b"x" * 12_000, [(2, "Only the first 10,000 of 12,000 letters are read.")]),
    ],
)
def test_told(content: bytes, told: list[tuple[int, str]], tmp_path: Path) -> None:
    """What is odd about a table that can be read is told with its row."""
    sheet, remarks = sheet_of(tmp_path, content)
    assert sheet is not None
    assert [(remark.line, remark.message) for remark in remarks] == told


@given(content=st.binary(max_size=200) | st.text('",;\n\rab', max_size=60).map(str.encode))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes(content: bytes, tmp_path: Path) -> None:
    """No bytes break the reader: there is a table, or a remark that says why there is none."""
    sheet, remarks = sheet_of(tmp_path, content)
    assert sheet is not None or remarks
