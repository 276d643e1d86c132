"""What a visit is like in a real browser: nothing loaded from elsewhere, nothing stored, open to everyone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

PAGES = {
    "start": "",
    "finder": "find/",
    "finder with results": "find/#need=loneliness&day=tuesday",
    "finder with nothing": "find/#q=zzzzqqqq",
    "all activities": "activities/",
    "full activity": "activities/family-hub/baby-cafe/",
    "minimal activity": "activities/riverside-walkers/tuesday-stroll/",
    "slip": "activities/riverside-walkers/tuesday-stroll/#take-away",
    "due activity": "activities/northgate-hall/seated-exercise/",
    "lapsed activity": "activities/millfield-allotments/potting-shed/",
    "paused activity": "activities/vale-wildlife-friends/garden-visits-for-carers/",
    "ended activity": "activities/green-gym/surgery-garden/",
    "hidden address": "activities/linden-trust/safe-to-talk/",
    "withdrawn activity": "activities/bright-path/monday-boost/",
    "moved activity": "activities/northgate-hall/tai-chi-taster/",
    "activity of a renamed organisation": "activities/hill-top-runners/learn-to-ride/",
    "merged organisation": "organisations/tea-and-company/",
    "organisation without activities": "organisations/bright-path/",
    "organisations": "organisations/",
    "organisation": "organisations/riverside-walkers/",
    "needs": "needs/",
    "need": "needs/domestic-abuse/",
    "kinds": "support/",
    "kind": "support/physical-activity/",
    "areas": "areas/",
    "area": "areas/riverside/",
    "this week": "this-week/",
    "this week in an area": "this-week/riverside/",
    "gaps": "gaps/",
    "pads": "pads/",
    "pad": "pads/more-active/",
    "sheet": "pads/more-active/sheet/",
    "make your own pad": "pads/make/",
    "code on a pad of their own": "P/MY/",
    "issues of a pad": "pads/lonely-or-isolated/changes/",
    "change sheet": "pads/lonely-or-isolated/changes/6x608r/",
    "printed code": "P/ACTIVE/",
    "printed issue": "P/MEET/6X608R/",
    "changes": "changes/",
    "guide": "contribute/",
    "policy": "contribute/policy/",
    "not listed": "contribute/not-listed/",
    "fields of an activity": "contribute/fields/",
    "fields of a pad": "contribute/fields/pad/",
    "rules": "contribute/rules/",
    "rule": "contribute/rules/schema-word/",
    "rule without an example": "contribute/rules/file-missing/",
    "freshness": "status/",
    "about": "about/",
    "urgent help": "urgent-help/",
    "privacy": "privacy/",
    "accessibility": "accessibility/",
    "not found": "there/is/no/such/page/",
}
"""One page of every type, and of an activity one in every state."""

SIZES = {"1280": (1280, 900), "320": (320, 640)}


@pytest.fixture(params=[(size, scheme) for size in SIZES for scheme in ("light", "dark")], ids="-".join)
def visit(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A visit at one width, in light or dark."""
    size, scheme = request.param
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_axe_finds_nothing(visit: Page, address: str, path: str) -> None:
    """Every page type passes axe (WCAG 2.2 AA and best practice), is not blank, and does not scroll sideways."""
    visit.goto(address + path)
    if path.startswith("find/"):
        visit.wait_for_load_state("networkidle")
    results = Axe().run(visit, options={"resultTypes": ["violations"]})
    violations = [
        (violation["id"], [node["html"][:120] for node in violation["nodes"]][:3])
        for violation in results.response["violations"]
    ]
    assert violations == []
    assert visit.locator("h1").first.bounding_box() is not None
    # A sheet is as wide as its paper, and each of its pages is complete in itself.
    if not path.endswith("sheet/"):
        assert visit.locator("h1").count() == 1
        assert visit.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_nothing_comes_from_elsewhere_and_nothing_stays(context: BrowserContext, address: str) -> None:
    """A visit to every page type asks no other host for anything, breaks no policy, and leaves nothing behind."""
    page = context.new_page()
    elsewhere: list[str] = []
    missing: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: elsewhere.append(request.url))
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in PAGES.values():
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
    page.goto(address)
    page.get_by_label("What are you looking for?").fill("lonely")
    page.get_by_label("What are you looking for?").press("Enter")
    page.wait_for_url("**/find/**")
    page.wait_for_load_state("networkidle")
    assert [url for url in elsewhere if not url.startswith((address, "data:"))] == []
    assert [url for url in missing if "no/such/page" not in url] == []
    assert [text for text in said if "404" not in text] == []
    assert context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("indexedDB.databases()") == []


def test_everything_is_reached_by_keyboard_on_a_small_screen(browser: Browser, address: str) -> None:
    """At 320 px every link and field of the start page is reached with the tab key, in view, with a visible focus."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address)
    wanted = page.locator("a[href], button, input").evaluate_all(
        "all => all.filter(one => one.offsetParent !== null).length"
    )
    reached = set()
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => { const one = document.activeElement, box = one.getBoundingClientRect();
            const all = [...document.querySelectorAll('a[href], button, input')];
            return [all.indexOf(one), box.width > 0 && box.right <= innerWidth + 1 && box.left >= -1,
                    getComputedStyle(one).outlineStyle !== 'none']; }"""
        )
        if found[0] >= 0:
            assert found[1:] == [True, True], page.evaluate("document.activeElement.outerHTML")
            reached.add(found[0])
    assert len(reached) >= wanted
    context.close()


def test_reads_and_browses_without_scripts(browser: Browser, address: str) -> None:
    """Without JavaScript a reader gets from the start page to an activity by links alone, and sees its facts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="Loneliness", exact=True).click()
    page.get_by_role("link", name="Tuesday Stroll").click()
    assert page.locator("h1").inner_text().startswith("Tuesday Stroll")
    assert "Every Tuesday, 10:30am to 11:15am" in page.locator("main").inner_text()
    assert "Tuesday 24 November 2026" in page.locator("main").inner_text()
    page.goto(f"{address}find/")
    page.locator("main").get_by_role("link", name="Riverside", exact=True).first.click()
    assert page.url == f"{address}areas/riverside/"
    context.close()


def test_old_pages_tell_the_truth(browser: Browser, address: str) -> None:
    """A page read long after its build shows no date that has passed, and says when its entry is due or lapsed."""
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2027-08-01T12:00:00")
    page.goto(f"{address}activities/riverside-walkers/tuesday-stroll/")
    page.wait_for_load_state("networkidle")
    assert page.locator(".monograph [data-next-dates] li").first.inner_text() == "Tuesday 3 August 2027, 10:30am"
    assert not page.locator(".monograph").get_by_text("24 November 2026").is_visible()
    assert "phone before you go" in page.locator(".trust").inner_text()
    page.clock.set_fixed_time("2028-08-01T12:00:00")
    page.reload()
    page.wait_for_load_state("networkidle")
    assert "too long ago" in page.locator(".trust").inner_text()
    page.goto(f"{address}needs/loneliness/")
    page.wait_for_load_state("networkidle")
    assert not page.get_by_role("link", name="Tuesday Stroll").is_visible()
    context.close()
