"""Markdown of hand-written pages without its dangerous half: HTML is shown as typed, odd links lead nowhere."""

import re
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

OUR_PAGE = r"(#|\.{0,2}/(?![/\\\s])|[A-Za-z0-9._-]+(/|\.md|#|$))"
"""An address on this site. Two slashes at the start would be another host."""
SAFE = {"href": re.compile(rf"https:|mailto:|tel:|{OUR_PAGE}"), "src": re.compile(OUR_PAGE)}
"""What may be linked to, and what may be loaded. Anything else could run a script, or tell another host of a visit."""


class SafeLinks(Treeprocessor):
    """Makes links and pictures that could run or load something lead nowhere."""

    def run(self, root: Element) -> None:
        """Look at every link and picture of a page."""
        for element in root.iter():
            for attribute, safe in SAFE.items():
                if not safe.match(as_browsers_read(element.get(attribute, "#"))):
                    element.set(attribute, "#")


def as_browsers_read(address: str) -> str:
    """An address without the escapes in which Markdown hides letters; mail addresses come all in escapes."""
    return unescape(address.replace(AMP_SUBSTITUTE, "&"))


class PlainMarkdown(Extension):
    """Markdown in which a page's author can write text, but no code."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Take out everything that lets HTML through (Python-Markdown's own advice in place of its old safe mode)."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(SafeLinks(md), "safe_links", 0)
