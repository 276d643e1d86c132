"""What a page says, sentence by sentence, as its readers would count the words."""

import re
from html.parser import HTMLParser

from schema.plainness import JARGON

BREAKS = frozenset(
    {
        "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "div", "section", "td",
        "label", "legend", "option", "button", "summary",
    }
)  # fmt: skip
"""Before and after these a new sentence begins, with or without a full stop."""
NO_PROSE = frozenset({"pre", "code", "template"})
LONGEST = 20
"""Words in a sentence (NHS style)."""


class Prose(HTMLParser):
    """Takes in the sentences of a page, and leaves out what is no prose: code and examples."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.text = ""
        self.inside = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the library's names
        """Leave prose, or begin anew."""
        self.inside += tag in NO_PROSE
        self.text += "\n" if tag in BREAKS else ""

    def handle_endtag(self, tag: str) -> None:
        """Come back to prose, or end."""
        self.inside -= tag in NO_PROSE
        self.text += "\n" if tag in BREAKS else ""

    def handle_data(self, data: str) -> None:
        """Take in what is prose."""
        self.text += " " if self.inside else data.replace("\n", " ")


def sentences(html: str) -> list[str]:
    """The sentences of a page; what stands by itself in a list or a heading counts as one."""
    found = re.split(r"\n|(?<=[.?!:])\s+", Prose(html).text)
    return [" ".join(one.split()) for one in found if one.strip()]


def too_long(html: str) -> list[str]:
    """The sentences with more words than a reader can keep in mind."""
    return [one for one in sentences(html) if len(one.split()) > LONGEST]


def jargon(html: str) -> list[str]:
    """The sentences with words of the trade."""
    return [one for one in sentences(html) if JARGON.search(one)]
