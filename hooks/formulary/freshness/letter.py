"""A letter that asks an organisation whether all is still right: what stands on it, and the page that becomes a PDF."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Template

from formulary.entry.locality import Locality
from formulary.freshness.request import ASKED, Item, Request
from formulary.model.collection import Collection
from formulary.model.sending import sending
from formulary.pads.qr import Qr, qr
from formulary.templates import templates_in
from formulary.words import full_date

MODULE = 0.6
"""Millimetres: one module of a QR code."""
CHOICES = ("Still right", "Has changed", "Is paused", "Is over")
"""The boxes, one of which is ticked for each activity."""


@dataclass(frozen=True, slots=True)
class Part:
    """One activity on a letter, with the code of the form that is filled in with it."""

    item: Item
    qr: Qr

    @property
    def side(self) -> float:
        """The side of the code in millimetres."""
        return round(self.qr.modules * MODULE, 2)


@dataclass(frozen=True, slots=True)
class Letter:
    """All that stands on a letter."""

    request: Request
    locality: Locality
    date: str
    parts: tuple[Part, ...]

    @property
    def title(self) -> str:
        """What the file is called."""
        return f"{ASKED} A letter to {self.request.to}"

    @property
    def sending(self) -> str:
        """Where it goes once it is filled in."""
        return sending(self.locality)

    @property
    def sender(self) -> tuple[str, ...]:
        """Who writes, and how to reach them, a line each."""
        contact = self.locality.feedback
        lines = (self.request.sender, self.locality.paper_to, contact.phone, contact.phone_note, contact.email)
        return tuple(filter(None, lines))


def letter(request: Request, collection: Collection) -> Letter:
    """A letter about what is asked, as of the day of the collection."""
    parts = tuple(Part(item, qr(item.link)) for item in request.items)
    return Letter(request, collection.locality, full_date(collection.today), parts)


def draw(shown: Letter, overrides: Path) -> str:
    """The HTML that the PDF is made of."""
    return template_in(overrides).render(letter=shown, request=shown.request, asked=ASKED, choices=CHOICES)


@lru_cache(maxsize=2)
def template_in(overrides: Path) -> Template:
    """The template of letters, compiled once for all of them."""
    return templates_in(overrides / "letters").get_template("letter.html")
