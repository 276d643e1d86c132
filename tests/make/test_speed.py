"""The page is quick, and what it loads is small, with 1,000 activities too.

Times are those that the page's own thread worked, in milliseconds: what else the machine does hardly counts.
"""

import gzip
import shutil
import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from finder.test_speed import NOON, Stopwatch
from generated import generate
from make.visiting import ADDRESS
from website.building import ROOT, build, copy_project
from website.conftest import serve


def weight(site: str) -> int:
    """The bytes of what only this page loads as data, as a server sends it."""
    with urllib.request.urlopen(f"{site}pads/make/entries.json") as answer:  # noqa: S310 - our own server
        return len(gzip.compress(answer.read(), 9))


def test_it_is_small(site: str) -> None:
    """The data of the shipped collection is under 5 KB when it is sent, and no other page loads it."""
    assert weight(site) < 5_000
    template = "entries.json"
    folder = ROOT / "overrides"
    users = [path.name for path in folder.rglob("*.js") if f'make/{template}")' in path.read_text("utf-8")]
    assert users == ["make.js"]


@pytest.fixture(scope="module")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a built site with 1,000 activities is served."""
    folder = tmp_path_factory.mktemp("thousand")
    config = copy_project(folder)
    shutil.rmtree(folder / "entries")
    generate(ROOT / "entries", folder / "entries", 1000)
    done = build(config, folder / "site")
    assert done.returncode == 0, done.stderr
    server, address = serve(folder / "site")
    yield address
    server.shutdown()
    server.server_close()


def first_use(browser: Browser, site: str) -> float:
    """Milliseconds of script from the open page to a filled sheet: loading, choosing, filling, drawing."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page: Page = context.new_page()
    page.add_init_script(NOON)
    watch = Stopwatch(context, page)
    page.goto(site + ADDRESS)
    page.wait_for_selector("[data-make-ready]")
    page.locator("input[value=loneliness]").click()
    page.get_by_role("button", name="Fill the sheet").click()
    assert "on 1 sheet" in page.locator("[data-make-measure]").inner_text()
    metrics = {one["name"]: one["value"] for one in watch.session.send("Performance.getMetrics")["metrics"]}
    context.close()
    return 1000 * float(metrics["ScriptDuration"])


@pytest.mark.bench
def test_first_use(browser: Browser, large_site: str) -> None:
    """First use takes under 100 ms of script, and the data of 1,000 activities is under 30 KB when it is sent."""
    best = min(first_use(browser, large_site) for _ in range(4))
    kilobytes = weight(large_site) / 1000
    print(f"\nMake your own pad: {best:.0f} ms of script (goal: 100 ms), {kilobytes:.1f} KB (goal: 30)")  # noqa: T201
    assert best < 100
    assert kilobytes < 30
