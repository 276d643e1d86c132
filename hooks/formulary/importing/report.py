"""The report of an import: what became of every row, and everything that could not be read."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from formulary.findings import Finding
from formulary.words import counted


class Fate(StrEnum):
    """What became of an entry that a row would make."""

    WRITTEN = "written"
    LEFT_ALONE = "left alone"
    NOT_WRITTEN = "not written"


@dataclass(frozen=True, slots=True, order=True)
class Outcome:
    """What became of one row, or of one of its places. ``entry`` is the file, or empty where none could be named."""

    file: str
    row: int
    entry: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All remarks, in order of files and rows, and the outcome of each row of activities and organisations."""

    remarks: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...] = ()

    def entries(self, fate: Fate) -> tuple[str, ...]:
        """The files of one fate, each once."""
        return tuple(sorted({outcome.entry for outcome in self.outcomes if outcome.fate is fate and outcome.entry}))

    def count(self, fate: Fate) -> int:
        """How many entries met one fate; rows that make no entry count as one that is not written."""
        return len({outcome.entry or outcome for outcome in self.outcomes if outcome.fate is fate})

    def __str__(self) -> str:
        """One line: how many entries were written, left alone and not written, and how many remarks there are."""
        written, left, refused = (self.count(fate) for fate in Fate)
        entries = counted(written, "entry", "entries")
        return f"{entries} written, {left} left alone, {refused} not written; {counted(len(self.remarks), 'remark')}."


def report(remarks: Iterable[Finding], outcomes: Iterable[Outcome] = ()) -> ImportReport:
    """Put a report into order; what was said twice of one cell is said once."""
    return ImportReport(tuple(sorted(set(remarks))), tuple(sorted(set(outcomes))))
