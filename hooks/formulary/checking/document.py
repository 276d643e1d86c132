"""A document: one source that obeys its schema, and the facts about all others that rules need."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from formulary.reading.source import Kind, Source


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

    def of(self, kind: Kind) -> Mapping[str, Document]:
        """All documents of one kind, by id."""
        return self.documents.get(kind, {})

    def ids(self, kind: Kind) -> frozenset[str]:
        """The ids of all files of one kind, broken ones included."""
        return self.present.get(kind, frozenset())

    @property
    def locality(self) -> dict[str, Any]:
        """The values of the locality's file; empty where it is broken or missing."""
        found = self.of(Kind.FORMULARY).get("formulary")
        return found.values if found else {}

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
    present: dict[Kind, set[str]] = defaultdict(set)
    for source in sources:
        present[source.kind].add(source.id)
        if source.kind is Kind.ACTIVITY and "organisation" in source.data:
            present[Kind.ORGANISATION].add(source.id.partition("/")[0])
    for kind, identity in refused:
        present[kind].add(identity)
    owners: dict[tuple[Kind, str, str], Document] = {}
    for documents_of_kind in by_kind.values():
        for document in documents_of_kind.values():
            for field in document.values.keys() & {"code", "letter"}:
                owners.setdefault((document.source.kind, field, document.values[field]), document)
            for former in document.values.get("formerly", []):
                owners.setdefault((document.source.kind, "formerly", former), document)
            if "organisation" in document.values:
                owners.setdefault((Kind.ORGANISATION, "folder", document.source.id.partition("/")[0]), document)
    return Facts(today, by_kind, {kind: frozenset(ids) for kind, ids in present.items()}, owners)
