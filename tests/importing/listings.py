"""The real listings of a district, for tests only: where they are, and what an import makes of them.

They lie beside the checkout, in ``shared/reference/real-services``. Nothing of them is ever copied into the
repository: tests speak of their rows by the ids in their first column.
"""

import csv
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from formulary.checking.check import Checked, check
from formulary.checking.schemas import load_schemas
from formulary.findings import Finding
from formulary.importing.report import Fate, ImportReport
from formulary.importing.table import import_table
from formulary.model.build import build
from formulary.model.collection import Collection
from formulary.project import Project
from formulary.reading.folder import read
from importing.cases import EXAMPLES
from making import ROOT, TODAY

REAL = ROOT.parent / "shared" / "reference" / "real-services"
FILES = ("services.csv", "organisations.csv", "locations.csv")
MAP = EXAMPLES / "real-services.map.yml"
LOCALITY = EXAMPLES / "real-services.formulary.yml"


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of one table, read without our own reader."""
    with (REAL / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def new_project(folder: Path) -> Project:
    """A project with everything that a site needs, a made-up locality, and no activities."""
    for room in ("needs", "support"):
        shutil.copytree(ROOT / "entries" / room, folder / "entries" / room)
    for page in sorted((ROOT / "entries").glob("*.md")):
        shutil.copy(page, folder / "entries")
    for room in ("schema", "overrides"):
        shutil.copytree(ROOT / room, folder / room)
    (folder / "hooks").symlink_to(ROOT / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copy(LOCALITY, folder / "entries/formulary.yml")
    pads = folder / "entries/pads"
    pads.mkdir()
    (pads / "food.yml").write_text("title: Food\nselect:\n  needs: [not-enough-food]\n", "utf-8")
    return Project(folder)


@dataclass(frozen=True)
class Listings:
    """What an import of all three tables has made."""

    project: Project
    report: ImportReport
    checked: Checked
    collection: Collection
    services: dict[str, dict[str, str]]
    numbers: dict[str, int]
    """The row of each service in its table, by id."""

    def files(self, service: str, fate: Fate = Fate.WRITTEN) -> list[str]:
        """The entries that one service has become."""
        mine = [one for one in self.report.outcomes if one.file == FILES[0] and one.row == self.numbers[service]]
        return [one.entry for one in mine if one.fate is fate]

    def entries(self, service: str) -> list[dict[str, Any]]:
        """What the files of one service say."""
        by_file = {document.source.file: document.values for document in self.checked.documents}
        return [by_file[file] for file in self.files(service)]

    def entry(self, service: str) -> dict[str, Any]:
        """What the one file of a service says."""
        (only,) = self.entries(service)
        return only

    def remarks(self, service: str, rule: str = "") -> list[Finding]:
        """What was said about the row of one service."""
        mine = [one for one in self.report.remarks if one.file == FILES[0] and one.line == self.numbers[service]]
        return [one for one in mine if rule in ("", one.rule)]

    def starts(self, service: str) -> list[str]:
        """The next starts of a service with one entry, such as '2026-12-13 10:30'."""
        (file,) = self.files(service)
        identity = file.removeprefix("entries/activities/").removesuffix(".yml")
        return [f"{start:%Y-%m-%d %H:%M}" for start in self.collection.activities[identity].next_starts]


def import_listings(folder: Path) -> Listings:
    """Import the real listings into a new project, check it, and build its collection."""
    project = new_project(folder)
    report = import_table([REAL / name for name in FILES], MAP, project, TODAY)
    checked = check(read(project.entries), load_schemas(project.schema), TODAY)
    services = {row["Service ID"]: row for row in rows_of(FILES[0])}
    numbers = {service: number for number, service in enumerate(services, start=2)}
    return Listings(project, report, checked, build(checked.documents, TODAY), services, numbers)
