"""The answer to an issue, as a comment in plain words: what was made of it, or what to mend."""

from collections.abc import Iterable

from formulary.findings import Finding, Level
from formulary.issues.entry import IssueEntry
from formulary.report.markdown import plain

HEAD = ("| question | what is wrong | how to mend it |", "| --- | --- | --- |")
MADE = "Thank you. A file was made of your answers, and somebody will look at it before it appears on the site."
NOT_MADE = (
    "Thank you. Something must be mended first. Choose **Edit** at the top right of your text above, change the "
    "answers below their headings, and save. They are read again at once."
)
LOOK = "It can stay as it is. Please look at this all the same:"


def comment(entry: IssueEntry) -> str:
    """The comment for an issue."""
    errors = [one for one in entry.findings if one.level is Level.ERROR]
    others = [one for one in entry.findings if one.level is not Level.ERROR]
    blocks = [MADE if entry.file else NOT_MADE]
    blocks += [table(errors)] if errors else []
    blocks += [LOOK, table(others)] if others else []
    return "\n\n".join(blocks)


def table(findings: Iterable[Finding]) -> str:
    """Findings by question, in which no text of the issue is anything but text."""
    return "\n".join([*HEAD, *map(row, findings)])


def row(finding: Finding) -> str:
    """One finding as a row."""
    cells = (finding.field or "all of it", finding.message, finding.mend)
    return f"| {' | '.join(plain(cell) for cell in cells)} |"
