"""The shell: a page of the theme with gaps in it, drawn once for each depth and filled for every page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from formulary.pages.page import Page

GAPS = ("title", "description", "links", "header", "content", "footer")
GAP = re.compile(rf"%%gap-({'|'.join(GAPS)})%%")
DEEPEST = 4
"""How many folders the deepest page lies below the root: /pads/pad/changes/issue/."""


def gap(name: str) -> str:
    """The sign that marks a gap in a page of the theme."""
    return f"%%gap-{name}%%"


def sentinel_address(depth: int) -> str:
    """The address of the sentinel page that stands at one depth; it is drawn and never written."""
    return "frame/" * depth


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands between the gaps: text, name of a gap, text, and so on."""

    parts: tuple[str, ...]

    def join(self, values: Mapping[str, str]) -> str:
        """Fill the gaps."""
        return "".join(values[part] if place % 2 else part for place, part in enumerate(self.parts))


def cut(html: str) -> Shell:
    """Cut a sentinel page at its gaps.

    Raises:
        ValueError: a gap is missing, so the theme does not draw what it should.
    """
    parts = tuple(GAP.split(html))
    if missing := set(GAPS) - set(parts[1::2]):
        raise ValueError(f"The theme leaves no gap for {', '.join(sorted(missing))}.")
    return Shell(parts)


def filled(  # noqa: PLR0913, PLR0917 - a page is joined of as many parts as this
    shell: Shell, page: Page, site: str, header: str, content: str, footer: str
) -> str:
    """Join one page into its shell. ``site`` is the site's whole address, or empty where nobody knows it."""
    return shell.join(
        {
            "title": escape(page.title),
            "description": escape(page.description),
            "links": head_links(page, site),
            "header": header,
            "content": content,
            "footer": footer,
        }
    )


def head_links(page: Page, site: str) -> str:
    """What a page is related to, for browsers and search engines: its own address, and a feed with its news."""
    links = [f'<link rel="canonical" href="{escape(site + page.address)}">'] if site else []
    if page.feed:
        links.append(f'<link rel="alternate" type="application/atom+xml" href="{page.root}{page.feed}">')
    return "".join(links)
