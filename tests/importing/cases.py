"""Imports into a small made-up collection: what every test of importing starts from, and what it looks at after."""

from dataclasses import dataclass
from pathlib import Path

from formulary.findings import Finding
from formulary.importing.report import ImportReport
from formulary.importing.table import import_table
from formulary.project import Project
from making import STROLL, TODAY, Files, activity, need, organisation, support, town, write_project

EXAMPLES = Path(__file__).parents[1] / "examples" / "import"
KINDS = {
    "physical-activity": "M",
    "arts-and-creativity": "A",
    "advice": "D",
    "befriending-and-community": "B",
}
NEEDS = ("loneliness", "low-mood", "getting-active", "money-worries")


def collection() -> Files:
    """A town with one walk, which had another name before; its code is the seventh of its kind."""
    former = f"{STROLL.partition('/')[0]}/monday-stroll"
    files = town({STROLL: activity(code="M7", formerly=[former])})
    files["activities/riverside-walkers/organisation.yml"] = organisation(formerly=["river-ramblers"])
    files |= {f"support/{kind}.md": support(title=kind.capitalize(), letter=letter) for kind, letter in KINDS.items()}
    return files | {f"needs/{name}.md": need(title=name.capitalize()) for name in NEEDS}


@dataclass(frozen=True)
class Imported:
    """A project after an import, and what the import said."""

    project: Project
    report: ImportReport

    @property
    def written(self) -> dict[str, str]:
        """The files that were written, by their path below the folder of activities."""
        root = self.project.entries / "activities"
        mine = collection()
        files = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*.yml"))}
        return {name: path.read_text("utf-8") for name, path in files.items() if f"activities/{name}" not in mine}

    @property
    def said(self) -> str:
        """The report, a remark a line and how to mend it on the next."""
        return "".join(map(as_lines, self.report.remarks)) + f"{self.report}\n"

    def rules(self, row: int, file: str = "") -> list[str]:
        """The rules of the remarks about one row."""
        return [one.rule for one in self.report.remarks if one.line == row and file in one.file]


def as_lines(finding: Finding) -> str:
    """One remark in two lines."""
    place = f"{finding.file}:{finding.line}:{finding.column}: {finding.level}: {finding.rule}"
    return f"{place}: {finding.message}\n    {finding.mend} [{finding.field}]\n"


def project_in(folder: Path, files: Files | None = None) -> Project:
    """Make the small collection in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    return Project(write_project(folder, collection() if files is None else files))


def import_case(case: Path, project: Project) -> Imported:
    """Import all tables of a case by its map."""
    return Imported(project, import_table(sorted(case.glob("*.csv")), case / "map.yml", project, TODAY))


def import_texts(folder: Path, map_text: str, **tables: str) -> Imported:
    """Import tables that a test gives as text, by the name of their file without its ending."""
    project = project_in(folder / "project")
    (folder / "map.yml").write_text(map_text, "utf-8")
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    return import_case(folder, project)
