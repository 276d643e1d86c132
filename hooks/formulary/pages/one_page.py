"""One A4 page of lines in sections: measured, so that all that is printed fits, and the rest is counted.

The measures are those of overrides/assets/styles/pad-changes.css.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from formulary.pads.measure import Letters, count_lines
from formulary.words import counted

WIDTH = 182.0
"""Millimetres between the margins of A4, less what browsers round."""
HEIGHT = 258.0
"""Millimetres that may be filled. The margins leave 273: the rest is for printers with margins of their own."""
TITLE = (15.0, 7.0)
FACTS = (10.0, 4.8)
LINES = (9.5, 4.4)
"""Points of the letters, and millimetres from line to line."""
BELOW_TITLE = 2.0
BELOW_FACT = 1.5
HEADING = 10.0
"""Millimetres that the heading of a section takes, with the space around it."""
BELOW_LINE = 1.2


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of a list: a name and a code in bold, what is said about it, and where its page is."""

    name: str
    code: str
    said: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the lines under it. Those ``beyond`` stand on the screen alone."""

    heading: str
    lines: tuple[Line, ...]
    beyond: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class OnePage:
    """What fits one page: title, facts, sections, and a sentence about what does not fit, or nothing."""

    title: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    rest: str


def one_page(
    title: str, facts: tuple[str, ...], sections: Sequence[Section], address: str, letters: Letters
) -> OnePage:
    """Put on one page what fits; from the first line that does not, everything is left to the screen.

    ``address`` is where all of it can be read.
    """
    room = HEIGHT - head_height(title, (*facts, rest_of(9999, address)), letters)
    planned, left = [], 0
    for section in sections:
        room -= HEADING
        fitting = 0
        for line in section.lines if not left else ():
            room -= line_height(line, letters)
            if room < 0:
                break
            fitting += 1
        left += len(section.lines) - fitting
        planned.append(Section(section.heading, section.lines[:fitting], section.lines[fitting:]))
    return OnePage(title, facts, tuple(planned), rest_of(left, address) if left else "")


def rest_of(count: int, address: str) -> str:
    """How many lines are not on the page, and where they are."""
    return f"And {counted(count, 'more line')}, for which there is no room here: see {address}"


def head_height(title: str, facts: Sequence[str], letters: Letters) -> float:
    """Millimetres that the title and the paragraphs take."""
    height = lines_in(title, TITLE, letters) * TITLE[1] + BELOW_TITLE
    return height + sum(lines_in(fact, FACTS, letters) * FACTS[1] + BELOW_FACT for fact in facts)


def lines_in(text: str, measures: tuple[float, float], letters: Letters) -> int:
    """How many lines a text takes in bold."""
    return count_lines([(text, letters.bold)], measures[0], WIDTH)


@lru_cache(maxsize=8192)
def line_height(line: Line, letters: Letters) -> float:
    """Millimetres that one line of a list takes. The same line may stand on the pages of many issues."""
    runs = [(f"{line.name} {line.code} ", letters.bold), (line.said, letters.regular)]
    return count_lines(runs, LINES[0], WIDTH) * LINES[1] + BELOW_LINE
