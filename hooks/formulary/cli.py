"""The command line: one function a verb, and one table of exit codes."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from formulary import __version__
from formulary.findings import Finding, has_errors
from formulary.project import Project, find_project, today_here
from formulary.report import FORMATS, summary

CLEAN, FINDINGS, MISUSED, FAILED = 0, 1, 2, 3
"""Exit codes: done and clean; errors among the findings; the command was used wrongly; the machine failed."""


class Misused(click.ClickException):
    """The command was called in a way that cannot work; the message says how to call it."""

    exit_code = MISUSED


def main() -> None:
    """Run the command line, and turn what goes wrong into an exit code and one plain line."""
    try:
        formulary.main(standalone_mode=False)
    except click.exceptions.Exit as ended:
        sys.exit(ended.exit_code)
    except click.ClickException as problem:
        problem.show()
        sys.exit(problem.exit_code)
    except click.Abort:
        click.echo("Stopped.", err=True)
        sys.exit(FAILED)
    except Exception as bug:  # noqa: BLE001 - whatever else goes wrong is a bug of ours, and says so
        click.echo(f"formulary failed: {type(bug).__name__}: {bug}\nThis is a mistake in the machine, not in your files.", err=True)
        sys.exit(FAILED)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def formulary() -> None:
    """Check a social formulary and make its pads."""


@formulary.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How findings are printed.")
@click.option("--on", "day", metavar="DATE", help="Check as of this day, such as 2026-11-21.")
def check(paths: tuple[Path, ...], form: str, day: str | None) -> None:
    """Check all entries, or only those at PATHS."""
    project = this_project()
    today = day_of(day)
    checked = project.check(today)
    chosen = Chosen(project, paths)
    findings = [finding for finding in checked.findings if chosen.has(finding.file)]
    if findings or form == "json":
        click.echo(FORMATS[form](findings))
    if form == "text":
        files = {document.source.file for document in checked.documents if chosen.has(document.source.file)}
        click.echo(summary(findings, len(files | {finding.file for finding in findings})))
    finish(findings)


class Chosen:
    """The files that a person asked about: all, or those at or below the paths named."""

    def __init__(self, project: Project, paths: Sequence[Path]) -> None:
        """Remember the paths as addresses in the project; a path that is not there is misuse."""
        self.addresses = []
        for path in paths:
            if not path.exists() and not path.is_symlink():
                raise Misused(f"There is no file or folder '{path}'.")
            whole = Path.cwd() / path
            if not whole.is_relative_to(project.root):
                raise Misused(f"'{path}' is not in {project.root}.")
            self.addresses.append(whole.relative_to(project.root).as_posix())

    def has(self, file: str) -> bool:
        """Say whether a file was asked about."""
        return not self.addresses or any(
            address in (".", file) or file.startswith(f"{address}/") for address in self.addresses
        )


def this_project() -> Project:
    """The project that the current folder lies in."""
    if project := find_project(Path.cwd()):
        return project
    raise Misused("There is no formulary here: no folder above this one holds mkdocs.yml and schema/.")


def day_of(text: str | None) -> date:
    """The day that an option names, else today."""
    try:
        return date.fromisoformat(text) if text else today_here()
    except ValueError:
        raise Misused(f"'{text or 'FORMULARY_TODAY'}' is not a date. Write year-month-day, such as 2026-11-21.") from None


def finish(findings: Sequence[Finding]) -> None:
    """End the command with the exit code that the findings deserve."""
    sys.exit(FINDINGS if has_errors(findings) else CLEAN)
