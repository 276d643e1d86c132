"""This week: right on the day it is read, on the screen and on one printed sheet."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from io import BytesIO
from itertools import takewhile
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Browser, Page

from data.shipped import shipped
from formulary.model.wording import short_cost
from formulary.pads.say import contact
from formulary.times.recurrence import coming_starts
from formulary.times.state import ON_PADS, state_on
from formulary.words import clock, date_range, day_and_date

AREAS = ("", "town-centre/", "riverside/", "northgate/", "millfield/", "hill-top/", "the-vale/")
SMALLEST = 9
"""Points. Smaller print cannot be read on a wall."""
BUILT = date(2026, 11, 21)


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Page]:
    """A page of a browser whose clock stands at the morning of the build."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-21T08:00:00Z")
    yield page
    context.close()


def read(page: Page, area: str, now: str) -> None:
    """Open a page of the week at a moment, in universal time."""
    page.clock.set_fixed_time(now)
    page.goto(f"this-week/{area}")
    page.wait_for_load_state("networkidle")


def on_screen(page: Page) -> list[tuple[str, str, str]]:
    """What is shown: day, start and name."""
    found = page.locator("[data-week-days] li:visible").evaluate_all(
        """rows => rows.map((row) => [row.closest("section").querySelector("h2").textContent,
            row.querySelector("[data-week-start]").textContent, row.querySelector("h3").textContent])"""
    )
    return [(day, start, name) for day, start, name in found]


def expected(now: datetime) -> list[tuple[str, str, str]]:
    """What our own counting finds from a moment on over seven days, for the page of the whole locality."""
    whole, today = shipped(BUILT), now.date()
    found = [
        (start, one.name)
        for one in whole.activities.values()
        if one.is_on_pads and state_on(one.entry, whole.locality.review, today) in ON_PADS
        for start in takewhile(
            lambda start: start.date() < today + timedelta(7), coming_starts(one.entry, whole.locality, today)
        )
        if start >= now
    ]
    return sorted((day_and_date(start.date()), clock(f"{start:%H:%M}"), name) for start, name in found)


@pytest.mark.parametrize(
    ("now", "local"),
    [
        ("2026-11-21T08:00:00Z", "2026-11-21T08:00"),
        ("2026-11-24T10:15:00Z", "2026-11-24T10:15"),
        ("2026-12-21T12:00:00Z", "2026-12-21T12:00"),
        ("2027-01-30T23:30:00Z", "2027-01-30T23:30"),
        ("2027-02-06T00:10:00Z", "2027-02-06T00:10"),
    ],
)
def test_right_on_the_day_it_is_read(reader: Page, now: str, local: str) -> None:
    """Weeks after its build the page shows the seven days from then on: the very dates that we count on that day."""
    read(reader, "", now)
    shown = on_screen(reader)
    assert sorted(shown) == expected(datetime.fromisoformat(local))
    assert len(shown) > 10
    first = datetime.fromisoformat(local).date()
    headings = reader.locator("[data-week-days] h2").all_inner_texts()
    assert headings == [day_and_date(first + timedelta(number)) for number in range(7)]
    assert reader.locator("[data-week-dates]").inner_text() == date_range(first, first + timedelta(6))
    assert not reader.locator("[data-week-late]").is_visible()


def test_a_page_left_open_over_night(reader: Page) -> None:
    """Who comes back to an open page sees the day on which they come back."""
    read(reader, "", "2026-11-21T08:00:00Z")
    reader.clock.set_fixed_time("2026-11-23T17:00:00Z")
    reader.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert sorted(on_screen(reader)) == expected(datetime(2026, 11, 23, 17))  # noqa: DTZ001 - a time on the wall
    assert reader.locator("h2").first.inner_text() == "Monday 23 November 2026"


def test_nothing_more_today(reader: Page) -> None:
    """A day that is over says so, and so does one without anything."""
    read(reader, "riverside/", "2026-11-21T22:00:00Z")
    said = reader.locator("[data-week-none]").all_inner_texts()
    assert said[:3] == ["Nothing more today.", "Nothing on our list.", ""]


def test_older_than_it_knows(reader: Page) -> None:
    """Of days after its last one the page says that it does not know them; at last it shows no day at all."""
    read(reader, "", "2027-02-10T12:00:00Z")
    known, unknown = reader.locator("[data-week-none]").all_inner_texts()[:3], "Not known yet."
    assert unknown not in known
    assert reader.locator("[data-week-none]").all_inner_texts()[3:] == [unknown] * 4
    late = reader.locator("[data-week-late]")
    assert "made on 21 November 2026. It does not know the dates after 12 February 2027." in late.inner_text()
    read(reader, "", "2027-02-13T00:01:00Z")
    assert late.is_visible()
    assert reader.locator("[data-week-days] li:visible, [data-week-days] h2:visible").count() == 0


def test_before_its_build(reader: Page) -> None:
    """A clock that is wrong by years shows the first seven days that the page knows."""
    read(reader, "", "2020-01-01T12:00:00Z")
    assert sorted(on_screen(reader)) == expected(datetime(2026, 11, 21))  # noqa: DTZ001 - a time on the wall


def test_without_scripts(browser: Browser, address: str) -> None:
    """Without scripts the page is that of its build, and a link leads to each area, there and back."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}areas/riverside/")
    page.get_by_role("link", name="What there is this week in Riverside").click()
    assert page.locator("h1").inner_text() == "This week in Riverside"
    page.get_by_role("link", name="All of Ashbrook").click()
    assert page.url == f"{address}this-week/"
    assert sorted(on_screen_without_scripts(page)) == expected(datetime(2026, 11, 21))  # noqa: DTZ001 - on the wall
    assert not page.get_by_role("button", name="Print it on one sheet").is_visible()
    context.close()


def on_screen_without_scripts(page: Page) -> list[tuple[str, str, str]]:
    """What is shown, asked of the browser from outside the page."""
    found = []
    for section in page.locator("[data-week-days] section").all():
        day = section.locator("h2").inner_text()
        rows = section.locator("li:visible").all()
        found += [(day, row.locator("[data-week-start]").inner_text(), row.locator("h3").inner_text()) for row in rows]
    return found


def printed(page: Page) -> pypdfium2.PdfDocument:
    """The page on paper."""
    return pypdfium2.PdfDocument(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))


def text_of(document: pypdfium2.PdfDocument) -> str:
    """All that stands on the paper, in one line."""
    return " ".join("".join(sheet.get_textpage().get_text_range() for sheet in document).split())


def points(page: Page) -> float:
    """The size of print that was chosen."""
    chosen = page.evaluate("document.querySelector('[data-week]').style.getPropertyValue('--points')")
    return float(chosen.removesuffix("pt"))


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area or "all")
def test_one_sheet(reader: Page, area: str) -> None:
    """The week of each shipped area, and that of all of them, is one A4 sheet with everything on it that was shown."""
    read(reader, area, "2026-11-21T08:00:00Z")
    rows = on_screen(reader)
    title, dates = reader.locator("h1").inner_text(), reader.locator("[data-week-dates]").inner_text()
    paper = printed(reader)
    assert len(paper) == 1
    assert [round(side / 72 * 25.4) for side in paper[0].get_size()] == [210, 297]
    assert points(reader) >= SMALLEST
    text = text_of(paper)
    assert text.startswith(f"{title} {dates}")
    assert [row for row in rows if any(part not in text for part in row)] == []
    for words in (
        "Emergency 999 if a life is in danger.",
        "Samaritans 116 123 to talk, day or night.",
        "Correct as of 21 November 2026.",
        "Being listed is not a recommendation.",
        "Ashbrook link workers: 01632 960010.",
        f"ashbrook.example.org/this-week/{area}",
    ):
        assert words in text
    for words in ("About this site", "Print it on one sheet", "This sheet is full", "Not known yet"):
        assert words not in text


@pytest.mark.parametrize("now", ["2026-12-09T08:00:00Z", "2027-01-18T08:00:00Z", "2027-02-08T08:00:00Z"])
def test_one_sheet_in_other_weeks(reader: Page, now: str) -> None:
    """In a fuller week the sheet of all areas is still one, and says what is not on it."""
    read(reader, "", now)
    paper = printed(reader)
    assert len(paper) == 1
    names = reader.locator("[data-week-days] li:visible:not(.week-row--left-out) h3").all_inner_texts()
    assert [name for name in names if name not in text_of(paper)] == []
    left = reader.locator(".week-row--left-out").count()
    assert ("This sheet is full" in text_of(paper)) == bool(left)


def test_code_leads_to_the_page(reader: Page) -> None:
    """The code on the paper, at the 150 dots of a cheap printer in black and white, leads to the same page."""
    read(reader, "riverside/", "2026-11-21T08:00:00Z")
    picture = printed(reader)[0].render(scale=150 / 72, grayscale=True).to_pil().point(lambda grey: 255 * (grey > 127))
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [
        "https://ashbrook.example.org/this-week/riverside/"
    ]


def test_a_row_on_paper(reader: Page) -> None:
    """A row has the time, the name, the place with its area, the cost and how to get in touch."""
    read(reader, "riverside/", "2026-11-21T08:00:00Z")
    stroll = shipped(BUILT).activities["riverside-walkers/tuesday-stroll"]
    text = text_of(printed(reader)).replace("\xa0", " ")
    row = f"10:30am to 11:15am Tuesday Stroll Riverside Park, main gate, Riverside · {short_cost(stroll.entry.cost)} ·"
    assert f"{row} {contact(stroll)}" in text


GROW = """(copies) => {
    for (const list of document.querySelectorAll("[data-week-list]")) {
        for (const row of [...list.children]) for (let n = 0; n < copies; n += 1) list.append(row.cloneNode(true));
    }
    document.dispatchEvent(new Event("visibilitychange"));
}"""


@pytest.mark.parametrize("copies", [1, 20])
def test_more_than_a_sheet_holds(reader: Page, copies: int) -> None:
    """Where too much is on for one sheet, it says at each day and at its foot how much is left out, and where it is."""
    read(reader, "", "2026-11-21T08:00:00Z")
    reader.evaluate(GROW, copies)
    total = len(on_screen(reader))
    paper = printed(reader)
    assert len(paper) == 1
    assert points(reader) == SMALLEST
    left = reader.locator(".week-row--left-out").count()
    assert f"This sheet is full: {left} of {total} activities are not on it." in text_of(paper)
    more = [line for line in reader.locator("[data-week-more]").all_text_contents() if line]
    assert sum(int(line.split()[1]) for line in more) == left > 0
    assert all(line in text_of(paper) for line in more)
    assert len(on_screen(reader)) == total, "what is left out of the paper stays on the screen"


def test_a_day_in_two_columns(reader: Page) -> None:
    """Where a day goes on in the second column, that says again which day it is: once, and not on the screen."""
    read(reader, "", "2026-11-21T08:00:00Z")
    reader.evaluate(GROW, 20)
    text = text_of(printed(reader))
    # Of seven days that share out the sheet, the fourth is in the middle.
    assert text.count("Tuesday 24 November 2026, continued") == text.count(", continued") == 1
    assert reader.locator(".week-row--again:visible").first.evaluate("row => getComputedStyle(row).display") == "grid"


def test_paper_without_scripts_cuts_nothing(browser: Browser, address: str) -> None:
    """Without scripts the week takes the paper that it needs, and nothing is left out."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}this-week/")
    names = page.locator("[data-week-days] li:visible h3").all_inner_texts()
    text = text_of(printed(page))
    assert [name for name in names if name not in text] == []
    assert "About this site" not in text
    context.close()


def test_too_old_to_be_printed(reader: Page) -> None:
    """A sheet of a page that knows no date any more says that, and nothing that could be taken for a date."""
    read(reader, "", "2027-08-01T12:00:00Z")
    paper = printed(reader)
    assert len(paper) == 1
    assert "It does not know the dates after 12 February 2027." in text_of(paper)
    assert "Tuesday Stroll" not in text_of(paper)


def test_printed_by_its_button(reader: Page) -> None:
    """The button opens the browser's own print dialogue."""
    reader.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; }")
    read(reader, "", "2026-11-21T08:00:00Z")
    reader.get_by_role("button", name="Print it on one sheet").press("Enter")
    assert reader.evaluate("window.printed") == 1


def test_sheets_are_shipped_for_every_area(site: Path) -> None:
    """There is a page for each area of the locality, and these tests print each of them."""
    areas = {f"{path.parent.name}/" for path in (site / "this-week").glob("*/index.html")}
    assert areas == set(AREAS) - {""}


RANGES = [("2026-11-21", "2026-11-27"), ("2026-11-28", "2026-12-04"), ("2026-12-28", "2027-01-03")]


@pytest.mark.parametrize(("first", "last"), RANGES)
def test_ranges_of_dates_are_alike(reader: Page, first: str, last: str) -> None:
    """The browser writes a range of dates as the machine does."""
    reader.goto("about/")
    said = reader.evaluate(
        """async ([first, last]) => {
            const [{ dateRange }, { readTime }] = await Promise.all(
                ["words", "london"].map((name) => import(`/assets/scripts/${name}.js`)));
            return dateRange(readTime(first), readTime(last));
        }""",
        [first, last],
    )
    assert said == date_range(date.fromisoformat(first), date.fromisoformat(last))
