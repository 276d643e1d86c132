"""The HTML of pads."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from formulary.pads.draw import draw_paper, draw_screen, pad_templates
from formulary.pads.formats import FORMATS
from formulary.pads.look import Look
from formulary.pads.plan import plan
from formulary.pads.sheet import Sheet, sheet_of
from making import ROOT, STROLL, activity, collection, pad, town

HOSTILE = "<script>alert(1)</script>&\"'"


def small(**changes: object) -> Sheet:
    """The sheet of a small pad."""
    made = collection(town({STROLL: activity(**changes)}) | {"pads/moving.yml": pad(code="MOVE")})
    return sheet_of(made, made.pads["moving"])


class Attributes(HTMLParser):
    """Collects the attributes and elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.attributes: set[str] = set()
        self.elements: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write an element down."""
        self.elements.append(tag)
        self.attributes |= {name for name, _ in attrs}


@pytest.mark.parametrize("name", FORMATS)
def test_no_style_and_no_script_in_the_page(name: str, look: Look) -> None:
    """The website's policy allows neither: styles and scripts are files."""
    page = draw_screen(plan(small(), FORMATS[name], look.letters), look, assets="/assets", back="../", pdfs=[])
    found = Attributes()
    found.feed(page)
    assert not {"style", "onclick", "onload"} & found.attributes
    assert "style" not in found.elements
    assert re.findall(r"<script[^>]*>(.*?)</script>", page) == ["", ""]


def test_an_entry_in_html(look: Look) -> None:
    """An entry is an item of a list: its name and code, its number, then when, where and cost; and its days."""
    page = draw_paper(plan(small(), FORMATS["a5"], look.letters), look, "Ashbrook")
    (item,) = re.findall(r"<li .*?</li>", page, flags=re.DOTALL)
    assert item == (
        '<li class="entry beside" data-due="2027-03-31" data-lapses="2027-10-02" data-ask="Phone before you go.">\n'
        '  <p class="name"><strong>Tuesday Stroll</strong>\N{NO-BREAK SPACE}M1</p>\n'
        '  <p class="contact" dir="ltr">01632 960101</p>\n'
        '  <p class="detail"><span class="row">Tue 10:30am, Riverside Park, main gate. Free.</span></p>\n'
        "</li>"
    )


def test_hostile_text_is_escaped(look: Look) -> None:
    """Text stays text."""
    sheet = small(name=HOSTILE, venue={"name": HOSTILE, "area": "riverside"})
    page = draw_paper(plan(sheet, FORMATS["a5"], look.letters), look, HOSTILE)
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 3


def test_a_missing_name_is_an_error(look: Look) -> None:
    """A template that asks for what is not there does not print a gap."""
    with pytest.raises(UndefinedError):
        pad_templates(look.overrides).get_template("paper.html").render(title="x", author="y")


def test_paper_loads_nothing(look: Look) -> None:
    """The page that becomes a PDF names no file: its styles and fonts are handed to the press."""
    page = draw_paper(plan(small(), FORMATS["a5"], look.letters), look, "Ashbrook")
    assert not re.search(r"(src|href|url)\s*[=(]", page)


def test_templates_hold_no_rule() -> None:
    """They place what Python worked out: no arithmetic, no sorting, no string surgery."""
    for path in sorted(Path(ROOT / "overrides" / "pads").rglob("*.html")):
        code = re.sub(r"'[^']*'|\"[^\"]*\"", "", " ".join(re.findall(r"\{[%{].*?[%}]\}", path.read_text("utf-8"))))
        assert not re.search(r"\|\s*(sort|groupby|replace|truncate|round|safe)|[+*/]|\bset\s+\w+\s*=", code), path.name
