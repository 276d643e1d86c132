"""Fixtures for pads made in the browser: the built site, a real browser, and visits that leave nothing behind."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, BrowserContext

from data.shipped import shipped
from finder.visiting import NOON
from formulary.model.collection import Collection
from formulary.pads.look import Look
from make.visiting import Visit, begin
from website.building import ROOT, shipped_site
from website.conftest import serve


@pytest.fixture(scope="session")
def collection(today: date) -> Collection:
    """The shipped collection."""
    return shipped(today)


@pytest.fixture(scope="session")
def look() -> Look:
    """The shipped look."""
    return Look(ROOT / "overrides")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the built site of the shipped collection is served."""
    server, address = serve(shipped_site(tmp_path_factory))
    yield address
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser with a large screen. It keeps the site's files from visit to visit, as people's browsers do."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def visit(context: BrowserContext, site: str) -> Iterator[Visit]:
    """A visit at noon that asks no other host for anything, breaks no policy, and leaves nothing behind."""
    visit = begin(context, site)
    visit.page.clock.set_fixed_time(NOON)
    yield visit
    assert visit.elsewhere == []
    assert visit.said == []
    assert context.cookies() == []
    assert visit.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert visit.page.evaluate("indexedDB.databases()") == []
    visit.page.close()
