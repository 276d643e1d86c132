"""A document: one source that obeys its schema, and the facts about all others that rules need."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from formulary.checking.alike import Likeness, likenesses
from formulary.checking.prose import Prose, prose_of
from formulary.reading.source import Kind, Source

BY_VOLUNTEERS = (Kind.ACTIVITY, Kind.ORGANISATION)
"""The kinds of file that people write who are not the maintainers."""

MOST_ALIKE = 20
"""With how many others a document is compared."""


@dataclass(frozen=True, slots=True)
class Document:
    """A source and its values, with numbers where the schema has numbers."""

    source: Source
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a rule may know beyond its own document: the documents by kind, and the day of the check.

    ``present`` holds also the ids of files that are broken, so that one broken file does not make
    every reference to it look wrong.
    """

    today: date
    documents: Mapping[Kind, Mapping[str, Document]]
    present: Mapping[Kind, frozenset[str]]
    owners: Mapping[tuple[Kind, str, str], Document]
    """Who has a code, a letter, an earlier address or an organisation's facts: by kind, field and value, the first."""
    texts: Mapping[str, Prose]
    """What each document says, by file."""
    earlier: Mapping[tuple[str, str], list[Document]]
    """Documents that may be about the same as a later one, by what they have in common and the file of the later."""

    def prose(self, document: Document) -> Prose:
        """What a document says in words, numbers and addresses."""
        return self.texts[document.source.file]

    def of(self, kind: Kind) -> Mapping[str, Document]:
        """All documents of one kind, by id."""
        return self.documents.get(kind, {})

    def ids(self, kind: Kind) -> frozenset[str]:
        """The ids of all files of one kind, broken ones included."""
        return self.present.get(kind, frozenset())

    def alike(self, what: str, document: Document) -> Sequence[Document]:
        """The documents that come first and may be about the same activity, organisation or charity."""
        return self.earlier.get((what, document.source.file), ())

    @property
    def locality(self) -> dict[str, Any]:
        """The values of the locality's file; empty where it is broken or missing."""
        found = self.of(Kind.FORMULARY).get("formulary")
        return found.values if found else {}

    @property
    def now(self) -> date:
        """The day on which the dates of the files are to be right: in a demonstration they stand still."""
        written = self.locality.get("demonstration", {}).get("written_on")
        return min(self.today, date.fromisoformat(written)) if written else self.today

    @property
    def areas(self) -> list[str]:
        """The short names of the locality's areas, in its own order."""
        return [area["id"] for area in self.locality.get("areas", [])]


def gather(
    sources: Iterable[Source], documents: Iterable[Document], today: date, refused: Iterable[tuple[Kind, str]] = ()
) -> Facts:
    """Put documents and ids into the order in which rules ask for them.

    ``refused`` are the kinds and ids of files that could not be read.
    """
    by_kind: dict[Kind, dict[str, Document]] = defaultdict(dict)
    for document in documents:
        by_kind[document.source.kind][document.source.id] = document
    ids = present_ids(sources, refused)
    everything = [document for of_kind in by_kind.values() for document in of_kind.values()]
    by_volunteers = [document for kind in BY_VOLUNTEERS for document in by_kind[kind].values()]
    texts = {document.source.file: prose_of(document.values) for document in everything}
    return Facts(today, by_kind, ids, owners_of(everything), texts, earlier_ones(by_volunteers))


def present_ids(sources: Iterable[Source], refused: Iterable[tuple[Kind, str]]) -> dict[Kind, frozenset[str]]:
    """The ids of all files by kind, broken ones included; organisations that stand in an activity's file as well."""
    present: dict[Kind, set[str]] = defaultdict(set)
    for source in sources:
        present[source.kind].add(source.id)
        if source.kind is Kind.ACTIVITY and "organisation" in source.data:
            present[Kind.ORGANISATION].add(source.id.partition("/")[0])
    for kind, identity in refused:
        present[kind].add(identity)
    return {kind: frozenset(ids) for kind, ids in present.items()}


def owners_of(documents: Iterable[Document]) -> dict[tuple[Kind, str, str], Document]:
    """Who has what only one may have: by kind, field and value, the first."""
    owners: dict[tuple[Kind, str, str], Document] = {}
    for document in documents:
        kind = document.source.kind
        for field in document.values.keys() & {"code", "letter"}:
            owners.setdefault((kind, field, document.values[field]), document)
        for former in document.values.get("formerly", []):
            owners.setdefault((kind, "formerly", former), document)
        if "organisation" in document.values:
            owners.setdefault((Kind.ORGANISATION, "folder", document.source.id.partition("/")[0]), document)
    return owners


def earlier_ones(documents: Iterable[Document]) -> dict[tuple[str, str], list[Document]]:
    """For each document those that come first and have something in common with it; a few are enough."""
    groups: dict[Likeness, list[Document]] = defaultdict(list)
    found: dict[tuple[str, str], list[Document]] = {}
    for document in documents:
        for likeness in likenesses(document.source, document.values):
            group = groups[likeness]
            if group:
                found[likeness[0], document.source.file] = group[:MOST_ALIKE]
            group.append(document)
    return found
