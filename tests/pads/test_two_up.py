"""Two A5 sheets on A4: what is on the A5 is on both halves, to the dot, and cut along the middle they are two A5."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageFilter

from formulary.pads.kit import kit_of
from formulary.pads.look import Look
from formulary.pads.press import Press
from formulary.pads.two_up import two_up
from pads.reading_back import COPIES, half, picture, printed_pages

DOTS = 101.5999
"""Dots an inch: a quarter of a millimetre is one dot, so both copies begin on whole ones. (A hair less than 101.6, so
that no page is rounded up to another dot.)
"""
PADS = ("mill-lane-surgery", "more-active")
"""A pad of several sheets, and one of a single sheet."""

Pdfs = dict[tuple[str, str], Path]


@pytest.mark.parametrize("pad", PADS)
def test_every_letter_stands_on_both_halves(pdf: Pdfs, pad: str) -> None:
    """The letters of each A5 sheet stand on its A4 twice, in their places, and no other letters."""
    sheets, pages = printed_pages(pdf[pad, "a5"]), printed_pages(pdf[pad, "a4-two-up"])
    assert len(sheets) == len(pages)
    for sheet, page in zip(sheets, pages, strict=True):
        assert (page.width, page.height) == pytest.approx((297, 210), abs=0.01)
        assert len(page.letters) == 2 * len(sheet.letters)
        for left in COPIES:
            copy = half(page, sheet.width, left)
            assert [letter.text for letter in copy.letters] == [letter.text for letter in sheet.letters]
            for one, other in zip(copy.letters, sheet.letters, strict=True):
                assert one.box == pytest.approx(other.box, abs=0.02), one


@pytest.mark.parametrize("pad", PADS)
def test_all_ink_stands_on_both_halves(pdf: Pdfs, pad: str) -> None:
    """Boxes, rules and codes as well: each half is the picture of the A5, and between them is nothing but the cut."""
    for number, _ in enumerate(printed_pages(pdf[pad, "a5"])):
        sheet, page = (picture(pdf[pad, name], number, DOTS) for name in ("a5", "a4-two-up"))
        on_both_halves(sheet, page)
        middle = page.crop((593, 0, 595, 840)).point(lambda grey: 0 if grey < 200 else 255)
        inked = sum(0 in middle.crop((0, line, 2, line + 1)).tobytes() for line in range(840))
        assert 0.4 < inked / 840 < 0.8, "the line to cut along is dashed, from the top to the bottom"


def on_both_halves(sheet: Image.Image, page: Image.Image) -> None:
    """Hold both halves of a page against the sheet, dot by dot."""
    assert min(sheet.tobytes()) < 64
    for left in COPIES:
        start = round(left * 4)
        copy = page.crop((start, 0, start + sheet.width, sheet.height))
        for one, other in ((copy, sheet), (sheet, copy)):
            # Letters may be drawn one dot aside: whole dots are what they are put on.
            lost = ImageChops.subtract(one.filter(ImageFilter.MinFilter(3)), other)
            assert max(lost.tobytes()) < 64


def test_both_copies_are_read_one_after_the_other(pdf: Pdfs) -> None:
    """Every piece of content belongs to an element that names it, first those of the left copy, then the right one."""
    with pikepdf.open(pdf["mill-lane-surgery", "a4-two-up"]) as opened:
        structure = opened.Root.StructTreeRoot
        owners = pikepdf.NumberTree(structure.ParentTree)
        for page in opened.pages:
            marks = owners[int(page.StructParents)]
            numbers = [number for part in structure.K[0].K if part.Pg.objgen == page.objgen for number in heard(part)]
            count = len(marks) // 2
            assert sorted(numbers) == list(range(len(marks)))
            assert numbers[count:] == [number + count for number in numbers[:count]]
            assert all(number in [int(kid) for kid in marks[number].K] for number in numbers)


def heard(element: pikepdf.Object) -> list[int]:
    """The numbers of the pieces of content below an element, in the order in which they are read."""
    found: list[int] = []
    for kid in element.K:
        found += heard(kid) if isinstance(kid, pikepdf.Dictionary) else [int(kid)]
    return found


def test_it_says_what_it_is(pdf: Pdfs) -> None:
    """The title of the window and of the metadata name the format; the rest of what is said of the A5 stays."""
    with pikepdf.open(pdf["more-active", "a4-two-up"]) as opened, opened.open_metadata() as metadata:
        assert str(opened.docinfo["/Title"]) == metadata["dc:title"] == "Moving more (A4 with two A5 sheets)"
        assert metadata["pdfuaid:part"] == "1"
        assert str(opened.Root.Lang) == "en-GB"


def test_nothing_of_a_full_sheet_is_cut_off(look: Look, tmp_path: Path) -> None:
    """Ink up to the very edges of a sheet is there on both halves, on all four sides."""
    page = "@page{size:148mm 210mm;margin:0}body{margin:0}p{box-sizing:border-box;height:210mm;border:1mm solid}"
    sheet, _ = Press(replace(kit_of(look), style=f"{look.style}{page}")).pdf(
        "<html lang=en><title>x</title><p style='margin:0;font-family:Noto Sans'>To the edge</p>"
    )
    (tmp_path / "a4.pdf").write_bytes(two_up(sheet, "x"))
    (tmp_path / "a5.pdf").write_bytes(sheet)
    assert len(printed_pages(sheet)) == 1
    on_both_halves(picture(tmp_path / "a5.pdf", 0, DOTS), picture(tmp_path / "a4.pdf", 0, DOTS))
