"""The page on freshness in a real browser: read on any day, it says what a page made on that day says."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from data.shipped import shipped
from finder.sites import framed, serve, write
from formulary.model.collection import Collection
from formulary.pages.status import status_page
from freshness.last_asked import Asked, asked_about
from making import ROOT, TODAY, draw

DAYS = (
    date(2026, 11, 22),
    date(2027, 3, 28),  # the clocks go forward
    date(2027, 6, 21),
    date(2027, 10, 31),  # the clocks go back
    date(2027, 12, 31),
    date(2028, 2, 29),
    date(2028, 12, 21),
)
"""Tomorrow, and in 7, 13 and 25 months, and the days on which one reckons wrongly."""


def any_activities(count: int) -> list[Asked]:
    """Activities checked in the last two years in every way, some of them paused or over; the same each time."""
    random = Random(count)  # noqa: S311 - nothing is kept secret with it
    return [
        Asked(
            on=TODAY - timedelta(random.randint(0, 700)),
            organisation=f"group-{random.randint(1, count // 3)}",
            how=random.choice(["phone", "visit", "e-mail", "website", "group"]),
            status=random.choice(["open", "open", "open", "open", "paused", "ended"]),
        )
        for _ in range(count)
    ]


def of(all_: Sequence[Asked], review: tuple[int, int] = (180, 365)) -> Callable[[date], Collection]:
    """The collection of such activities as of any day."""
    return lambda day: asked_about(all_, day, review)


COLLECTIONS: dict[str, Callable[[date], Collection]] = {
    "shipped": shipped,
    "many": of(any_activities(300)),
    "stricter": of(any_activities(30), (7, 14)),
    "one": of([Asked(TODAY)]),
    "one paused": of([Asked(TODAY, status="paused")]),
    "all lapsed": of([Asked(TODAY - timedelta(400), f"group-{place}") for place in range(12)]),
    "empty": of([]),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the page of each collection stands as it is made on each day."""
    folder = tmp_path_factory.mktemp("status")
    shutil.copytree(ROOT / "overrides/assets", folder / "formulary/assets")
    for name, as_of in COLLECTIONS.items():
        for day in (TODAY, *DAYS):
            whole = as_of(day)
            content = framed("../", draw(status_page(whole), whole))
            write(folder / "formulary" / address_of(name, day) / "index.html", content)
    server, address = serve(folder)
    yield address
    server.shutdown()
    server.server_close()


def address_of(name: str, made: date) -> str:
    """The address of one collection's page as it was made on a day."""
    return f"{name.replace(' ', '-')}-{made}/"


TREE = """page => {
  const tell = node => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent.replace(/\\s+/g, " ").trim();
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches("[data-status-late]")) return "";
    const own = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
    return [node.localName, own, [...node.childNodes].map(tell).filter(Boolean)];
  };
  page.removeAttribute("data-status");
  return tell(page);
}"""
"""All elements of a page with their attributes and words, but for what says when it was made."""


def tree(page: Page, address: str, day: date) -> Any:
    """The page at an address as it is read on a day."""
    page.clock.set_fixed_time(f"{day}T12:00:00Z")
    page.goto(address)
    return page.locator("[data-status]").evaluate(TREE)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_read_later_it_says_what_a_page_made_then_says(context: BrowserContext, pages: str, name: str) -> None:
    """Sentence, picture, tables and names are the very same, to the last element, months and years after the build."""
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    told = {day: tree(page, pages + address_of(name, TODAY), day) for day in DAYS}
    made = {day: tree(page, pages + address_of(name, day), day) for day in DAYS}
    for day in DAYS:
        assert told[day] == made[day], day
    assert said == []


def test_days_differ(context: BrowserContext, pages: str) -> None:
    """The test above sees differences: on each of its days the page says something else."""
    page = context.new_page()
    told = [str(tree(page, pages + address_of("many", TODAY), day)) for day in (TODAY, *DAYS)]
    assert len(set(told)) == len(told)


def test_a_day_passes_while_the_page_is_open(context: BrowserContext, pages: str) -> None:
    """Who comes back to an open tab on another day reads the numbers of that day, and what is not in them."""
    page = context.new_page()
    tree(page, pages + address_of("shipped", TODAY), TODAY)
    assert not page.locator("[data-status-late]").is_visible()
    before = page.locator("[data-status-said]").inner_text()
    page.clock.set_fixed_time("2027-08-01T12:00:00Z")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.locator("[data-status-said]").inner_text() != before
    assert "As of 1 August 2027." in page.locator(".hint").first.inner_text()
    assert page.locator("[data-status-late]").inner_text().strip() == (
        "Nor do checks after 21 November 2026, when this page was made."
    )


def test_a_state_leads_to_its_activities(context: BrowserContext, pages: str) -> None:
    """Whoever follows the link of a state sees the activities that are in it, folded away or not."""
    page = context.new_page()
    page.goto(pages + address_of("shipped", TODAY))
    for state in ("Paused", "Due"):
        page.locator("table").get_by_role("link", name=state, exact=True).click()
        assert page.locator(f"[data-status-list={state.lower()}] li").first.is_visible()
    page.goto("about:blank")
    page.goto(f"{pages}{address_of('shipped', TODAY)}#ended")
    assert page.locator("[data-status-list=ended] li").first.is_visible()


def test_without_scripts(browser: Browser, pages: str) -> None:
    """Without JavaScript the page says of which day it speaks, and everything on it can be read."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages + address_of("shipped", TODAY))
    assert "As of 21 November 2026." in page.locator("main").inner_text()
    assert page.locator("svg.ages").is_visible()
    page.get_by_text("The same as a table").click()
    assert page.locator("[data-status-table=checks] tr").count() == 15
    page.locator("summary", has_text="Checked").click()
    assert page.locator("[data-status-list=checked] li").first.is_visible()
    assert not page.locator("[data-status-list=checked] .asked__confirm").first.is_visible()
    assert page.locator("[data-status-list=due] .asked__confirm").first.is_visible()
    context.close()


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [("shipped", 1280, "light"), ("shipped", 320, "dark"), ("all lapsed", 320, "light"), ("empty", 320, "light")],
)
def test_open_to_everyone(browser: Browser, pages: str, name: str, width: int, scheme: Any) -> None:
    """With everything unfolded, axe finds nothing, and nothing scrolls sideways, whatever there is to tell."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(pages + address_of(name, TODAY))
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]][:3]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    context.close()
