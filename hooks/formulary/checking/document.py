"""A document: one source held against its schema, and the facts about all others that rules need."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from formulary.checking.alike import Likeness, likenesses
from formulary.checking.funders import Funders, uses
from formulary.checking.prose import Prose, prose_of
from formulary.checking.register import Sought
from formulary.checking.resemblance import Corner, corners, corners_to_look_at
from formulary.checking.view import Fields, View
from formulary.checking.vocabulary import NO_WORDS, Vocabularies
from formulary.reading.source import Kind, Path, Source

BY_VOLUNTEERS = (Kind.ACTIVITY, Kind.ORGANISATION)
"""The kinds of file that people write who are not the maintainers."""

MOST_ALIKE = 20
"""With how many others a document is compared."""


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

    def all_of(self, field: str) -> list[Any]:
        """A list, for a rule that can judge its items only all together.

        Raises:
            Hole: the document has holes, and one of the items is not known.
        """
        found: list[Any] = self.values.all_of(field) if isinstance(self.values, Fields) else self.values.get(field, [])
        return found


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
    earlier: Mapping[tuple[str, str], list[Document]]
    """Documents that may be about the same as a later one, by what they have in common and the file of the later."""
    corners: Mapping[Corner, Sequence[Document]]
    """Activities by the corners at which others find them."""
    order: Mapping[str, int]
    """The place of each activity among all of them, by file: of two that are alike, the later one is told."""

    register: Sequence[Sought]
    """The refusals, in the order of their documents, as entries are held against them."""

    locality: Mapping[str, Any]
    """The values of the locality's file; empty where it is missing or cannot be read.

    A list of which an item is not known is not known either: it would make every reference to that item look wrong.
    """
    words: Vocabularies
    """The locality's own lists of words, with all that people call them."""
    funders: Funders
    """Who pays, by the names that most entries use."""
    is_whole: bool = True
    """Whether all of the locality's file is known."""
    texts: dict[str, Prose] = field(default_factory=dict)
    """What whole documents say, by file, as far as a rule has asked."""

    def prose(self, document: Document) -> Prose:
        """What a document says in words, numbers and addresses."""
        if not document.is_whole:
            return prose_of(document.values)
        file = document.source.file
        if file not in self.texts:
            self.texts[file] = prose_of(document.values)
        return self.texts[file]

    def of(self, kind: Kind) -> Mapping[str, Document]:
        """All whole documents of one kind, by id."""
        return self.documents.get(kind, {})

    def ids(self, kind: Kind) -> frozenset[str]:
        """The ids of all files of one kind, broken ones included."""
        return self.present.get(kind, frozenset())

    def alike(self, what: str, document: Document) -> Sequence[Document]:
        """The documents that come first and may be about the same activity, organisation or charity."""
        return self.earlier.get((what, document.source.file), ())

    def neighbours(self, document: Document) -> list[Document]:
        """The activities that come before one and share a corner with it, in their order."""
        own = self.order.get(document.source.file, 0)
        if not own:
            return []
        found = {
            self.order[other.source.file]: other
            for corner in corners_to_look_at(document.values)
            for other in self.corners.get(corner, ())
        }
        return [found[place] for place in sorted(found) if place < own]

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
    sources: Iterable[Source],
    documents: Iterable[Document],
    today: date,
    refused: Iterable[tuple[Kind, str]] = (),
    words: Vocabularies = NO_WORDS,
) -> Facts:
    """Put documents and ids into the order in which rules ask for them.

    ``refused`` are the kinds and ids of files that could not be read.
    """
    everything = list(documents)
    by_kind: dict[Kind, dict[str, Document]] = defaultdict(dict)
    for document in everything:
        if document.is_whole:
            by_kind[document.source.kind][document.source.id] = document
    by_volunteers = [document for kind in BY_VOLUNTEERS for document in by_kind[kind].values()]
    locality = next((document for document in everything if document.source.kind is Kind.FORMULARY), None)
    return Facts(
        today=today,
        documents=by_kind,
        present=present_ids(sources, refused),
        owners=owners_of(everything),
        earlier=earlier_ones(by_volunteers),
        register=[Sought.of(document.values) for document in by_kind[Kind.REFUSAL].values()],
        corners=by_corner(by_kind[Kind.ACTIVITY].values()),
        order={document.source.file: place for place, document in enumerate(by_kind[Kind.ACTIVITY].values())},
        locality=view_of(locality, frozenset(map(outside, locality.holes))) if locality else {},
        words=words,
        funders=Funders.of(uses(document.values for document in by_kind[Kind.ACTIVITY].values())),
        is_whole=locality is None or locality.is_whole,
    )


def view_of(document: Document, holes: frozenset[Path]) -> dict[str, Any]:
    """The values of a document but for some holes; nothing where all of it is one."""
    if () in holes:
        return {}
    return View(document.values, holes).values if holes else document.values


def outside(hole: Path) -> Path:
    """The list that a hole is in, or the hole itself where it is in none."""
    return next((hole[:end] for end, step in enumerate(hole) if isinstance(step, int)), hole)


def present_ids(sources: Iterable[Source], refused: Iterable[tuple[Kind, str]]) -> dict[Kind, frozenset[str]]:
    """The ids of all files by kind, broken ones included; organisations that stand in an activity's file as well."""
    present: dict[Kind, set[str]] = defaultdict(set)
    for source in sources:
        present[source.kind].add(source.id)
        if source.kind is Kind.ACTIVITY and "organisation" in source.data:
            present[Kind.ORGANISATION].add(source.folder)
    for kind, identity in refused:
        present[kind].add(identity)
    return {kind: frozenset(ids) for kind, ids in present.items()}


def owners_of(documents: Iterable[Document]) -> dict[tuple[Kind, str, str], Document]:
    """Who has what only one may have: by kind, field and value, the first. Broken documents have it as well."""
    owners: dict[tuple[Kind, str, str], Document] = {}
    for document in documents:
        for owned in owned_by(document):
            owners.setdefault(owned, document)
    return owners


def owned_by(document: Document) -> Iterator[tuple[Kind, str, str]]:
    """What only one document can have: its code, its letter, its earlier addresses, the facts of its organisation."""
    kind = document.source.kind
    for name, value in view_of(document, document.holes).items():
        if name in ("code", "letter"):
            yield kind, name, value
        elif name == "formerly":
            yield from ((kind, "formerly", former) for former in value)
        elif name == "organisation":
            yield Kind.ORGANISATION, "folder", document.source.folder


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


def by_corner(activities: Iterable[Document]) -> dict[Corner, list[Document]]:
    """Activities by the corners at which others find them."""
    found: dict[Corner, list[Document]] = defaultdict(list)
    for document in activities:
        for corner in corners(document.values):
            found[corner].append(document)
    return found
