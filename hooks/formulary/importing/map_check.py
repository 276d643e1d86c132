"""Holds a map against the tables it is for and the collection it leads into, before a single row is read."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from formulary.checking.suggest import did_you_mean
from formulary.findings import Finding, Level, printable
from formulary.importing.mapping import TABLES, ImportMap
from formulary.importing.names import key
from formulary.importing.sheet import Sheet
from formulary.reading.source import Path

NAMED = {"needs": "need", "support": "kind of support", "covers": "area", "area": "area"}
"""Fields of what a word says that name something of the collection, and what they name."""


def map_findings(found: ImportMap, known: Mapping[str, Collection[str]], today: date) -> Iterator[Finding]:
    """Report words of the map that the collection does not know, and a check that has not taken place.

    ``known`` are the needs, kinds of support and areas of the collection, by what they are called in ``NAMED``.
    """
    data: Any = found.source.data
    if date.fromisoformat(data["verified"]["on"]) > today:
        message, mend = f"{data['verified']['on']} has not come yet.", "Write the day on which somebody asked."
        yield found.source.finding("map-date", ("verified", "on"), message, mend)
    for path, field, word in named_words(data):
        if word not in known[NAMED[field]]:
            mend = did_you_mean(word, sorted(known[NAMED[field]]))
            yield found.source.finding(
                "map-word", path, f"The collection has no {NAMED[field]} '{printable(word)}'.", mend
            )


def named_words(data: Any) -> Iterator[tuple[Path, str, str]]:
    """Every word of a map that names something of the collection, with its path and field."""
    for path, says in all_says(data):
        for field in says.keys() & NAMED.keys():
            if isinstance(says[field], list):
                yield from (((*path, field, n), field, word) for n, word in enumerate(says[field]))
            else:
                yield (*path, field), field, says[field]
        if "area" in says.get("venue", {}):
            yield (*path, "venue", "area"), "area", says["venue"]["area"]


def all_says(data: Any) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Everything in a map that gives fields of an entry, with its path."""
    for table in (table for table in TABLES if table in data):
        for heading, words in data[table].get("words", {}).items():
            for word, says in words.items():
                yield (table, "words", heading, word), says
        yield (table, "otherwise"), data[table].get("otherwise", {})


def table_findings(found: ImportMap, sheets: Mapping[str, Sheet]) -> Iterator[Finding]:
    """Report columns that the map names and the tables do not have, and columns that nobody reads."""
    data: Any = found.source.data
    for name, table in found.tables.items():
        if name not in sheets:
            continue
        headings = sheets[name].headings
        for part in ("columns", "words", "between"):
            for heading in data[name].get(part, {}):
                if heading not in headings:
                    message = f"The table '{table.file}' has no column '{printable(heading)}'."
                    yield found.source.finding(
                        "map-column", (name, part, heading), message, did_you_mean(heading, headings), at_key=True
                    )
        for alias, meant in table.aliases.items():
            if key(alias) == key(meant):
                message, mend = (
                    "This alias is the same name but for capitals and spaces.",
                    "Delete the line: it needs none.",
                )
                yield found.source.finding(
                    "map-alias", (name, "aliases", alias), message, mend, level=Level.NOTE, at_key=True
                )
    yield from unread_columns(found, sheets)


def unread_columns(found: ImportMap, sheets: Mapping[str, Sheet]) -> Iterator[Finding]:
    """Report columns that the map does not speak of."""
    read: dict[str, set[str]] = {}
    for name, table in ((name, table) for name, table in found.tables.items() if name in sheets):
        read.setdefault(sheets[name].file, set()).update(table.headings)
    for file, headings in {sheet.file: sheet.headings for sheet in sheets.values()}.items():
        for column, heading in enumerate(headings, start=1):
            if heading and heading not in read[file]:
                message = f"The map does not speak of the column '{printable(heading)}'. It is not read."
                mend = f"Add '{printable(heading)}: nothing' to the map's columns, if that is meant."
                yield Finding(file, 1, column, message, mend, "map-unread", printable(heading), Level.NOTE)
            if heading in headings[: column - 1]:
                message = f"A second column is called '{printable(heading)}'. Only the first is read."
                yield Finding(
                    file, 1, column, message, "Give it another name.", "map-unread", printable(heading), Level.WARNING
                )
