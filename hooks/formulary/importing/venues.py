"""From the table of venues to places with an address; what is not in the table is a place with a name only."""

from collections.abc import Mapping
from dataclasses import dataclass

from formulary.checking.rules.places import LATITUDES, LONGITUDES, within
from formulary.checking.schemas import Schema
from formulary.findings import printable
from formulary.importing.fields import read_columns, worded
from formulary.importing.mapping import Says, Table
from formulary.importing.names import Index, index_of, key
from formulary.importing.sheet import Row, Sheet
from formulary.reading.source import Value


@dataclass(frozen=True, slots=True)
class Venue:
    """A place: what an entry says of it, its phone, and what it offers."""

    name: str
    values: Says
    phone: str = ""
    access: tuple[Value, ...] = ()

    @property
    def public_name(self) -> str:
        """Its name, unless its address is kept secret."""
        return "" if "address_hidden" in self.values else self.name


@dataclass(frozen=True, slots=True)
class Venues:
    """The places that the table knows.

    Where the table of activities is also the table of venues, ``by_row`` has each row's own place: two villages
    may both have a village hall.
    """

    index: Index[Venue]
    by_row: Mapping[int, Venue]

    def find(self, row: Row, heading: str, name: str) -> Venue:
        """The place of a name; one that the table does not know keeps its name, which is reported."""
        own = self.by_row.get(row.number)
        if own and key(own.name) == key(name):
            return own
        if found := self.index.find(name):
            return found
        message = f"The table of venues has no '{printable(name)}'. The entry gives its name and no address."
        row.say("import-venue", heading, message, self.index.advice(name, "Add it to the table."))
        return Venue(name, {"name": name})


NO_VENUES = Venues(index_of([], {}), {})


def read_venues(sheet: Sheet, table: Table, schema: Schema, *, shared: bool) -> Venues:
    """Read the table of venues. ``shared`` says that its rows are those of the activities."""
    heading = table.heading_of("name")
    by_row: dict[int, Venue] = {}
    first: dict[str, tuple[Row, Venue]] = {}
    for row in sheet.rows:
        name = " ".join(row.cells.get(heading, "").split())
        if not key(name):
            continue
        place = by_row[row.number] = venue(row, name, table, schema)
        before, other = first.setdefault(key(name), (row, place))
        if not shared and other != place:
            message = f"'{printable(name)}' is another place in row {before.number}, and that row counts."
            row.say("import-twice", heading, message, "Make the two rows the same, or give the place another name.")
    index = index_of(((place.name, place) for _, place in first.values()), table.aliases)
    return Venues(index, by_row if shared else {})


def venue(row: Row, name: str, table: Table, schema: Schema) -> Venue:
    """Read one place. One with a secret address keeps its area and nothing else."""
    said = worded(row, table, table.words)
    if said.get("address_hidden") == "yes":
        return Venue(name, {part: said[part] for part in ("area", "address_hidden") if part in said})
    values = {"name": name, **read_columns(row, table, schema, "venue", leave=("name", "phone"))}
    address = values.get("address")
    if isinstance(address, str) and key(address.partition(",")[0]) == key(name) and "," in address:
        values["address"] = address.partition(",")[2].strip()  # 'Mill Hall, 3 Mill Lane' says Mill Hall twice
    if not on_the_map(row, table, values):
        values = {part: value for part, value in values.items() if part not in ("latitude", "longitude")}
    values |= {"area": said["area"]} if "area" in said else {}
    phone = read_columns(row, table, schema, "contact", leave=set(table.columns.values()) - {"phone"})
    access = said.get("access", [])
    return Venue(name, values, str(phone.get("phone", "")), tuple(access) if isinstance(access, list) else ())


def on_the_map(row: Row, table: Table, values: Mapping[str, Value]) -> bool:
    """Say whether a place has both its degrees and they are in this country; report it if not."""
    north, east = values.get("latitude"), values.get("longitude")
    if north is None and east is None:
        return True
    if isinstance(north, str) and isinstance(east, str):
        if within(float(north), LATITUDES) and within(float(east), LONGITUDES):
            return True
        message = f"Left out: {north}, {east} is not in this country."
    else:
        message = "Left out: a latitude without a longitude, or the other way round."
    row.say("import-left-out", table.heading_of("latitude"), message, "Look the place up on a map.")
    return False
