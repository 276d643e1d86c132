"""How wide a text is on paper, from the font's own advance widths, and how it breaks into lines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from formulary.pads.shaping import Shaper

MILLIMETRES_PER_POINT = 25.4 / 72
SAFETY = 0.4
"""Millimetres kept free on every line: kerning is not measured, and pairs such as 'r,' may be wider for it."""
BREAK = re.compile(r"[ \t\n]+")
"""Where lines may break. An engine may also break after a hyphen, which never makes more lines."""

Run: TypeAlias = tuple[str, "Face"]
"""A stretch of text in one weight."""


@dataclass(frozen=True, eq=False)
class Face:
    """The letters of one weight: how far each moves the pen, in thousandths of the font's size.

    ``shaper`` has letters of another script, which are set in words: those of the first font go before them.
    """

    advances: dict[int, float]
    known: dict[str, float] = field(default_factory=dict)
    """Texts that were measured before: the same words stand on many pads."""
    shaper: "Shaper | None" = None

    def width(self, text: str, points: float) -> float:
        """The width of a text in millimetres, set in so many points. A letter that is missing counts as a wide one."""
        if text not in self.known:
            self.known[text] = (self.shaped(text) if self.shaper else self.added(text)) / 1000
        return self.known[text] * points * MILLIMETRES_PER_POINT

    def added(self, text: str) -> float:
        """The widths of all letters, one by one."""
        return sum(self.advances.get(ord(letter), 1000.0) for letter in text)

    def shaped(self, text: str) -> float:
        """The widths of runs: letters of the first font are added up, others are set as words."""
        assert self.shaper  # noqa: S101 - only called where there is one
        runs = groupby(text, key=lambda letter: ord(letter) in self.advances)
        return sum((self.added if first else self.shaper.width)("".join(run)) for first, run in runs)

    def lacks(self, text: str) -> list[str]:
        """The letters of a text that the font does not have, each once."""
        return (
            [] if self.letters.issuperset(text) else [sign for sign in dict.fromkeys(text) if sign not in self.letters]
        )

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters that the font has."""
        return frozenset(map(chr, self.advances))


@lru_cache(maxsize=8)
def face(font: bytes) -> Face:
    """Read the widths out of a font file."""
    with TTFont(BytesIO(font), lazy=True) as opened:
        unit = 1000 / opened["head"].unitsPerEm
        advances = opened["hmtx"].metrics
        return Face({letter: advances[glyph][0] * unit for letter, glyph in opened.getBestCmap().items()})


@dataclass(frozen=True, slots=True)
class Letters:
    """The two weights that pads are set in."""

    regular: Face
    bold: Face

    def runs(self, *texts: str) -> list[Run]:
        """Texts in turns of bold and regular, bold first."""
        return [(text, self.regular if place % 2 else self.bold) for place, text in enumerate(texts)]


def count_lines(runs: Iterable[Run], points: float, width: float) -> int:
    """How many lines a text takes in a column so many millimetres wide; a text without letters takes none."""
    lines, used = 0, 0.0
    for word, space in words(runs, points):
        if lines and used + space + word <= width - SAFETY:
            used += space + word
        else:
            pieces = max(1, -int(-word // (width - SAFETY)))
            lines += pieces
            used = word - (pieces - 1) * (width - SAFETY)
    return lines


def words(runs: Iterable[Run], points: float) -> Iterator[tuple[float, float]]:
    """The width of each word and of the space before it. A word may run on from one weight into the next."""
    word, space, started = 0.0, 0.0, False
    for text, letters in runs:
        for place, part in enumerate(BREAK.split(text)):
            if place and started:
                yield word, space
                word, started = 0.0, False
            if place:
                space = letters.width(" ", points)
            if part:
                word, started = word + letters.width(part, points), True
    if started:
        yield word, space
