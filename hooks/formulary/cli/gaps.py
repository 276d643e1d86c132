"""``formulary gaps``: what is missing for which need, and what may soon be."""

import click

from formulary.checking.vocabulary import vocabulary
from formulary.cli.outcome import Misused, finish
from formulary.cli.place import collection_on, day_of, this_project
from formulary.findings import printable
from formulary.gaps.gaps import gaps_of
from formulary.gaps.listing import FORMATS


@click.command()
@click.option("--on", "day", metavar="DATE", help="As of this day, such as 2026-11-21.")
@click.option("--need", default="", metavar="NEED", help="Only this need, by its short name.")
@click.option("--area", default="", metavar="AREA", help="Only this area, by its short name.")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How gaps are printed.")
def gaps(day: str | None, need: str, area: str, form: str) -> None:
    """Say what is missing for each need in each area, what ends soon, and what hangs on one funder or organisation."""
    collection = collection_on(this_project(), day_of(day))
    known("need", need, [(one.id, [one.name], list(one.entry.synonyms)) for one in collection.needs.values()])
    known("area", area, [(one.id, [one.name], []) for one in collection.areas.values()])
    click.echo(FORMATS[form](gaps_of(collection, need, area)))
    finish([])


def known(what: str, word: str, entries: list[tuple[str, list[str], list[str]]]) -> None:
    """See to it that a short name names something. ``entries`` are short names with titles and synonyms.

    Raises:
        Misused: it names nothing.
    """
    words = [one for one, _, _ in entries]
    if word and word not in words:
        mend = vocabulary(entries).did_you_mean(word, f"The short names are: {', '.join(words)}.")
        raise Misused(f"There is no {what} '{printable(word)}'. {mend}")
