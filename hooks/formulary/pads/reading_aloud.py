"""What a PDF tells screen readers and searches about letters that are not drawn one by one.

The engine draws Arabic and Bengali as shapes, from left to right, and knows only of some of them which letters they
stand for. So each stretch of such letters carries its own words: Bengali where it is drawn, for those who search and
copy; Arabic in the structure only, because readers turn the letters of a drawing round once more. And each stretch in
another language than the document carries that language.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pydyf
from weasyprint.formatting_structure.boxes import TextBox

PLAIN = re.compile(r"[\u0000-\u058f\u1e00-\u200f\u2010-\u2065\u2066-\u2bff]*")
"""Latin, Greek and Cyrillic letters, figures and signs: each is drawn as itself."""

PART = b"<200b>"
"""What stands for a shape that is only a part of a letter: a space without width."""


def add_words(document: Any, pdf: pydyf.PDF) -> None:
    """Add words and languages to a PDF before it is written. Plain letters in the document's language need neither."""
    boxes = [box for page in document.pages for box in texts_of(page)]
    for box, leaf, marks in zip(boxes, leaves(pdf), marks_in_order(pdf), strict=True):
        language = box.style["lang"]
        if language and language != document.metadata.lang:
            leaf["Lang"] = pydyf.String(language)
        if box.style["direction"] == "rtl":
            leaf["ActualText"] = pydyf.String(box.text)
        elif not PLAIN.fullmatch(box.text):
            marks["ActualText"] = pydyf.String(box.text)
    name_parts(pdf)


def name_parts(pdf: pydyf.PDF) -> None:
    """Give every shape in a PDF a letter. The engine leaves some without: those that are parts of a letter."""
    for found in pdf.objects:
        if isinstance(found, pydyf.Stream) and b"begincmap" in found.stream:
            found.stream[:] = [re.sub(rb" <>$", b" " + PART, line) for line in found.stream]


def texts_of(page: Any) -> Iterator[Any]:
    """The stretches of text on a page, in reading order."""
    found = page._page_box.descendants(placeholders=True)  # noqa: SLF001 - there is no other way to them
    return (box for box in found if isinstance(box, TextBox))


def leaves(pdf: pydyf.PDF) -> list[pydyf.Dictionary]:
    """The elements of the structure that hold one stretch of text each, in reading order."""
    return [found for found in pdf.objects if is_leaf(found)]


def is_leaf(found: Any) -> bool:
    """Whether an object is an element of the structure that holds nothing but one stretch of text."""
    if not isinstance(found, pydyf.Dictionary) or found.get("Type") != "/StructElem" or found["S"] == "/Figure":
        return False
    return len(found["K"]) == 1 and isinstance(found["K"][0], int)


def marks_in_order(pdf: pydyf.PDF) -> Iterator[pydyf.Dictionary]:
    """What stands before each stretch of text where it is drawn, in reading order: drawings have their own."""
    drawn = [marks for marks in map(marks_of, pdf.objects) if marks]
    pages = [list(found) for _, found in groupby(leaves(pdf), key=lambda leaf: leaf["Pg"])]
    for page, marks in zip(pages, drawn, strict=True):
        yield from (marks[leaf["K"][0]] for leaf in page)


def marks_of(found: Any) -> dict[int, pydyf.Dictionary]:
    """The marks in the drawing of one page, by number; nothing for any other object."""
    steps = found.stream if isinstance(found, pydyf.Stream) else ()
    return {step["MCID"]: step for step in steps if isinstance(step, pydyf.Dictionary) and "MCID" in step}
