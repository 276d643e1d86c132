"""The project: where its rooms are, what day it is, and the whole way from files to a collection."""

import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from formulary.checking.check import Checked, check
from formulary.checking.schemas import load_schemas
from formulary.model.build import build
from formulary.model.collection import Collection
from formulary.reading.folder import read

HERE = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Project:
    """A checkout: the folder that holds entries/, schema/ and overrides/."""

    root: Path

    @property
    def entries(self) -> Path:
        """What people write."""
        return self.root / "entries"

    @property
    def schema(self) -> Path:
        """What is allowed."""
        return self.root / "schema"

    @property
    def overrides(self) -> Path:
        """The look."""
        return self.root / "overrides"

    def check(self, today: date) -> Checked:
        """Read and check all entries."""
        return check(read(self.entries), load_schemas(self.schema), today)


def find_project(start: Path) -> Project | None:
    """Find the project that a folder lies in, as git does: upwards."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "schema").is_dir():
            return Project(folder)
    return None


def today_here() -> date:
    """Today in London, or the day that FORMULARY_TODAY names (2026-11-21), for builds as of another day.

    Raises:
        ValueError: FORMULARY_TODAY is not a date.
    """
    fixed = os.environ.get("FORMULARY_TODAY")
    return date.fromisoformat(fixed) if fixed else datetime.now(HERE).date()


def day_is_fixed() -> bool:
    """Say whether the day was named: then a demonstration shows its dates as they are written."""
    return bool(os.environ.get("FORMULARY_TODAY"))


def collection_of(checked: Checked, today: date) -> Collection:
    """Build the collection from what came through the gates."""
    return build(checked.documents, today, moving=not day_is_fixed())
