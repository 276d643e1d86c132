"""Reads a PDF back as people and printers get it: which letters stand where, and what its pages look like."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from unicodedata import normalize

import pikepdf
import pypdfium2
from PIL import Image
from pypdfium2 import raw

POINT = 25.4 / 72
"""Millimetres."""
TOUCH = 0.8
"""Millimetres that the boxes of neighbouring letters may share."""
COPIES = (0.25, 148.75)
"""Where the two sheets on a page of A4 begin, in millimetres from its left side."""
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


def half(page: Printed, width: float, left: float) -> Printed:
    """The part of a page that is one sheet, so many millimetres wide, measured from its own left side."""
    inside = [letter for letter in page.letters if left <= letter.box[0] < left + width]
    moved = tuple(Letter(one.text, (one.box[0] - left, one.box[1], one.box[2] - left, one.box[3])) for one in inside)
    return Printed(width, page.height, "".join(letter.text for letter in moved), moved)


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


def picture(pdf: bytes | Path, page: int, dots_per_inch: float) -> Image.Image:
    """A page as a grey picture, as a scanner sees it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture: Image.Image = document[page].render(scale=dots_per_inch / 72, grayscale=True).to_pil()
        return picture.convert("L")
    finally:
        document.close()


def spoken(pdf: Path) -> list[list[tuple[str, Box]]]:
    """What a screen reader says of each page, piece by piece in its order, and where each piece stands."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pieces = [dict(marked(page)) for page in document]
    finally:
        document.close()
    with pikepdf.open(pdf) as opened:
        document_element = opened.Root.StructTreeRoot.K[0]
        return [
            [found[mark] for part in document_element.K if part.Pg.objgen == page.objgen for mark in marks(part)]
            for page, found in zip(opened.pages, pieces, strict=True)
        ]


def marks(element: pikepdf.Object) -> list[int]:
    """The numbers of the pieces of content below an element of the structure, in reading order."""
    kids = element.get("/K", pikepdf.Array())
    found: list[int] = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Dictionary):
            found.append(int(kid))
        elif kid.get("/Type") != "/OBJR":
            found += marks(kid)
    return found


def marked(page: pypdfium2.PdfPage) -> Iterator[tuple[int, tuple[str, Box]]]:
    """The pieces of content of a page by number: their words and their places. A picture has no words."""
    height, text = page.get_height(), page.get_textpage()
    found: dict[int, list[tuple[str, Box]]] = {}
    for thing in page.get_objects():
        number = raw.FPDFPageObj_GetMarkedContentID(thing)
        if number >= 0:
            left, bottom, right, top = thing.get_bounds()
            box = (left * POINT, (height - top) * POINT, right * POINT, (height - bottom) * POINT)
            found.setdefault(number, []).append((words_of(thing, text), box))
    for number, parts in found.items():
        yield number, ("".join(words for words, _ in parts), around([box for _, box in parts]))


def words_of(thing: pypdfium2.PdfObject, text: pypdfium2.PdfTextPage) -> str:
    """The words of one thing on a page."""
    if thing.type != raw.FPDF_PAGEOBJ_TEXT:
        return ""
    size = raw.FPDFTextObj_GetText(thing, text, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(thing, text, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le")
