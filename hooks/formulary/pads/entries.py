"""How entries are set: the name, the number beside or under it, and when, where and cost in whole pieces a line."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from formulary.pads.formats import Format
from formulary.pads.measure import Face, Letters, count_lines
from formulary.pads.sheet import Line

APART = 2.5
"""Millimetres between a name and the phone number in the same line."""
NEAREST = 1.5
"""Millimetres that must be left of that, where a number is longer still."""
PHONE = "0000 000 0000"
"""The longest way of writing a number of eleven figures: so much room is kept for it."""
CODE = 15.0
"""Millimetres that no code is wider than."""
MANY = 10
"""Pieces beyond which not every way of breaking them is tried."""


class Place(StrEnum):
    """Where the phone number stands: beside a name that keeps out of its way, beside a short name, or under it."""

    BESIDE = "beside"
    FREE = "free"
    UNDER = "under"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a sheet as it is set.

    ``glue`` stands between name and code, ``rows`` are the lines under the name in their pieces, ``lines`` counts
    all of them.
    """

    line: Line
    place: Place
    glue: str
    rows: tuple[tuple[str, ...], ...]
    lines: int


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets entries in one format."""

    format: Format
    letters: Letters

    @property
    def phone(self) -> float:
        """The width kept for a phone number, with the room before it, in millimetres."""
        return self.letters.bold.width(PHONE, self.format.body.points) + APART

    def entry(self, line: Line) -> Entry:
        """Set one entry."""
        place = self.place(line)
        name = self.name_lines(line, self.name_room(line))
        under = count_lines([(line.contact, self.letters.bold)], *self.column) if place is Place.UNDER else 0
        rows = in_rows((*line.detail, *line.notes), self.letters.regular, *self.column)
        below = sum(count_lines([(" ".join(row), self.letters.regular)], *self.column) for row in rows)
        return Entry(line, place, self.glue(line), rows, name + under + below)

    @property
    def column(self) -> tuple[float, float]:
        """Points and width of an entry's text."""
        return self.format.body.points, self.format.text

    def place(self, line: Line) -> Place:
        """Find the place for a number or an address."""
        width = self.letters.bold.width(line.contact, self.format.body.points)
        if width <= self.phone - NEAREST:
            return Place.BESIDE
        room = self.format.text - width - APART
        return Place.FREE if room > 0 and self.name_lines(line, room) == 1 else Place.UNDER

    def name_room(self, line: Line) -> float:
        """The width that a name and its code have."""
        return self.format.text - (self.phone if self.place(line) is Place.BESIDE else 0)

    def name_lines(self, line: Line, width: float) -> int:
        """How many lines a name takes, with its code."""
        return count_lines(self.name(line), self.format.body.points, width)

    def name(self, line: Line) -> list[tuple[str, Face]]:
        """A name, its code, and that it is in English where the sheet is not."""
        return self.letters.runs(line.name, f"{self.glue(line)}{line.code} {line.mark}".rstrip())

    def glue(self, line: Line) -> str:
        """A space that keeps the code from beginning a line, unless the last word is a line by itself."""
        last = self.letters.bold.width(line.name.rpartition(" ")[2], self.format.body.points)
        return "\N{NO-BREAK SPACE}" if last + CODE < self.format.text - self.phone else " "


def in_rows(pieces: Sequence[str], letters: Face, points: float, width: float) -> tuple[tuple[str, ...], ...]:
    """Break between whole pieces, evenly; within a piece only where that saves a line."""

    @cache  # The same row is part of many ways.
    def cost(row: tuple[str, ...]) -> tuple[int, float]:
        said = " ".join(row)
        return count_lines([(said, letters)], points, width), letters.width(said, points) ** 2

    def costs(rows: Iterable[tuple[str, ...]]) -> tuple[int, float]:
        lines, squares = zip(*map(cost, rows), strict=True)
        return sum(lines), sum(squares)

    whole = tuple(pieces)
    if cost(whole)[0] <= 1 or len(pieces) > MANY:
        return (whole,)
    best = min((tuple(map(tuple, way)) for way in breaks(pieces)), key=costs)
    return best if costs(best)[0] <= cost(whole)[0] else (whole,)


def breaks(pieces: Sequence[str]) -> Iterator[list[Sequence[str]]]:
    """Every way of breaking a row of pieces into rows."""
    for choice in range(2 ** (len(pieces) - 1)):
        cuts = [0, *(place for place in range(1, len(pieces)) if choice >> (place - 1) & 1), len(pieces)]
        yield [pieces[start:end] for start, end in pairwise(cuts)]
