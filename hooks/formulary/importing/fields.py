"""From the cells of a row to fields: text columns, words that the map knows, and what the map says otherwise."""

from collections.abc import Collection, Mapping
from typing import Any

from formulary.checking.schemas import Schema
from formulary.findings import Level, printable
from formulary.importing.cells import CLEANERS
from formulary.importing.mapping import Says, Table
from formulary.importing.prose import cleaned
from formulary.importing.sheet import Row
from formulary.importing.tidy import cut_at_sentence, cut_at_word, one_line
from formulary.reading.source import Value

SENTENCES = 200
"""A field that takes more letters than this takes sentences, and is shortened at the end of one."""
IN_WORDS = {"cost.amount": "cost.note"}
"""Where the words of a cell go that is not what its field wants."""


def read_columns(row: Row, table: Table, schema: Schema, home: str = "", leave: Collection[str] = ()) -> Says:
    """Read the text columns of a row. ``home`` is the block of the schema in which the fields are at home."""
    values: Says = {}
    for heading, field in table.columns.items():
        cell, path = row.cells.get(heading, ""), tuple(field.split("."))
        if not cell or field in ("nothing", *leave) or table.says(heading, cell) is not None:
            continue  # a cell that is a word of the map is not read as text
        before = get(values, path)
        if before and field != "address":
            continue  # the first column that holds something counts
        part = schema.part((home, *path) if home and schema.part((home, *path)) else path)
        if part.get("type") == "array":
            lines = [words(row, heading, piece, part["items"]) for piece in table.parts(heading, cell)]
            put(values, path, [line for line in lines if line])
        elif before:
            put(values, path, words(row, heading, f"{before}, {cell}", part))
        elif read := cell_text(row, heading, cell, path[-1], part):
            put(values, path, read)
        elif field in IN_WORDS:
            path = tuple(IN_WORDS[field].split("."))
            put(values, path, words(row, heading, cell, schema.part(path)))
    return values


def cell_text(row: Row, heading: str, cell: str, name: str, part: Mapping[str, Any]) -> str:
    """Read one cell as its field wants it; what cannot be used is left out and reported."""
    if name not in CLEANERS:
        return words(row, heading, cell, part)
    read = CLEANERS[name](one_line(cell))
    if read.problem:
        row.say("import-left-out", heading, f"Left out: {printable(read.problem, 200)}.", read.mend)
    if read.mended:
        row.say("import-mended", heading, f"{printable(read.mended, 120)}.", "Mend the table as well.", Level.NOTE)
    return read.value


def words(row: Row, heading: str, text: str, part: Mapping[str, Any]) -> str:
    """Words on one line, clean and as long as the schema allows; what is dropped is reported."""
    prose = cleaned(text)
    say_dropped(row, heading, prose.dropped)
    return fitted(row, heading, one_line(prose.text), part)


def fitted(row: Row, heading: str, text: str, part: Mapping[str, Any]) -> str:
    """Text as long as the schema allows; what is dropped is reported."""
    most, least = part.get("maxLength", len(text)), part.get("minLength", 0)
    if text and len(text) < least:
        row.say(
            "import-left-out", heading, f"Left out: '{printable(text)}' is too short.", f"It needs {least} letters."
        )
        return ""
    if len(text) <= most:
        return text
    short = cut_at_sentence(text, most) if most > SENTENCES else cut_at_word(text, most)
    message = f"{len(text) - most} letters too long. It now ends with '{printable(short[-30:])}'."
    row.say("import-shortened", heading, message, f"Say it in {most} letters.")
    return short


def say_dropped(row: Row, heading: str, dropped: Collection[str]) -> None:
    """Report what was cut out of a text."""
    if dropped:
        row.say(
            "import-left-out", heading, f"Left out: {', '.join(dropped)}.", "Look whether it is missed.", Level.NOTE
        )


def worded(row: Row, table: Table, headings: Collection[str]) -> Says:
    """What the words in some columns of a row say; words that the map does not know are reported."""
    values: Says = {}
    for heading in (heading for heading in table.words if heading in headings):
        for word in table.parts(heading, row.cells.get(heading, "")):
            says = table.says(heading, word)
            if says is not None:
                merge(values, says)
            elif table.columns.get(heading, "nothing") == "nothing":
                message = f"The map does not know the word '{printable(word)}'."
                near = table.words[heading].near(word)
                mend = (
                    f"Did you mean '{near}'? " * bool(near)
                    + f"Add it to the words of '{printable(heading)}' in the map."
                )
                row.say("import-word", heading, message, mend)
    return values


def merge(values: Says, more: Mapping[str, Value]) -> None:
    """Add fields to those that are there: lists grow, blocks are filled up, for all else the first counts."""
    for name, value in more.items():
        here = values.get(name)
        if isinstance(here, list) and isinstance(value, list):
            values[name] = [*here, *(item for item in value if item not in here)]
        elif isinstance(here, dict) and isinstance(value, dict):
            block = dict(here)
            merge(block, value)
            values[name] = block
        elif here is None:
            values[name] = value


def fill(values: Says, otherwise: Mapping[str, Value], leave: Collection[str] = ()) -> list[str]:
    """Fill whole fields that are missing from what the map says otherwise, and say which."""
    missing = [name for name in otherwise if name not in values and name not in leave]
    values.update({name: otherwise[name] for name in missing})
    return [f"{name} is '{in_words(otherwise[name])}'" for name in missing]


def fill_block(values: Says, name: str, otherwise: Mapping[str, Value]) -> list[str]:
    """Fill what is missing in one block from what the map says otherwise, and say which."""
    block, other = values.get(name), otherwise.get(name)
    if not isinstance(block, dict) or not isinstance(other, dict):
        return []
    values[name] = whole = dict(block)
    return [f"{name}.{words}" for words in fill(whole, other)]


def say_otherwise(row: Row, filled: Collection[str], thing: str = "activity") -> None:
    """Report what the map's own rule has filled in for a thing."""
    if filled:
        message = f"By the map's own rule for this {thing}: {'; '.join(filled)}."
        row.say("import-otherwise", "", message, "Ask, and write what is true.", Level.NOTE)


def in_words(value: Value) -> str:
    """Show a value in a few words."""
    if isinstance(value, dict):
        return ", ".join(f"{name} {in_words(part)}" for name, part in value.items())
    return printable(", ".join(map(in_words, value)) if isinstance(value, list) else value, 60)


def get(values: Mapping[str, Value], path: tuple[str, ...]) -> Value:
    """The value at a path; empty text where there is none."""
    found: Value = dict(values)
    for step in path:
        found = found.get(step, "") if isinstance(found, dict) else ""
    return found


def put(values: Says, path: tuple[str, ...], value: Value) -> None:
    """Set the value at a path, unless it is empty."""
    if not value:
        return
    for step in path[:-1]:
        block = values.setdefault(step, {})
        assert isinstance(block, dict)  # noqa: S101 - fields of the schemas are blocks or not
        values = block
    values[path[-1]] = value
