"""A document: one source held against its schema, and the facts about all others that rules need."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from formulary.checking.view import View
from formulary.checking.vocabulary import Vocabularies
from formulary.reading.source import Kind, Path, Source


@dataclass(frozen=True, slots=True)
class Document:
    """A source and its values, with numbers where the schema has numbers.

    ``holes`` are the paths of what is not known of it, because an earlier gate objects to it.
    """

    source: Source
    values: dict[str, Any]
    holes: frozenset[Path] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Whether it obeys its schema."""
        return not self.holes


@dataclass(frozen=True, slots=True)
class Facts:
    """What a rule may know beyond its own document: the documents by kind, and the day of the check.

    ``documents`` are the whole ones. ``present`` holds also the ids of files that are broken, so that one broken
    file does not make every reference to it look wrong.
    """

    today: date
    documents: Mapping[Kind, Mapping[str, Document]]
    present: Mapping[Kind, frozenset[str]]
    owners: Mapping[tuple[Kind, str, str], Document]
    """Who has a code, a letter, an earlier address or an organisation's facts: by kind, field and value, the first."""
    locality: Mapping[str, Any]
    """The values of the locality's file; empty where it is missing or cannot be read.

    A list of which an item is not known is not known either: it would make every reference to that item look wrong.
    """
    words: Vocabularies
    """The locality's own lists of words, with all that people call them."""
    is_whole: bool = True
    """Whether all of the locality's file is known."""

    def of(self, kind: Kind) -> Mapping[str, Document]:
        """All whole documents of one kind, by id."""
        return self.documents.get(kind, {})

    def ids(self, kind: Kind) -> frozenset[str]:
        """The ids of all files of one kind, broken ones included."""
        return self.present.get(kind, frozenset())

    @property
    def areas(self) -> list[str]:
        """The short names of the locality's areas, in its own order."""
        return [area["id"] for area in self.locality.get("areas", [])]


def gather(
    sources: Iterable[Source],
    documents: Iterable[Document],
    today: date,
    refused: Iterable[tuple[Kind, str]] = (),
    words: Vocabularies | None = None,
) -> Facts:
    """Put documents and ids into the order in which rules ask for them.

    ``refused`` are the kinds and ids of files that could not be read.
    """
    by_kind: dict[Kind, dict[str, Document]] = defaultdict(dict)
    owners: dict[tuple[Kind, str, str], Document] = {}
    locality: Document | None = None
    for document in documents:
        kind = document.source.kind
        if document.is_whole:
            by_kind[kind][document.source.id] = document
        if kind is Kind.FORMULARY:
            locality = document
        for owned in owned_by(document):
            owners.setdefault(owned, document)
    present: dict[Kind, set[str]] = defaultdict(set)
    for source in sources:
        present[source.kind].add(source.id)
        if source.kind is Kind.ACTIVITY and "organisation" in source.data:
            present[Kind.ORGANISATION].add(source.id.partition("/")[0])
    for kind, identity in refused:
        present[kind].add(identity)
    ids = {kind: frozenset(names) for kind, names in present.items()}
    known = view_of(locality, frozenset(map(outside, locality.holes))) if locality else {}
    return Facts(today, by_kind, ids, owners, known, words or {}, not locality or locality.is_whole)


def owned_by(document: Document) -> Iterator[tuple[Kind, str, str]]:
    """What only one document can have: its code, its letter, its earlier addresses, the facts of its organisation."""
    kind = document.source.kind
    for field, value in view_of(document, document.holes).items():
        if field in ("code", "letter"):
            yield kind, field, value
        elif field == "formerly":
            yield from ((kind, "formerly", former) for former in value)
        elif field == "organisation":
            yield Kind.ORGANISATION, "folder", document.source.id.partition("/")[0]


def view_of(document: Document, holes: frozenset[Path]) -> dict[str, Any]:
    """The values of a document but for some holes; nothing where all of it is one."""
    if () in holes:
        return {}
    return View(document.values, holes).values if holes else document.values


def outside(hole: Path) -> Path:
    """The list that a hole is in, or the hole itself where it is in none."""
    return next((hole[:end] for end, step in enumerate(hole) if isinstance(step, int)), hole)
