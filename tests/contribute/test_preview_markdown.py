"""The preview reads Markdown as the page does: the same text and the same elements, and never for long."""

import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from contribute.previewing import previewing
from data.shipped import shipped
from formulary.pages.markdown import markdown
from making import TODAY

PIECES = (
    "[a](", "https://x.example/", ")", "\n\n", "# ", "- ", "**", "1. ", "2) ", "\n", "  ", "    ", "*", "_", "`",
    "word", "tea ", "(", "]", "[", "\\", "> ", "---", "===", "!", "cake.", "é", " ", "<b>", "&amp;",
)  # fmt: skip
READ = """async () => {
    window.read = (await import("/assets/scripts/entry-preview-markdown.js")).markdown;
}"""
BOTH = """(pairs) => pairs.map(([text, html]) => {
    const [own, real] = [document.createElement("div"), document.createElement("div")];
    own.append(window.read(text));
    real.innerHTML = html;
    return [own, real].map((one) => [one.textContent, [...one.querySelectorAll("*")].map((tag) => tag.tagName)]);
})"""
SLOW = """(text) => {
    const start = performance.now();
    window.read(text);
    return performance.now() - start;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that can read Markdown."""
    with previewing(browser, shipped(TODAY)) as preview:
        preview.page.evaluate(READ)
        yield preview.page


def bare(text: str, tags: list[str]) -> tuple[str, list[str]]:
    """What matters to a reader: letters, and elements but those that only make room."""
    return re.sub(r"\s", "", text), [tag for tag in tags if tag not in {"P", "BR"}]


def test_read_alike(page: Page) -> None:
    """Whatever marks are put together, the preview makes of them what the page makes."""
    random = Random(5)  # noqa: S311 - nothing is kept secret with it
    texts = ["".join(random.choices(PIECES, k=random.randint(1, 14))) for _ in range(2000)]
    found: Any = page.evaluate(BOTH, [[text, str(markdown(text))] for text in texts])
    for text, (own, real) in zip(texts, found, strict=True):
        assert bare(*own) == bare(*real), text


@pytest.mark.parametrize("part", ["[", "*", "**a ", "[a](", "- ", "_*", "![", "<", "\\", "> ", "`", "](", "a\n- "])
def test_texts_that_are_slow_to_read(page: Page, part: str) -> None:
    """The longest description that the schema allows is drawn in the time of a blink, whatever it holds."""
    assert page.evaluate(SLOW, part * (5000 // len(part))) < 1000
