"""A finding: one thing that is wrong in a file, where it stands, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

JOINERS = "\u200c\u200d"
"""Zero-width joiners: Bengali, Persian and family emoji are not themselves without them."""


class Level(StrEnum):
    """How bad a finding is: an error cannot be published, a warning can, a note is only said."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing to mend. ``line`` and ``column`` count from 1; a line of 0 means the file as a whole.

    ``field`` is the field's address in the file, such as ``sessions.0.day``, or empty.
    """

    file: str
    line: int
    column: int
    message: str
    mend: str
    rule: str
    field: str = ""
    level: Level = Level.ERROR


def printable(value: object, longest: int = 80) -> str:
    """Show any value as one line of harmless text: no control characters, no line breaks, not too long."""
    text = str(value)
    if len(text) > longest:
        text = text[: longest - 1].rstrip() + "…"
    return "".join(c if c.isprintable() or c in JOINERS else f"\\x{ord(c):02x}" for c in text)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Say whether anything among the findings stops publication."""
    return any(finding.level is Level.ERROR for finding in findings)


def files_with_errors(findings: Iterable[Finding]) -> set[str]:
    """Name the files that cannot be published."""
    return {finding.file for finding in findings if finding.level is Level.ERROR}
