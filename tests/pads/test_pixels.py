"""What is left of a pad after a cheap printer: one bit, 300 dots an inch."""

from itertools import groupby
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from formulary.pads.formats import FORMATS
from formulary.pads.look import Look
from formulary.pads.plan import plan
from formulary.pads.sheet import Sheet
from pads.reading_back import COPIES, Box, picture, printed_pages

PAD = "mill-lane-surgery"
DOTS = 300
BLACK = 128


@pytest.fixture(scope="module", params=FORMATS)
def scanned(request: pytest.FixtureRequest, pdf: dict[tuple[str, str], Path]) -> tuple[str, Path, Image.Image]:
    """A page in one bit."""
    path = pdf[PAD, request.param]
    page = picture(path, 0, DOTS).point(lambda grey: 0 if grey < BLACK else 255)
    return request.param, path, page


def pixels(length: float) -> int:
    """Millimetres as pixels."""
    return round(length / 25.4 * DOTS)


def runs(page: Image.Image, box: Box) -> list[int]:
    """The lengths of all black runs, across and down, in a part of the page."""
    part = page.crop(tuple(pixels(side) for side in box))  # type: ignore[arg-type]
    data, width, height = part.tobytes(), *part.size
    rows = [data[line * width : (line + 1) * width] for line in range(height)]
    columns = [data[place::width] for place in range(width)]
    return [len(list(run)) for line in (*rows, *columns) for value, run in groupby(line) if value == 0]


def test_letters_keep_their_strokes(scanned: tuple[str, Path, Image.Image]) -> None:
    """The stems of the smallest print are at least 3 dots thick, those of names 5: no photocopier loses them."""
    _, path, page = scanned
    printed = printed_pages(path)[0]
    small, name = printed.find("Correct as of"), printed.find("What matters to me")
    bold = printed.find("Want company?") or printed.find("Samaritans")
    assert small
    assert name
    assert bold
    for box, dots in ((small, 3), (name, 3), (bold, 5)):
        found = sorted(run for run in runs(page, box) if run > 1)
        assert found[len(found) // 4] >= dots, (box, found)


def test_a_box_is_a_box(scanned: tuple[str, Path, Image.Image], sheets: dict[str, Sheet], look: Look) -> None:
    """Every tick box has a top and a bottom of 4 dots or more, unbroken from one side to the other."""
    name, _, page = scanned
    format_ = FORMATS[name]
    edges = 0
    for copy in COPIES[: format_.copies] if format_.copies > 1 else (0,):
        for column in range(format_.columns):
            left = pixels(copy + format_.side + column * (format_.column + format_.gutter))
            edges += edges_between(page, left, left + pixels(format_.box))
    assert edges >= 2 * format_.copies * plan(sheets[PAD], format_, look.letters).pages[0].entries


def edges_between(page: Image.Image, left: int, right: int) -> int:
    """How many lines of 4 dots or more go all the way across a strip of a page, bar a dot on either side."""
    strip = page.crop((left, 0, right, page.height))
    inked = [strip.crop((0, line, strip.width, line + 1)).tobytes().count(0) for line in range(strip.height)]
    lines = [len(list(run)) for full, run in groupby(inked, key=lambda black: black >= strip.width - 2) if full]
    return sum(line >= 4 for line in lines)


def test_the_code_survives_one_bit(scanned: tuple[str, Path, Image.Image], sheets: dict[str, Sheet]) -> None:
    """The QR code reads from a one-bit print as well."""
    address = sheets[PAD].address
    assert {code.text for code in zxingcpp.read_barcodes(scanned[2])} == {address}
