"""The shipped collection, read and built once as of the day on which all tests take place."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from formulary.checking.check import check
from formulary.checking.schemas import load_schemas
from formulary.model.build import build
from formulary.model.collection import Collection
from formulary.reading.folder import read

ROOT = Path(__file__).parents[2]


@lru_cache(maxsize=2)
def shipped(today: date) -> Collection:
    """The shipped collection as of a day, its dates as they are written."""
    documents = check(read(ROOT / "entries"), load_schemas(ROOT / "schema"), today).documents
    return build(documents, today, moving=False)
