"""Fixtures for the finder: its site, a real browser, and visits that must leave nothing behind."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from data.invented import invented
from data.shipped import shipped
from finder.sites import make_site, serve
from finder.visiting import Visit, begin
from formulary.checking.schemas import Schema
from formulary.model.collection import Collection
from formulary.reading.source import Kind


@pytest.fixture(scope="session")
def collection(today: date) -> Collection:
    """The shipped collection."""
    return shipped(today)


def served(folder: Path, collection: Collection, schemas: dict[Kind, Schema]) -> Iterator[str]:
    """Make the site of a collection and serve it."""
    make_site(folder, collection, schemas)
    server, address = serve(folder)
    yield address
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def site(
    tmp_path_factory: pytest.TempPathFactory, collection: Collection, schemas: dict[Kind, Schema]
) -> Iterator[str]:
    """Where the finder of the shipped collection is served."""
    yield from served(tmp_path_factory.mktemp("site"), collection, schemas)


@pytest.fixture(scope="session")
def large_site(
    tmp_path_factory: pytest.TempPathFactory, collection: Collection, schemas: dict[Kind, Schema]
) -> Iterator[str]:
    """Where the finder of 1,000 invented activities is served."""
    yield from served(tmp_path_factory.mktemp("large"), invented(collection, 1000), schemas)


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
    yield visit
    assert visit.elsewhere == []
    assert visit.said == []
    assert context.cookies() == []
    if visit.page.url.startswith("http"):
        assert visit.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    visit.page.close()
