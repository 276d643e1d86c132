"""The form of one locality: its head and its two sides, made from the schema and the locality's own lists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from formulary.asking.choice import Lists
from formulary.asking.section import sections
from formulary.model.collection import Collection
from formulary.pads.measure import Letters
from formulary.pads.qr import qr
from formulary.paper_form.head import Head
from formulary.paper_form.layout import Layout, lay_out
from formulary.paper_form.row import Field
from formulary.paper_form.words import FIELDS, words_of
from formulary.words import typed


@dataclass(frozen=True, slots=True)
class Form:
    """All that is printed."""

    head: Head
    layout: Layout

    @property
    def fields(self) -> Iterator[Field]:
        """All fields, in the order in which they are filled in."""
        return (
            field for side in self.layout.sides for block in side.blocks for row in block.rows for field in row.fields
        )


def form_of(collection: Collection, schema: Mapping[str, Any], letters: Letters) -> Form:
    """Make the form out of the schema of activities.

    Raises:
        TooLong: the questions that everybody is asked do not fit on two pages.
    """
    locality = collection.locality
    words = words_of(locality)
    head = Head(words, qr(words.link), letters)
    listed = f"{typed(locality.address)}/{FIELDS}"
    asked = sections(schema, Lists.of(collection))
    return Form(head, lay_out(asked, letters, listed, head.height))
