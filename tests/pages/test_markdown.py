"""Markdown of entries: a few harmless forms get through, and nothing else."""

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.pages.markdown import markdown

ALLOWED = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "a", "br"}


class Tags(HTMLParser):
    """Collects the elements of a text as a browser finds them."""

    def __init__(self, html: str) -> None:
        """Read a text."""
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element."""
        self.found.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        """Remember a comment."""
        self.found.append(("comment", {data: None}))

    def handle_decl(self, decl: str) -> None:
        """Remember a declaration."""
        self.found.append(("declaration", {decl: None}))

    def handle_pi(self, data: str) -> None:
        """Remember a processing instruction."""
        self.found.append(("instruction", {data: None}))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>\n"),
        ("- tea\n- cake", "<ul>\n<li>tea</li>\n<li>cake</li>\n</ul>\n"),
        ("1. tea\n2. cake", "<ol>\n<li>tea</li>\n<li>cake</li>\n</ol>\n"),
        ("**bold** and *not so*", "<p><strong>bold</strong> and <em>not so</em></p>\n"),
        ("[tea](https://example.org/a?b=1&c=2)", '<p><a href="https://example.org/a?b=1&amp;c=2">tea</a></p>\n'),
        ("## What may help", "<h2>What may help</h2>\n"),
        ("# What may help", "<h2>What may help</h2>\n"),
        ("What may help\n===", "<h2>What may help</h2>\n"),
        ("Tea  \ncake", "<p>Tea<br>\ncake</p>\n"),
        (r"5 \* 3", "<p>5 * 3</p>\n"),
        ("Tom & Jerry's <18s", "<p>Tom &amp; Jerry's &lt;18s</p>\n"),
        ("Caffi Cymraeg, مشي", "<p>Caffi Cymraeg, مشي</p>\n"),
    ],
)
def test_what_is_allowed(text: str, html: str) -> None:
    """Paragraphs, lists, bold, headings below the page's own, and links to https are made."""
    assert markdown(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<b>bold</b>",
        "<!-- hidden -->",
        "<?php x ?>",
        "[tea](javascript:alert(1))",
        "[tea](JaVaScRiPt:alert(1))",
        "[tea](java&#115;cript:alert(1))",
        "[tea](data:text/html,x)",
        "[tea](http://example.org)",
        "[tea](//example.org)",
        "[tea](/needs/)",
        "[tea](mailto:a@example.org)",
        "<https://example.org>",
        "https://example.org",
        "`code`",
        "> said",
        "***",
        "| a |\n|---|\n| b |",
        "&lt;b&gt; &copy;",
    ],
)
def test_what_is_shown_as_typed(text: str) -> None:
    """HTML, pictures, other links and other forms of Markdown are text that people can read."""
    found = markdown(text)
    assert {tag for tag, _ in Tags(found).found} == {"p"}
    assert found.unescape() == f"<p>{text}</p>\n"


def test_pictures() -> None:
    """A picture is no picture: what is left is a link, and nothing is loaded."""
    assert Tags(markdown("![tea](https://example.org/x.png)")).found == [
        ("p", {}), ("a", {"href": "https://example.org/x.png"}),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ['[a](https://x.example "t\\" onclick=b")', '[a](https://x.example/"onclick="b)'])
def test_attributes(text: str) -> None:
    """Quotation marks in a link do not make another attribute of it."""
    assert {name for _, attributes in Tags(markdown(text)).found for name in attributes} <= {"href", "title"}


marks = st.text("ab *_[]()<>!#-=\"'&;:/\\`\n1.", max_size=60)
pieces = st.lists(
    st.sampled_from(
        ["[a](", "javascript:", "https://", "x.example", ")", "<script>", "</a>", "\n\n", "# ", "- ", "**", "&#x6a;",
         "<!--", "![", "](", '"', "'", " onclick=", "&lt;", "\\", "<a href=", "data:", "]: ", "[b]"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(marks | pieces)
def test_any_text(text: str) -> None:
    """Whatever is written, no element gets in but those allowed, and no link but one to https."""
    for tag, attributes in Tags(markdown(text)).found:
        assert tag in ALLOWED
        assert set(attributes) <= ({"href", "title"} if tag == "a" else {"start"} if tag == "ol" else set())
        assert (attributes.get("href") or "https://").startswith("https://")


@pytest.mark.parametrize("part", ["[", "*", "**a ", "[a](", "- ", "_*", "![", "<", "\\", "> ", "`", "]("])
def test_texts_that_are_slow_to_read(part: str) -> None:
    """The longest description that the schema allows is drawn in the time of a blink, whatever it holds."""
    start = time.process_time()
    markdown(part * (5000 // len(part)))
    assert time.process_time() - start < 1
