"""The letter that asks: what is printed, where, and what an envelope, a phone and a screen reader make of it."""

from pathlib import Path

import outloud
import pikepdf
import pytest
import zxingcpp

from formulary.freshness.letter import CHOICES, letter
from formulary.freshness.mail import mail
from formulary.freshness.post import write_letters
from formulary.freshness.request import ASKED, Request
from formulary.model.collection import Collection
from formulary.pads.look import Look
from freshness.asked import checked, requests
from making import ROOT, collection, locality, organisation, town
from pads.reading_back import Printed, collisions, picture, printed_pages, spoken

LONG = "The Ashbrook and Upper Ash Society of Friends of the Riverside and its Meadows"
HOSTILE = "Tom & Jerry's <b>18</b> {{ walks }}"
SEEN = (20, 57, 100, 81)
"""Millimetres: what the window of an envelope shows wherever the sheet slides to. Left, top, right and bottom."""
PERHAPS_SEEN = (10, 46, 110, 92)
"""What it may show."""


def town_of(count: int) -> Collection:
    """A town in which one organisation has so many activities to be asked about; every third has lapsed."""
    values = {
        f"society/walk-{number}": checked(
            "2025-09-01" if number % 3 == 0 else "2026-05-01",
            name=f"Walk number {number}", code=f"M{number}", summary=f"{HOSTILE} with soup, number {number}.",
        )
        for number in range(1, count + 1)
    }  # fmt: skip
    files = town(values)
    contact = {"who": "the walk leader of all walks", "phone": "01632 960144"}
    files["activities/society/organisation.yml"] = organisation(name=LONG, contact=contact)
    feedback = {"phone": "01632 960020", "email": "formulary@example.org"}
    files["formulary.yml"] = locality(paper_to="the library, 1 Market Square, Ashbrook ZZ1 1AA", feedback=feedback)
    return collection(files)


def written(whole: Collection, folder: Path) -> Path:
    """Write the one letter of a town."""
    [asked] = requests(whole)
    write_letters([letter(asked, whole)], Look(ROOT / "overrides"), folder, lambda _done, _total: None)
    return folder / "society.pdf"


@pytest.fixture(scope="module")
def asked() -> Request:
    """What an organisation with seven activities is asked."""
    return requests(town_of(7))[0]


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The letter that asks it."""
    return written(town_of(7), tmp_path_factory.mktemp("letters"))


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[Printed]:
    """What is printed on each page."""
    return printed_pages(pdf)


def test_a_checker_of_pdf_ua_finds_no_error(pdf: Path) -> None:
    """Outloud finds no error; the file is titled, in British English, and marked as PDF/UA."""
    assert [found.message for found in outloud.check(str(pdf)).findings if found.severity == "error"] == []
    with pikepdf.open(pdf) as opened:
        assert str(opened.Root.Lang) == "en-GB"
        assert str(opened.docinfo["/Title"]) == f"{ASKED} A letter to {LONG}"
        with opened.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_letter_and_mail_say_the_same(asked: Request, pages: list[Printed]) -> None:
    """All that is asked stands in the mail and in the letter, word for word."""
    text = mail(asked)
    said = [asked.to, asked.opening, ASKED, asked.sender]
    said += [part for item in asked.items for part in (item.name, item.stays, item.address)]
    said += [line for item in asked.items for fact in item.facts for line in fact.lines]
    assert len(said) > 60
    assert [one for one in said if one not in text] == []
    assert [one for one in said if not any(page.find(one) for page in pages)] == []


def test_no_activity_is_split(asked: Request, pages: list[Printed]) -> None:
    """Seven activities take several pages, each with its boxes on the page of its name, and the pages are counted."""
    assert len(pages) > 2
    assert {(round(page.width), round(page.height)) for page in pages} == {(210, 297)}
    for number, page in enumerate(pages, start=1):
        assert page.find(f"Page {number} of {len(pages)}")
        here = [item for item in asked.items if page.find(f"{item.name}{item.address}")]
        assert all(page.find(item.stays) for item in here)
        assert all(page.text.count(choice) == len(here) for choice in CHOICES)
    assert sum(page.text.count(CHOICES[0]) for page in pages) == 7


def test_where_it_goes_back_to(pages: list[Printed]) -> None:
    """It says where to hand or post it, and how else to answer, and asks who answers without asking for a name."""
    first, last = pages[0], pages[-1]
    where = "hand or post it to the library, 1 Market Square, Ashbrook ZZ1 1AA, or e-mail it to formulary@example.org"
    assert first.find(where)
    assert first.find("or phone 01632 960020.")
    assert last.find("Please give no names.")


def test_an_envelope_shows_the_address_alone(pages: list[Printed]) -> None:
    """However the sheet slides in a DL envelope, its window shows to whom it goes, and nothing else."""
    left, top, right, bottom = PERHAPS_SEEN
    letters = [
        one
        for one in pages[0].letters
        if one.box[0] < right and one.box[2] > left and one.box[1] < bottom and one.box[3] > top
    ]
    assert "".join(one.text for one in letters) == f"{LONG}the walk leader of all walks".replace(" ", "")
    for one in letters:
        assert one.box[0] >= SEEN[0] - 0.5
        assert one.box[1] >= SEEN[1]
        assert one.box[2] <= SEEN[2]
        assert one.box[3] <= SEEN[3]


def test_each_code_leads_to_its_form(pdf: Path, asked: Request, pages: list[Printed]) -> None:
    """A phone reads the code beside each activity from a sheet printed at 150 dots per inch in black and white."""
    read = [
        code.text
        for number in range(len(pages))
        for code in zxingcpp.read_barcodes(picture(pdf, number, 150).point(lambda grey: 255 * (grey > 127)))
    ]
    assert sorted(read) == sorted(item.link for item in asked.items)


def test_letters_stand_apart_and_inside(pages: list[Printed]) -> None:
    """No letter lies on another, and none within 10 mm of the paper's edge."""
    for page in pages:
        assert collisions(page) == []
        for one in page.letters:
            left, top, right, bottom = one.box
            assert min(left, top, page.width - right, page.height - bottom) > 10, one


def test_it_is_read_out_in_order(pdf: Path) -> None:
    """A screen reader says the name of an activity, then its facts, then its boxes."""
    said = " ".join(words.strip() for page in spoken(pdf) for words, _ in page)
    assert "When: Every Tuesday, 10:30am to 11:15am Where: Riverside Park" in said
    assert "unless you answer. Still right Has changed Is paused Is over What is different?" in said
    assert said.index("Walk number 1 ") < said.index("Walk number 2 ")


def test_one_activity_takes_one_page(tmp_path: Path) -> None:
    """Who has one activity gets one sheet, with room to sign."""
    pages = printed_pages(written(town_of(1), tmp_path))
    assert len(pages) == 1
    assert pages[0].find("Who has answered?")
