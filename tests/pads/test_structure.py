"""The structure of the PDFs: what a screen reader needs, as PDF/UA-1 asks for it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import pikepdf
import pytest

from formulary.pads.pdf import MadePdf
from formulary.pads.sheet import Sheet

Tag: TypeAlias = "tuple[str, pikepdf.Dictionary, list[Tag]]"


@pytest.fixture(scope="module", params=["a5", "a4", "large-print"])
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
    """A list holds items, an item its body, and there are as many as entries."""
    found = list(walk(list(tags(opened.Root.StructTreeRoot))))
    items = 0
    for name, _, children in found:
        if name == "/L":
            assert {child for child, *_ in children} == {"/LI"}
        if name == "/LI":
            items += 1
            assert {child for child, *_ in children} <= {"/Lbl", "/LBody"}
    assert items == len(sheets["mill-lane-surgery"].lines)


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
    """No script, no form, no link, no attachment."""
    assert not {"/OpenAction", "/AcroForm", "/AA"} & set(opened.Root.keys())
    assert all("/Annots" not in page for page in opened.pages)
