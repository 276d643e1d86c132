"""Revisions on the command line: what git cannot tell of one is a misuse of the option that named it."""

from collections.abc import Iterator
from contextlib import contextmanager

from formulary.checkout import NoRevision
from formulary.cli.outcome import Misused
from formulary.findings import printable


@contextmanager
def named_by(option: str, revision: str) -> Iterator[None]:
    """Ask git about a revision that somebody named with an option, such as --since.

    Raises:
        Misused: git cannot tell; the message says why.
    """
    try:
        yield
    except NoRevision as problem:
        raise Misused(f"{option} {printable(revision)}: {printable(problem, 400)}") from None
