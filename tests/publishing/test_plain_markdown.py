"""Hand-written pages: Markdown without HTML, and links that can run or load nothing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from formulary.publishing.plain_markdown import PlainMarkdown

ELEMENT = re.compile(r"<\s*/?\s*([a-zA-Z!?][a-zA-Z0-9]*)")
LINKS = re.compile(r'(href|src)="([^"]*)"')


def plain(text: str) -> str:
    """A text as MkDocs draws it, with the extensions of mkdocs.yml."""
    return Markdown(extensions=["tables", PlainMarkdown()]).convert(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("## Heading", "<h2>Heading</h2>"),
        ("**bold** *not so*", "<p><strong>bold</strong> <em>not so</em></p>"),
        ("- tea\n- cake", "<ul>\n<li>tea</li>\n<li>cake</li>\n</ul>"),
        ("`formulary check`", "<p><code>formulary check</code></p>"),
        ("[[urgent-help]]", "<p>[[urgent-help]]</p>"),
        ("Tom & Jerry's &copy;", "<p>Tom &amp; Jerry's &copy;</p>"),
    ],
)
def test_what_is_allowed(text: str, html: str) -> None:
    """Text, headings, lists and code are drawn as in any Markdown."""
    assert plain(text) == html


def test_tables() -> None:
    """Tables are drawn, and HTML in them is text."""
    html = plain("| a | b |\n|---|---|\n| <i>c</i> | d |")
    assert "<td>&lt;i&gt;c&lt;/i&gt;</td>" in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<div onclick=alert(1)>\n\ntext\n\n</div>",
        "a <b onclick=alert(1)>b</b>",
        "<!-- comment -->",
        "<?php x ?>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=//x.example>",
        "</p><script>",
    ],
)
def test_html(text: str) -> None:
    """HTML is shown as typed."""
    elements = set(ELEMENT.findall(plain(text)))
    assert elements <= {"p"}, plain(text)
    assert "&lt;" in plain(text)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=1#c", "mailto:walks@example.org", "tel:01632960101", "about.md", "about.md#who",
        "#who", "urgent-help/", "../needs/loneliness/", "./find/", "/find/", "index.html", "pads",
    ],
)  # fmt: skip
def test_links(address: str) -> None:
    """Links to https, mail, phone and the pages of this site lead there."""
    assert plain(f"[go]({address})") == f'<p><a href="{address}">go</a></p>'


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "&#106;avascript:alert(1)",
        "<javascript:alert(1)>", "< javascript:alert(1)>", "data:text/html,x", "vbscript:x", "http://example.org",
        "ftp://example.org", "//example.org/x", "/\\example.org", "file:///etc/passwd", "blob:x",
        "javascript&colon;alert(1)",
    ],
)  # fmt: skip
def test_odd_links(address: str) -> None:
    """Any other link leads nowhere."""
    for text in (f"[go]({address})", f"[go][1]\n\n[1]: {address}", f"![go]({address})"):
        html = plain(text)
        assert {found for _, found in LINKS.findall(html)} <= {"#"}, html


def test_addresses_in_angles() -> None:
    """A web address in angle brackets is a link, and so is a mail address, which comes in escapes."""
    assert plain("<https://example.org>") == '<p><a href="https://example.org">https://example.org</a></p>'
    html = plain("<walks@example.org>")
    assert 'href="&#109;&#97;&#105;&#108;&#116;&#111;&#58;' in html
    assert plain("<http://example.org>") == '<p><a href="#">http://example.org</a></p>'


@pytest.mark.parametrize(
    ("address", "source"), [("https://example.org/x.png", "#"), ("mailto:x", "#"), ("x/y.png", "x/y.png")]
)
def test_pictures(address: str, source: str) -> None:
    """A picture comes from this site: one from elsewhere would tell others of the visit."""
    assert plain(f"![A map]({address})") == f'<p><img alt="A map" src="{source}" /></p>'


pieces = st.lists(
    st.sampled_from(
        ["[a](", "javascript:", "https://", "x.example", ")", "<script>", "</a>", "\n\n", "# ", "- ", "**", "&#x6a;",
         "<!--", "![", "](", '"', "'", " onclick=", "&lt;", "\\", "<a href=", "data:", "]: ", "[b]", "<b>", "    ", "`",
         ">", "<x@y.z>"]
    ),
    max_size=14,
).map("".join)  # fmt: skip
KNOWN = {"p", "a", "h1", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "img", "br", "hr"}


@settings(deadline=None, max_examples=200)
@given(pieces)
def test_any_text(text: str) -> None:
    """Whatever is written, there is no element but those of Markdown, and no address that runs or loads something."""
    html = plain(text)
    assert set(ELEMENT.findall(html)) <= KNOWN
    assert not re.search(r"<[^>]* on[a-z]+=", re.sub(r'"[^"]*"', '""', html))
    for attribute, address in LINKS.findall(html):
        assert not re.match(r"(javascript|data|vbscript|http):", address, re.IGNORECASE)
        assert attribute == "href" or not address.startswith("https:")
