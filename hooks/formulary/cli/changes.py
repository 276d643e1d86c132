"""``formulary changes``: what changed in the entries since a day or a commit, or on a pad since one of its issues."""

from datetime import date

import click

from formulary.checking.schemas import load_schemas
from formulary.checking.suggest import did_you_mean
from formulary.cli.outcome import Misused, finish
from formulary.cli.place import collection_and_ledgers, day_of, this_project
from formulary.cli.revision import named_by
from formulary.findings import printable
from formulary.history.changes import Changes
from formulary.history.changes import changes as changes_since
from formulary.history.kept import whole_history
from formulary.history.telling import FORMATS
from formulary.pads.sheet import sheet_of
from formulary.pages.pad_changes import FORMATS as SHEET_FORMATS
from formulary.pages.pad_changes import PadChanges
from formulary.printed.ledger import Ledger
from formulary.printed.outcome import Present
from formulary.project import Project
from formulary.reading.source import Kind


@click.command()
@click.option("--since", metavar="REV|DATE|ISSUE", help="A git revision, or a day such as 2026-10-01.")
@click.option(
    "--pad", metavar="PAD", help="What changed on this pad since one of its issues; without --since, the last."
)
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How changes are printed.")
def changes(since: str | None, pad: str | None, form: str) -> None:
    """Say what changed since a day or a git revision, in terms of the activities, or on a pad since an issue."""
    project = this_project()
    if pad is not None:
        click.echo(SHEET_FORMATS[form](*on_pad(pad, since, project)))
    elif since is not None:
        click.echo(FORMATS[form](found_since(since, project)))
    else:
        raise Misused("Say since when: --since with a day or a git revision, or --pad with a pad.")
    finish([])


def found_since(since: str, project: Project) -> Changes:
    """The changes since a day or a git revision."""
    schema = load_schemas(project.schema)[Kind.ACTIVITY]
    with named_by("--since", since):
        if day := day_in(since):
            return whole_history(project.root, project.entries.name, schema, project.cache).since(day)
        return changes_since(project.root, project.entries.name, since, schema)


def day_in(since: str) -> date | None:
    """The day that is named; None where it is a revision."""
    try:
        return date.fromisoformat(since)
    except ValueError:
        return None


def on_pad(name: str, issue: str | None, project: Project) -> tuple[PadChanges, str]:
    """A pad, by its name or its code, and the number of one of its earlier issues."""
    collection, ledgers = collection_and_ledgers(project, day_of(None))
    found = collection.pads.get(name) or {pad.code: pad for pad in collection.pads.values()}.get(name.upper())
    if found is None:
        raise Misused(f"There is no pad '{printable(name)}'. {did_you_mean(name, list(collection.pads))}".strip())
    ledger = ledgers.by_code.get(found.code, Ledger(found.code))
    changes = PadChanges(Present(collection), found, sheet_of(collection, found), ledger)
    numbers = [one.number for one in changes.earlier]
    if not numbers:
        raise Misused(f"No earlier issue of the pad '{found.id}' is known.")
    number = (issue or numbers[0]).upper()
    if number not in numbers:
        raise Misused(
            f"The pad '{found.id}' has no issue '{printable(number)}'. {did_you_mean(number, numbers)}".strip()
        )
    return changes, number
