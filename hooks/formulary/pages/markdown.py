"""Markdown of entries: paragraphs, headings, lists, bold and links to https. HTML in it is shown as typed."""

from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markupsafe import Markup

RULES = ["heading", "lheading", "list", "emphasis", "link", "newline", "escape"]


class SafeMarkdown(MarkdownIt):
    """Knows nothing but the few allowed rules."""

    def __init__(self) -> None:
        """Switch the allowed rules on."""
        super().__init__("zero", {"html": False})
        self.enable(RULES)
        self.core.ruler.push("one_title", lower_titles)

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        """Let links to https through; any other is shown as typed."""
        return url.startswith("https://")


def lower_titles(state: StateCore) -> None:
    """Make headings of the first level ones of the second: the page has its title already."""
    for token in state.tokens:
        if token.tag == "h1":
            token.tag = "h2"


RENDERER = SafeMarkdown()


@lru_cache(maxsize=4096)
def markdown(text: str) -> Markup:
    """Turn Markdown into HTML that is safe by itself."""
    return Markup(RENDERER.render(text))  # noqa: S704 - the renderer escapes everything it does not make
