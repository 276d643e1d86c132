"""Renders findings: as text for people, as JSON for programs, as annotations for GitHub."""

import json
import textwrap
from collections.abc import Iterable

from formulary.findings import Finding, Level, printable
from formulary.words import counted

WIDTH = 100


def as_text(findings: Iterable[Finding]) -> str:
    """Findings for a terminal: place and message, then how to mend it, with the field at the right."""
    return "\n".join(text_of(finding) for finding in findings)


def text_of(finding: Finding) -> str:
    """One finding in two lines or more."""
    place = f":{finding.line}:{finding.column}" if finding.line else ""
    head = f"{printable(finding.file, 200)}{place}: {finding.level}: {printable(finding.message, 400)}"
    mend = textwrap.fill(printable(finding.mend, 600), WIDTH - 4, initial_indent="    ", subsequent_indent="    ")
    field = f"[{printable(finding.field, 120)}]" if finding.field else ""
    last = mend.rpartition("\n")[2]
    gap = max(2, WIDTH - len(last) - len(field))
    return f"{head}\n{mend}{' ' * gap + field if field else ''}"


def as_json(findings: Iterable[Finding]) -> str:
    """Findings as a list of ``{file, line, column, field, level, rule, message, mend}``.

    All that is not ASCII is escaped: no letter of a file can steer a terminal or break an encoding on its way.
    """
    names = ("file", "line", "column", "field", "level", "rule", "message", "mend")
    return json.dumps([{name: getattr(finding, name) for name in names} for finding in findings], indent=2)


GITHUB_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def as_github(findings: Iterable[Finding]) -> str:
    """Findings as GitHub workflow commands, escaped so that no text can become a command of its own."""
    return "\n".join(
        f"::{GITHUB_LEVELS[finding.level]} file={escaped(finding.file)},line={finding.line or 1},"
        f"col={finding.column or 1},title={escaped(finding.rule)}"
        f"::{escaped_data(f'{finding.message} {finding.mend}')}"
        for finding in findings
    )


def escaped_data(text: str) -> str:
    """Escape the message of a workflow command (GitHub, 'Workflow commands': %, CR and LF)."""
    return printable(text, 1000).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escaped(text: str) -> str:
    """Escape a property of a workflow command, where colon and comma separate as well."""
    return escaped_data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": as_text, "json": as_json, "github": as_github}


def summary(findings: Iterable[Finding], files: int) -> str:
    """Sum a check up in its last line: '150 files: 2 errors, 1 warning.' is one."""
    counts = dict.fromkeys(Level, 0)
    for finding in findings:
        counts[finding.level] += 1
    found = [counted(number, str(level)) for level, number in counts.items() if number]
    return f"{counted(files, 'file')}: {', '.join(found) or 'all is well'}."
