"""The page is open to everybody: axe, a small screen, keys alone, what is read out, and no scripts."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from finder.test_plain_page import NEW, modules
from finder.visiting import NOON
from formulary.words import counted
from make.visiting import ADDRESS, Visit, begin
from pads.reading_back import squeezed
from website.building import ROOT

SIZES = {"1280": (1280, 900), "320": (320, 640)}
STATES = {
    "nothing chosen": "",
    "a sheet": "on=M1.B4.N1&need=loneliness&cost=free",
    "large print on several pages": "size=large-print&on=M1.B4.N1.B2.A3.B5.P1.N3.D2.F3.N5.P2.S7.F1.L1.L2",
}


@pytest.fixture(params=[(size, scheme) for size in SIZES for scheme in ("light", "dark")], ids="-".join)
def seen(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Visit]:
    """A visit at one width, in light or dark."""
    size, scheme = request.param
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    visit = begin(context, site)
    visit.page.clock.set_fixed_time(NOON)
    yield visit
    context.close()


@pytest.mark.parametrize("choices", STATES.values(), ids=STATES.keys())
def test_axe_finds_nothing(seen: Visit, choices: str) -> None:
    """In every state the page passes axe and does not scroll sideways, and the whole width of the sheet is in view."""
    seen.open(choices)
    results = Axe().run(seen.page, options={"resultTypes": ["violations"]})
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in results.response["violations"]] == []
    assert seen.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert seen.page.evaluate(
        "() => { const one = document.querySelector('.make-preview'); return one.scrollWidth <= one.clientWidth + 1; }"
    )


def test_the_warning_passes_axe(browser: Browser, site: str) -> None:
    """So does the warning that the page will clear itself, which covers nothing that is in focus for long."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    visit = begin(context, site)
    visit.page.clock.install(time=NOON)
    visit.open("on=M1")
    visit.page.clock.run_for("09:05")
    expect(visit.part("idle")).to_be_visible()
    assert Axe().run(visit.page, options={"resultTypes": ["violations"]}).response["violations"] == []
    box = visit.part("keep").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 640
    context.close()


def tab_to(page: Page, selector: str, limit: int = 90) -> None:
    """Press the tab key until something has the focus; it must be in view with a ring around it."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            seen = page.evaluate(
                """() => { const one = document.activeElement, box = one.getBoundingClientRect();
                return box.left >= -1 && box.right <= innerWidth + 1 && box.top >= 0 && box.bottom <= innerHeight + 1
                    && box.width > 0 && getComputedStyle(one).outlineStyle !== 'none'; }"""
            )
            assert seen, selector
            return
    pytest.fail(f"{selector} is not reached with the tab key")


@pytest.mark.parametrize("size", SIZES)
def test_by_keys_alone(browser: Browser, site: str, size: str) -> None:
    """From the top of the page to the print dialogue and to a cleared page with keys alone, on every screen."""
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height})
    page = begin(context, site).page
    page.add_init_script("window.prints = 0; window.print = () => { window.prints += 1; };")
    page.clock.set_fixed_time(NOON)
    page.goto(site + ADDRESS)
    page.wait_for_selector("[data-make-ready]")
    for group, answer in (("need", "loneliness"), ("cost", "free")):
        tab_to(page, f"[data-finder-group='{group}'] > summary")
        if size == "320":
            page.keyboard.press("Enter")
        if answer == "free":
            tab_to(page, "input[name=cost]")
            page.keyboard.press("ArrowDown")
        else:
            tab_to(page, f"input[value='{answer}']")
            page.keyboard.press("Space")
    tab_to(page, "[data-make-fill]")
    page.keyboard.press("Enter")
    tab_to(page, "[data-make-list] input")
    page.keyboard.press("Space")
    if size == "320":
        page.locator("[data-make-see]").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "make-sheet"
    tab_to(page, "[data-make-print]", limit=200)
    page.keyboard.press("Enter")
    assert page.evaluate("window.prints") == 1
    tab_to(page, "[data-make-clear]")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == ""
    assert page.evaluate("document.activeElement.id") == "make-title"
    context.close()


def test_what_is_read_out(visit: Visit) -> None:
    """The measure, what was cleared and how many activities fit are told to screen readers when they change."""
    visit.open()
    for name in ("measure", "told", "found"):
        assert visit.part(name).get_attribute("role") == "status"
    visit.choose("need", "loneliness")
    expect(visit.part("found")).to_have_text(re.compile(r"^\d+ activities to choose from\.$"))
    assert visit.measure() == "Nothing is chosen yet. There is room for about 10 on one sheet."
    visit.row("Tuesday Stroll").check()
    assert visit.measure().startswith("1 activity on 1 sheet. Room for about ")
    assert visit.row("Tuesday Stroll").evaluate("one => one === document.activeElement") is True


def test_targets(visit: Visit) -> None:
    """Everything that is pressed is at least 24 pixels wide and high."""
    visit.open("on=M1.B4")
    small = visit.page.locator("main :is(button, select, input)").evaluate_all(
        """all => all.filter(one => one.offsetParent).map(one => one.closest('label') || one)
        .map(one => [one.outerHTML, one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24).map(([html]) => html)"""
    )
    assert small == []


def test_without_scripts(browser: Browser, site: str) -> None:
    """Without scripts the page says what to print instead, and shows no idle form."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + ADDRESS)
    assert not page.locator("[data-make]").is_visible()
    assert page.get_by_text("Your browser has to run JavaScript").is_visible()
    page.locator("main").get_by_role("link", name="Meeting people").click()
    assert page.url == f"{site}pads/lonely-or-isolated/"
    context.close()


@pytest.mark.parametrize("file", ["data/finder.json", "pads/make/entries.json"])
def test_when_the_data_does_not_come(context: BrowserContext, site: str, file: str) -> None:
    """If a file cannot be loaded the reader is told, and led to the pads that are ready."""
    visit = begin(context, site)
    visit.page.route(f"**/{file}", lambda route: route.fulfill(status=500))
    visit.page.goto(f"{site}{ADDRESS}#on=M1")
    expect(visit.page.get_by_text("The activities could not be loaded")).to_be_visible()
    assert not visit.page.locator("[data-make]").is_visible()
    assert visit.page.locator("main").get_by_role("link", name="Meeting people").is_visible()
    visit.page.close()


def test_when_the_letters_do_not_come(visit: Visit) -> None:
    """Without the shipped letters the sheet is set in others, measured with them, and still printed whole."""
    visit.page.context.new_cdp_session(visit.page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    visit.page.route("**/*.woff2", lambda route: route.fulfill(status=404))
    visit.open("on=M1.B4.N1.B2.A3.B5.P1.N3.D2.F3")
    pages = visit.printed()
    assert visit.measure().startswith(f"10 activities on {counted(len(pages), 'sheet')}.")
    assert all(squeezed(name) in squeezed("".join(page.text for page in pages)) for name in visit.previewed())
    visit.said.clear()


def test_links_lead_here(visit: Visit) -> None:
    """The start page, the index of pads and every pad's page lead here."""
    for address in ("", "pads/", "pads/lonely-or-isolated/", "pads/whole-formulary/"):
        visit.page.goto(visit.site + address)
        visit.page.locator("main").get_by_role("link", name="Make your own pad").click()
        assert visit.page.url == visit.site + ADDRESS


def test_all_modules_come_at_once() -> None:
    """The page names every module that its script imports, so that none waits for another."""
    template = (ROOT / "overrides" / "pages" / "make.html").read_text("utf-8")
    named = re.findall(r'modulepreload" href="{{ root }}assets/scripts/([\w-]+\.js)"', template)
    assert sorted(named) == sorted(modules("make.js", [])[1:])


def test_scripts_keep_to_what_is_allowed() -> None:
    """No script of the page could inject, stores, asks another host, or is too new for an old surgery computer."""
    for name in modules("make.js", []):
        text = (ROOT / "overrides" / "assets" / "scripts" / name).read_text("utf-8")
        assert {why for pattern, why in NEW.items() if re.search(pattern, text, re.MULTILINE)} == set(), name
