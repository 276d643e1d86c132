"""Writes new files for commands: that of a draft, or any other."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from formulary.cli.outcome import FINDINGS, finish
from formulary.project import Project
from formulary.writing.files import NotWritten, write_new

if TYPE_CHECKING:
    from formulary.writing.draft import Draft


def write_draft(project: Project, draft: "Draft") -> None:
    """Write a new file and end the command."""
    write_file(project.root, draft.file, draft.text)
    click.echo(f"{draft.file} is written.")
    finish([])


def write_file(root: Path, file: str, text: str) -> None:
    """Write a new file below a folder; where something is in its way the command ends, and says what."""
    try:
        write_new(root, file, text)
    except NotWritten as problem:
        click.echo(f"{file} is not written: {problem.why}. {problem.mend}", err=True)
        sys.exit(FINDINGS)
