"""``formulary changes``: what changed in the entries since a day or a commit."""

import click

from formulary.checking.schemas import load_schemas
from formulary.checkout import NoRevision
from formulary.cli.outcome import Misused, finish
from formulary.cli.place import this_project
from formulary.findings import printable
from formulary.history.changes import changes as changes_since
from formulary.history.telling import FORMATS
from formulary.reading.source import Kind


@click.command()
@click.option("--since", metavar="REV|DATE", required=True, help="A git revision, or a day such as 2026-10-01.")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How changes are printed.")
def changes(since: str, form: str) -> None:
    """Say what changed since a day or a git revision, in terms of the activities."""
    project = this_project()
    try:
        found = changes_since(project.root, project.entries.name, since, load_schemas(project.schema)[Kind.ACTIVITY])
    except NoRevision as problem:
        raise Misused(f"--since {printable(since)}: {printable(problem, 400)}") from None
    click.echo(FORMATS[form](found))
    finish([])
