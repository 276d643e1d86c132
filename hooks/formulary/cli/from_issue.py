"""``formulary from-issue``: an entry from an issue that somebody wrote with the issue form."""

from pathlib import Path

import click

from formulary.checking.schemas import load_schemas
from formulary.cli.draft import write_file
from formulary.cli.issue_form import issue_form_of
from formulary.cli.outcome import finish
from formulary.cli.place import FILE, day_of, this_project
from formulary.issues.body import LARGEST
from formulary.issues.entry import entry_from
from formulary.reading.folder import read
from formulary.report import FORMATS
from formulary.report.comment import comment
from formulary.writing.draft import Place


@click.command("from-issue")
@click.argument("file", type=FILE)
@click.option("--format", "form", type=click.Choice(["json", "markdown", "text"]), default="text")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), help="Write below this folder, not into the project."
)
@click.option("--on", "day", metavar="DATE", help="Read it as of this day, such as 2026-11-21.")
def from_issue(file: Path, form: str, into: Path | None, day: str | None) -> None:
    """Write the new activity that FILE asks for: the text of an issue, as the issue form makes it."""
    project, today = this_project(), day_of(day)
    place = Place(read(project.entries), load_schemas(project.schema), project.entries.name, today)
    with file.open("rb") as opened:
        entry = entry_from(file.name, opened.read(LARGEST + 1), issue_form_of(project, today)[0], place)
    if entry.file:
        write_file(into or project.root, entry.file, entry.text)
    if form == "markdown":
        click.echo(comment(entry))
    elif entry.findings or form == "json":
        click.echo(FORMATS[form](entry.findings))
    if form == "text":
        click.echo(f"{entry.file} is written." if entry.file else "Nothing was written.")
    finish(entry.findings)
