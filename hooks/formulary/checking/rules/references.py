"""Rules about words that name something else: each must lead somewhere."""

from collections.abc import Collection, Iterator

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.checking.suggest import did_you_mean
from formulary.reading.source import Kind, Path


def unknown(words: list[str], known: Collection[str], path: Path, thing: str) -> Iterator[Complaint]:
    """Complain of each word in a list that is not known."""
    for position, word in enumerate(words):
        if word not in known:
            yield (*path, position), f"There is no {thing} '{word}'.", did_you_mean(word, sorted(known))


@rule("need-known", "A need that nobody described leads to no page and no pad.", Kind.ACTIVITY)
def need_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Every need is a file in entries/needs/."""
    yield from unknown(document.values["needs"], facts.ids(Kind.NEED), ("needs",), "need")


@rule("support-known", "The kind of support decides the heading on a pad and the letter of the code.", Kind.ACTIVITY)
def support_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """The kind of support is a file in entries/support/."""
    word, known = document.values["support"], facts.ids(Kind.SUPPORT)
    if word not in known:
        yield ("support",), f"There is no kind of support '{word}'.", did_you_mean(word, sorted(known))


@rule("area-known", "Distances and lists by area need the locality's own areas.", Kind.ACTIVITY)
def area_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Every area is one of those in formulary.yml."""
    if not facts.areas:
        return
    area = document.values.get("venue", {}).get("area")
    if area and area not in facts.areas:
        yield ("venue", "area"), f"There is no area '{area}'.", did_you_mean(area, facts.areas)
    yield from unknown(document.values.get("covers", []), facts.areas, ("covers",), "area")


@rule("organisation-known", "Somebody must stand behind every activity.", Kind.ACTIVITY)
def organisation_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Every activity stands in a folder with a file organisation.yml."""
    organisation = document.source.id.partition("/")[0]
    if organisation not in facts.ids(Kind.ORGANISATION):
        message = f"The folder '{organisation}' has no file organisation.yml."
        yield (), message, "Add it: name, about and contact of the organisation."


@rule("pad-selection-known", "A pad that asks for something unknown would come out empty.", Kind.PAD)
def pad_selection_known(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Needs, kinds and areas of a pad exist, and so do the activities it names."""
    select = document.values["select"]
    yield from unknown(select.get("needs", []), facts.ids(Kind.NEED), ("select", "needs"), "need")
    yield from unknown(select.get("support", []), facts.ids(Kind.SUPPORT), ("select", "support"), "kind of support")
    if facts.areas:
        yield from unknown(select.get("areas", []), facts.areas, ("select", "areas"), "area")
    for field in ("pins", "leave_out"):
        yield from unknown(document.values.get(field, []), facts.ids(Kind.ACTIVITY), (field,), "activity")


@rule("reference-known", "A statement about evidence must name a publication on the same page.", Kind.SUPPORT)
def reference_known(document: Document, _: Facts) -> Iterator[Complaint]:
    """Every reference of a statement stands in the list of references."""
    known = [reference["id"] for reference in document.values.get("references", [])]
    for position, statement in enumerate(document.values["evidence"]):
        path = ("evidence", position, "references")
        yield from unknown(statement.get("references", []), known, path, "reference")


@rule("former-address-free", "An address can lead to one place only.", Kind.ACTIVITY, Kind.ORGANISATION)
def former_address_free(document: Document, facts: Facts) -> Iterator[Complaint]:
    """An earlier address is not the address of another entry now."""
    for position, former in enumerate(document.values.get("formerly", [])):
        if former in facts.ids(document.source.kind):
            mend = "Delete the line, or rename the other entry."
            yield ("formerly", position), f"'{former}' is the address of an entry that is here now.", mend
