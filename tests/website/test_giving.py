"""Giving an activity to somebody: the slip to take away, and the words for the record."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

MILLIMETRES = 25.4 / 96
MARGIN = 10
"""Millimetres that browsers and printers keep free on each side of the paper."""
A4_WIDTH, HALF_A4 = 210, 148.5
STROLL = "activities/riverside-walkers/tuesday-stroll/"
SLIP = f"{STROLL}#take-away"


def given(site: Path) -> list[str]:
    """The addresses of all activities that have a slip."""
    pages = sorted((site / "activities").glob("*/*/index.html"))
    return [f"{page.parent.relative_to(site)}/" for page in pages if 'id="take-away"' in page.read_text("utf-8")]


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page of a browser whose clock stands at the day of the build."""
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-21T09:00:00Z")
    yield page
    context.close()


def test_every_slip_is_half_a_page(browser: Browser, address: str, site: Path) -> None:
    """Every slip of the shipped collection fits the upper half of an A4 sheet, its longest included."""
    width = int((A4_WIDTH - 2 * MARGIN) / MILLIMETRES)
    context = browser.new_context(viewport={"width": width, "height": 1000})
    page = context.new_page()
    page.emulate_media(media="print")
    heights = {}
    for path in given(site):
        page.goto(f"{address}{path}#take-away")
        box = page.locator(".slip__paper").bounding_box()
        assert box
        heights[path] = (box["y"] + box["height"]) * MILLIMETRES
    context.close()
    assert len(heights) > 60
    assert {path: height for path, height in heights.items() if height > HALF_A4 - MARGIN} == {}


def test_printed_slip_says_what_a_person_needs(reader: Page, address: str) -> None:
    """The printed slip holds what, when, next, where, cost, who to ask, the first visit and help, and nothing else."""
    reader.goto(f"{address}activities/library-and-museum/museum-memories/#take-away")
    printed = pypdfium2.PdfDocument(BytesIO(reader.pdf(format="A4")))
    assert len(printed) == 1
    text = " ".join(printed[0].get_textpage().get_text_range().split())
    for words in (
        "Museum Memories A7",
        "01632 960422 Ask for the museum guide.",
        "Second and fourth Wednesday of the month, 2pm to 3:30pm.",
        "Next date: Wednesday 25 November 2026, 2pm",
        "Town Museum, 3 Museum Street, Town centre, ZZ1 1LB",
        "Buses 2, 4 and 7 stop at Museum Street",
        "£2.50 each time.",
        "The museum guide waits under the town clock",
        "A link worker can come too, 01632 960010",
        "My first step, and when",
        "Samaritans 116 123 to talk, day or night.",
        "Correct as of 21 November 2026.",
        "ashbrook.example.org/activities/library-and-museum/museum-memories/",
    ):
        assert words in text
    assert "Copy for the record" not in text
    assert "About this site" not in text


def test_the_page_itself_prints_without_the_slip(reader: Page, address: str) -> None:
    """Who prints the page gets the page."""
    reader.goto(address + STROLL)
    pages = pypdfium2.PdfDocument(BytesIO(reader.pdf(format="A4")))
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert "How we know" in text
    assert "My first step" not in text


def test_slip_opens_without_scripts(browser: Browser, address: str) -> None:
    """The slip is one link away, and the page one link back, on a browser without scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + STROLL)
    assert not page.locator(".slip").is_visible()
    page.get_by_role("link", name="Slip to take away").click()
    assert page.locator(".slip").is_visible()
    assert not page.get_by_text("How we know").is_visible()
    assert not page.get_by_role("button", name="Print this slip").is_visible()
    page.get_by_role("link", name="Back to the whole page").click()
    assert page.get_by_text("How we know").is_visible()
    context.close()


def test_slip_is_printed_by_its_button(reader: Page, address: str) -> None:
    """The button opens the browser's own print dialogue."""
    reader.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; }")
    reader.goto(address + SLIP)
    reader.get_by_role("button", name="Print this slip").press("Enter")
    assert reader.evaluate("window.printed") == 1


def test_slip_never_promises_a_date_that_has_passed(browser: Browser, address: str) -> None:
    """Printed a fortnight after the build, a slip names the next date from then on; a year after, it says lapsed."""
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2026-12-05T09:00:00Z")
    page.goto(address + SLIP)
    assert page.locator(".slip .dates li:visible").inner_text() == "Tuesday 8 December 2026, 10:30am"
    page.clock.set_fixed_time("2027-11-20T09:00:00Z")
    page.reload()
    assert "too long ago" in page.locator(".slip__foot").inner_text()
    context.close()


@pytest.mark.parametrize(
    "path",
    [
        "activities/millfield-allotments/potting-shed/",
        "activities/vale-wildlife-friends/garden-visits-for-carers/",
        "activities/green-gym/surgery-garden/",
    ],
)
def test_what_is_off_the_pads_has_no_slip(reader: Page, address: str, path: str) -> None:
    """What has lapsed, is paused or has ended is not handed over."""
    reader.goto(address + path)
    assert reader.locator(".slip").count() == 0
    assert reader.get_by_text("Copy for the record").count() == 0


WORDS = (
    "21 November 2026: Tuesday Stroll (M1), on a printed slip. "
    "Referral to social prescribing service (SNOMED CT 871731000000106)."
)


@pytest.fixture
def trusted(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A visit that may read the clipboard."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    yield context
    context.close()


def test_words_for_the_record_are_copied_in_one_press(trusted: BrowserContext, address: str) -> None:
    """One press puts activity, code, day, way and the locality's code on the clipboard, and shows them."""
    page = trusted.new_page()
    page.clock.set_fixed_time("2026-11-21T23:30:00Z")
    page.goto(address + STROLL)
    page.get_by_role("button", name="Copy for the record").click()
    page.get_by_text(f"Copied: {WORDS}").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == WORDS
    page.get_by_label("How you gave it").select_option("Spoken about")
    page.get_by_role("button", name="Copy for the record").click()
    page.get_by_text("Tuesday Stroll (M1), spoken about.").wait_for()


def test_words_that_cannot_be_copied_are_shown(reader: Page, address: str) -> None:
    """Where the browser keeps the clipboard to itself, the words stand there to be copied by hand."""
    reader.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    reader.goto(address + STROLL)
    reader.get_by_role("button", name="Copy for the record").click()
    reader.get_by_text(f"Copy these words: {WORDS}").wait_for()


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["A"], "21 November 2026: A (X1), spoken about."),
        (["A", "B", "C"], "21 November 2026: A (X1), B (X2) and C (X3), spoken about. One. Two."),
    ],
)
def test_several_activities_make_one_line(reader: Page, address: str, names: list[str], words: str) -> None:
    """Several activities are one line; a locality without codes has none in it."""
    reader.goto(address + STROLL)
    said = reader.evaluate(
        """async (names) => {
            const { recordWords } = await import("/assets/scripts/record.js");
            const given = names.map((name, place) => ({ name, code: `X${place + 1}` }));
            const now = Date.UTC(2026, 10, 21, 9) / 60000;
            return recordWords(given, "spoken about", now, names.length > 1 ? ["One", "Two"] : []);
        }""",
        names,
    )
    assert said == words
