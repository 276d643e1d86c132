"""Where and when a command works: the project around it, the day, and the files that a person asked about."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from formulary.cli.outcome import Misused
from formulary.findings import printable
from formulary.model.collection import Collection
from formulary.printed.read import Ledgers
from formulary.project import TODAY, Project, examine, find_project, today_here

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
"""A file that is there."""


class Chosen:
    """The files that a person asked about: all, or those at or below the paths named."""

    def __init__(self, project: Project, paths: Sequence[Path]) -> None:
        """Remember the paths as addresses in the project; a path that is not there is misuse."""
        self.addresses = [address_of(path, project) for path in paths]

    def has(self, file: str) -> bool:
        """Say whether a file was asked about."""
        return not self.addresses or any(
            address in (".", file) or file.startswith(f"{address}/") for address in self.addresses
        )


def address_of(path: Path, project: Project) -> str:
    """The address in the project of a file or folder as a person named it. A link stands for itself."""
    try:
        path.lstat()
    except OSError:
        raise Misused(f"There is no file or folder '{printable(path)}'.") from None
    whole = path.parent.resolve() / path.name if path.is_symlink() else path.resolve()
    if not whole.is_relative_to(project.root):
        raise Misused(f"'{printable(path)}' is not in {project.root}.")
    return whole.relative_to(project.root).as_posix()


def this_project() -> Project:
    """The project that the current folder lies in."""
    if project := find_project(Path.cwd()):
        return project
    raise Misused("There is no formulary here: no folder above this one holds mkdocs.yml and schema/.")


def collection_on(project: Project, today: date) -> Collection:
    """The collection as of a day, of all that can be published."""
    return collection_and_ledgers(project, today)[0]


def collection_and_ledgers(project: Project, today: date) -> tuple[Collection, Ledgers]:
    """The collection as of a day, and what was ever printed of it."""
    examined = examine(project, today)
    if examined.collection is None:
        raise Misused("There is no entries/formulary.yml that can be read. Run 'formulary check'.")
    return examined.collection, examined.ledgers


def day_of(text: str | None) -> date:
    """The day that an option names, else today."""
    try:
        return date.fromisoformat(text) if text else today_here()
    except ValueError:
        wrong = printable(text or os.environ.get(TODAY, ""))
        raise Misused(f"'{wrong}' is not a date. Write year-month-day, such as 2026-11-21.") from None
