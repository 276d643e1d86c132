"""The ledger of a pad: every issue that was ever printed, as JSON lines that are only ever added to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import msgspec

from formulary.printed.record import PrintedIssue, PrintedLine, Printing


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was printed of the pad with one code: issues in the order of their first print, and lines by key."""

    code: str
    issues: Mapping[str, PrintedIssue] = field(default_factory=dict)
    lines: Mapping[str, PrintedLine] = field(default_factory=dict)

    @property
    def newest_first(self) -> list[PrintedIssue]:
        """The issues, the last first."""
        return list(self.issues.values())[::-1]

    def lost(self, issue: PrintedIssue) -> int:
        """How many lines of an issue are not in the ledger any more."""
        return sum(key not in self.lines for key in issue.keys)

    def plus(self, printing: Printing) -> "Ledger":
        """The ledger with one more print; an issue that is in it already stays as it was first printed."""
        issues = {printing.issue.number: printing.issue} | dict(self.issues)
        lines = {line.key: line for line in printing.lines} | dict(self.lines)
        return Ledger(self.code, in_order(issues.values()), lines)

    def records_of(self, printing: Printing) -> Iterator[bytes]:
        """The lines to write for one more print: those that are not in the ledger yet, the issue last."""
        for key, line in {line.key: line for line in printing.lines}.items():
            if key not in self.lines:
                yield msgspec.json.encode({"line": line}) + b"\n"
        if printing.issue.number not in self.issues:
            yield msgspec.json.encode({"issue": printing.issue}) + b"\n"


def in_order(issues: Iterable[PrintedIssue]) -> dict[str, PrintedIssue]:
    """Issues by their numbers, in the order of their first print."""
    return {issue.number: issue for issue in sorted(issues, key=lambda one: (one.printed_on, one.number))}
