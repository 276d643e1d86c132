"""Fixtures that tests of all rooms share."""

from datetime import date
from pathlib import Path

import pytest

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
