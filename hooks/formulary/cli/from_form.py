"""``formulary from-form``: an entry from the form on paper, filled in on a screen."""

from pathlib import Path

import click

from formulary.checking.check import check
from formulary.checking.schemas import load_schemas
from formulary.cli.draft import write_draft
from formulary.cli.outcome import Misused, finish
from formulary.cli.place import FILE, this_project
from formulary.paper_form.filled import contents
from formulary.paper_form.keyed_in import keyed_in
from formulary.project import collection_of, today_here
from formulary.reading.folder import read
from formulary.report import as_text
from formulary.writing.draft import Place


@click.command("from-form")
@click.argument("file", type=FILE)
def from_form(file: Path) -> None:
    """Write a new activity from FILE, the form on paper (contribute/form.pdf) filled in on a screen."""
    project, today = this_project(), today_here()
    reading, schemas = read(project.entries), load_schemas(project.schema)
    collection = collection_of(check(reading, schemas, today), today)
    if collection is None:
        raise Misused("There is no entries/formulary.yml that can be read, so nobody knows the needs and areas.")
    draft = keyed_in(file.name, contents(file), collection, Place(reading, schemas, project.entries.name, today))
    if draft.findings:
        click.echo(as_text(draft.findings))
    if not draft.text:
        click.echo("Nothing was written.")
        finish(draft.findings)
    write_draft(project, draft)
