"""Reads a PDF as it is drawn and as it is told: each stretch of text with its shapes, its place, and its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

import pikepdf

from formulary.pads.words import ISOLATE, RELEASE

PIXEL = 25.4 / 96
"""Millimetres. The engine draws in pixels, from the top left corner of the page."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of text: where its pen starts, in millimetres, which shapes of which font it draws, what it says.

    ``language`` is its own, or empty where it is the document's.
    """

    left: float
    base: float
    shapes: tuple[tuple[str, int], ...]
    words: str
    language: str


def drawn_pages(pdf: Path) -> list[list[Stretch]]:
    """The stretches of each page, in reading order."""
    with pikepdf.open(pdf) as document:
        return [stretches(document, page) for page in document.pages]


def stretches(document: pikepdf.Pdf, page: pikepdf.Page) -> list[Stretch]:
    """The stretches of one page, in the order of the structure."""
    drawing = drawings(page)
    unicode = {name: letters_of(font) for name, font in page.Resources.Font.items()}
    found = []
    for leaf in leaves(document.Root.StructTreeRoot):
        if leaf.Pg.objgen == page.objgen:
            marks, left, base, shapes = drawing[int(leaf.K[0])]
            told = leaf.get("/ActualText", marks.get("/ActualText"))
            words = str(told) if told is not None else "".join(unicode[font][shape] for font, shape in shapes)
            found.append(Stretch(left, base, tuple(shapes), plain(words), str(leaf.get("/Lang", ""))))
    return found


def leaves(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The elements of a structure that hold text themselves, in reading order."""
    for child in element.get("/K", pikepdf.Array()):
        if isinstance(child, pikepdf.Dictionary):
            yield from leaves(child)
        elif element.S != "/Figure":
            yield element


def drawings(page: pikepdf.Page) -> dict[int, tuple[pikepdf.Object, float, float, list[tuple[str, int]]]]:
    """What is drawn for each mark: the mark's own words, where the pen starts, and the shapes."""
    found: dict[int, tuple[pikepdf.Object, float, float, list[tuple[str, int]]]] = {}
    mark, place, font = -1, (0.0, 0.0), ""
    for step in pikepdf.parse_content_stream(page):
        operands, operator = list(step.operands), str(step.operator)
        if operator == "BDC":
            mark = int(operands[1].MCID)
            found[mark] = (operands[1], 0.0, 0.0, [])
        elif operator == "Tm":
            place = (float(operands[4]) * PIXEL, float(operands[5]) * PIXEL)
            found[mark] = (found[mark][0], *place, found[mark][3])
        elif operator == "Tf":
            font = str(operands[0])
        elif operator == "TJ":
            texts = [bytes(part) for part in operands[0] if isinstance(part, pikepdf.String)]
            found[mark][3].extend((font, shape) for text in texts for shape in shapes_of(text))
    return found


def shapes_of(text: bytes) -> list[int]:
    """The numbers of shapes in a drawn text: two bytes each."""
    return [int.from_bytes(text[place : place + 2], "big") for place in range(0, len(text), 2)]


def letters_of(font: pikepdf.Object) -> dict[int, str]:
    """What the shapes of a font stand for."""
    lines = font.ToUnicode.read_bytes().decode("ascii").splitlines()
    pairs = (line.strip("<>").split("> <") for line in lines if line.startswith("<") and "> <" in line)
    return {int(shape, 16): bytes.fromhex(letters).decode("utf-16-be") for shape, letters in pairs if shape != "0000"}


def plain(words: str) -> str:
    """Words without the marks that keep numbers in their direction."""
    return normalize("NFC", words.replace(ISOLATE, "").replace(RELEASE, ""))
