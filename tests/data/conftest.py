"""Fixtures for the data files."""

from datetime import date

import pytest

from data.shipped import shipped
from formulary.model.collection import Collection


@pytest.fixture(scope="session")
def collection(today: date) -> Collection:
    """The shipped collection."""
    return shipped(today)
