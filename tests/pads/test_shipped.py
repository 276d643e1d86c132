"""The shipped pads as PDFs, read back letter by letter."""

from itertools import pairwise

import pytest
import zxingcpp

from formulary.model.collection import Collection
from formulary.model.pad import selected
from formulary.model.wording import short_cost
from formulary.pads.entries import Place, Setter
from formulary.pads.formats import FORMATS
from formulary.pads.look import Look
from formulary.pads.pdf import MadePdf
from formulary.pads.plan import Plan, plan
from formulary.pads.sheet import Sheet
from formulary.words import clock
from pads.reading_back import COPIES, Printed, collisions, half, overlap, picture, printed_pages, squeezed

Papers = list[tuple[MadePdf, Plan, list[Printed]]]


@pytest.fixture(scope="module")
def papers(pdfs: tuple[MadePdf, ...], sheets: dict[str, Sheet], look: Look) -> Papers:
    """Every PDF with its plan and its pages. What holds two copies of a sheet is there twice, each time by itself."""
    found: Papers = []
    for made in pdfs:
        planned = plan(sheets[made.pad], FORMATS[made.format], look.letters)
        pages = printed_pages(made.path)
        if planned.format.copies == 1:
            found.append((made, planned, pages))
        else:
            for left in COPIES:
                found.append((made, planned, [half(page, planned.format.width, left) for page in pages]))
    return found


def test_every_pad_has_every_format_it_asks_for(shipped: Collection, pdfs: tuple[MadePdf, ...]) -> None:
    """A PDF for each pad and format, and none beside."""
    wanted = [(pad.id, name) for pad in shipped.pads.values() for name in pad.entry.formats]
    assert sorted((made.pad, made.format) for made in pdfs) == sorted(wanted)


def test_pages_are_as_planned(papers: Papers) -> None:
    """The count and size of pages are the plan's."""
    for made, planned, pages in papers:
        assert len(pages) == len(planned.pages) == made.pages, made
        for page in pages:
            assert (page.width, page.height) == pytest.approx((planned.format.width, planned.format.height), abs=0.1)


def test_nothing_is_lost(papers: Papers) -> None:
    """Every name, code, number, time, place, cost and note is on its planned page, in the order of the plan."""
    for made, planned, pages in papers:
        for page, printed in zip(planned.pages, pages, strict=True):
            for entry in (entry for column in page.columns for part in column for entry in part.entries):
                line = entry.line
                for words in (f"{line.name}{line.code}", line.contact, *line.detail, *line.notes):
                    assert squeezed(words) in squeezed(printed.text), (made, page.label, words)


def test_every_fact_of_every_entry_is_on_paper(papers: Papers, shipped: Collection) -> None:
    """Held against the entries themselves: the name, phone, first time, place and cost of each that is selected."""
    for made, _, pages in papers:
        text = squeezed("".join(page.text for page in pages))
        for activity in selected(shipped.pads[made.pad], shipped.listed):
            entry = activity.entry
            facts = [activity.name, activity.code, entry.phone, short_cost(entry.cost)]
            facts += (
                [entry.venue.name] if entry.venue and "in-person" in entry.attend and not activity.is_hidden else []
            )
            facts += [clock(session.start) for session in entry.sessions[:1] if session.start]
            assert [fact for fact in facts if squeezed(fact) not in text] == [], made


def test_every_sheet_is_complete_in_itself(papers: Papers) -> None:
    """Title, address, issue, both prompts and strip are on every sheet; urgent help and dates on every page."""
    for made, planned, pages in papers:
        sheet = planned.sheet
        for page, printed in zip(planned.pages, pages, strict=True):
            text = squeezed(printed.text)
            said = [sheet.title, f"Issue {sheet.issue}", planned.stamp, page.label]
            said += [f"{help_.number} {help_.when}" for help_ in sheet.urgent_help]
            said += [sheet.short_address, sheet.what_to_do, "What matters to me:"] if page.starts else []
            said += [sheet.link_worker_phone, "Patient label", f"From: {sheet.practice}"] if page.ends else []
            assert [words for words in said if squeezed(words) not in text] == [], (made, page.label)


def test_all_ink_is_inside_the_margins(papers: Papers) -> None:
    """No letter stands nearer to the edge than a laser printer can print: 4.3 mm."""
    for made, _, pages in papers:
        for page in pages:
            for letter in page.letters:
                left, top, right, bottom = letter.box
                inside = min(left, top, page.width - right, page.height - bottom)
                assert inside > 4.3, (made, letter)


def test_no_letters_overlap(papers: Papers) -> None:
    """No letter is printed over another one."""
    for made, _, pages in papers:
        for page in pages:
            assert collisions(page) == [], made


def test_the_number_stands_in_the_line_of_its_name(papers: Papers, look: Look) -> None:
    """The phone is at the right edge of its column, level with the first line of the name."""
    for made, planned, pages in papers:
        setter = Setter(planned.format, look.letters)
        for page, printed in zip(planned.pages, pages, strict=True):
            for column, parts in enumerate(page.columns):
                edge = planned.format.side + column * (planned.format.column + planned.format.gutter)
                for entry in (entry for part in parts for entry in part.entries):
                    name, number = printed.find(entry.line.name), printed.find(entry.line.contact)
                    assert name, (made, entry.line)
                    assert number, (made, entry.line)
                    if setter.place(entry.line) is not Place.UNDER:
                        assert number[2] == pytest.approx(edge + planned.format.column, abs=1.3)
                        assert name[1] == pytest.approx(number[1], abs=0.6), (made, entry.line)


def test_lines_are_short_enough_to_read(papers: Papers) -> None:
    """No line of running text holds more than 66 letters; a copy has the lines of its A5."""
    for made, planned, pages in (paper for paper in papers if paper[1].format.copies == 1):
        for page, printed in zip(planned.pages, pages, strict=True):
            # The number of the page stands in the line of the dates, but far from them.
            lines = [line.strip().removesuffix(page.label) for line in printed.text.splitlines()]
            long = [line for line in lines if len(line.strip()) > 66 + 3]
            assert long == [], made


def test_print_is_large_enough(papers: Papers) -> None:
    """The capitals of what people read are those of 12 points, 18 in large print; small print is 10, or 16."""
    for made, planned, pages in papers:
        body, small = (18, 16) if made.format == "large-print" else (12, 10)
        assert planned.format.body.points == body
        assert planned.format.small.points == small
        heights = {letter.box[3] - letter.box[1] for page in pages for letter in page.letters if letter.text in "HETD"}
        assert min(heights) == pytest.approx(small * 0.714 * 25.4 / 72, abs=0.1)


def test_the_code_leads_to_the_address_on_paper(papers: Papers) -> None:
    """From a grey scan of 150 dots an inch, the QR code reads as the printed address in capitals."""
    for made, planned, _ in papers:
        for number, page in enumerate(planned.pages):
            found = [code.text for code in zxingcpp.read_barcodes(picture(made.path, number, 150))]
            expected = [planned.sheet.address] * planned.format.copies if page.starts else []
            assert found == expected, (made, page.label)
            assert planned.sheet.address == f"HTTPS://{planned.sheet.short_address.upper()}"


def test_codes_are_small_and_their_modules_large(papers: Papers) -> None:
    """The shipped addresses, issue included, fit version 3, 29 modules wide; a module is 0.6 mm or more."""
    for _, planned, _ in papers:
        assert planned.sheet.qr.modules == 29
        assert planned.format.module >= 0.6


def test_pads_are_light(pdfs: tuple[MadePdf, ...]) -> None:
    """No PDF is over 60 KB."""
    assert max(made.kilobytes for made in pdfs) <= 60


def test_codes_stand_in_the_same_order_in_every_format(papers: Papers) -> None:
    """Whatever the format, the entries follow each other alike."""
    orders: dict[str, set[tuple[str, ...]]] = {}
    for made, planned, _ in papers:
        entries = [
            entry for page in planned.pages for column in page.columns for part in column for entry in part.entries
        ]
        orders.setdefault(made.pad, set()).add(tuple(entry.line.code for entry in entries))
    assert all(len(found) == 1 for found in orders.values())
    assert all(len(set(codes)) == len(codes) for found in orders.values() for codes in found)


def test_boxes_keep_clear_of_print(papers: Papers) -> None:
    """No letter comes nearer than 2 mm to the place of a tick box."""
    for made, planned, pages in papers:
        form = planned.format
        for page, printed in zip(planned.pages, pages, strict=True):
            for column, parts in enumerate(page.columns):
                left = form.side + column * (form.column + form.gutter)
                names = [box for part in parts for entry in part.entries if (box := printed.find(entry.line.name))]
                for name in names:
                    box = (left - 1.9, name[1] - 1.7, left + form.box + 1.9, name[1] + form.box + 1.7)
                    near = [letter for letter in printed.letters if overlap(letter.box, box) > 0]
                    assert near == [], (made, near)


def test_pairs_of_pages_differ(papers: Papers) -> None:
    """Every page has entries of its own."""
    for made, planned, _ in papers:
        for one, other in pairwise(planned.pages):
            assert one.columns != other.columns, made
