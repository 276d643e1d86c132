"""A page as a reader meets it: its title, its main heading and its words."""

import re
from dataclasses import dataclass

from lxml import etree, html

UNSEEN = ("script", "style", "template", "noscript", "head")
LIVELY = "//script | //iframe | //frame | //object | //embed | //img | //svg | //video | //canvas | //meta[@http-equiv]"
"""What can show something where there are no words."""
UNREADABLE = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])
"""Control characters, which have no place in a page."""


@dataclass(frozen=True, slots=True)
class Page:
    """What can be read at the start of a page, in small letters and with single spaces."""

    title: str = ""
    heading: str = ""
    words: str = ""
    is_lively: bool = False
    """Whether scripts, pictures or frames may show what no words say."""


def page_of(text: str) -> Page:
    """Read a page, however badly it is written."""
    try:
        # As bytes: of a text that says what encoding it once was in, the library would have nothing.
        tree = html.document_fromstring(text.translate(UNREADABLE).encode(), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError):
        return Page()
    title = " ".join(part.text_content() for part in tree.xpath("//title[not(ancestor::svg)]")[:1])
    heading = " ".join(part.text_content() for part in tree.xpath("//h1")[:1])
    is_lively = bool(tree.xpath(LIVELY))
    for part in tree.xpath("|".join(f"//{name}" for name in UNSEEN)):
        part.drop_tree()
    words = " ".join(str(piece) for piece in tree.itertext(tag=None) if isinstance(piece, str))
    return Page(squeezed(title), squeezed(heading), squeezed(words), is_lively)


def squeezed(text: str) -> str:
    """A text in small letters, with single spaces and straight apostrophes."""
    return re.sub(r"\s+", " ", text.replace("\u2019", "'")).strip().casefold()
