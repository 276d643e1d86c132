"""Fixtures for the check in the browser: a tab that has loaded it, and the gates that it must agree with."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from contribute.checker import Checker
from contribute.gates import Gates
from finder.visiting import NOON
from formulary.checking.check import check
from formulary.checking.document import Document
from formulary.checking.schemas import Schema
from formulary.reading.source import Kind
from making import ROOT, TODAY
from schema.example_files import collection
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
