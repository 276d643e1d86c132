"""Findings as people read them in a terminal."""

import textwrap
from collections.abc import Iterable

from formulary.findings import Finding, Level, printable
from formulary.words import counted

WIDTH = 100
"""Letters in a line."""


def as_text(findings: Iterable[Finding]) -> str:
    """Findings for a terminal: place and message, then how to mend it, with the field at the right."""
    return "\n".join(text_of(finding) for finding in findings)


def text_of(finding: Finding) -> str:
    """One finding in two lines or more."""
    place = f":{finding.line}:{finding.column}" if finding.line else ""
    head = f"{printable(finding.file, 200)}{place}: {finding.level}: {printable(finding.message, 400)}"
    mend = textwrap.fill(
        printable(finding.mend, 600), WIDTH - 4, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False
    )
    field = f"[{printable(finding.field, 120)}]" if finding.field else ""
    last = mend.rpartition("\n")[2]
    gap = max(2, WIDTH - len(last) - len(field))
    return f"{head}\n{mend}{' ' * gap + field if field else ''}"


def summary(findings: Iterable[Finding], files: int) -> str:
    """Sum a check up in its last line: '150 files: 2 errors, 1 warning.' is one."""
    counts = dict.fromkeys(Level, 0)
    for finding in findings:
        counts[finding.level] += 1
    found = [counted(number, str(level)) for level, number in counts.items() if number]
    return f"{counted(files, 'file')}: {', '.join(found) or 'all is well'}."
