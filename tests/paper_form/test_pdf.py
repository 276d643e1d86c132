"""The form as a PDF: what is printed, where, and what a screen and a screen reader make of it."""

import json
from collections.abc import Iterator
from io import BytesIO
from itertools import combinations
from pathlib import Path

import outloud
import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import ImageChops
from pypdfium2 import raw

from formulary.checking.schemas import Schema
from formulary.findings import Level
from formulary.model.collection import Collection
from formulary.pads.look import Look
from formulary.paper_form import pdf as making_of
from formulary.paper_form.form import Form, form_of
from formulary.paper_form.layout import TooLong
from formulary.paper_form.measures import INSET, RULE
from formulary.paper_form.pdf import MadeForm, make_form
from formulary.paper_form.row import Takes, Ticks, Times, Writing
from formulary.reading.source import Kind
from formulary.words import listed
from making import collection
from pads.reading_back import Printed, collisions, overlap, picture, printed_pages
from paper_form.test_layout import LONG, rows, with_needs
from paper_form.viewing import filled, place_of, shown, widgets

A4 = (210, 297)
MARGIN = 10
DOTS = 150
HAND = 7
"""Millimetres that a line written by hand needs."""


@pytest.fixture(scope="module")
def printed(pdf: Path) -> list[Printed]:
    """What is printed on each page."""
    return printed_pages(pdf)


@pytest.fixture
def opened(pdf: Path) -> Iterator[pikepdf.Pdf]:
    """The PDF."""
    with pikepdf.open(pdf) as document:
        yield document


def test_it_is_one_sheet(pdf: Path, printed: list[Printed]) -> None:
    """Two pages of A4, small enough for any mailbox."""
    assert [(round(page.width), round(page.height)) for page in printed] == [A4, A4]
    assert pdf.stat().st_size < 100 * 1024


def test_it_says_what_it_is(opened: pikepdf.Pdf, shipped: Collection) -> None:
    """Titled, in British English, tagged, and marked as PDF/UA."""
    assert str(opened.Root.Lang) == "en-GB"
    assert str(opened.docinfo["/Title"]) == f"Tell us about your activity: {shipped.locality.name}"
    assert bool(opened.Root.MarkInfo.Marked)
    with opened.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_a_checker_of_pdf_ua_finds_no_error(pdf: Path) -> None:
    """Outloud finds no error."""
    assert [found.message for found in outloud.check(str(pdf)).findings if found.severity == "error"] == []


def said(form: Form) -> Iterator[str]:
    """All that must be printed: headings, questions, and words beside boxes."""
    yield from (block.title for side in form.layout.sides for block in side.blocks)
    for row in rows(form):
        if isinstance(row, Writing):
            yield from (f"{cell.label.text} {cell.label.remark}" for cell in row.cells)
        elif isinstance(row, Ticks):
            yield from (tick.title for column in row.columns for tick in column.ticks)
        elif isinstance(row, Times):
            yield from (label.text for head in row.heads for label in head)


def test_every_question_is_printed(form: Form, printed: list[Printed]) -> None:
    """Each question and each choice of the schema and of the locality is found in the text of its page."""
    words = list(said(form))
    assert {"Money worries", "The Vale: villages", "Step-free", "When does it take place?"} <= set(words)
    assert [one for one in words if not any(page.find(one) for page in printed)] == []


def test_what_it_says_beside_the_questions(shipped: Collection, printed: list[Printed]) -> None:
    """Where it goes, the way to the screen, and that it is not for a person's own details."""
    first, second = printed
    for words in (
        shipped.locality.feedback.email,
        shipped.locality.feedback.phone,
        "the library, 1 Market Square, Ashbrook ZZ1 1AA",
        "ashbrook.example.org/contribute/new/",
        "This form is not for a person’s own details.",
    ):
        assert first.find(words), words
    assert second.find("You may publish all of this")
    assert second.find("nothing about anybody’s health or private life")


def test_all_is_large_and_black(pdf: Path, opened: pikepdf.Pdf) -> None:
    """No letter is smaller than 11 points, and nothing is grey or coloured."""
    document = pypdfium2.PdfDocument(pdf)
    sizes = {
        round(raw.FPDFText_GetFontSize(text.raw, place), 1)
        for page in document
        for text in [page.get_textpage()]
        for place in range(text.count_chars())
        if text.get_text_range(place, 1).strip()
    }
    document.close()
    assert min(sizes) >= 11
    colours = {
        tuple(float(part) for part in step.operands)
        for page in opened.pages
        for step in pikepdf.parse_content_stream(page)
        if str(step.operator) in ("rg", "RG", "g", "G", "k", "K", "sc", "scn", "SC", "SCN")
    }
    assert colours <= {(0.0, 0.0, 0.0), (0.0,), (1.0, 1.0, 1.0)}


def test_letters_stand_apart_and_inside(printed: list[Printed]) -> None:
    """No letter lies on another, and none within 10 mm of the paper's edge."""
    for page in printed:
        assert collisions(page) == []
        for letter in page.letters:
            left, top, right, bottom = letter.box
            assert min(left, top, page.width - right, page.height - bottom) > MARGIN, letter


def test_fields_have_the_names_of_the_schema(opened: pikepdf.Pdf, form: Form) -> None:
    """Each field is called as the address of what it takes, and is read out as its question."""
    found = widgets(opened)
    wanted = {field.name: field for field in form.fields}
    assert found.keys() == wanted.keys()
    assert {"organisation.name", "venue.postcode", "sessions.0.day", "needs.loneliness", "consent"} <= found.keys()
    for name, (_, field) in found.items():
        assert str(field.TU) == wanted[name].spoken
        assert ("/Btn" if wanted[name].takes is Takes.TICK else "/Tx") == field.FT
        assert int(field.get("/Ff", 0)) == (4096 if wanted[name].takes is Takes.TEXT else 0)
        assert "." not in str(field.T)
    assert len({str(field.TU) for _, field in found.values()}) == len(found), "no two fields sound alike"


def test_tab_goes_down_the_page(opened: pikepdf.Pdf, form: Form) -> None:
    """The Tab key goes through the fields in the order of the questions."""
    assert all(page.Tabs == "/S" for page in opened.pages)
    found = {field.objgen: name for name, (_, field) in widgets(opened).items()}
    assert [found[field.objgen] for field in in_structure(opened.Root.StructTreeRoot.K[0])] == [
        field.name for field in form.fields
    ]


def in_structure(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The fields below an element of the structure."""
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
            assert element.S == "/Form"
            yield kid.Obj
        elif isinstance(kid, pikepdf.Dictionary):
            yield from in_structure(kid)


def test_fields_lie_apart_and_inside(opened: pikepdf.Pdf, printed: list[Printed]) -> None:
    """No field lies on another or on a letter, or within 10 mm of the paper's edge."""
    by_page: dict[int, list[tuple[str, tuple[float, float, float, float]]]] = {0: [], 1: []}
    for name, (page, field) in widgets(opened).items():
        left, bottom, right, top = place_of(field)
        by_page[page].append((name, (left, A4[1] - top, right, A4[1] - bottom)))
    for page, fields in by_page.items():
        assert len(fields) > 20
        for (name, one), (other, two) in combinations(fields, 2):
            assert overlap(one, two) <= 0, (name, other)
        for name, one in fields:
            assert min(one[0], one[1], A4[0] - one[2], A4[1] - one[3]) > MARGIN, name
            assert [letter.text for letter in printed[page].letters if overlap(one, letter.box) > 0.1] == [], name


def test_there_is_room_to_write(opened: pikepdf.Pdf, form: Form) -> None:
    """Every line has 7 mm for a hand, boxes to tick have 4.5 mm, and a name has the whole width."""
    takes = {field.name: field.takes for field in form.fields}
    lines = {cell.field.name: row.lines for row in rows(form) if isinstance(row, Writing) for cell in row.cells}
    for name, (_, field) in widgets(opened).items():
        left, bottom, right, top = place_of(field)
        if takes[name] is Takes.TICK:
            assert (right - left, top - bottom) == pytest.approx((4.5, 4.5), abs=0.05), name
        else:
            around = 2 * (INSET + RULE)
            assert top - bottom + around >= HAND * lines.get(name, 1), name
            assert right - left > (8 if name.endswith("every") else 20), name
    left, _, right, _ = place_of(widgets(opened)["name"][1])
    assert right - left > 180


def test_fonts_are_in_it(opened: pikepdf.Pdf) -> None:
    """The letters of the page are there, and those that answers are written with."""
    descriptors = [
        found
        for found in opened.objects
        if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/FontDescriptor"
    ]
    assert len(descriptors) == 3
    assert all("/FontFile2" in found for found in descriptors)
    answers = opened.Root.AcroForm.DR.Font.Answers
    assert len(answers.Widths) == int(answers.LastChar) - int(answers.FirstChar) + 1
    widths = dict(zip(range(int(answers.FirstChar), 256), map(int, answers.Widths), strict=False))
    assert all(widths[ord(letter)] for letter in "AZaz09£éŵ'@ -".encode("cp1252", "ignore").decode("cp1252"))


def test_an_empty_form_looks_as_on_paper(pdf: Path) -> None:
    """Fields draw nothing of their own: one box stands where one box is printed."""
    for page in (0, 1):
        assert max(ImageChops.difference(shown(pdf, page, DOTS), picture(pdf, page, DOTS)).tobytes()) < 64


def test_what_is_typed_is_seen_and_kept(pdf: Path) -> None:
    """Typed and ticked in a viewer, saved and opened again: every answer stands in its field, in ink."""
    answers = {
        "organisation.name": "Riverside Walkers",
        "summary": "A gentle walk by the river, with tea afterwards. " * 4,
        "sessions.1.day": "Tuesday",
        "needs.low-mood": "on",
        "contact.website": "https://walkers.example.org/tuesday/with/a/rather/long/address/that/goes/on",
        "verified.0.by": "walk leader",
        "consent": "on",
    }
    done = filled(pdf, answers)
    with pikepdf.open(pdf) as before:
        places = {name: (page, place_of(field)) for name, (page, field) in widgets(before).items() if name in answers}
    for page in (0, 1):
        inked = ImageChops.difference(shown(done, page, DOTS), shown(pdf, page, DOTS))
        for number, place in places.values():
            if number == page:
                left, bottom, right, top = (side / 25.4 * DOTS for side in place)
                height = A4[1] / 25.4 * DOTS
                there = inked.crop((int(left), int(height - top), int(right), int(height - bottom)))
                assert max(there.tobytes()) > 200
    with pikepdf.open(BytesIO(done)) as after:
        fields = widgets(after)
        for name, answer in answers.items():
            value = fields[name][1].V
            assert (str(value).strip() == answer.strip()) if answer != "on" else value == pikepdf.Name.on


def test_the_code_leads_to_the_form_on_the_screen(pdf: Path, shipped: Collection) -> None:
    """A phone that reads the code gets the address in the letters that servers know."""
    found = zxingcpp.read_barcodes(picture(pdf, 0, DOTS))
    assert [one.text for one in found] == [f"{shipped.locality.address}contribute/new/"]


def test_forty_needs_with_long_names(schemas: dict[Kind, Schema], look: Look, tmp_path: Path) -> None:
    """A locality with long lists has a form of two pages as well, and its maker is told what is not asked."""
    whole = collection(with_needs(40, LONG))
    made = make_form(whole, schemas[Kind.ACTIVITY].content, look, tmp_path)
    assert made.path
    pages = printed_pages(made.path)
    assert len(pages) == 2
    assert all(any(page.find(f"{LONG} {number}") for page in pages) for number in range(1, 40))
    assert all(collisions(page) == [] for page in pages)
    left_out = form_of(whole, schemas[Kind.ACTIVITY].content, look.letters).layout.left_out
    assert left_out, "so many boxes take the room of something"
    [finding] = made.findings
    assert (finding.rule, finding.level) == ("form-left-out", Level.WARNING)
    assert finding.message.endswith(f"to ask for {listed(left_out)}.")


def test_it_is_made_once(
    pdf: Path, shipped: Collection, schemas: dict[Kind, Schema], look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is in the cache is not printed again, and a form of other words is another form."""
    monkeypatch.setattr(making_of, "printed", lambda *_: pytest.fail("printed again"))
    assert make_form(shipped, schemas[Kind.ACTIVITY].content, look, pdf.parent) == MadeForm(pdf)
    content = json.loads(json.dumps(schemas[Kind.ACTIVITY].content))
    content["properties"]["name"]["x-ask"] = "What do you call it?"
    with pytest.raises(pytest.fail.Exception):
        make_form(shipped, content, look, pdf.parent)


def test_the_same_form_is_the_same_file(
    pdf: Path, shipped: Collection, schemas: dict[Kind, Schema], look: Look, tmp_path: Path
) -> None:
    """Made anew, it has the same bytes."""
    made = make_form(shipped, schemas[Kind.ACTIVITY].content, look, tmp_path)
    assert made.path
    assert made.path.name == pdf.name
    assert made.path.read_bytes() == pdf.read_bytes()


def test_what_does_not_fit_is_told(
    shipped: Collection, schemas: dict[Kind, Schema], look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no form can be made there is a warning, and no file."""

    def refuse(*_: object) -> Form:
        raise TooLong

    monkeypatch.setattr(making_of, "form_of", refuse)
    made = make_form(shipped, schemas[Kind.ACTIVITY].content, look, tmp_path)
    assert made.path is None
    assert [(one.rule, one.level) for one in made.findings] == [("form-too-long", Level.WARNING)]
