"""From the table of organisations to their folders: new ones, and those that the collection has already."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from formulary.checking.schemas import Schema
from formulary.findings import Level, printable
from formulary.importing.existing import Existing
from formulary.importing.fields import fill, read_columns, say_otherwise, worded
from formulary.importing.mapping import Says, Table
from formulary.importing.names import Index, index_of, key
from formulary.importing.sheet import Row, Sheet
from formulary.reading.source import Source
from formulary.writing.slugs import Names, slug


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who stands behind activities: its folder, what is known of it, and the row it was read from.

    ``is_new`` says that its file is still to be written; ``folder`` is empty where it cannot have one.
    """

    name: str
    folder: str
    values: Says
    covers: tuple[str, ...] = ()
    row: Row | None = None
    is_new: bool = False

    @property
    def contact(self) -> dict[str, Any]:
        """How to reach it."""
        found = self.values.get("contact")
        return dict(found) if isinstance(found, dict) else {}


def in_collection(before: Existing) -> list[Organisation]:
    """The organisations that the collection has already."""
    return [
        Organisation(str(source.data.get("name", source.id)), source.id, source.data) for source in before.organisations
    ]


@dataclass(slots=True)
class OrganisationReader:
    """Reads the table of organisations, each name once."""

    table: Table
    schema: Schema
    before: Existing
    known: Index[Organisation]
    folders: Names

    def read(self, sheet: Sheet) -> Iterator[Organisation]:
        """Yield the organisations of a table. A name given twice is reported, and the first row counts."""
        heading = self.table.heading_of("name")
        first: dict[str, int] = {}
        for row in sheet.rows:
            name = " ".join(row.cells.get(heading, "").split())
            if not key(name):
                continue
            if key(name) in first:
                self.say_twice(row, heading, first[key(name)])
                continue
            first[key(name)] = row.number
            yield self.organisation(row, heading, name)

    def say_twice(self, row: Row, heading: str, first: int) -> None:
        """Report a name that a row above has already, unless each row is an activity of its own."""
        if "about" in self.table.columns.values():
            message = f"This organisation stands in row {first} already. This row is not read."
            row.say("import-twice", heading, message, "Put the two rows together.", Level.NOTE)

    def organisation(self, row: Row, heading: str, name: str) -> Organisation:
        """Read one organisation, or find it in the collection."""
        covers = worded(row, self.table, self.table.words).get("covers", [])
        areas = tuple(map(str, covers)) if isinstance(covers, list) else ()
        if same := self.known.find(name):
            message = f"The collection has '{printable(same.name)}' already. Its file is left alone."
            row.say("import-exists", heading, message, "Compare the two, and mend the file by hand.", Level.NOTE)
            return Organisation(name, same.folder, same.values, areas, row)
        if advice := self.known.advice(name, ""):
            row.say(
                "import-name", heading, f"'{printable(name)}' is new, but a name in the collection is like it.", advice
            )
        if self.taken(row, heading, name):
            return Organisation(name, "", {}, areas, row)
        values = read_columns(row, self.table, self.schema)
        say_otherwise(row, fill(values, self.table.otherwise), "organisation")
        return Organisation(name, self.folders.give(slug(name)), values, areas, row, is_new=True)

    def taken(self, row: Row, heading: str, name: str) -> bool:
        """Report an organisation that cannot have the folder of its name."""
        owner = next((source for source in self.before.organisations if folder_of(source, slug(name))), None)
        if slug(name) and not owner:
            return False
        if owner:
            message = f"The folder '{slug(name)}' belongs to '{printable(owner.data.get('name', owner.id))}'."
            mend = "If that is the same organisation, add its name to 'aliases' in the map."
        else:
            message, mend = (
                f"No file name can be made of '{printable(name)}'.",
                "Write its file by hand, in a folder of your choice.",
            )
        row.say("import-refused", heading, f"Not written: {message}", mend, Level.ERROR)
        return True


def folder_of(source: Source, folder: str) -> bool:
    """Say whether a folder is an organisation's own, or was once."""
    former = source.data.get("formerly", [])
    return folder == source.id or (isinstance(former, list) and folder in former)


def all_organisations(found: list[Organisation], there: list[Organisation], table: Table | None) -> Index[Organisation]:
    """Every organisation that an activity may name: those of the table before those of the collection."""
    return index_of(((one.name, one) for one in (*found, *there)), table.aliases if table else {})
