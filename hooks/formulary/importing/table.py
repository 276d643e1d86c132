"""Imports a district's spreadsheet: reads tables by a map, writes what is sound, and reports everything else."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from formulary.checking.schemas import load_schemas
from formulary.findings import Finding, has_errors
from formulary.importing.draft import Draft
from formulary.importing.existing import existing
from formulary.importing.gates import Gates
from formulary.importing.map_check import map_findings, table_findings
from formulary.importing.mapping import load_map
from formulary.importing.plan import Plan, plan, say_unused
from formulary.importing.report import Fate, ImportReport, Outcome, report
from formulary.importing.sheets import read_sheets
from formulary.importing.writing import refuse, write
from formulary.project import Project
from formulary.reading.folder import read


def import_table(files: Sequence[Path], map_file: Path, project: Project, today: date) -> ImportReport:
    """Import tables into the project's collection. Nothing that is there is changed.

    Where the map or a table cannot be used as a whole, nothing is written, and the report says why.
    """
    found, remarks = load_map(map_file, project.schema)
    if found is None:
        return report(remarks)
    schemas = load_schemas(project.schema)
    before = existing(read(project.entries), schemas, today)
    if before.locality is None:
        file, mend = f"{project.entries.name}/formulary.yml", "Run 'formulary check' and mend it first."
        return report(
            [*remarks, Finding(file, 0, 0, "The locality's file is missing or broken.", mend, "import-locality")]
        )
    remarks += map_findings(found, before.known, today)
    sheets = read_sheets(files, found, remarks)
    remarks += table_findings(found, sheets)
    if has_errors(remarks):
        return report(remarks)
    planned = plan(found, sheets, before, schemas, project.entries.name)
    gates = Gates(before, schemas, today)
    outcomes = [*planned.settled, *carried_out(planned, gates, project.entries.parent)]
    return report(
        [*remarks, *planned.remarks, *(remark for sheet in sheets.values() for remark in sheet.remarks)], outcomes
    )


def carried_out(planned: Plan, gates: Gates, root: Path) -> Iterator[Outcome]:
    """Write the drafts that pass all gates, and tell what became of each."""
    passed = {draft.file: draft for draft in gates.passed(list(planned.drafts))}
    in_use = {draft.organisation for draft in passed.values() if not draft.is_organisation}
    for draft in planned.drafts:
        sound, fate = passed.get(draft.file), Fate.NOT_WRITTEN
        if sound and is_wanted(sound, in_use) and write(root, sound, gates.text(sound)):
            fate = Fate.WRITTEN
        elif draft.is_organisation and not (root / draft.file).exists():
            in_use.discard(draft.organisation)  # an activity without its organisation would be an error
        yield Outcome(draft.row.file, draft.row.number, draft.file, fate)


def is_wanted(draft: Draft, in_use: set[str]) -> bool:
    """Say whether a draft that is sound is to be written as well; its row is told if not."""
    if draft.organisation in in_use:
        return True
    if draft.is_organisation:
        say_unused(draft.row, str(draft.values.get("name", "")))
        return False
    return refuse(draft, "the file of its organisation is not", "Mend the row of the organisation first.")
