"""Fixtures that tests of all rooms share."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser import FLAGS, find_chromium
from formulary.checking.schemas import Schema, load_schemas
from formulary.reading.source import Kind

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def schemas() -> dict[Kind, Schema]:
    """The schemas of all kinds of file."""
    return load_schemas(ROOT / "schema")


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which all tests take place."""
    return date(2026, 11, 21)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium: one for all tests of a process, since Playwright starts once in each."""
    path = find_chromium()
    if path is None:
        pytest.fail("There is no Chromium here. Install one, or name it in the variable CHROMIUM.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()
