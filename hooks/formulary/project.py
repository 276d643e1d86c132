"""The project: where its rooms are, what day it is, and the whole way from files to a collection and its findings."""

import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from formulary.checking.check import Checked, check
from formulary.checking.schemas import load_schemas
from formulary.collector import without_collector
from formulary.findings import Finding
from formulary.model.build import NoLocality, build
from formulary.model.collection import Collection
from formulary.pads.check import paper_findings
from formulary.pads.look import Look
from formulary.reading.folder import read

HERE = ZoneInfo("Europe/London")
TODAY = "FORMULARY_TODAY"
"""The variable that names the day of a build."""


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

    @property
    def cache(self) -> Path:
        """What is kept from one build to the next; it may be deleted at any time."""
        return self.root / ".cache"


@dataclass(frozen=True, slots=True)
class Examined:
    """What a look at the whole collection gives: the collection, if there is a locality, and every finding."""

    collection: Collection | None
    findings: tuple[Finding, ...]
    names: frozenset[str]
    """The files that were looked at."""

    @property
    def files(self) -> int:
        """How many files were looked at."""
        return len(self.names)


def find_project(start: Path) -> Project | None:
    """Find the project that a folder lies in, as git does: upwards."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "schema").is_dir():
            return Project(folder)
    return None


@without_collector()
def examine(project: Project, today: date, entries: Path | None = None) -> Examined:
    """Read, check and build the collection, and hold it against the paper.

    ``entries`` is another folder to read, such as one from an earlier revision.
    """
    checked = check(read(entries or project.entries), load_schemas(project.schema), today)
    collection = collection_of(checked, today)
    findings = list(checked.findings)
    if collection:
        sources = {document.source.file: document.source for document in checked.documents}
        findings += paper_findings(collection, sources, Look(project.overrides))
    names = {document.source.file for document in checked.documents} | {finding.file for finding in findings}
    return Examined(collection, tuple(sorted(findings)), frozenset(names))


def collection_of(checked: Checked, today: date) -> Collection | None:
    """Build the collection from what came through the gates; None where the locality's file did not."""
    try:
        return build(checked.documents, today, moving=not day_is_fixed())
    except NoLocality:
        return None


def today_here() -> date:
    """Today in London, or the day that FORMULARY_TODAY names (2026-11-21), for builds as of another day.

    Raises:
        ValueError: FORMULARY_TODAY is not a date.
    """
    fixed = os.environ.get(TODAY)
    return date.fromisoformat(fixed) if fixed else datetime.now(HERE).date()


def day_is_fixed() -> bool:
    """Say whether the day was named: then a demonstration shows its dates as they are written."""
    return bool(os.environ.get(TODAY))
