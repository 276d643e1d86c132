"""The frame around every page: what stands in its header and footer."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from formulary.model.collection import Collection
from formulary.pages.draw import Drawer
from formulary.words import full_date

NAVIGATION = (
    ("find", "Find an activity"),
    ("needs", "Needs"),
    ("support", "Kinds of support"),
    ("areas", "Areas"),
    ("pads", "Pads to print"),
    ("contribute", "Add an activity"),
)
"""The sections in the header: address and name."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Draws the header and footer, which are the same on every page but for their links' depth."""

    collection: Collection
    drawer: Drawer

    def header(self, root: str, section: str = "") -> str:
        """The header of a page that lies ``root`` below the site's root, with its section marked."""
        return self.draw("header", root, {"section": section, "navigation": NAVIGATION})

    def footer(self, root: str, address: str = "") -> str:
        """The footer of a page; its link for mistakes names the page."""
        locality = self.collection.locality
        email = locality.feedback.email
        report = f"mailto:{email}?subject={quote(f'A mistake on the page /{address}')}" if email else ""
        pages = [page for page in self.collection.pages.values() if page.id != "urgent-help"]
        content = {"report": report, "pages": pages, "as_of": full_date(self.collection.today)}
        return self.draw("footer", root, content)

    def urgent_help(self) -> str:
        """The list of numbers for urgent help."""
        return self.draw("urgent-help", "", {})

    def not_found(self, root: str) -> str:
        """What to say where there is no page."""
        return self.draw_template("not-found.html", root, {})

    def draw(self, part: str, root: str, content: dict[str, Any]) -> str:
        """Draw one part of the frame."""
        return self.draw_template(f"parts/{part}.html", root, content)

    def draw_template(self, template: str, root: str, content: dict[str, Any]) -> str:
        """Draw a template that knows nothing but the collection."""
        whole = {"root": root, "collection": self.collection, "locality": self.collection.locality, **content}
        return self.drawer.draw(template, whole)
