"""Markdown of entries: paragraphs, headings, lists, bold and links to https. HTML in it is shown as typed."""

from functools import lru_cache

from markdown_it import MarkdownIt
from markupsafe import Markup

RULES = ["heading", "lheading", "list", "emphasis", "link", "newline", "escape"]


def make_renderer() -> MarkdownIt:
    """Make a renderer that knows nothing but the few allowed rules."""
    renderer = MarkdownIt("zero", {"html": False}).enable(RULES)
    renderer.validateLink = lambda address: address.startswith("https://")  # type: ignore[method-assign]
    return renderer


RENDERER = make_renderer()


@lru_cache(maxsize=4096)
def markdown(text: str) -> Markup:
    """Turn Markdown into HTML that is safe by itself."""
    return Markup(RENDERER.render(text))  # noqa: S704 - the renderer escapes everything it does not make
