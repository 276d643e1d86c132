"""Rules about words that name something else: each must lead somewhere."""

from collections.abc import Collection, Iterator

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.checking.suggest import did_you_mean
from formulary.reading.source import Kind, Path

PLACES = {
    "need": "Add the file entries/needs/{word}.md.",
    "kind of support": "Add the file entries/support/{word}.md.",
    "activity": "Add the file entries/activities/{word}.yml.",
    "area": "Add it to 'areas' in entries/formulary.yml.",
    "reference": "Add it to 'references' in this file.",
}
"""Where a word that names something is at home."""


LISTS = {"need": "needs", "kind of support": "support", "area": "areas"}
"""What the schemas call the lists in which people use other words as well."""


def unknown(words: list[str], known: Collection[str], path: Path, thing: str, facts: Facts) -> Iterator[Complaint]:
    """Complain of each word in a list that is not known."""
    for position, word in enumerate(words):
        if word not in known:
            yield (*path, position), *lost(word, known, thing, facts)


def lost(word: str, known: Collection[str], thing: str, facts: Facts) -> tuple[str, str]:
    """Say that a word names nothing, and what was meant or where it can be added."""
    words, place = facts.words.get(LISTS.get(thing, "")), PLACES[thing].format(word=word)
    mend = words.did_you_mean(word, place) if words else did_you_mean(word, sorted(known), place)
    return f"There is no {thing} '{word}'.", mend


@rule("need-known", "A need that nobody described leads to no page and no pad.", Kind.ACTIVITY)
def need_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Every need is a file in entries/needs/."""
    yield from unknown(document.values["needs"], facts.ids(Kind.NEED), ("needs",), "need", facts)


@rule("support-known", "The kind of support decides the heading on a pad and the letter of the code.", Kind.ACTIVITY)
def support_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """The kind of support is a file in entries/support/."""
    word, known = document.values["support"], facts.ids(Kind.SUPPORT)
    if word not in known:
        yield ("support",), *lost(word, known, "kind of support", facts)


@rule("area-known", "Distances and lists by area need the locality's own areas.", Kind.ACTIVITY)
def area_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Every area is one of those in formulary.yml."""
    if not facts.areas:
        return
    area = document.values.get("venue", {}).get("area")
    if area and area not in facts.areas:
        yield ("venue", "area"), *lost(area, facts.areas, "area", facts)
    yield from unknown(document.values.get("covers", []), facts.areas, ("covers",), "area", facts)


@rule("organisation-known", "Somebody must stand behind every activity.", Kind.ACTIVITY)
def organisation_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Every activity stands in a folder with a file organisation.yml, or says itself who runs it."""
    organisation = document.source.folder
    if organisation not in facts.ids(Kind.ORGANISATION):
        message = f"Nothing says who runs it: the folder '{organisation}' has no file organisation.yml."
        yield (), message, "Add that file, or a block 'organisation:' with 'name:' in this one."


@rule("organisation-once", "Two accounts of one organisation drift apart.", Kind.ACTIVITY)
def organisation_once(document: Document, facts: Facts) -> Iterator[Complaint]:
    """An organisation is told of in its own file, or in one of its activities."""
    folder = document.source.folder
    first = facts.of(Kind.ORGANISATION).get(folder) or facts.owners.get((Kind.ORGANISATION, "folder", folder))
    if "organisation" in document.values and first and first.source is not document.source:
        yield ("organisation",), f"Who runs it stands in {first.source.file} already.", "Delete this block."


@rule("pad-selection-known", "A pad that asks for something unknown would come out empty.", Kind.PAD)
def pad_selection_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Needs, kinds and areas of a pad exist, and so do the activities it names."""
    select = document.values["select"]
    yield from unknown(select.get("needs", []), facts.ids(Kind.NEED), ("select", "needs"), "need", facts)
    yield from unknown(
        select.get("support", []), facts.ids(Kind.SUPPORT), ("select", "support"), "kind of support", facts
    )
    if facts.areas:
        yield from unknown(select.get("areas", []), facts.areas, ("select", "areas"), "area", facts)
    for field in ("pins", "leave_out"):
        yield from unknown(document.values.get(field, []), facts.ids(Kind.ACTIVITY), (field,), "activity", facts)


@rule("reference-known", "A statement about evidence must name a publication on the same page.", Kind.SUPPORT)
def reference_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Every reference of a statement stands in the list of references."""
    known = [reference["id"] for reference in document.values.get("references", [])]
    for position, statement in enumerate(document.values["evidence"]):
        path = ("evidence", position, "references")
        yield from unknown(statement.get("references", []), known, path, "reference", facts)


@rule("former-address-free", "An address can lead to one place only.", Kind.ACTIVITY, Kind.ORGANISATION)
def former_address_free(document: Document, facts: Facts) -> Iterator[Complaint]:
    """An earlier address is not the address of an entry now, and not the earlier address of two."""
    mend = "Delete the line, or rename the other entry."
    for position, former in enumerate(document.values.get("formerly", [])):
        first = facts.owners.get((document.source.kind, "formerly", former))
        if former in facts.ids(document.source.kind):
            yield ("formerly", position), f"'{former}' is the address of an entry that is here now.", mend
        elif first and first.source is not document.source:
            yield ("formerly", position), f"'{former}' is an earlier address of {first.source.file} too.", mend
