"""The tables of an import: the files that were given, by what the map calls them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from formulary.findings import Finding, Level, printable
from formulary.importing.mapping import ImportMap
from formulary.importing.sheet import Sheet, read_sheet
from formulary.words import listed


def read_sheets(files: Sequence[Path], found: ImportMap, remarks: list[Finding]) -> dict[str, Sheet]:
    """Read the tables that the map names, each file once; a table whose file is missing is reported."""
    paths = {path.name: path for path in files}
    for name in sorted({path.name for path in files if paths[path.name] != path}):
        message, mend = "Two files of this name were given.", "Give one, or rename the other."
        remarks.append(Finding(printable(name), 0, 0, message, mend, "map-file"))
    named = sorted({table.file for table in found.tables.values()})
    for name in sorted(paths.keys() - set(named)):
        message, mend = "The map does not speak of this file.", f"It speaks of {listed(named)}."
        remarks.append(Finding(printable(name), 0, 0, message, mend, "map-file", level=Level.WARNING))
    read = {name: read_sheet(paths[name], found.delimiter, remarks) for name in named if name in paths}
    sheets: dict[str, Sheet] = {}
    for table, part in found.tables.items():
        if part.file not in paths:
            message = f"The file '{printable(part.file)}' was not given."
            mend = "Give it to the command as well, or mend its name here."
            remarks.append(found.source.finding("map-file", (table, "file"), message, mend))
        elif sheet := read[part.file]:
            sheets[table] = with_own_remarks(sheet)
    return sheets


def with_own_remarks(sheet: Sheet) -> Sheet:
    """A copy of a table: where one file is two tables, what is said of the one is not said of the other."""
    said = list(sheet.remarks)
    return Sheet(sheet.file, sheet.headings, tuple(replace(row, remarks=said) for row in sheet.rows), said)
