"""The shell: a page of the theme is cut at its gaps once, and filled for every page of ours."""

import pytest

from formulary.pages.page import Page
from formulary.printed.ledger import Ledger
from formulary.publishing.shell import DEEPEST, GAPS, Shell, cut, filled, gap, sentinel_address
from making import all_pages, collection
from printed.prints import CODE, one, print_of, with_pad

SENTINEL = (
    f'<title>{gap("title")} - Town</title><meta content="{gap("description")}">{gap("links")}'
    f"<body>{gap('header')}<main>{gap('content')}</main>{gap('footer')}</body>"
)
SHOWN = Page("needs/loneliness/", "Loneliness", "Too few people.", "need.html")


def fill(page: Page = SHOWN, site: str = "https://town.example.org/", content: str = "<h1>Loneliness</h1>") -> str:
    """A page in the shell of these tests."""
    return filled(cut(SENTINEL), page, site, "<header></header>", content, "<footer></footer>")


def test_filled() -> None:
    """Each gap is filled with what belongs there, and all else stays as the theme drew it."""
    assert fill() == (
        '<title>Loneliness - Town</title><meta content="Too few people.">'
        '<link rel="canonical" href="https://town.example.org/needs/loneliness/">'
        "<body><header></header><main><h1>Loneliness</h1></main><footer></footer></body>"
    )


@pytest.mark.parametrize("name", GAPS)
def test_a_missing_gap(name: str) -> None:
    """A theme that leaves a gap out is found at once, and the gap is named."""
    with pytest.raises(ValueError, match=f"^The theme leaves no gap for {name}.$"):
        cut(SENTINEL.replace(gap(name), ""))


def test_no_gaps() -> None:
    """All gaps that are missing are named together."""
    with pytest.raises(ValueError, match=r"^The theme leaves no gap for content, description, footer, header, links"):
        cut("<html></html>")


def test_a_gap_twice() -> None:
    """A theme may use a text twice."""
    shell = cut(SENTINEL + gap("title"))
    assert filled(shell, SHOWN, "", "", "", "").endswith("</body>Loneliness")


def test_hostile_title() -> None:
    """The title and the description of a page are text, also in an attribute."""
    hostile = '"><script>alert(1)</script>'
    html = fill(Page(f"needs/{hostile}/", hostile, hostile, "need.html"))
    assert "<script" not in html
    assert '"">' not in html
    assert html.count("&quot;&gt;&lt;script&gt;") == 3


def test_a_gap_in_a_page() -> None:
    """What looks like a gap in an entry is text: a page is joined once, not searched again."""
    sign = gap("footer")
    html = fill(Page("a/", sign, sign, "need.html"), content=sign)
    assert html.count(sign) == 3
    assert html.count("<footer></footer>") == 1


def test_an_unknown_address() -> None:
    """Where nobody knows the site's address there is no canonical link."""
    assert "canonical" not in fill(site="")


@pytest.mark.parametrize(("depth", "address"), [(0, ""), (1, "frame/"), (3, "frame/frame/frame/")])
def test_sentinels(depth: int, address: str) -> None:
    """A sentinel lies as deep as the pages that it stands for."""
    assert sentinel_address(depth) == address


def test_deep_enough() -> None:
    """There is a sentinel for every page that the machine makes."""
    before = Ledger(CODE).plus(print_of(one(name="Another Stroll")))
    pages = all_pages(collection(with_pad()), {CODE: before})
    assert {shown.depth for shown in pages} == set(range(DEEPEST + 1))


def test_joined_in_order() -> None:
    """A shell is text and names of gaps by turns."""
    assert Shell(("a", "title", "b", "content", "")).join({"title": "1", "content": "2"}) == "a1b2"
