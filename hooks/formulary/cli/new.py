"""``formulary new``: asks the few questions, and writes a valid file."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import click

from formulary.checking.schemas import Schema, load_schemas
from formulary.cli.draft import write_draft
from formulary.cli.outcome import FINDINGS, Misused
from formulary.cli.place import this_project
from formulary.findings import has_errors
from formulary.project import today_here
from formulary.reading.folder import read
from formulary.reading.source import Kind
from formulary.report import as_text
from formulary.writing.draft import Place, draft_of
from formulary.writing.new import ASKED, Asked, answers_of, asked_again


def with_questions(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for every question about a new activity."""
    for one in reversed(ASKED):
        command = click.option(f"--{one.option}", help=f"The field {one.field}.")(command)
    return command


@click.command()
@with_questions
def new(**options: str | None) -> None:
    """Write a new activity. What is not given as an option is asked."""
    project, today = this_project(), today_here()
    place = Place(read(project.entries), load_schemas(project.schema), project.entries.name, today)
    asker = Asker(place.schemas[Kind.ACTIVITY], options)
    asker.ask([one for one in ASKED if options[one.option] is None])
    while True:
        draft = draft_of(answers_of(asker.given, today), place)
        if draft.findings:
            click.echo(as_text(draft.findings))
        if not has_errors(draft.findings):
            break
        again = asked_again(draft.findings)
        if not again or not sys.stdin.isatty():
            click.echo("Nothing was written.")
            sys.exit(FINDINGS)
        asker.ask(again)
    write_draft(project, draft)


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks a person at a terminal, and keeps the answers by the names of their options."""

    schema: Schema
    options: dict[str, str | None]

    @property
    def given(self) -> dict[str, str]:
        """The answers; empty where somebody has none."""
        return {name: answer or "" for name, answer in self.options.items()}

    def ask(self, questions: Sequence[Asked]) -> None:
        """Ask questions one by one; nobody can be asked where the command runs by itself."""
        needed = [f"--{one.option}" for one in questions if one.is_needed]
        if needed and not sys.stdin.isatty():
            raise Misused(f"Nobody is there to be asked. Give {', '.join(needed)} as well.")
        for one in questions:
            if sys.stdin.isatty():
                before = self.options[one.option] or (None if one.is_needed else "")
                self.options[one.option] = click.prompt(
                    one.text(self.schema), default=before, show_default=bool(before), prompt_suffix=" "
                )
