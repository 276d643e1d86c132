"""``formulary import``: entries from other people's lists."""

from pathlib import Path

import click

from formulary.cli.outcome import finish
from formulary.cli.place import FILE, day_of, this_project
from formulary.importing.table import import_table
from formulary.report import FORMATS


@click.group("import")
def import_() -> None:
    """Write entries from other people's lists."""


@import_.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
@click.option(
    "--map", "map_file", required=True, type=FILE, help="Says which column is which field (schema/import-map.json)."
)
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How remarks are printed.")
@click.option("--on", "day", metavar="DATE", help="Import as of this day, such as 2026-11-21.")
def table(files: tuple[Path, ...], map_file: Path, form: str, day: str | None) -> None:
    """Write entries from spreadsheets saved as CSV. Nothing that is there is changed."""
    report = import_table(files, map_file, this_project(), day_of(day))
    if report.remarks or form == "json":
        click.echo(FORMATS[form](report.remarks))
    if form == "text":
        click.echo(str(report))
    finish(report.remarks)
