"""The A5 to tick on the screen: one box with a name for each entry, and nothing else to fill in."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from formulary.pads.formats import FILLABLE
from formulary.pads.look import Look
from formulary.pads.plan import Plan, plan
from formulary.pads.sheet import Sheet
from pads.reading_back import POINT, picture, printed_pages

PAD = "mill-lane-surgery"
CALL = "Link worker may call me"
DOTS = 150

Pdfs = dict[tuple[str, str], Path]


@pytest.fixture(scope="module")
def planned(sheets: dict[str, Sheet], look: Look) -> Plan:
    """The plan of the pad."""
    return plan(sheets[PAD], FILLABLE, look.letters)


def boxes(pdf: pikepdf.Pdf) -> list[list[pikepdf.Object]]:
    """The boxes of each page, in the order in which they are reached by the Tab key: that of the structure."""
    order = {field.objgen: place for place, field in enumerate(fields(pdf.Root.StructTreeRoot.K[0]))}
    return [sorted(page.Annots, key=lambda field: order[field.objgen]) for page in pdf.pages]


def fields(element: pikepdf.Object) -> list[pikepdf.Object]:
    """The fields below an element of the structure; each must be the only child of a Form."""
    found: list[pikepdf.Object] = []
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
            assert element.S == "/Form"
            assert len(element.K) == 1
            found.append(kid.Obj)
        elif isinstance(kid, pikepdf.Dictionary):
            found += fields(kid)
    return found


def test_every_entry_has_a_box_with_a_name(pdf: Pdfs, planned: Plan) -> None:
    """Each activity can be ticked, and so can the link worker's call: named as on paper, in the order of the page."""
    with pikepdf.open(pdf[PAD, "fillable"]) as opened:
        assert all(page.Tabs == "/S" for page in opened.pages)
        found = [[str(box.TU) for box in page] for page in boxes(opened)]
        names = [str(box.T) for page in boxes(opened) for box in page]
    entries = [[entry for part in page.columns[0] for entry in part.entries] for page in planned.pages]
    assert found == [[*(f"{entry.line.name} {entry.line.code}" for entry in page), CALL] for page in entries]
    assert len(set(names)) == len(names)


def test_there_is_nothing_else_to_fill_in(pdf: Pdfs) -> None:
    """Boxes only: no field for a name, no script, no button, nothing that is sent anywhere."""
    with pikepdf.open(pdf[PAD, "fillable"]) as opened:
        form = opened.Root.AcroForm
        assert {str(box.FT) for box in form.Fields} == {"/Btn"}
        assert not any({"/Ff", "/A", "/AA", "/Kids"} & set(box.keys()) for box in form.Fields)
        assert set(form.keys()) == {"/Fields", "/DR"}


def test_a_box_looks_alike_everywhere(pdf: Pdfs) -> None:
    """Both states have a look of their own, no viewer is asked to make one, and no border waits to be drawn."""
    with pikepdf.open(pdf[PAD, "fillable"]) as opened:
        for box in opened.Root.AcroForm.Fields:
            assert set(box.AP.N.keys()) == {"/on", "/Off"}
            assert box.AS == box.V == "/Off"
            assert box.AP.N.Off.read_bytes() == b""
            assert b" f" in box.AP.N.on.read_bytes().replace(b"\n", b" ")
            assert not {"/MK", "/BS"} & set(box.keys())
            assert int(box.F) == 4, "a tick is printed"


def test_each_box_is_the_box_on_the_page(pdf: Pdfs) -> None:
    """Five millimetres, at the left of its name."""
    with pikepdf.open(pdf[PAD, "fillable"]) as opened:
        for page, printed in zip(boxes(opened), printed_pages(pdf[PAD, "fillable"]), strict=True):
            for box in page:
                left, bottom, right, top = (float(side) * POINT for side in box.Rect)
                assert (right - left, top - bottom) == pytest.approx((5, 5), abs=0.01)
                name = printed.find(str(box.TU))
                assert name
                assert name[0] - right == pytest.approx(2.2, abs=0.6)
                assert name[1] - (printed.height - top) == pytest.approx(0, abs=1)


def shown(pdf: Path, page: int) -> Image.Image:
    """A page with its fields, as viewers and printers draw it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        document.init_forms()
        drawn: Image.Image = document[page].render(scale=DOTS / 72, grayscale=True, may_draw_forms=True).to_pil()
        return drawn.convert("L")
    finally:
        document.close()


def test_there_is_one_box(pdf: Pdfs) -> None:
    """With its fields the sheet looks like the A5, dot for dot: nothing is drawn over the boxes of the page."""
    for number in range(len(printed_pages(pdf[PAD, "fillable"]))):
        paper = picture(pdf[PAD, "a5"], number, DOTS)
        assert max(ImageChops.difference(shown(pdf[PAD, "fillable"], number), paper).tobytes()) < 64


def test_a_tick_is_kept_and_seen(pdf: Pdfs, tmp_path: Path) -> None:
    """Ticked, saved and opened again, the box is ticked, inside its sides, and nothing else has changed."""
    ticked = tmp_path / "ticked.pdf"
    with pikepdf.open(pdf[PAD, "fillable"]) as opened:
        box = boxes(opened)[0][1]
        box.V = box.AS = pikepdf.Name.on
        left, bottom, right, top = (float(side) for side in box.Rect)
        height = float(opened.pages[0].MediaBox[3])
        opened.save(ticked)
    with pikepdf.open(ticked) as opened:
        assert [str(box.V) for box in boxes(opened)[0][:3]] == ["/Off", "/on", "/Off"]
    difference = ImageChops.difference(shown(ticked, 0), shown(pdf[PAD, "fillable"], 0))
    inked = difference.point(lambda grey: 255 if grey > 64 else 0).getbbox()
    assert inked
    scale = DOTS / 72
    edges = (left * scale, (height - top) * scale, right * scale, (height - bottom) * scale)
    rule = 0.4 / 25.4 * DOTS
    assert all(ink > edge + rule for ink, edge in zip(inked[:2], edges[:2], strict=True))
    assert all(ink < edge - rule for ink, edge in zip(inked[2:], edges[2:], strict=True))
    assert inked[2] - inked[0] > 2 / 25.4 * DOTS, "large enough to be seen"
