"""The page of gaps in a real browser: true numbers, read on screen, on paper, in the dark, and on a later day."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser, Page, expect

from data.shipped import shipped
from finder.visiting import NOON
from formulary.gaps.ending import endings
from formulary.gaps.gaps import gaps_of
from making import TODAY

SHADES = ("none", "one", "few", "many")
COLOURS = """() => Object.fromEntries(["none", "one", "few", "many"].map((step) => {
    const cell = document.querySelector(`td.gaps-${step}`), number = cell.querySelector("a") || cell;
    const style = getComputedStyle(cell);
    return [step, [style.backgroundColor, getComputedStyle(number).color, style.backgroundImage]];
}))"""


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Page]:
    """The page of gaps on the day on which the collection was written."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.clock.set_fixed_time(NOON)
    page.goto(f"{address}gaps/")
    yield page
    page.close()


def luminance(colour: str) -> float:
    """The relative luminance of a colour (WCAG 2.2), from 0 for black to 1 for white."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: float, other: float) -> float:
    """The contrast of two luminances, from 1 to 21."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@pytest.mark.parametrize(
    ("media", "scheme"), [("screen", "light"), ("screen", "dark"), ("print", "light"), ("print", "dark")]
)
def test_every_shade_can_be_read(tab: Page, media: str, scheme: str) -> None:
    """Each number stands out from its shade at 4.5 to 1; four greys are left without colours, from light to dark."""
    tab.emulate_media(media=media, color_scheme=scheme)  # type: ignore[arg-type]  # words of a closed list
    found = tab.evaluate(COLOURS)
    page = luminance(tab.evaluate("getComputedStyle(document.body).backgroundColor"))
    # The cell of nothing is the page itself, with a clear place around the number in its hatching.
    greys = [page if step == "none" else luminance(found[step][0]) for step in SHADES]
    for step, grey in zip(SHADES, greys, strict=True):
        assert contrast(grey, luminance(found[step][1])) >= 4.5, step
    assert "repeating-linear-gradient" in found["none"][2]
    steps = [contrast(one, page) for one in greys]
    assert all(more - less > 0.15 for less, more in pairwise(steps[1:]))
    if media == "print":
        # Even where a printer leaves out every background, no letter is white.
        assert all(luminance(colour) < 0.05 for _, colour, _ in found.values())


def test_numbers_lead_to_what_they_count(tab: Page, address: str) -> None:
    """The finder shows exactly what a cell counts, and besides only what is paused."""
    whole = shipped(TODAY)
    gaps = gaps_of(whole)
    links = tab.locator("table.gaps a[href*='find/#']")
    chance = Random(1)  # noqa: S311 - chance that can be repeated
    addresses = chance.sample(links.evaluate_all("all => all.map((one) => one.getAttribute('href'))"), 25)
    heads = {head for view in gaps.views for head in view.heads if head.column.choices is not None}
    for link in addresses:
        choices = re.findall(r"(\w+)=([\w-]+)", link)
        need, rest = dict(choices)["need"], tuple(one for one in choices if one[0] not in ("need", "area"))
        area = dict(choices).get("area", "")
        column = next(head.column for head in heads if head.column.choices == rest)
        paused = [
            one
            for one in whole.listed
            if not one.is_on_pads and column.holds(one) and need in one.entry.needs
            if not area or area in {place.id for place in one.areas}
        ]
        count = gaps.counts.of(need, column.id, area) + len(paused)
        tab.goto("about:blank")
        tab.goto(f"{address}gaps/{link}")
        expect(tab.locator("#finder-count")).to_have_text(re.compile(rf"^{count} activit"), timeout=10_000)


@pytest.mark.parametrize(
    ("day", "count"), [("2026-11-21", 2), ("2027-01-31", 6), ("2027-02-01", 4), ("2027-03-31", 5), ("2027-12-01", 0)]
)
def test_endings_are_those_of_the_day_of_reading(browser: Browser, address: str, day: str, count: int) -> None:
    """What has ended by the day of reading is gone, and what is only now close is there."""
    page = browser.new_page()
    page.clock.set_fixed_time(f"{day}T12:00:00Z")
    page.goto(f"{address}gaps/")
    shown = page.locator("[data-endings] li:visible a").all_inner_texts()
    assert shown == [one.activity.name for one in endings(gaps_of(shipped(TODAY)).there, date.fromisoformat(day))]
    assert len(shown) == count
    assert page.locator("[data-no-endings]").is_visible() == (not count)
    page.close()


@pytest.mark.parametrize("day", ["2026-11-21", "2027-06-15", "2027-12-01"])
def test_what_has_lapsed_since_is_said(browser: Browser, address: str, day: str) -> None:
    """Read long after it was made, the page says how many of the activities that it counts have lapsed since then."""
    page = browser.new_page()
    page.clock.set_fixed_time(f"{day}T12:00:00Z")
    page.goto(f"{address}gaps/")
    line, there = page.locator("[data-lapses]"), gaps_of(shipped(TODAY)).there
    lapsed = sum(one.lapses_on <= date.fromisoformat(day) for one in there)
    assert line.is_visible() == (lapsed > 0)
    if lapsed:
        assert f"too long since then: {lapsed}." in line.inner_text()
    page.close()


def test_paper_shows_every_table(tab: Page) -> None:
    """What is closed on the screen is open while it is printed, and closed again afterwards."""
    closed = tab.locator(".page details:not([open])").count()
    assert closed > 5
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert tab.locator(".page details:not([open])").count() == 0
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert tab.locator(".page details:not([open])").count() == closed


def test_a_small_screen_scrolls_the_table_and_not_the_page(browser: Browser, address: str) -> None:
    """At 320 px each table is scrolled by the arrow keys within its own named region, and the need stays in view."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{address}gaps/")
    region = page.get_by_role("region", name="By area")
    region.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.gaps-scroll').scrollLeft > 50")
    box, head = region.bounding_box(), region.locator("tbody th").first.bounding_box()
    assert box
    assert head
    assert abs(head["x"] - box["x"]) < 2
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.close()


def test_linked_files_are_there(tab: Page, site: Path) -> None:
    """The table for spreadsheets and the data for programs are where the page says, and hold all that was counted."""
    gaps = gaps_of(shipped(TODAY))
    for name in ("gaps.csv", "gaps.json"):
        link = tab.locator(f"a[href$='data/{name}']")
        assert tab.request.get(tab.evaluate("one => one.href", link.element_handle())).ok
    lines = list(csv.DictReader(io.StringIO((site / "data/gaps.csv").read_text("utf-8"), newline="")))
    assert len(lines) == len(gaps.needs) * (1 + len(gaps.areas))
    loneliness = next(line for line in lines if (line["need"], line["area"]) == ("loneliness", "northgate"))
    assert int(loneliness["saturday-morning"]) == gaps.counts.of("loneliness", "saturday-morning", "northgate")
