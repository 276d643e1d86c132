"""The project: where its rooms are, what day it is, and the whole way from files to a collection and its findings."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from formulary.checking.check import Checked, check
from formulary.checking.schemas import load_schemas
from formulary.collector import without_collector
from formulary.findings import Finding
from formulary.model.build import NoLocality, build, days_moved
from formulary.model.collection import Collection
from formulary.pads.check import paper_findings
from formulary.pads.look import Look
from formulary.printed.check import ledger_findings
from formulary.printed.read import Ledgers, printed_schema, read_ledgers
from formulary.reading.folder import read
from formulary.reading.source import Kind, Source
from formulary.times.here import HERE

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
    def printed(self) -> Path:
        """What was ever printed: the ledgers of all pads. They are only ever added to, and belong into git."""
        return self.root / "printed"

    @property
    def cache(self) -> Path:
        """What is kept from one build to the next; it may be deleted at any time."""
        return self.root / ".cache"


@dataclass(frozen=True, slots=True)
class Examined:
    """What a look at the whole collection gives: the collection, if there is a locality, and every finding."""

    collection: Collection | None
    ledgers: Ledgers
    findings: tuple[Finding, ...]
    names: frozenset[str]
    """The files that were looked at."""
    sources: Mapping[str, Source]
    """What came through the gates as it is written, by file."""

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
    ledgers = ledgers_of(project, checked, today)
    findings = [*checked.findings, *ledgers.findings]
    sources = {document.source.file: document.source for document in checked.documents}
    if collection:
        findings += paper_findings(collection, sources, Look(project.overrides))
        findings += ledger_findings(collection, ledgers)
    names = {document.source.file for document in checked.documents} | {finding.file for finding in findings}
    return Examined(collection, ledgers, tuple(sorted(findings)), frozenset(names.union(ledgers.files)), sources)


def collection_of(checked: Checked, today: date) -> Collection | None:
    """Build the collection from what came through the gates; None where the locality's file did not."""
    try:
        return build(checked.documents, today, moving=not day_is_fixed())
    except NoLocality:
        return None


def ledgers_of(project: Project, checked: Checked, today: date) -> Ledgers:
    """Read what was ever printed. In a demonstration it moves with the entries: what is two years old stays so."""
    localities = [document for document in checked.documents if document.source.kind is Kind.FORMULARY]
    days = 0 if day_is_fixed() else days_moved(localities, today)
    return read_ledgers(project.printed, printed_schema(project.schema), days)


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
