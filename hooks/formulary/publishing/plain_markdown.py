"""Markdown of hand-written pages without its dangerous half: HTML is shown as typed, odd links lead nowhere."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

SAFE_LINK = re.compile(r"(https:|mailto:|tel:|#|\.{0,2}/|[A-Za-z0-9._-]+(/|\.md|#|$))")
"""Links to https, mail, phone, and pages of this site; anything else with a scheme runs or loads something."""


class SafeLinks(Treeprocessor):
    """Makes links and pictures that could run or load something lead nowhere."""

    def run(self, root: Element) -> None:
        """Look at every link and picture of a page."""
        for element in root.iter():
            for attribute in ("href", "src"):
                if not SAFE_LINK.match(element.get(attribute, "#")):
                    element.set(attribute, "#")


class PlainMarkdown(Extension):
    """Markdown in which a page's author can write text, but no code."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Take out everything that lets HTML through (Python-Markdown's own advice in place of its old safe mode)."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(SafeLinks(md), "safe_links", 0)
