"""Writes the file of a draft, and ends the command."""

import sys
from typing import TYPE_CHECKING

import click

from formulary.cli.outcome import FINDINGS, finish
from formulary.project import Project
from formulary.writing.files import NotWritten, write_new

if TYPE_CHECKING:
    from formulary.writing.draft import Draft


def write_draft(project: Project, draft: "Draft") -> None:
    """Write a new file and end the command."""
    try:
        write_new(project.root, draft.file, draft.text)
    except NotWritten as problem:
        click.echo(f"{draft.file} is not written: {problem.why}. {problem.mend}", err=True)
        sys.exit(FINDINGS)
    click.echo(f"{draft.file} is written.")
    finish([])
