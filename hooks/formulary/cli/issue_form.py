"""``formulary issue-form``: GitHub's form for new activities, made from the schema and the locality's lists."""

from datetime import date

import click

from formulary.asking.choice import Lists
from formulary.asking.section import sections
from formulary.checking.schemas import load_schemas
from formulary.cli.outcome import finish
from formulary.cli.place import collection_on, this_project
from formulary.entry.locality import Locality
from formulary.issues.asked import Part, parts
from formulary.issues.form import form_files
from formulary.project import Project, today_here
from formulary.reading.source import Kind
from formulary.whole_file import write_whole


@click.command("issue-form")
def issue_form() -> None:
    """Make GitHub's form for new activities anew, after the lists or the schema have changed."""
    project = this_project()
    for name, text in form_files(*issue_form_of(project, today_here())).items():
        (project.root / name).parent.mkdir(parents=True, exist_ok=True)
        write_whole(project.root / name, text.encode())
        click.echo(f"{name} is written.")
    finish([])


def issue_form_of(project: Project, today: date) -> tuple[tuple[Part, ...], Locality]:
    """What the issue form asks, and the locality that asks it."""
    collection = collection_on(project, today)
    schema = load_schemas(project.schema)[Kind.ACTIVITY].content
    return parts(sections(schema, Lists.of(collection))), collection.locality
