"""``formulary verify``: one more line in the ledger of an activity."""

import sys

import click

from formulary.checking.schemas import load_schemas
from formulary.cli.outcome import FINDINGS, Misused, finish
from formulary.cli.place import day_of, this_project
from formulary.project import today_here
from formulary.reading.source import Kind
from formulary.report import as_text
from formulary.whole_file import write_whole
from formulary.words import full_date
from formulary.writing.files import activity_file
from formulary.writing.ledger import CannotVerify, verified


@click.command()
@click.argument("name", metavar="ID")
@click.option("--by", "who", required=True, help="Who said that it is right, such as 'the walk leader'.")
@click.option("--how", required=True, help="phone, visit, e-mail, website or group.")
@click.option("--on", "day", metavar="DATE", help="The day on which somebody asked. Without it: today.")
def verify(name: str, who: str, how: str, day: str | None) -> None:
    """Note in the ledger of an activity that somebody asked, and all of it is right."""
    project = this_project()
    try:
        file = activity_file(project.entries, name)
    except LookupError as unknown:
        raise Misused(str(unknown)) from None
    line = {"on": day_of(day).isoformat(), "by": who, "how": how}
    path = project.root / file
    try:
        text = verified(file, path.read_text("utf-8"), line, load_schemas(project.schema)[Kind.ACTIVITY], today_here())
    except CannotVerify as problem:
        click.echo(as_text(problem.findings))
        click.echo("Nothing was written.")
        sys.exit(FINDINGS)
    write_whole(path, text.encode())
    click.echo(f"{file}: checked on {full_date(day_of(day))}.")
    finish([])
