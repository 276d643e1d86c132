"""What is shown is the sheet, what is printed is what was shown, and nothing is ever left out."""

import re
from dataclasses import replace
from typing import Any

import pytest
import zxingcpp
from playwright.sync_api import Locator

from formulary.model.collection import Collection
from formulary.pads.draw import draw_screen
from formulary.pads.entries import Setter
from formulary.pads.formats import FORMATS, Side
from formulary.pads.look import Look
from formulary.pads.making import blank_plan, blank_sheet
from formulary.pads.plan import Page as PlannedPage
from formulary.pads.plan import Part
from formulary.pads.sheet import Line, line_of
from formulary.words import counted
from make.visiting import Visit
from pads.reading_back import collisions, picture, squeezed

BOXES = """root => [...root.querySelectorAll('*')].filter(one => !one.closest('svg *')).map(one => {
  const box = one.getBoundingClientRect(), from = root.getBoundingClientRect();
  return [one.tagName, one.getAttribute('class'), one.children.length ? '' : one.textContent.trim(),
    ...[box.left - from.left, box.top - from.top, box.width, box.height].map(length => Math.round(length * 10))]; })"""


def codes(collection: Collection, count: int) -> list[str]:
    """The codes of so many activities that may stand on pads, by name."""
    return [one.code for one in collection.listed if one.is_on_pads][:count]


def lines(collection: Collection, wanted: list[str]) -> list[Line]:
    """What paper says of activities."""
    by_code = {one.code: one for one in collection.listed}
    return [line_of(by_code[code], collection.today) for code in wanted]


@pytest.mark.parametrize("size", ["a5", "large-print"])
def test_the_preview_is_the_sheet(visit: Visit, collection: Collection, look: Look, size: str) -> None:
    """Every part stands where it stands on the ready-made sheet with the same entries, to a tenth of a pixel."""
    chosen = codes(collection, 5)
    visit.open(f"on={'.'.join(chosen)}&size={size}&from=Mill+Lane+Surgery")
    shown = visit.part("preview").locator(".pad")
    assert shown.count() == 1
    air, rows = (number(shown, name) for name in ("air", "rows"))
    setter = Setter(FORMATS[size], look.letters)
    entries = tuple(setter.entry(line) for line in lines(collection, chosen))
    page = PlannedPage(Side.WHOLE, "Page 1 of 1", number(shown.locator(".frame"), "tall"), ((Part("", entries),),))
    sheet = replace(blank_sheet(collection), practice="Mill Lane Surgery")
    planned = replace(blank_plan(sheet, FORMATS[size], look.letters), pages=(page,), air=air, rows=rows)
    html = draw_screen(planned, look, assets=f"{visit.site}assets", back="../", pdfs=[])
    html = html.replace(sheet.dates, f"{sheet.dates} Made on 21 November 2026.")
    found = in_print(visit)
    visit.page.route("**/ready-made/", lambda route: route.fulfill(body=html, content_type="text/html"))
    visit.page.goto(f"{visit.site}ready-made/")
    visit.page.evaluate("document.fonts.load('700 12pt \"Noto Sans\"')")
    assert found == in_print(visit)


def number(element: Locator, name: str) -> int:
    """The number in one of an element's classes: 3 of 'air-3'."""
    found = re.search(rf"\b{name}-(\d+)", element.get_attribute("class") or "")
    assert found
    return int(found[1])


def in_print(visit: Visit) -> Any:
    """Where the parts of the sheet stand in print."""
    visit.page.emulate_media(media="print")
    boxes = visit.page.locator(".pad").evaluate(BOXES)
    visit.page.emulate_media(media="screen")
    return boxes


@pytest.mark.parametrize(("size", "count"), [("a5", 1), ("a5", 8), ("a5", 23), ("large-print", 3), ("large-print", 23)])
def test_everything_is_printed(visit: Visit, collection: Collection, size: str, count: int) -> None:
    """Every name, number, time, place and cost is on paper of the right size, in order, nothing over anything."""
    chosen = codes(collection, count)
    visit.open(f"on={'.'.join(chosen)}&size={size}")
    pages = visit.printed()
    text = "".join(squeezed(page.text) for page in pages)
    for line in lines(collection, chosen):
        assert text.count(squeezed(line.name + line.code)) == 1
        for words in (line.contact, *line.detail, *line.notes):
            assert squeezed(words) in text
    places = [text.index(squeezed(line.name + line.code)) for line in lines(collection, chosen)]
    assert places == sorted(places)
    for page in pages:
        assert (page.width, page.height) == pytest.approx((FORMATS[size].width, FORMATS[size].height), abs=0.5)
        assert collisions(page) == []
        assert "Correct as of 21 November 2026. Made on 21 November 2026." in page.text
        assert "Samaritans116123" in squeezed(page.text)
    assert "Makeyourown" not in text
    assert "demonstration" not in text


def test_the_measure_counts_right(visit: Visit, collection: Collection) -> None:
    """For any number of activities the printer gives as many pages as the measure says, and numbers them."""
    for size, page in (("a5", "sheet"), ("large-print", "page")):
        for count in (*range(1, 13), 17, 26, 40):
            visit.open(f"on={'.'.join(codes(collection, count))}&size={size}")
            pages = visit.printed()
            said = f"{counted(count, 'activity', 'activities')} on {counted(len(pages), page)}."
            assert visit.measure().startswith(said), (size, count)
            word = "Sheet" if size == "a5" and len(pages) > 1 else "Page"
            for number, printed in enumerate(pages, start=1):
                assert f"{word} {number} of {len(pages)}" in printed.text


def test_further_sheets_are_sheets_in_themselves(visit: Visit, collection: Collection) -> None:
    """Every A5 sheet has its head, link worker and strip; large print has them once, on its first and last page."""
    visit.open(f"on={'.'.join(codes(collection, 20))}")
    for page in visit.printed():
        for words in ("What matters to me", "Want company?", "Practice keeps this strip"):
            assert words in page.text
    visit.size("large-print")
    first, *middle, last = visit.printed()
    assert middle
    assert ["What matters to me" in page.text for page in (first, *middle, last)] == [
        True,
        *[False] * (len(middle) + 1),
    ]
    assert ["Practice keeps" in page.text for page in (first, *middle, last)] == [*[False] * (len(middle) + 1), True]


def test_pages_are_filled_alike(visit: Visit, collection: Collection) -> None:
    """One activity too many does not stand alone on a sheet of its own."""
    count = 8
    visit.open()
    while visit.open(f"on={'.'.join(codes(collection, count))}").measure().find("on 2 sheets") < 0:
        count += 1
    on_each = [page.locator(".entry").count() for page in visit.part("preview").locator(".pad").all()]
    assert sum(on_each) == count
    assert max(on_each) - min(on_each) <= 2


def test_the_room_that_is_left(visit: Visit, collection: Collection) -> None:
    """The room goes down as activities are put on; there is hardly any left before another sheet is needed."""
    room = []
    for count in range(1, 16):
        said = visit.open(f"on={'.'.join(codes(collection, count))}").measure()
        found = re.search(r"about (\d+) more", said)
        room.append(int(found[1]) if found else 0)
        if "on 2 sheets" in said:
            break
    *before, after = room
    assert len(before) >= 7
    assert before == sorted(before, reverse=True)
    assert before[-1] <= 1
    assert after >= 5


def test_the_code_leads_to_a_page(visit: Visit) -> None:
    """The printed code is read at 150 dpi; its page is there in capitals and small letters, and knows every code."""
    visit.open("on=M1.B4.N1")
    [found] = zxingcpp.read_barcodes(picture(visit.page.pdf(prefer_css_page_size=True), 0, 150))
    assert found.text == "HTTPS://ASHBROOK.EXAMPLE.ORG/P/MY"
    for address in ("P/MY/", "p/my/"):
        visit.page.goto(visit.site + address)
        assert visit.page.locator("main .code", has_text=re.compile("^(M1|B4|N1)$")).count() == 3


def test_black_on_white(visit: Visit, collection: Collection) -> None:
    """In a dark browser, too, the sheet is printed black on white."""
    visit.page.emulate_media(color_scheme="dark")
    visit.open(f"on={'.'.join(codes(collection, 3))}")
    printed = picture(visit.page.pdf(prefer_css_page_size=True), 0, 50)
    assert printed.getpixel((2, 2)) == 255
    assert printed.histogram()[255] > 0.8 * printed.width * printed.height
    visit.page.emulate_media(color_scheme="light")
