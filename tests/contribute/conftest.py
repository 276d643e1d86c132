"""Fixtures for what groups use: the check in a tab with the gates that it must agree with, and the form on a site."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from contribute.checker import Checker
from contribute.filling import GITHUB, Filling, begin
from contribute.gates import Gates
from finder.visiting import NOON
from formulary.checking.check import check
from formulary.checking.document import Document
from formulary.checking.schemas import Schema
from formulary.reading.source import Kind
from making import ROOT, TODAY
from schema.example_files import collection
from website.building import build, copy_project
from website.conftest import serve


@pytest.fixture(scope="session")
def documents(schemas: dict[Kind, Schema]) -> tuple[Document, ...]:
    """The collection that all passing examples make together."""
    return check(collection(), schemas, TODAY).documents


@pytest.fixture(scope="session")
def checker(browser: Browser, documents: tuple[Document, ...], schemas: dict[Kind, Schema]) -> Iterator[Checker]:
    """The check in a tab, on the day on which all tests take place."""
    server, address = serve(ROOT / "overrides/assets/scripts")
    page = browser.new_page()
    page.clock.set_fixed_time(NOON)
    page.goto(f"{address}entry-check.js")
    yield Checker(page).of(documents, schemas)
    page.close()
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def gates(documents: tuple[Document, ...], schemas: dict[Kind, Schema], checker: Checker) -> Gates:
    """The gates, with the rules of meaning that the browser knows."""
    return Gates(documents, schemas, checker.rules)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the shipped collection is served, as if it were kept on GitHub."""
    config = copy_project(tmp_path_factory.mktemp("project"))
    locality = config.parent / "entries/formulary.yml"
    text = locality.read_text("utf-8")
    locality.write_text(text.replace("https://git.example.org/ashbrook/social-formulary", GITHUB), "utf-8")
    folder = tmp_path_factory.mktemp("site")
    done = build(config, folder)
    assert done.returncode == 0, done.stderr
    server, address = serve(folder)
    yield address
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser with a large screen, which lets pages use the clipboard."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def filling(context: BrowserContext, site: str) -> Iterator[Filling]:
    """A visit to the form that asks no other host for anything, breaks no policy, and leaves nothing behind."""
    filling = begin(context, site)
    yield filling
    assert filling.elsewhere == []
    assert filling.said == []
    assert context.cookies() == []
    if filling.page.url.startswith(site):
        assert filling.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    filling.page.close()
