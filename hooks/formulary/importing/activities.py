"""From a row of the table of activities to the fields of an entry, one for each of its places."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from formulary.checking.schemas import Schema
from formulary.findings import Level, printable
from formulary.importing.contacts import contact_of
from formulary.importing.fields import fill, fill_block, merge, read_columns, say_otherwise, worded
from formulary.importing.mapping import Says, Table
from formulary.importing.names import Index
from formulary.importing.organisations import Organisation
from formulary.importing.sheet import Row
from formulary.importing.telling import told
from formulary.importing.times import read_times, say_contradictions
from formulary.importing.venues import Venue, Venues
from formulary.importing.whereabouts import Otherwise, at_venue, without_venue
from formulary.words import listed
from formulary.writing.slugs import slug

JOINED = ("organisation", "venue", "times", "name", "file_name", "description", "summary")
"""Fields that are more than one cell's text."""
TIMES = {"sessions", "by_appointment", "times_note"}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry in the making: whose it is, what it is called, at which of several places, and its fields.

    ``file`` is the file name that the row gives, or empty where it is made of the name.
    """

    organisation: Organisation
    name: str
    file: str
    place: str
    values: Says
    row: Row
    is_one_of_several: bool


@dataclass(frozen=True, slots=True)
class ActivityReader:
    """Reads rows with all that the other tables, the map and the locality say."""

    table: Table
    schema: Schema
    organisations: Index[Organisation]
    venues: Venues
    otherwise: Otherwise
    verified: Says
    has_terms: bool

    def heading(self, field: str) -> str:
        """The column that gives a field."""
        return self.table.heading_of(field)

    def entries(self, row: Row) -> list[Entry]:
        """Read one row; none come of it where it has no name, or nobody stands behind it."""
        name = " ".join(row.cells.get(self.heading("name"), "").split())
        file = slug(row.cells.get(self.heading("file_name"), ""))
        if not name or not (file or slug(name)):
            self.say_nameless(row, name)
            return []
        organisation, others = self.behind(row)
        if organisation is None:
            return []
        common = self.common(row, name, organisation, others)
        places: list[Venue | None] = [*self.places(row)]
        said_where = worded(row, self.table, {self.heading("venue")})
        if len(places) > 1:
            message = f"It takes place at {len(places)} venues. Each has an entry of its own."
            row.say(
                "import-venues", self.heading("venue"), message, "Look whether the times hold for each.", Level.NOTE
            )
        made = []
        for place in places or [None]:
            values = self.finished(row, organisation, place, said_where, common)
            where = place.public_name if place else ""
            made.append(Entry(organisation, name, file, where, values, row, len(places) > 1))
        return made

    def say_nameless(self, row: Row, name: str) -> None:
        """Report a row of whose name no file name can be made."""
        message, mend = "Not written: it has no name.", "Fill the cell."
        if name:
            message = f"Not written: no file name can be made of '{printable(name)}'."
            mend = "Add a column to the table and '(its heading): file_name' to the map, and give a file name there."
        row.say("import-refused", self.heading("name"), message, mend, Level.ERROR)

    def behind(self, row: Row) -> tuple[Organisation | None, list[str]]:
        """The first organisation of a row that is known, and the names of all others."""
        heading = self.heading("organisation")
        names = self.table.parts(heading, row.cells.get(heading, ""))
        chosen, others = None, []
        for name in names:
            found = self.organisations.find(name)
            if found is None:
                message = f"No organisation is called '{printable(name)}', in the tables or in the collection."
                row.say(
                    "import-organisation", heading, message, self.organisations.advice(name, "Add it to the table.")
                )
            if found and chosen is None:
                chosen = found
            else:
                others.append(found.name if found else name)
        if chosen is None:
            message = "Not written: it names no organisation that is known."
            row.say("import-refused", heading, message, "Name one that the table or the collection has.", Level.ERROR)
        elif others:
            message = f"It belongs to '{printable(chosen.name)}', the first. The description names the others."
            row.say("import-organisations", heading, message, f"Others: {printable(listed(others), 200)}.", Level.NOTE)
        return chosen, others

    def places(self, row: Row) -> list[Venue]:
        """The venues that a row names; words that the map knows are no venues."""
        heading = self.heading("venue")
        names = [
            name
            for name in self.table.parts(heading, row.cells.get(heading, ""))
            if self.table.says(heading, name) is None
        ]
        found: dict[str, Venue] = {}
        for name in names:
            venue = self.venues.find(row, heading, name)
            found.setdefault(venue.name, venue)
        return list(found.values())

    def common(self, row: Row, name: str, organisation: Organisation, others: Collection[str]) -> Says:
        """What holds for an activity at every one of its places."""
        values = read_columns(row, self.table, self.schema, leave=JOINED)
        merge(values, worded(row, self.table, set(self.table.words) - {self.heading("venue")}))
        times = self.heading("times")
        if times and self.table.says(times, row.cells.get(times, "")) is None:
            values |= read_times(row, times, self.schema, has_terms=self.has_terms)
        values |= told(row, self.table, self.schema, (name, organisation.name), others)
        description = row.cells.get(self.heading("description"), "")
        say_contradictions(row, times, values.get("sessions", ""), description)
        self.ages_in_order(row, values)
        self.not_too_many(row, values)
        return values

    def ages_in_order(self, row: Row, values: Says) -> None:
        """Leave out ages of which the oldest is below the youngest."""
        ages: Any = values.get("ages", {})
        if int(ages.get("from", 0)) > int(ages.get("to", 999)):
            message = f"Left out: the ages {ages['from']} to {ages['to']}."
            row.say("import-left-out", self.heading("ages.to"), message, "Exchange the two.")
            del values["ages"]

    def not_too_many(self, row: Row, values: Says) -> None:
        """Keep of each list as many as the schema allows."""
        for field, value in values.items():
            most = self.schema.part((field,)).get("maxItems")
            if isinstance(value, list) and most and len(value) > most:
                message = f"Left out: {len(value) - most} of {len(value)} in '{field}'."
                row.say("import-left-out", "", message, f"An entry has at most {most}.")
                values[field] = value[:most]

    def finished(self, row: Row, organisation: Organisation, place: Venue | None, said: Says, common: Says) -> Says:
        """Add to the common fields what depends on the place, and what the map says otherwise."""
        values = dict(common)
        merge(values, said)
        rule = self.otherwise
        filled = fill(values, rule.fields, leave={*TIMES, "venue", "attend", "contact"})
        filled += fill_block(values, "join", rule.fields)
        if not TIMES & values.keys():
            filled += [words for name in sorted(TIMES) for words in fill(values, rule.only(name))]
        filled += at_venue(values, said, place, rule) if place else without_venue(values, organisation.covers, rule)
        if contact := contact_of(row, values, organisation, place):
            values["contact"] = contact
        else:
            values.pop("contact", None)
            filled += fill(values, rule.only("contact"))
        say_otherwise(row, filled)
        return {**values, "verified": [dict(self.verified)]}
