"""Makes rows of questions: each gets its room, and a closed list the columns in which it is lowest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import itemgetter

from formulary.asking.choice import Choice
from formulary.asking.question import Answer, Question
from formulary.pads.measure import SAFETY, Letters, count_lines
from formulary.paper_form.asked import COLUMNS, SESSIONS, Asked
from formulary.paper_form.measures import (
    ABOVE,
    APART,
    BESIDE,
    BODY,
    COLUMNS_APART,
    INNER,
    LINE,
    TICK,
    TIME,
    TIMES,
    WRITING,
)
from formulary.paper_form.row import (
    Beside,
    Column,
    Consent,
    Field,
    Label,
    Row,
    Takes,
    Tick,
    Ticks,
    Time,
    Times,
    Writing,
    Written,
)
from formulary.paper_form.words import CONSENT, LISTED, ONE, OPTIONAL, PUBLIC, SOME

MOST_COLUMNS = 6
TIME_PARTS = (("day",), ("start",), ("end",), ("every", "weeks_of_month"))
"""What each column of the table of times asks for."""
FIRST_PARTS = ("day", "start", "end")
"""What everybody should tell of a time."""
TIME_INSET = 2.0
"""Millimetres that stay free beside the questions of the table."""
LIST_LINES = 2
"""Lines to write on for a list that has no boxes."""
LINE_ROOM = 160
"""Letters of one line of a list."""
DATE_ROOM = 20
"""Letters. A day or a time is written in words or figures, and may be longer than the schema's form of it."""
CONSENTS = "consent"
"""The name of the one field that the schema does not have."""


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets questions in rows. ``written`` are lists without boxes, whose words stand at the address ``listed``."""

    letters: Letters
    listed: str
    written: frozenset[str] = frozenset()

    def rows(self, asked: Sequence[Asked]) -> Iterator[Row]:
        """The rows of one part: answers that are written stand side by side until the width is used."""
        beside: list[Asked] = []
        for one in asked:
            full = sum(each.room.columns for each in beside) + one.room.columns > COLUMNS
            if beside and (full or not self.is_written(one)):
                yield self.writing(beside)
                beside = []
            if self.is_written(one):
                beside.append(one)
            elif one.question.answer is Answer.BLOCKS:
                yield self.times(one.question)
            else:
                yield self.ticking(one)
        if beside:
            yield self.writing(beside)

    def is_written(self, one: Asked) -> bool:
        """Whether the answer is written, and not given in boxes or in the table of times."""
        return not (one.is_chosen and one.address not in self.written) and one.question.answer is not Answer.BLOCKS

    def ticking(self, one: Asked) -> Row:
        """The row of a question with boxes: in one line with it if they fit there."""
        label = self.label(one)
        ticks = tuple(tick(one, choice) for choice in one.question.choices)
        start = label.width(self.letters) + SAFETY
        if self.end(ticks, start) <= INNER:
            return Beside(0, TICK, label, self.in_line(ticks, start))
        numbers = range(1, MOST_COLUMNS + 1)
        equal = [self.in_equal_columns(ticks, number) for number in numbers]
        ways = equal + [way for number in numbers if (way := self.in_own_columns(ticks, number))]
        height, columns = min(((highest(way), way) for way in ways), key=itemgetter(0))
        return Ticks(label.lines(self.letters, INNER), height, label, columns)

    def in_line(self, ticks: Iterable[Tick], start: float) -> tuple[Tick, ...]:
        """Boxes side by side, beginning some way after what ends at ``start``."""
        placed = []
        for one in ticks:
            placed.append(replace(one, left=start + APART))
            start = self.end([one], start)
        return tuple(placed)

    def end(self, ticks: Iterable[Tick], start: float) -> float:
        """Where boxes side by side end."""
        return start + sum(APART + BESIDE + self.letters.regular.width(one.title, BODY) + SAFETY for one in ticks)

    def in_own_columns(self, ticks: Sequence[Tick], number: int) -> tuple[Column, ...]:
        """Boxes in columns, each as wide as its longest words; none if that is too wide."""
        columns = cut(ticks, number)
        widths = [max(self.end([one], -APART) for one in column) for column in columns]
        if len(columns) == 1 or sum(widths) + (len(columns) - 1) * COLUMNS_APART > INNER:
            return ()
        apart = (INNER - sum(widths)) / (len(columns) - 1)
        lefts = accumulate(widths, lambda left, width: left + width + apart, initial=0.0)
        return tuple(map(Column, columns, lefts, widths))

    def in_equal_columns(self, ticks: Sequence[Tick], number: int) -> tuple[Column, ...]:
        """Boxes in columns of one width, with words on as many lines as they need."""
        width = (INNER - (number - 1) * COLUMNS_APART) / number
        columns = cut([replace(one, lines=self.lines(one.title, width - BESIDE)) for one in ticks], number)
        return tuple(Column(column, place * (width + COLUMNS_APART), width) for place, column in enumerate(columns))

    def writing(self, beside: Sequence[Asked]) -> Writing:
        """The row of questions whose answers are written side by side."""
        whole = INNER - (len(beside) - 1) * APART
        columns = sum(one.room.columns for one in beside)
        lines = max(LIST_LINES if one.address in self.written else one.room.lines for one in beside)
        widths = [whole * one.room.columns / columns for one in beside]
        lefts = accumulate(widths, lambda left, width: left + width + APART, initial=0.0)
        cells = tuple(
            Written(self.label(one), field(one, lines), left, width)
            for one, left, width in zip(beside, lefts, widths, strict=False)
        )
        labels = max(cell.label.lines(self.letters, cell.width) for cell in cells)
        return Writing(labels, lines * WRITING, cells, lines, grows=any(one.room.grows for one in beside))

    def label(self, one: Asked) -> Label:
        """The question as it is printed. A choice says how many boxes to tick, where not all may be."""
        question = one.question
        if one.address in self.written:
            return Label(question.text, LISTED.format(address=self.listed), one.first)
        some = SOME.format(most=question.longest) if question.longest else ""
        ticked = ONE if question.answer is Answer.CHOICE else some
        return Label(question.text, ticked if one.is_chosen else "", one.first)

    def times(self, question: Question) -> Times:
        """The table of regular times."""
        parts = {part.address: part for part in question.parts}
        heads = tuple(
            tuple(Label(parts[name].text, bold=name in FIRST_PARTS) for name in names) for names in TIME_PARTS
        )
        widths = [width - TIME_INSET for width in (*TIMES, INNER - sum(TIMES))]
        deep = max(
            sum(one.lines(self.letters, width) for one in head) for head, width in zip(heads, widths, strict=True)
        )
        times = tuple(self.time(question.address, parts, place) for place in range(SESSIONS))
        return Times(0, deep * LINE + ABOVE + SESSIONS * TIME, heads, deep, times)

    def time(self, address: str, parts: Mapping[str, Question], place: int) -> Time:
        """One line of the table of times."""

        def part(name: str) -> Field:
            return Field(f"{address}.{place}.{name}", f"Time {place + 1}: {parts[name].text}", Takes.LINE, DATE_ROOM)

        weeks = part("weeks_of_month")
        ticks = [
            Tick(Field(f"{weeks.name}.{week.word}", f"{weeks.spoken} {week.title}"), week.title)
            for week in parts["weeks_of_month"].choices
        ]
        return Time(part("day"), part("start"), part("end"), part("every"), part("from"), self.in_line(ticks, -APART))

    def consent(self) -> Consent:
        """The last row: what whoever fills in the form agrees to."""
        runs = (self.letters.runs(CONSENT), self.letters.runs("", PUBLIC))
        lines = sum(count_lines(one, BODY, INNER - BESIDE) for one in runs)
        return Consent(0, max(TICK, lines * LINE), Tick(Field(CONSENTS, CONSENT), CONSENT), PUBLIC)

    def lines(self, text: str, width: float) -> int:
        """How many lines a text takes in plain letters."""
        return count_lines([(text, self.letters.regular)], BODY, width)


def field(one: Asked, lines: int) -> Field:
    """The field of an answer that is written."""
    return Field(one.address, spoken(one), Takes.TEXT if lines > 1 else Takes.LINE, longest(one.question))


def longest(question: Question) -> int:
    """How many letters a written answer may have, 0 where nothing bounds it."""
    if question.answer in (Answer.DATE, Answer.TIME, Answer.NUMBER):
        return DATE_ROOM
    if question.choices:
        return 0
    return question.longest * (LINE_ROOM if question.answer is Answer.LINES else 1)


def tick(one: Asked, choice: Choice) -> Tick:
    """The box of one choice."""
    return Tick(Field(f"{one.address}.{choice.word}", f"{spoken(one)} {choice.title}"), choice.title)


def spoken(one: Asked) -> str:
    """What a screen reader says of a field: bold letters cannot be heard."""
    return one.question.text if one.first else f"{one.question.text} {OPTIONAL}"


def cut(ticks: Sequence[Tick], number: int) -> list[tuple[Tick, ...]]:
    """Boxes in so many columns or fewer, read downwards."""
    each = -(-len(ticks) // number)
    return [tuple(ticks[place : place + each]) for place in range(0, len(ticks), each)]


def highest(columns: Iterable[Column]) -> float:
    """How high columns side by side are, in millimetres."""
    return max(column.height for column in columns)
