"""The page works without scripts, when the data does not come, and on paper."""

import re
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Route, expect

from finder.sites import ROOT, make_site, serve
from finder.visiting import Visit, begin
from formulary.checking.schemas import Schema
from formulary.model.collection import Collection
from formulary.reading.source import Kind
from making import collection as made
from making import town

SCRIPTS = ROOT / "overrides" / "assets" / "scripts"
IMPORT = re.compile(r'^import [^;]*from "\./([\w-]+\.js)";', re.MULTILINE)


def test_without_scripts(browser: Browser, site: str, collection: Collection) -> None:
    """Without scripts there are links to every need, kind and area and to all activities, and no idle form."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}find/")
    shown = {link.get_attribute("href") for link in page.locator("[data-finder-lists] a").all() if link.is_visible()}
    expected = {"../activities/"}
    for folder, names in {"needs": collection.needs, "support": collection.support, "areas": collection.areas}.items():
        expected |= {f"../{folder}/{name}/" for name in names}
    assert shown == expected
    assert not page.locator("[data-finder]").is_visible()
    context.close()


def test_when_the_data_does_not_come(context: BrowserContext, site: str) -> None:
    """If the catalogue cannot be loaded the lists come back, and the reader is told."""
    visit = begin(context, site)
    visit.page.route("**/finder.json", lambda route: route.fulfill(status=500))
    visit.page.goto(f"{site}find/#need=sleep")
    expect(visit.page.locator("[data-finder-trouble]")).to_be_visible()
    expect(visit.page.locator("[data-finder]")).to_be_hidden()
    assert visit.page.get_by_role("link", name="Sleep", exact=True).is_visible()
    visit.page.close()


def test_when_only_the_details_do_not_come(context: BrowserContext, site: str) -> None:
    """Without summaries and phone numbers the finder still finds."""

    def refuse(route: Route) -> None:
        route.abort()

    visit = begin(context, site)
    visit.page.route("**/finder-details-*.json", refuse)
    visit.open("find/#q=lonley")
    assert visit.message() == "Showing results for “lonely”."
    assert visit.names()
    visit.page.close()


def test_on_paper(visit: Visit) -> None:
    """Paper shows what was chosen and all results with their phones, and no forms."""
    visit.find("need=loneliness&cost=free")
    count = int(visit.page.locator("#finder-count").inner_text().split()[0])
    visit.page.emulate_media(media="print")
    visit.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert visit.page.locator(".finder-row").count() == count
    assert visit.page.get_by_text("01632 960101").is_visible()
    for gone in ("[data-finder-search]", "[data-finder-fold]", "[data-finder-more]", "[data-finder-clear]"):
        assert not visit.page.locator(gone).is_visible()
    assert visit.page.locator(".finder-chip").first.is_visible()


def test_a_button_prints(visit: Visit) -> None:
    """The list can be printed with a button, which stands there only if there is a list."""
    visit.open()
    visit.page.evaluate("window.print = () => { window.printed = true; }")
    visit.page.get_by_role("button", name="Print this list").click()
    assert visit.page.evaluate("window.printed")
    visit.follow("q=zzzzqqqq")
    expect(visit.page.get_by_role("button", name="Print this list")).to_be_hidden()


def modules(name: str, found: list[str]) -> list[str]:
    """A script and all that it imports."""
    if name not in found:
        found.append(name)
        for other in IMPORT.findall((SCRIPTS / name).read_text("utf-8")):
            modules(other, found)
    return found


def test_all_modules_come_at_once() -> None:
    """The page names every module that the finder's script imports, so that none waits for another."""
    template = (ROOT / "overrides" / "pages" / "find.html").read_text("utf-8")
    named = re.findall(r'modulepreload" href="{{ root }}assets/scripts/([\w-]+\.js)"', template)
    assert sorted(named) == sorted(modules("finder.js", [])[1:])


NEW = {
    r"\.at\(": "Array.at: Chromium 92",
    r"Object\.hasOwn": "Chromium 93",
    r"structuredClone": "Chromium 98",
    r"\.replaceChildren": "Chromium 86 itself, but other browsers later",
    r"\.(findLast|toSorted|toReversed|with)\(": "Chromium 97 to 110",
    r"^await ": "top-level await: Chromium 89",
    r"static \{": "Chromium 94",
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write": "text that could become an element",
    r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.": "storage",
    r"https?://": "another host",
    r"setAttribute\(.style|\.style\.": "the policy allows no inline style",
}


def test_scripts_keep_to_what_is_allowed() -> None:
    """No script uses what Chromium 86 does not know, what could inject, what stores, or another host."""
    own = [*modules("finder.js", []), "freshness.js", "search-box.js"]
    for name in own:
        text = (SCRIPTS / name).read_text("utf-8")
        assert {why for pattern, why in NEW.items() if re.search(pattern, text, re.MULTILINE)} == set(), name


def test_styles_keep_to_what_is_allowed() -> None:
    """The finder's styles use nothing that Chromium 86 does not know, and no left or right."""
    text = Path(ROOT / "overrides/assets/styles/finder.css").read_text("utf-8")
    new = (
        r":is\(|:has\(|:where\(|aspect-ratio|\binset\b|(margin|padding|border)-(inline|block):|inset-|@layer|@container"
    )
    assert re.findall(new, text) == []
    assert re.findall(r"(margin|padding|border)-(left|right|top|bottom)", text) == []


def test_a_locality_without_activities(context: BrowserContext, tmp_path: Path, schemas: dict[Kind, Schema]) -> None:
    """Before the first activity is written the finder says whom to phone, and nothing breaks."""
    make_site(tmp_path, made(town({})), schemas)
    server, address = serve(tmp_path)
    visit = begin(context, address).open()
    visit.says("No activities fit")
    assert visit.page.locator("[data-finder-nothing]").get_by_role("link", name="01632 960100").is_visible()
    visit.type("walk")
    visit.says("No activities fit")
    assert visit.said == []
    visit.page.close()
    server.shutdown()
    server.server_close()
