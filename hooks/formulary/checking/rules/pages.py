"""Rules about addresses: every page has one of its own."""

from collections.abc import Iterator

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.reading.source import Kind

TAKEN = frozenset(
    {
        "index", "find", "activities", "organisations", "needs", "support", "areas", "pads", "p", "changes", "status",
        "gaps", "contribute", "contribute/index", "contribute/new", "contribute/fields", "contribute/rules",
        "data", "calendar", "schema", "assets", "404", "frame",
    }
)  # fmt: skip
"""Addresses that the machine makes itself (design, section 7)."""


@rule("page-address-free", "Two pages cannot stand at one address.", Kind.PAGE)
def page_address_free(document: Document, _: Facts) -> Iterator[Complaint]:
    """A hand-written page does not take an address that the machine uses."""
    if document.source.id in TAKEN:
        yield (), f"The address '/{document.source.id}/' is made by the machine.", "Choose another file name."


@rule("area-once", "Two areas with one short name cannot be told apart.", Kind.FORMULARY)
def area_once(document: Document, _: Facts) -> Iterator[Complaint]:
    """No two areas share a short name."""
    names = [area["id"] for area in document.values["areas"]]
    for n, name in enumerate(names):
        if name in names[:n]:
            yield ("areas", n, "id"), f"There is an area '{name}' already.", "Choose another short name."
