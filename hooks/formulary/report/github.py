"""Findings as annotations that GitHub shows beside the lines of a change."""

from collections.abc import Iterable

from formulary.findings import Finding, Level, printable
from formulary.words import counted

LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
"""What GitHub calls them, the worst first."""
MOST = 10
"""Annotations that GitHub shows of one step; it drops the rest without a word (GitHub, 'Workflow commands')."""


def as_github(findings: Iterable[Finding]) -> str:
    """Findings as GitHub workflow commands, the worst first: ten of them, then how many more there are."""
    worst_first = sorted(findings, key=lambda finding: list(LEVELS).index(finding.level))
    lines = [command(finding) for finding in worst_first[:MOST]]
    if more := len(worst_first) - MOST:
        lines += [f"::notice title=more::and {counted(more, 'more finding')}"] if more > 0 else []
    return "\n".join(lines)


def command(finding: Finding) -> str:
    """One finding, escaped so that no text can become a command of its own."""
    place = f"file={escaped(finding.file)},line={finding.line or 1},col={finding.column or 1}"
    words = escaped_data(f"{finding.message} {finding.mend}")
    return f"::{LEVELS[finding.level]} {place},title={escaped(finding.rule)}::{words}"


def escaped_data(text: str) -> str:
    """Escape the message of a workflow command (GitHub, 'Workflow commands': %, CR and LF)."""
    return printable(text, 1000).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped(text: str) -> str:
    """Escape a property of a workflow command, where colon and comma separate as well."""
    return escaped_data(text).replace(":", "%3A").replace(",", "%2C")
