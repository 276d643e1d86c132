"""Reads what a page says to somebody who sees it: all words that are not hidden, in their order."""

from html.parser import HTMLParser

from playwright.sync_api import Page

UNSEEN = frozenset({"script", "style", "template", "head"})
ALONE = frozenset({"meta", "link", "input", "br", "img", "hr", "path", "rect"})
"""Elements without an end."""
READ_ALL = """async ([addresses, unsaid]) => {
    const words = (node) => {
        if (node instanceof Text) return node.data.split(/\\s+/).filter(Boolean);
        if (!(node instanceof Element) || node.hidden || node.matches(unsaid)) return [];
        return [...node.childNodes].flatMap(words);
    };
    const found = {};
    for (const address of addresses) {
        const html = await (await fetch(address)).text();
        const content = new DOMParser().parseFromString(html, "text/html").getElementById("content");
        document.getElementById("content").replaceWith(content);
        document.dispatchEvent(new Event("visibilitychange"));
        found[address] = words(content);
    }
    return found;
}"""
"""Puts the content of other pages into an open one and reads it. The page's own scripts look after it: it is quick."""


class Reader(HTMLParser):
    """Collects the words of one part of a page."""

    def __init__(self, unsaid: frozenset[str]) -> None:
        """Leave out elements of some classes, or with some attributes."""
        super().__init__()
        self.unsaid = unsaid
        self.words: list[str] = []
        self.open: list[bool] = []
        self.within = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note whether what stands in an element is seen."""
        if tag in ALONE:
            return
        values = dict(attrs)
        names = {*str(values.get("class") or "").split(), *values}
        self.open.append(tag in UNSEEN or "hidden" in values or bool(names & self.unsaid))
        if self.within or values.get("id") == "content":
            self.within += 1

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if tag not in ALONE and self.open:
            self.open.pop()
            self.within = max(0, self.within - 1)

    def handle_data(self, data: str) -> None:
        """Take in words that are seen."""
        if self.within and not any(self.open):
            self.words += data.split()


def words_in(html: str, *unsaid: str) -> list[str]:
    """The words of a page as it is made, without scripts; ``unsaid`` are classes and attributes that are left out."""
    reader = Reader(frozenset(unsaid))
    reader.feed(html)
    return reader.words


def words_seen(page: Page, addresses: list[str], *unsaid: str) -> dict[str, list[str]]:
    """The words of other pages of the site that is open in a browser, when its scripts have run."""
    selector = ", ".join([*UNSEEN, *(f".{name}, [{name}]" for name in unsaid)])
    words: dict[str, list[str]] = page.evaluate(READ_ALL, [addresses, selector])
    return words
