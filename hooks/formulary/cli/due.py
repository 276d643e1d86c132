"""``formulary due``: what somebody should ask about, by organisation."""

from pathlib import Path

import click

from formulary.cli.outcome import finish
from formulary.cli.place import collection_on, day_of, this_project
from formulary.freshness.listing import FORMATS
from formulary.freshness.mail import mail
from formulary.freshness.work import work_list


@click.command()
@click.option("--on", "day", metavar="DATE", help="As of this day, such as 2026-11-21.")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How the list is printed.")
@click.option(
    "--mails", type=click.Path(path_type=Path, file_okay=False), help="Write a mail to each organisation into a folder."
)
def due(day: str | None, form: str, mails: Path | None) -> None:
    """List what is due for a check or has lapsed, by organisation and with contacts."""
    collection = collection_on(this_project(), day_of(day))
    works = work_list(collection)
    click.echo(FORMATS[form](works))
    if mails:
        mails.mkdir(parents=True, exist_ok=True)
        for work in works:
            (mails / f"{work.organisation.id}.txt").write_text(mail(work, collection), "utf-8")
    finish([])
