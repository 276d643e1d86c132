"""Findings as a table that a job summary or a comment shows."""

from collections.abc import Iterable

from formulary.findings import Finding, printable
from formulary.words import in_markdown

HEAD = ("| level | where | what is wrong | how to mend it |", "| --- | --- | --- | --- |")


def as_markdown(findings: Iterable[Finding]) -> str:
    """Findings as a Markdown table, in which no text of a file is anything but text."""
    rows = [row(finding) for finding in findings]
    return "\n".join([*HEAD, *rows]) if rows else "All is well."


def row(finding: Finding) -> str:
    """One finding as a row."""
    place = f"{finding.file}:{finding.line}" if finding.line else finding.file
    cells = (str(finding.level), place, finding.message, finding.mend)
    return f"| {' | '.join(plain(cell) for cell in cells)} |"


def plain(text: str) -> str:
    """A text that stays what it is in a cell."""
    return in_markdown(printable(text, 600))
