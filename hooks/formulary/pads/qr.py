"""The QR code of an address, as one path of black modules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

Run: TypeAlias = tuple[int, int]
"""Modules: where a run of black ones starts in its row, and how long it is."""


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code without its quiet zone: so many modules wide and high, black ones filled by ``path``."""

    modules: int
    path: str


def qr(address: str) -> Qr:
    """Draw an address. In capitals the code has an alphanumeric mode, which keeps it small, and so its modules large.

    Level M survives a photocopy; a higher level would make the modules smaller.
    """
    # Loaded here: a check draws no codes, and it takes a tenth of the time that a check takes.
    import segno  # noqa: PLC0415

    code = segno.make(address, error="m", boost_error=False, micro=False)
    rows = [runs_of(row) for row in code.matrix]
    return Qr(len(rows), "".join(path_of(rows)))


def runs_of(row: Iterable[int]) -> set[Run]:
    """The black runs of one row: where each starts, and how long it is."""
    runs, start = set(), 0
    for black, run in groupby(row, key=bool):
        length = len(list(run))
        if black:
            runs.add((start, length))
        start += length
    return runs


def path_of(rows: list[set[Run]]) -> Iterator[str]:
    """The black modules as few filled rectangles: equal runs under each other are one.

    Filled, not stroked: viewers may move the edges of strokes to whole pixels.
    """
    for line, runs in enumerate(rows):
        for start, length in sorted(runs - rows[line - 1] if line else runs):
            height = next((down for down, below in enumerate(rows[line:]) if (start, length) not in below), None)
            yield f"M{start} {line}h{length}v{height or len(rows) - line}h-{length}z"
