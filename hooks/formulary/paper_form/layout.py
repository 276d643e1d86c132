"""The layout: the questions on two pages. What cannot stand there is left out, and is told of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from formulary.asking.section import Section
from formulary.pads.measure import Letters
from formulary.paper_form.asked import GIVEN_UP, PARTS, Asked, Part, asked_in
from formulary.paper_form.measures import FRAME, HEADING_LINE, ROOMIEST, WRITING
from formulary.paper_form.row import Row, Writing
from formulary.paper_form.rows import Setter

MOST_LINES = 5
"""Lines to write on: no answer gets more."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows under a heading; without one they go on from the page before."""

    title: str
    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        """Millimetres, with the heading."""
        return (HEADING_LINE if self.title else 0) + sum(row.height for row in self.rows)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the sheet: its blocks, and how much is added to the gap under each row."""

    blocks: tuple[Block, ...]
    air: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The two sides, and what is not as it should be: questions that are left out, and lists to be written from."""

    sides: tuple[Side, Side]
    left_out: tuple[str, ...]
    written: tuple[str, ...]


class TooLong(Exception):  # noqa: N818 - it is what the locality has written, no bug
    """Even the questions that everybody is asked do not fit on two pages."""


def lay_out(sections: Sequence[Section], letters: Letters, listed: str, head: float) -> Layout:
    """Lay the questions out; ``head`` is how high the head of the first side is, in millimetres.

    Raises:
        TooLong: there is no way to do so.
    """
    asked = {section.id: list(asked_in(section)) for section in sections}

    def on_two_sides(left_out: Sequence[str], written: Sequence[str]) -> Layout | None:
        setter = Setter(letters, listed, frozenset(written))
        blocks = [block_of(part, asked, setter, left_out) for part in PARTS]
        for first, second in breaks(blocks):
            if height(first) <= FRAME - head and height(second) <= FRAME:
                return Layout((roomy(first, FRAME - head), roomy(second, FRAME)), tuple(left_out), tuple(written))
        return None

    fitting = (found for way in ways([one for some in asked.values() for one in some]) if (found := on_two_sides(*way)))
    layout = next(fitting, None)
    if layout is None:
        raise TooLong
    for address in reversed(layout.left_out):
        # What stands beside another answer may have been left out for nothing.
        layout = on_two_sides([one for one in layout.left_out if one != address], layout.written) or layout
    return layout


def ways(asked: Sequence[Asked]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What to leave out, and which lists are to be written from: nothing, then more, the longest list first."""
    lists = sorted((one for one in asked if one.is_chosen), key=lambda one: -len(one.question.choices))
    for written in range(len(lists) + 1):
        for left_out in range(len(GIVEN_UP) + 1):
            yield GIVEN_UP[:left_out], tuple(one.address for one in lists[:written])


def block_of(part: Part, asked: Mapping[str, Sequence[Asked]], setter: Setter, left_out: Sequence[str]) -> Block:
    """One part of the form. The last one ends with the consent."""
    mine = [one for section in part.sections for one in asked[section] if one.address not in left_out]
    rows = tuple(setter.rows(mine))
    title = part.title or mine[0].question.text
    return Block(title, (*rows, setter.consent()) if part is PARTS[-1] else rows)


def breaks(blocks: Sequence[Block]) -> Iterator[tuple[list[Block], list[Block]]]:
    """Where the sheet may be turned: before a heading if that can be, the later the better, else before any row."""
    for place in reversed(range(1, len(blocks))):
        yield list(blocks[:place]), list(blocks[place:])
    for place, block in reversed(list(enumerate(blocks))):
        for row in reversed(range(1, len(block.rows))):
            before, after = replace(block, rows=block.rows[:row]), Block("", block.rows[row:])
            yield [*blocks[:place], before], [after, *blocks[place + 1 :]]


def height(blocks: Sequence[Block]) -> float:
    """How high blocks are, in millimetres."""
    return sum(block.height for block in blocks)


def roomy(blocks: Sequence[Block], frame: float) -> Side:
    """Give away what a side has to spare: whole lines to answers that grow, in turns, and the rest to the gaps."""
    blocks, grew = list(blocks), True
    while grew:
        grew = False
        for place, block in enumerate(blocks):
            taller = grown(block)
            if taller != block and height(blocks) + WRITING <= frame:
                blocks[place], grew = taller, True
    rows = sum(len(block.rows) for block in blocks)
    return Side(tuple(blocks), min(ROOMIEST, (frame - height(blocks)) / rows))


def grown(block: Block) -> Block:
    """A block with one more line for the lowest of its answers that may grow, the first of them."""
    able = [row for row in block.rows if isinstance(row, Writing) and row.grows and row.lines < MOST_LINES]
    if not able:
        return block
    lowest = min(able, key=lambda row: row.lines)
    return replace(block, rows=tuple(row.grown() if row is lowest else row for row in block.rows))
