"""``formulary gaps``: what is missing for which need, and what may soon be."""

import click

from formulary.cli.outcome import finish
from formulary.cli.place import collection_on, day_of, this_project
from formulary.gaps.listing import FORMATS, gaps_of


@click.command()
@click.option("--on", "day", metavar="DATE", help="As of this day, such as 2026-11-21.")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How gaps are printed.")
def gaps(day: str | None, form: str) -> None:
    """Say what is missing for each need in each area, what ends soon, and what hangs on one organisation."""
    click.echo(FORMATS[form](gaps_of(collection_on(this_project(), day_of(day)))))
    finish([])
