"""The stylesheets of pads."""

import re

import pytest

from formulary.pads.formats import FORMATS, LOOKS, Format
from formulary.pads.look import Look
from formulary.pads.styles import capitals, measures_css


def test_every_property_that_is_used_is_made(look: Look) -> None:
    """No rule of the static stylesheets waits for a measure that nobody gives, and none is given for nothing."""
    screen = (look.overrides / "assets" / "pads" / "screen.css").read_text("utf-8")
    used = set(re.findall(r"var\((--[a-z-]+)\)", look.style + screen))
    given = set(re.findall(r"(--[a-z-]+):", measures_css(look.letters)))
    assert used == given


@pytest.mark.parametrize("format_", LOOKS, ids=[format_.name for format_ in LOOKS])
def test_a_format_has_its_page(format_: Format, look: Look) -> None:
    """The named page has the format's size and no margin of its own."""
    css = measures_css(look.letters)
    assert f"@page {format_.name}{{size:{format_.width}mm {format_.height}mm;margin:0}}" in css
    assert f".pad-{format_.name}{{page:{format_.name};" in css


@pytest.mark.parametrize("format_", FORMATS.values(), ids=list(FORMATS))
def test_the_numbers_of_print(format_: Format) -> None:
    """12 points and 10 for small print, 18 and 16 in large print; boxes of 5 mm, 8 in large print; modules of 0.6."""
    body, small, box = (18, 16, 8) if format_.name == "large-print" else (12, 10, 5)
    assert (format_.body.points, format_.small.points, format_.box) == (body, small, box)
    assert format_.module >= 0.6
    assert format_.indent - format_.box >= 2
    assert format_.under + capitals(format_.body) >= 2


def test_no_grey_no_tint_no_italics_no_capitals(look: Look) -> None:
    """Paper is black on white, upright, and not shouted."""
    paper = look.style
    assert set(re.findall(r"#[0-9a-f]{3,6}", paper)) == {"#000", "#fff"}
    assert not re.search(r"italic|uppercase|small-caps|opacity|rgb|justify", paper)


def test_nothing_that_engines_count_differently(look: Look) -> None:
    """Flex, grid and columns are for the screen's toolbar only."""
    paper = re.sub(r"/\*.*?\*/", "", look.style, flags=re.DOTALL)
    assert not re.search(r"flex|grid|column-count|columns:|overflow: hidden|line-clamp|ellipsis", paper)
