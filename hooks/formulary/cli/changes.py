"""``formulary changes``: what changed in the entries since a day or a commit."""

from datetime import date

import click

from formulary.checking.schemas import load_schemas
from formulary.checkout import NoRevision
from formulary.cli.outcome import Misused, finish
from formulary.cli.place import this_project
from formulary.findings import printable
from formulary.history.changes import Changes
from formulary.history.changes import changes as changes_since
from formulary.history.kept import whole_history
from formulary.history.telling import FORMATS
from formulary.project import Project
from formulary.reading.source import Kind


@click.command()
@click.option("--since", metavar="REV|DATE", required=True, help="A git revision, or a day such as 2026-10-01.")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How changes are printed.")
def changes(since: str, form: str) -> None:
    """Say what changed since a day or a git revision, in terms of the activities."""
    click.echo(FORMATS[form](found_since(since, this_project())))
    finish([])


def found_since(since: str, project: Project) -> Changes:
    """The changes since a day or a git revision."""
    schema = load_schemas(project.schema)[Kind.ACTIVITY]
    try:
        if day := day_in(since):
            return whole_history(project.root, project.entries.name, schema, project.cache).since(day)
        return changes_since(project.root, project.entries.name, since, schema)
    except NoRevision as problem:
        raise Misused(f"--since {printable(since)}: {printable(problem, 400)}") from None


def day_in(since: str) -> date | None:
    """The day that is named; None where it is a revision."""
    try:
        return date.fromisoformat(since)
    except ValueError:
        return None
