"""The structure of the PDFs: what a screen reader needs, as PDF/UA-1 asks for it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import outloud
import pikepdf
import pytest

from formulary.pads.formats import FORMATS
from formulary.pads.pdf import MadePdf
from formulary.pads.sheet import Sheet
from pads.reading_back import spoken, squeezed

Tag: TypeAlias = "tuple[str, pikepdf.Dictionary, list[Tag]]"


@pytest.fixture(scope="module", params=FORMATS)
def opened(request: pytest.FixtureRequest, pdf: dict[tuple[str, str], Path]) -> Iterator[pikepdf.Pdf]:
    """A shipped pad in each format."""
    with pikepdf.open(pdf["mill-lane-surgery", request.param]) as document:
        yield document


def tags(element: pikepdf.Object) -> Iterator[Tag]:
    """The structure below an element: name, element and children."""
    children = element.get("/K", pikepdf.Array())
    for child in children if isinstance(children, pikepdf.Array) else pikepdf.Array([children]):
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield str(child.S), child, list(tags(child))


def walk(found: list[Tag]) -> Iterator[Tag]:
    """All tags, in reading order."""
    for tag in found:
        yield tag
        yield from walk(tag[2])


def instructions(page: pikepdf.Page) -> Iterator[tuple[list[pikepdf.Object], str]]:
    """What draws a page, step by step."""
    for step in pikepdf.parse_content_stream(page):
        yield list(step.operands), str(step.operator)


def test_it_says_what_it_is(opened: pikepdf.Pdf, sheets: dict[str, Sheet]) -> None:
    """Marked, in British English, titled, and the title is what a window shows."""
    root = opened.Root
    assert bool(root.MarkInfo.Marked)
    assert str(root.Lang) == "en-GB"
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert sheets["mill-lane-surgery"].title in str(opened.docinfo["/Title"])
    with opened.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert str(metadata["dc:title"]) == str(opened.docinfo["/Title"])


def test_headings_skip_no_level(opened: pikepdf.Pdf) -> None:
    """The title is the first heading; no level is left out."""
    levels = [
        int(name[2:]) for name, *_ in walk(list(tags(opened.Root.StructTreeRoot))) if name in ("/H1", "/H2", "/H3")
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_lists_are_lists(opened: pikepdf.Pdf, sheets: dict[str, Sheet]) -> None:
    """A list holds items, an item its body, and there are as many as entries on each copy of the sheet."""
    found = list(walk(list(tags(opened.Root.StructTreeRoot))))
    items = 0
    for name, _, children in found:
        if name == "/L":
            assert {child for child, *_ in children} == {"/LI"}
        if name == "/LI":
            items += 1
            assert {child for child, *_ in children} <= {"/Lbl", "/LBody"}
    copies = 2 if "two A5" in str(opened.docinfo["/Title"]) else 1
    assert items == len(sheets["mill-lane-surgery"].lines) * copies


def test_pictures_are_described(opened: pikepdf.Pdf) -> None:
    """The only pictures are QR codes, and each says where it leads."""
    figures = [element for name, element, _ in walk(list(tags(opened.Root.StructTreeRoot))) if name == "/Figure"]
    assert figures
    assert all("ashbrook.example.org/P/MILL" in str(figure.Alt) for figure in figures)


def test_no_text_element_is_empty(opened: pikepdf.Pdf) -> None:
    """A screen reader meets no paragraph, heading or span without content."""
    for name, element, _ in walk(list(tags(opened.Root.StructTreeRoot))):
        if name in ("/P", "/H1", "/H2", "/Span", "/LBody"):
            assert len(element.get("/K", [])), name


def test_everything_is_tagged_or_an_artifact(opened: pikepdf.Pdf) -> None:
    """Every letter belongs to the structure; lines and boxes are decoration."""
    for page in opened.pages:
        depth: list[str] = []
        for operands, command in instructions(page):
            if command in ("BDC", "BMC"):
                depth.append("content" if command == "BDC" and "/MCID" in operands[1] else str(operands[0]))
            elif command == "EMC":
                depth.pop()
            elif command in ("Tj", "TJ", "'", '"'):
                assert "content" in depth
            elif command in ("f", "f*", "S", "s", "B", "B*", "b", "b*", "Do"):
                assert depth, command
        assert depth == []


def test_every_page_has_its_own_content_tree(opened: pikepdf.Pdf) -> None:
    """Pages know their place in the structure, and tabs go by it."""
    assert [int(page.StructParents) for page in opened.pages] == list(range(len(opened.pages)))
    assert all(str(page.Tabs) == "/S" for page in opened.pages)


def test_fonts_are_embedded(pdfs: tuple[MadePdf, ...]) -> None:
    """Noto Sans in two weights, subset, with a way back to Unicode; nothing else."""
    for made in pdfs:
        with pikepdf.open(made.path) as document:
            fonts = [
                found
                for found in document.objects
                if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/Font" and "/ToUnicode" in found
            ]
            descriptors = [
                found
                for found in document.objects
                if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/FontDescriptor"
            ]
            assert len(fonts) == 2
            assert {str(found.FontName).partition("+")[2] for found in descriptors} == {"Noto-Sans", "Noto-Sans-Bold"}
            assert all("/FontFile2" in found for found in descriptors)


def test_it_is_black_on_white(opened: pikepdf.Pdf) -> None:
    """No colour is set but black and white."""
    colours = set()
    for page in opened.pages:
        for operands, command in instructions(page):
            if command in ("rg", "RG", "g", "G", "k", "K", "sc", "scn", "SC", "SCN"):
                colours.add(tuple(float(part) for part in operands))
    assert colours <= {(0.0, 0.0, 0.0), (1.0, 1.0, 1.0), (0.0,), (1.0,)}


def test_nothing_moves(opened: pikepdf.Pdf) -> None:
    """No script, no link, no attachment, and no form but boxes to tick."""
    assert not {"/OpenAction", "/AA", "/Names"} & set(opened.Root.keys())
    fields = [field for page in opened.pages for field in page.get("/Annots", pikepdf.Array())]
    assert all(field.FT == "/Btn" and not {"/A", "/AA"} & set(field.keys()) for field in fields)
    assert bool(fields) == ("/AcroForm" in opened.Root) == ("tick" in str(opened.docinfo["/Title"]))


def test_it_is_read_in_the_order_of_the_page(pdfs: tuple[MadePdf, ...]) -> None:
    """A screen reader goes down or to the right: never back in a line, and up only to what stands beside."""
    for made in pdfs:
        for page in spoken(made.path):
            for (words, box), (following, then) in pairwise(page):
                down, right = then[1] - box[1] > 2, then[0] >= box[2] - 0.5
                assert down or right, (made.pad, made.format, words, following)


def test_all_that_is_said_of_an_entry_is_heard_together(pdfs: tuple[MadePdf, ...], sheets: dict[str, Sheet]) -> None:
    """Name, code, number, times, place, cost and notes follow each other, with nothing between."""
    for made in pdfs:
        heard = squeezed("".join(words for page in spoken(made.path) for words, _ in page))
        for line in sheets[made.pad].lines:
            said = squeezed("".join((line.name, line.code, line.contact, *line.detail, *line.notes)))
            assert heard.count(said) == FORMATS[made.format].copies, (made.pad, made.format, line)


def test_a_checker_of_pdf_ua_finds_no_error(pdfs: tuple[MadePdf, ...]) -> None:
    """Outloud finds no error in any pad in any format."""
    errors = {
        (made.pad, made.format): [found.message for found in result.findings if found.severity == "error"]
        for made in pdfs
        for result in [outloud.check(str(made.path))]
    }
    assert {name: found for name, found in errors.items() if found} == {}
