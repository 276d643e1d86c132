"""``formulary check``: all findings, in the form that is asked for."""

from datetime import date
from pathlib import Path

import click

from formulary.cli.outcome import finish
from formulary.cli.place import Chosen, day_of, this_project
from formulary.findings import Finding
from formulary.project import Examined, Project, examine
from formulary.report import FORMATS, as_sarif, summary

QUIET = ("text", "github")
"""The forms that print nothing where nothing is found."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How findings are printed.")
@click.option("--on", "day", metavar="DATE", help="Check as of this day, such as 2026-11-21.")
@click.option("--changed-since", "revision", metavar="REV", help="Judge only what changed since a git revision.")
def check(paths: tuple[Path, ...], form: str, day: str | None, revision: str | None) -> None:
    """Check all entries, or only those at PATHS."""
    project = this_project()
    today = day_of(day)
    examined = examine(project, today)
    if revision is not None:
        examined = changes_of(project, today, examined, revision)
    chosen = Chosen(project, paths)
    findings = [finding for finding in examined.findings if chosen.has(finding.file)]
    if findings or form not in QUIET:
        click.echo(in_form(form, findings, examined))
    if form == "text":
        click.echo(summary(findings, sum(chosen.has(file) for file in examined.names)))
    finish(findings)


def in_form(form: str, findings: list[Finding], examined: Examined) -> str:
    """Findings in one of the forms; in SARIF each rule leads to its page."""
    if form == "sarif" and examined.collection:
        return as_sarif(findings, examined.collection.locality.address)
    return FORMATS[form](findings)


def changes_of(project: Project, today: date, examined: Examined, revision: str) -> Examined:
    """What a change has to answer for."""
    # Loaded here: most checks are of everything, and git and archives take a tenth of their time to load.
    from formulary.change import only_changed  # noqa: PLC0415
    from formulary.cli.revision import named_by  # noqa: PLC0415

    with named_by("--changed-since", revision):
        return only_changed(project, today, examined, revision)
