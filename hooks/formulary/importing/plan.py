"""The plan of an import: which entries the tables make, and which of them are there already or cannot be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from formulary.checking.schemas import Schema
from formulary.findings import Finding, Level, printable
from formulary.importing.activities import ActivityReader, Entry
from formulary.importing.draft import Draft
from formulary.importing.existing import Existing
from formulary.importing.mapping import ImportMap
from formulary.importing.names import Index, index_of
from formulary.importing.naming import drafts_of
from formulary.importing.organisations import Organisation, OrganisationReader, all_organisations, in_collection
from formulary.importing.report import Fate, Outcome
from formulary.importing.sheet import Row, Sheet
from formulary.importing.venues import NO_VENUES, read_venues
from formulary.importing.whereabouts import Otherwise
from formulary.reading.source import Kind
from formulary.writing.slugs import Names


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written, organisations first, and what became of the rows of which nothing is."""

    drafts: tuple[Draft, ...]
    settled: tuple[Outcome, ...]
    remarks: tuple[Finding, ...]
    """What came out about the map."""


def plan(
    found: ImportMap, sheets: Mapping[str, Sheet], before: Existing, schemas: Mapping[Kind, Schema], folder: str
) -> Plan:
    """Plan an import. ``folder`` is the name of the folder of entries."""
    place = f"{folder}/activities"
    groups = list(read_organisations(found, sheets, before, schemas[Kind.ORGANISATION]))
    settled = list(settled_groups(groups, place))
    reader = activity_reader(found, sheets, before, schemas[Kind.ACTIVITY], groups)
    entries: list[Entry] = []
    for row in sheets["activities"].rows:
        made = [entry for entry in reader.entries(row) if has_folder(entry)]
        settled += [] if made else [Outcome(row.file, row.number, "", Fate.NOT_WRITTEN)]
        entries += made
    drafts = list(drafts_of(entries, schemas[Kind.ACTIVITY], place))
    new = [draft for draft in drafts if not address_of(draft, before)]
    old = [draft for draft in drafts if address_of(draft, before)]
    say_there(old, {draft.row.number for draft in new}, before)
    settled += [Outcome(draft.row.file, draft.row.number, draft.file, Fate.LEFT_ALONE) for draft in old]
    remarks = (
        *lost_aliases(found, "organisations", reader.organisations),
        *lost_aliases(found, "venues", reader.venues.index),
    )
    return Plan((*group_drafts(groups, new, place), *new), tuple(settled), remarks)


def read_organisations(
    found: ImportMap, sheets: Mapping[str, Sheet], before: Existing, schema: Schema
) -> Iterator[Organisation]:
    """Read the table of organisations, if there is one."""
    if table := found.tables.get("organisations"):
        known = index_of(((one.name, one) for one in in_collection(before)), table.aliases)
        there = {source.id for source in before.organisations}
        yield from OrganisationReader(table, schema, before, known, Names(there)).read(sheets["organisations"])


def activity_reader(
    found: ImportMap, sheets: Mapping[str, Sheet], before: Existing, schema: Schema, groups: list[Organisation]
) -> ActivityReader:
    """Put together what a row of the activities is read with."""
    table, places = found.tables["activities"], found.tables.get("venues")
    return ActivityReader(
        table=table,
        schema=schema,
        organisations=all_organisations(groups, in_collection(before), found.tables.get("organisations")),
        venues=read_venues(sheets["venues"], places, schema, shared=places.file == table.file) if places else NO_VENUES,
        otherwise=Otherwise(table.otherwise, places.otherwise if places else {}),
        verified=found.verified,
        has_terms="terms" in (before.locality or {}),
    )


def lost_aliases(found: ImportMap, table: str, index: Index[Any]) -> Iterator[Finding]:
    """Report aliases that lead to a name which nothing has."""
    for alias, meant in found.tables[table].aliases.items() if table in found.tables else ():
        if index.find(meant) is None:
            message = f"Nothing in the table is called '{printable(meant)}'."
            mend = (
                f"Did you mean '{index.near(meant)}'?"
                if index.near(meant)
                else "Write the name as it stands in the table."
            )
            yield found.source.finding("map-alias", (table, "aliases", alias), message, mend, level=Level.WARNING)


def settled_groups(groups: list[Organisation], place: str) -> Iterator[Outcome]:
    """The organisations that are there already, and those that cannot have a folder."""
    for group in groups:
        if group.row and not group.is_new:
            fate = Fate.LEFT_ALONE if group.folder else Fate.NOT_WRITTEN
            file = f"{place}/{group.folder}/organisation.yml" if group.folder else ""
            yield Outcome(group.row.file, group.row.number, file, fate)


def has_folder(entry: Entry) -> bool:
    """Say whether an activity's organisation has a folder; its row is told if not."""
    if not entry.organisation.folder:
        message = f"Not written, because '{printable(entry.organisation.name)}' is not."
        entry.row.say("import-refused", "", message, "Mend the row of the organisation first.", Level.ERROR)
    return bool(entry.organisation.folder)


def address_of(draft: Draft, before: Existing) -> str:
    """Where an entry is already, or was and has another address now; empty where it is new."""
    identity = draft.file.removesuffix(".yml").partition("/activities/")[2]
    return draft.file if draft.file in before.files else before.former.get(identity, "")


def say_there(old: list[Draft], at_work: set[int], before: Existing) -> None:
    """Tell rows that their entry is there. Of those of which nothing new is made, nothing else is told.

    ``at_work`` are the numbers of the rows of which something new is made.
    """
    for draft in old:
        if draft.row.number not in at_work:
            draft.row.forget()
    for draft in old:
        message = f"'{address_of(draft, before)}' is there already. It is left alone."
        draft.row.say("import-exists", "", message, "Compare the two, and mend the file by hand.", Level.NOTE)


def group_drafts(groups: list[Organisation], drafts: list[Draft], place: str) -> Iterator[Draft]:
    """Drafts of the new organisations that have an activity to be written; the rows of others are told."""
    in_use = {draft.organisation for draft in drafts}
    for group in groups:
        if not group.row or not group.is_new:
            continue
        if group.folder in in_use:
            yield Draft(f"{place}/{group.folder}/organisation.yml", {"name": group.name, **group.values}, group.row)
        else:
            say_unused(group.row, group.name)


def say_unused(row: Row, name: str) -> None:
    """Tell the row of an organisation that it is not written; nothing else need be told of it."""
    row.forget()
    message = f"No activity of '{printable(name)}' is written, so it is not written either."
    row.say("import-unused", "", message, "Nothing is to be done.", Level.NOTE)
