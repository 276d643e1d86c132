"""A row of the form: questions that stand side by side, and the fields that take their answers."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from formulary.pads.measure import Letters, Run, count_lines
from formulary.paper_form.measures import ABOVE, BODY, GAP, LINE, TICK, WRITING
from formulary.paper_form.words import EVERY, SINCE


class Takes(StrEnum):
    """What a field takes."""

    TICK = "tick"
    LINE = "line"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Field:
    """A field: the address of what it takes, what a screen reader says of it, and the most letters that it takes.

    ``longest`` is 0 where nothing bounds it.
    """

    name: str
    spoken: str
    takes: Takes = Takes.TICK
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Tick:
    """A box with the words beside it, on so many lines; ``left`` is where it stands in a row of boxes."""

    field: Field
    title: str
    lines: int = 1
    left: float = 0

    @property
    def height(self) -> float:
        """Millimetres, what is free below it included."""
        return TICK + (self.lines - 1) * LINE


@dataclass(frozen=True, slots=True)
class Label:
    """A question as it is printed, with a remark after it. What everybody should answer is printed in bold."""

    text: str
    remark: str = ""
    bold: bool = True

    def runs(self, letters: Letters) -> tuple[Run, Run]:
        """The letters that it is printed in."""
        return (self.text, letters.bold if self.bold else letters.regular), (f" {self.remark}", letters.regular)

    def lines(self, letters: Letters, width: float) -> int:
        """How many lines it takes in so many millimetres."""
        return count_lines(self.runs(letters), BODY, width)

    def width(self, letters: Letters) -> float:
        """How wide it is in one line, in millimetres."""
        return sum(face.width(text, BODY) for text, face in self.runs(letters))


@dataclass(frozen=True, slots=True)
class Written:
    """One question whose answer is written: where it stands in its row, and how wide it is, in millimetres."""

    label: Label
    field: Field
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """What every row has: the height of its labels and of what stands under them, without the gap after it."""

    label_lines: int
    body: float

    @property
    def height(self) -> float:
        """Millimetres, with the gap after it."""
        return (self.label_lines and self.label_lines * LINE + ABOVE) + self.body + GAP

    @property
    def fields(self) -> Iterator[Field]:
        """The fields, in the order in which they are filled in."""
        raise NotImplementedError

    @property
    def kind(self) -> str:
        """What the template draws."""
        return type(self).__name__.lower()


@dataclass(frozen=True, slots=True)
class Writing(Row):
    """Answers that are written, side by side."""

    cells: tuple[Written, ...]
    lines: int
    grows: bool

    @property
    def fields(self) -> Iterator[Field]:
        """The fields from left to right."""
        return (cell.field for cell in self.cells)

    def grown(self) -> "Writing":
        """The same with one more line to write on."""
        return replace(self, lines=self.lines + 1, body=self.body + WRITING)


@dataclass(frozen=True, slots=True)
class Column:
    """Boxes below each other: where they stand in their row, and how wide they are, in millimetres."""

    ticks: tuple[Tick, ...]
    left: float
    width: float

    @property
    def height(self) -> float:
        """Millimetres."""
        return sum(tick.height for tick in self.ticks)


@dataclass(frozen=True, slots=True)
class Ticks(Row):
    """An answer that is ticked, with its boxes in columns."""

    label: Label
    columns: tuple[Column, ...]

    @property
    def fields(self) -> Iterator[Field]:
        """The boxes, column by column."""
        return (tick.field for column in self.columns for tick in column.ticks)


@dataclass(frozen=True, slots=True)
class Beside(Row):
    """An answer that is ticked, with its few boxes in one line with the question."""

    label: Label
    ticks: tuple[Tick, ...]

    @property
    def fields(self) -> Iterator[Field]:
        """The boxes from left to right."""
        return (tick.field for tick in self.ticks)


@dataclass(frozen=True, slots=True)
class Time:
    """One line of the table of times."""

    day: Field
    start: Field
    end: Field
    every: Field
    since: Field
    weeks: tuple[Tick, ...]

    @property
    def fields(self) -> Iterator[Field]:
        """The fields from left to right."""
        yield from (self.day, self.start, self.end, self.every, self.since)
        yield from (week.field for week in self.weeks)


@dataclass(frozen=True, slots=True)
class Times(Row):
    """The table of regular times, under the questions of its columns. Its own question is the heading of the part."""

    heads: tuple[tuple[Label, ...], ...]
    head_lines: int
    times: tuple[Time, ...]
    every: str = EVERY
    since: str = SINCE

    @property
    def fields(self) -> Iterator[Field]:
        """The fields, line by line."""
        return (field for time in self.times for field in time.fields)


@dataclass(frozen=True, slots=True)
class Consent(Row):
    """A box for what whoever fills in the form agrees to, and what stands below it."""

    tick: Tick
    note: str

    @property
    def fields(self) -> Iterator[Field]:
        """The one box."""
        yield self.tick.field
