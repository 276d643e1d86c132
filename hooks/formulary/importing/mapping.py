"""The map of an import: a YAML file that says which column is which field, and what the words of a list mean."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from formulary.checking.explain import schema_findings
from formulary.checking.numbers import number
from formulary.checking.schemas import Schema, make_schema
from formulary.findings import Finding, has_errors
from formulary.importing.names import Index, index_of
from formulary.reading.source import Kind, Source, Value
from formulary.reading.text import decode
from formulary.reading.yaml import compose

Says: TypeAlias = dict[str, Value]
"""Fields of an entry, as a word of the list or the map itself gives them."""

TABLES = ("activities", "organisations", "venues")


@dataclass(frozen=True, slots=True)
class Table:
    """What the map says about one table."""

    file: str
    columns: Mapping[str, str]
    between: Mapping[str, str]
    words: Mapping[str, Index[Says]]
    aliases: Mapping[str, str]
    otherwise: Says

    @property
    def headings(self) -> set[str]:
        """The columns that the map speaks of."""
        return {*self.columns, *self.words}

    def heading_of(self, field: str) -> str:
        """The first column that gives a field; empty where none does."""
        return next((heading for heading, given in self.columns.items() if given == field), "")

    def parts(self, heading: str, cell: str) -> list[str]:
        """The names or words in a cell."""
        pieces = cell.split(self.between[heading]) if heading in self.between else [cell]
        return [piece.strip() for piece in pieces if piece.strip()]

    def says(self, heading: str, word: str) -> Says | None:
        """What a word of a column says; None where the map does not know it."""
        known = self.words.get(heading)
        return known.find(word) if known else None


@dataclass(frozen=True, slots=True)
class ImportMap:
    """The whole map, and the file it was read from, so that findings can point into it."""

    source: Source
    verified: Says
    delimiter: str
    tables: Mapping[str, Table]


def load_map(path: Path, schemas: Path) -> tuple[ImportMap | None, list[Finding]]:
    """Load a map and hold it against its schema; None where it cannot be used, and the findings say why."""
    try:
        content = path.read_bytes()
    except OSError:
        message, mend = "The map cannot be opened.", "Look at its name, and at who may read it."
        return None, [Finding(path.name, 0, 0, message, mend, "map-file")]
    text, findings = decode(path.name, content)
    if findings:
        return None, findings
    composed = compose(path.name, text)
    if composed.findings or not isinstance(composed.data, dict):
        message, mend = "There are no fields in this map.", "Look at the examples in schema/import-map.json."
        return None, composed.findings or [Finding(path.name, 1, 1, message, mend, "map-file")]
    # A map is no file of the collection: its kind is never looked at.
    source = Source(path.name, Kind.PAGE, "import-map", composed.data, composed.marks)
    schema = map_schema(schemas)
    values = typed(composed.data, schema.content)
    findings = [] if schema.accepts(values) else list(schema_findings(source, values, schema))
    findings += [] if has_errors(findings) else list(nameless(source))
    return (None, findings) if has_errors(findings) else (made(source), findings)


def map_schema(folder: Path) -> Schema:
    """Load the schema of maps, with what it names in other schemas put in its place."""
    names = ("import-map", "common", "activity", "organisation")
    contents = {f"{name}.json": json.loads((folder / f"{name}.json").read_text("utf-8")) for name in names}
    whole = resolved(contents["import-map.json"], "import-map.json", contents)
    return make_schema(Kind.PAGE, {name: part for name, part in whole.items() if name != "$defs"}, {})


def resolved(part: Any, file: str, contents: Mapping[str, Any]) -> Any:
    """Put other parts where they are named. What stands beside a name goes before what the other part says."""
    if isinstance(part, list):
        return [resolved(item, file, contents) for item in part]
    if not isinstance(part, dict):
        return part
    whole = {name: resolved(value, file, contents) for name, value in part.items() if name != "$ref"}
    if "$ref" not in part:
        return whole
    other, _, pointer = part["$ref"].partition("#/")
    found = contents[other or file]
    for step in pointer.split("/"):
        found = found[step]
    return resolved(found, other or file, contents) | whole


def typed(value: Value, schema: Mapping[str, Any]) -> Any:
    """Copy a map's values with numbers where the schema has numbers, also under names that it does not know."""
    if isinstance(value, dict):
        others = schema.get("additionalProperties") or {}
        return {name: typed(part, schema.get("properties", {}).get(name, others)) for name, part in value.items()}
    if isinstance(value, list):
        return [typed(item, schema.get("items", {})) for item in value]
    return number(value, schema["type"]) if schema.get("type") in ("integer", "number") else value


def made(source: Source) -> ImportMap:
    """Make a map of values that obey the schema."""
    data: Any = source.data
    return ImportMap(
        source,
        data["verified"],
        data.get("delimiter", ""),
        {name: table_of(data[name]) for name in TABLES if name in data},
    )


def table_of(data: Mapping[str, Any]) -> Table:
    """Make one table's part of the map."""
    words = data.get("words", {})
    return Table(
        file=data["file"],
        columns=data["columns"],
        between=data.get("between", {}),
        words={heading: index_of(known.items(), {}) for heading, known in words.items()},
        aliases=data.get("aliases", {}),
        otherwise=data.get("otherwise", {}),
    )


def nameless(source: Source) -> Iterator[Finding]:
    """Report tables of which no column gives what nothing can do without: names, and who stands behind activities."""
    needed = {"activities": ("name", "organisation"), "organisations": ("name",), "venues": ("name",)}
    data: Any = source.data
    for table in TABLES:
        for field in needed[table] if table in data else ():
            if field not in data[table]["columns"].values():
                message = f"No column of the {table} gives '{field}'."
                yield source.finding(
                    "map-column", (table, "columns"), message, f"Add its heading, a colon and '{field}'."
                )
