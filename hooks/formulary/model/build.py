"""Builds the collection from checked documents."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

import msgspec

from formulary.checking.document import Document
from formulary.entry.activity import ActivityEntry, OwnOrganisation
from formulary.entry.heading import NeedEntry, PageEntry, SupportEntry
from formulary.entry.locality import Area, Locality
from formulary.entry.organisation import OrganisationEntry
from formulary.entry.pad import PadEntry
from formulary.entry.refusal import RefusalEntry
from formulary.model.activity import Activity
from formulary.model.codes import give_codes
from formulary.model.collection import Collection
from formulary.model.headings import Need, Organisation, Page, Support
from formulary.model.moving import days_to_move, moved
from formulary.model.pad import Pad, pad_code
from formulary.model.withheld import as_published, withheld_organisation
from formulary.reading.source import Kind, Source
from formulary.words import alphabetical

Entry = TypeVar("Entry")


class NoLocality(Exception):  # noqa: N818 - it is not an error of ours: the findings say what is wrong
    """The locality's file is missing or broken, and nothing can be built without it."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents by kind, with their dates moved."""

    documents: dict[Kind, list[Document]]
    days: int

    def entries(self, kind: Kind, shape: type[Entry]) -> list[tuple[Source, Entry]]:
        """All entries of one kind, typed."""
        return [
            (document.source, msgspec.convert(self.current(document.values), shape))
            for document in self.documents.get(kind, [])
        ]

    def current(self, values: Any) -> Any:
        """A document's values with their dates as of today."""
        return moved(values, self.days) if self.days else values


def build(documents: Iterable[Document], today: date, *, moving: bool = True) -> Collection:
    """Build the collection as of one day.

    ``moving`` lets the dates of a demonstration move with the calendar. Activities whose organisation, need or
    kind of support is broken are left out: the findings name the broken file.

    Raises:
        NoLocality: formulary.yml is missing or broken.
    """
    shelf = make_shelf(documents, today, moving=moving)
    localities = shelf.entries(Kind.FORMULARY, Locality)
    if not localities:
        raise NoLocality
    locality = localities[0][1]
    activity_entries = [(source, as_published(entry)) for source, entry in shelf.entries(Kind.ACTIVITY, ActivityEntry)]
    organisations = organisations_of(shelf.entries(Kind.ORGANISATION, OrganisationEntry), activity_entries)
    needs = {
        source.id: Need(source.id, entry, source.body)
        for source, entry in sorted(shelf.entries(Kind.NEED, NeedEntry), key=lambda pair: alphabetical(pair[1].title))
    }
    support = {
        source.id: Support(source.id, entry, source.body)
        for source, entry in sorted(
            shelf.entries(Kind.SUPPORT, SupportEntry), key=lambda pair: (pair[1].order, alphabetical(pair[1].title))
        )
    }
    activities = Linker(locality, organisations, needs, support, today).link(activity_entries)
    pads = {
        source.id: Pad(source.id, source.file, entry, pad_code(source.id, entry))
        for source, entry in shelf.entries(Kind.PAD, PadEntry)
    }
    pages = {source.id: Page(source.id, entry, source.body) for source, entry in shelf.entries(Kind.PAGE, PageEntry)}
    refusals = tuple(entry for _, entry in shelf.entries(Kind.REFUSAL, RefusalEntry))
    return Collection(today, locality, organisations, activities, needs, support, pages, pads, refusals)


def make_shelf(documents: Iterable[Document], today: date, *, moving: bool) -> Shelf:
    """Sort the documents by kind, and work out how far their dates move."""
    by_kind: dict[Kind, list[Document]] = {}
    for document in documents:
        by_kind.setdefault(document.source.kind, []).append(document)
    return Shelf(by_kind, days_moved(by_kind.get(Kind.FORMULARY, []), today) if moving else 0)


def days_moved(localities: Iterable[Document], today: date) -> int:
    """How many days the dates of a demonstration move; those of a real collection never do."""
    written = (document.values.get("demonstration") for document in localities)
    return max((days_to_move(date.fromisoformat(one["written_on"]), today) for one in written if one), default=0)


def organisations_of(
    files: Iterable[tuple[Source, OrganisationEntry]], activities: Iterable[tuple[Source, ActivityEntry]]
) -> dict[str, Organisation]:
    """All organisations by their names: those with a file, and those that only an activity speaks of."""
    activities = list(activities)
    entries = {
        source.folder: own_organisation(entry, entry.organisation) for source, entry in activities if entry.organisation
    }
    entries |= {source.id: entry for source, entry in files}
    withdrawn = {source.folder for source, entry in activities if entry.status == "withdrawn"}
    withdrawn -= {source.folder for source, entry in activities if entry.status != "withdrawn"}
    entries |= {folder: withheld_organisation(entries[folder]) for folder in withdrawn & entries.keys()}
    in_order = sorted(entries.items(), key=lambda pair: alphabetical(pair[1].name))
    return {identity: Organisation(identity, entry) for identity, entry in in_order}


def own_organisation(activity: ActivityEntry, own: OwnOrganisation) -> OrganisationEntry:
    """The organisation as its activity's file tells of it; it is reached as its activity is."""
    about = own.about or f"The group behind {activity.name}."
    return OrganisationEntry(own.name, about, activity.contact, charity_number=own.charity_number)


@dataclass(frozen=True, slots=True)
class Linker:
    """Joins activities to what they name."""

    locality: Locality
    organisations: dict[str, Organisation]
    needs: dict[str, Need]
    support: dict[str, Support]
    today: date

    def link(self, entries: list[tuple[Source, ActivityEntry]]) -> dict[str, Activity]:
        """Join all activities, in the order of their ids."""
        # All of them get a code, so that a broken need or organisation does not hand their codes to others.
        codes = give_codes((source.id, entry, self.letter_of(entry)) for source, entry in entries)
        whole = [(source, entry) for source, entry in entries if self.can_link(source, entry)]
        return {source.id: self.activity(source, entry, codes[source.id]) for source, entry in whole}

    def letter_of(self, entry: ActivityEntry) -> str:
        """The letter that an activity's code starts with; empty where its kind of support is broken."""
        return self.support[entry.support].entry.letter if entry.support in self.support else ""

    def can_link(self, source: Source, entry: ActivityEntry) -> bool:
        """Say whether all that an activity names came through the gates."""
        return (
            source.folder in self.organisations
            and entry.support in self.support
            and all(need in self.needs for need in entry.needs)
        )

    def activity(self, source: Source, entry: ActivityEntry, code: str) -> Activity:
        """Join one activity to what it names."""
        return Activity(
            id=source.id,
            file=source.file,
            entry=entry,
            code=code,
            code_is_given=not entry.code,
            organisation=self.organisations[source.folder],
            support=self.support[entry.support],
            needs=tuple(self.needs[need] for need in entry.needs),
            areas=self.areas_of(entry),
            locality=self.locality,
            today=self.today,
        )

    def areas_of(self, entry: ActivityEntry) -> tuple[Area, ...]:
        """Where an activity is, or what it serves; help without a place that names no area serves all."""
        if entry.status == "withdrawn":
            return ()
        named = {*entry.covers, *([entry.venue.area] if entry.venue else [])}
        return tuple(area for area in self.locality.areas if not named or area.id in named)
