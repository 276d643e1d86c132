"""``formulary due``: what somebody should ask about, by organisation, and the mails and letters that ask."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from formulary.cli.outcome import FAILED, Misused, finish
from formulary.cli.place import FILE, collection_on, day_of, this_project
from formulary.findings import printable
from formulary.freshness.listing import FORMATS
from formulary.freshness.request import Request, request
from formulary.freshness.work import Work, work_list
from formulary.model.collection import Collection

FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.option("--on", "day", metavar="DATE", help="As of this day, such as 2026-11-21.")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How the list is printed.")
@click.option("--mails", type=FOLDER, help="Write a mail to each organisation into a folder.")
@click.option("--letters", type=FOLDER, help="Write a letter to each organisation into a folder, to be printed.")
@click.option("--issue", type=FOLDER, help="Write into a folder what is to be done about the one issue on GitHub.")
@click.option("--issues", type=FILE, help="With --issue: what GitHub tells of issues, as pages of its API in a file.")
def due(  # noqa: PLR0913 - a command has as many options as it has
    *, day: str | None, form: str, mails: Path | None, letters: Path | None, issue: Path | None, issues: Path | None
) -> None:
    """List what is due for a check or has lapsed, by organisation and with contacts."""
    project = this_project()
    collection = collection_on(project, day_of(day))
    works = work_list(collection)
    click.echo(FORMATS[form](works))
    requests = [request(work, collection) for work in works] if mails or letters else []
    if mails:
        # Loaded here, as what letters need: the list alone waits for neither.
        from formulary.freshness.post import write_mails  # noqa: PLC0415

        write_mails(requests, mails)
    if letters:
        print_letters(requests, collection, project.overrides, letters)
    if issue:
        plan_issue(works, collection, issue, issues)
    finish([])


def print_letters(requests: Sequence[Request], collection: Collection, overrides: Path, folder: Path) -> None:
    """Write the letters, or say what is missing here."""
    from formulary.freshness.letter import letter  # noqa: PLC0415
    from formulary.freshness.post import write_letters  # noqa: PLC0415
    from formulary.pads.engine import NoEngine  # noqa: PLC0415
    from formulary.pads.look import Look  # noqa: PLC0415
    from formulary.progress import progress_bar  # noqa: PLC0415

    written = [letter(one, collection) for one in requests]
    try:
        with progress_bar("Making letters") as progress:
            write_letters(written, Look(overrides), folder, progress)
    except NoEngine as missing:
        click.echo(str(missing), err=True)
        sys.exit(FAILED)


def plan_issue(works: Sequence[Work], collection: Collection, folder: Path, known: Path | None) -> None:
    """Write the plan as ``plan``, such as 'edit 12', and the new text of the issue as ``body.md``."""
    from formulary.freshness.issue import ours, plan  # noqa: PLC0415

    try:
        pages = json.loads(known.read_text("utf-8")) if known else []
        found = ours([one for page in pages for one in page])
    except (ValueError, TypeError, KeyError):
        raise Misused(f"'{printable(known)}' does not hold what GitHub tells of issues.") from None
    planned = plan(works, collection, found)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plan").write_text(f"{planned.what} {planned.number}\n", "utf-8")
    (folder / "body.md").write_text(planned.body, "utf-8")
