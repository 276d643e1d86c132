"""How commands end: one table of exit codes."""

import sys
from collections.abc import Sequence

import click

from formulary.findings import Finding, has_errors

CLEAN, FINDINGS, MISUSED, FAILED = 0, 1, 2, 3
"""Exit codes: done and clean; errors among the findings; the command was used wrongly; the machine failed."""


class Misused(click.ClickException):
    """The command was called in a way that cannot work; the message says how to call it."""

    exit_code = MISUSED


def finish(findings: Sequence[Finding]) -> None:
    """End the command with the exit code that the findings deserve."""
    sys.exit(FINDINGS if has_errors(findings) else CLEAN)
