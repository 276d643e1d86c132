"""``formulary format``: entries in the one way in which all are written."""

import sys
from pathlib import Path

import click

from formulary.checking.schemas import load_schemas
from formulary.cli.outcome import CLEAN, FINDINGS
from formulary.cli.place import Chosen, this_project
from formulary.findings import Finding, has_errors, printable
from formulary.report import as_text
from formulary.words import counted
from formulary.writing.files import format_files


@click.command("format")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; end with 1 if something would change.")
def format_(paths: tuple[Path, ...], only_check: bool) -> None:
    """Write all entries, or those at PATHS, in the one way in which all are written."""
    project = this_project()
    chosen = Chosen(project, paths)
    findings: list[Finding] = []
    changed = 0
    for file in format_files(project.entries, load_schemas(project.schema), chosen.has, write=not only_check):
        findings += file.findings
        changed += file.changed
        if file.changed:
            click.echo(f"{printable(file.name, 200)}: {'would change' if only_check else 'written anew'}")
        for mend in file.mends:
            click.echo(f"    {mend}")
    if findings:
        click.echo(as_text(findings))
    click.echo(f"{counted(changed, 'file')} {'would change' if only_check else 'changed'}.")
    sys.exit(FINDINGS if has_errors(findings) or (only_check and changed) else CLEAN)
