"""Reads a PDF back as people and printers get it: which letters stand where, and what its pages look like."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from unicodedata import normalize

import pypdfium2
from PIL import Image

POINT = 25.4 / 72
"""Millimetres."""
TOUCH = 0.8
"""Millimetres that the boxes of neighbouring letters may share."""
Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom, in millimetres from the top left corner of the page."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter in ink."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed page, in millimetres; ``letters`` are those that have ink, in the order of the file."""

    width: float
    height: float
    text: str
    letters: tuple[Letter, ...]

    def find(self, words: str) -> Box | None:
        """Where words stand, spaces and line breaks aside."""
        run = "".join(letter.text for letter in self.letters)
        start = run.find(squeezed(words))
        if start < 0:
            return None
        return around([letter.box for letter in self.letters[start : start + len(squeezed(words))]])


def printed_pages(pdf: bytes | Path) -> list[Printed]:
    """Read all pages of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [read_page(page) for page in document]
    finally:
        document.close()


def read_page(page: pypdfium2.PdfPage) -> Printed:
    """Read one page."""
    width, height = page.get_size()
    text = page.get_textpage()
    letters = tuple(inked(text, height))
    return Printed(width * POINT, height * POINT, normalize("NFC", text.get_text_range()), letters)


def inked(text: pypdfium2.PdfTextPage, height: float) -> Iterator[Letter]:
    """Every letter that is not a space."""
    for place in range(text.count_chars()):
        letter = normalize("NFC", text.get_text_range(place, 1))
        if letter.strip():
            left, bottom, right, top = text.get_charbox(place)
            yield Letter(letter, (left * POINT, (height - top) * POINT, right * POINT, (height - bottom) * POINT))


def squeezed(words: str) -> str:
    """Words without any space."""
    return re.sub(r"\s", "", normalize("NFC", words))


def around(boxes: list[Box]) -> Box:
    """The box around boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def overlap(one: Box, other: Box) -> float:
    """How deep two boxes reach into each other, in millimetres; zero or less where they do not."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return min(across, down)


def collisions(page: Printed) -> list[tuple[Letter, Letter]]:
    """Letters that are printed over each other. Neighbours in a word may touch, such as 'f' and 'i'."""
    ordered = sorted(page.letters, key=lambda letter: letter.box)
    found = []
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.box[0] > one.box[2]:
                break
            if overlap(one.box, other.box) > TOUCH:
                found.append((one, other))
    return found


def picture(pdf: bytes | Path, page: int, dots_per_inch: int) -> Image.Image:
    """A page as a grey picture, as a scanner sees it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture: Image.Image = document[page].render(scale=dots_per_inch / 72, grayscale=True).to_pil()
        return picture.convert("L")
    finally:
        document.close()
