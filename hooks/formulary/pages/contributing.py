"""Every page for people who add an entry, or mend one."""

from collections.abc import Iterator, Mapping

from formulary.checking.schemas import Schema
from formulary.model.collection import Collection
from formulary.pages.contribute import contribute_page
from formulary.pages.fields import fields_pages
from formulary.pages.page import Page
from formulary.reading.source import Kind


def contributing_pages(collection: Collection, schemas: Mapping[Kind, Schema]) -> Iterator[Page]:
    """Yield the guide, and the pages that explain every field."""
    yield contribute_page(collection)
    yield from fields_pages(collection, schemas)
