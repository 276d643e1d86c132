"""The command ``formulary``: its verbs, each loaded when it is called, and what becomes of what goes wrong."""

import sys
from importlib import import_module
from io import TextIOWrapper

import click

from formulary import __version__
from formulary.cli.outcome import FAILED
from formulary.findings import printable

VERBS = {
    "changes": "formulary.cli.changes:changes",
    "check": "formulary.cli.check:check",
    "due": "formulary.cli.due:due",
    "format": "formulary.cli.format:format_",
    "from-form": "formulary.cli.from_form:from_form",
    "from-issue": "formulary.cli.from_issue:from_issue",
    "gaps": "formulary.cli.gaps:gaps",
    "import": "formulary.cli.import_:import_",
    "issue-form": "formulary.cli.issue_form:issue_form",
    "links": "formulary.cli.links:links",
    "new": "formulary.cli.new:new",
    "pads": "formulary.cli.pads:pads",
    "verify": "formulary.cli.verify:verify",
}
"""Each verb with its module and function. A check takes a second: it does not wait for what other verbs need."""


class Verbs(click.Group):
    """A group of commands that are loaded when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the library's name
        """All verbs."""
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """One verb, or None where there is none of this name."""
        if cmd_name not in VERBS:
            return None
        module, _, function = VERBS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), function)
        return command


def main() -> None:
    """Run the command line, and turn what goes wrong into an exit code and one plain line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Letters that a terminal does not know are no reason to fail.
            stream.reconfigure(errors="backslashreplace")
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
        click.echo(f"formulary failed: {type(bug).__name__}: {printable(bug, 400)}", err=True)
        click.echo("This is a mistake in the machine, not in your files.", err=True)
        sys.exit(FAILED)


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def formulary() -> None:
    """Check a social formulary, write its entries, make its pads, and import other lists."""
