"""The formats of a pad: every measure of each, in millimetres and points, in this one place."""

from dataclasses import dataclass, replace
from enum import StrEnum

from formulary.pads.measure import MILLIMETRES_PER_POINT
from formulary.pads.words import Script


@dataclass(frozen=True, slots=True)
class Type:
    """A size of print: points for the letters, millimetres for the height of a line."""

    points: float
    line: float

    def led(self, leading: float) -> "Type":
        """The same letters in higher lines."""
        return replace(self, line=round(self.line * leading, 2))


class Side(StrEnum):
    """The kinds of page. Each holds other parts beside its entries."""

    WHOLE = "whole"
    """A sheet in itself: head, lines to write on, link worker, the practice's strip."""
    BACK = "back"
    """The other side of a whole one: nothing but entries, and nothing behind the strip that is torn off."""
    FIRST = "first"
    """The first of many: head and lines to write on."""
    MIDDLE = "middle"
    """One of many: entries only."""
    LAST = "last"
    """The last of many: link worker and strip."""


STARTS = frozenset({Side.WHOLE, Side.FIRST})
ENDS = frozenset({Side.WHOLE, Side.LAST})


@dataclass(frozen=True, slots=True)
class Format:
    """One format. Lengths are millimetres.

    ``module`` is one module of the QR code, ``row`` a line to write on, ``gaps`` what may stand between entries, the
    tightest first. ``space`` parts what does not belong together, ``under`` is the room under a heading's rule: a box
    keeps 2 mm from other print, 1 of them in its own line. ``sides`` is how many pages a sheet of paper has; 0 stands
    for as many pages as it takes. ``look`` names the format whose measures these are: what looks alike is laid out
    once. ``ticks`` says that the boxes can be ticked on the screen, ``copies`` how often a sheet stands on its page.
    """

    name: str
    title: str
    look: str
    width: float
    height: float
    margin: float
    side: float
    columns: int
    gutter: float
    heading: Type
    body: Type
    small: Type
    top: Type
    box: float
    indent: float
    module: float
    row: float
    space: float
    under: float
    gaps: tuple[float, ...]
    sides: int = 1
    ticks: bool = False
    copies: int = 1
    script: Script = Script.LATIN

    def in_script(self, script: Script) -> "Format":
        """This format for another script: the same letters, in lines as high as they need."""
        if script not in LEADING:
            return self
        top, body, small = (size.led(LEADING[script]) for size in (self.top, self.body, self.small))
        heading = self.heading.led(RULED[script])
        return replace(self, script=script, top=top, heading=heading, body=body, small=small)

    @property
    def inner_width(self) -> float:
        """The width of what is printed."""
        return self.width - 2 * self.side

    @property
    def inner_height(self) -> float:
        """The height of what is printed."""
        return self.height - 2 * self.margin

    @property
    def above(self) -> float:
        """The room above the first heading of a page."""
        return 1.5 * self.space

    @property
    def over(self) -> float:
        """The room above the words on a line to write on. The issue under the code may reach into it."""
        return self.row - self.body.line - HAIR

    @property
    def column(self) -> float:
        """The width of one column of entries."""
        return (self.inner_width - self.gutter * (self.columns - 1)) / self.columns

    def prose(self, size: Type) -> float:
        """The width of running text: the page's, or as much as holds 66 letters."""
        return min(self.inner_width, LONGEST * LETTER * size.points * MILLIMETRES_PER_POINT)

    @property
    def text(self) -> float:
        """The width of an entry's text, beside its box."""
        return self.column - self.indent

    def sides_of(self, pages: int) -> list[Side]:
        """What kind of page each is, when there are so many."""
        if self.sides == 0:
            return [Side.WHOLE] if pages == 1 else [Side.FIRST, *[Side.MIDDLE] * (pages - 2), Side.LAST]
        return [Side.BACK if page % self.sides else Side.WHOLE for page in range(pages)]


LEADING = {Script.BENGALI: 1.15, Script.ARABIC: 1.18}
"""How much higher lines are in scripts that reach further above and below the line than Latin."""
RULED = {Script.BENGALI: 1.15, Script.ARABIC: 1.3}
"""The same for headings: letters keep clear of the rule under them."""
RULE = 0.3
"""The thickness of a rule under a heading and of the link worker's frame."""
BOX_RULE = 0.4
"""The thickness of a tick box's sides."""
HAIR = 0.25
"""The thickness of a line to write on."""
LABEL = (64.0, 30.0)
"""The width and height of a patient label."""
QUIET = 4
"""Modules without print around a QR code."""
QUIET_SHOWN = 0.7
"""The part of them kept free above the words under the code: the top of their line is white as well."""
INSET = 2.0
"""The room inside the link worker's frame, left and right."""
APART = 4.0
"""Between what stands left and what stands right in one line."""
LONGEST = 66
"""Letters in a line at most."""
LETTER = 0.47
"""The width of an average letter, spaces included, in parts of the font's size."""
TEAR = 0.7
"""The room above the line to tear along."""
PAD = 0.5
"""The room inside the link worker's frame, above and below."""
SLACK = 0.6
"""Kept free at the foot of every page, so that no rounding makes another page."""

A5 = Format(
    name="a5",
    title="A5",
    look="a5",
    width=148,
    height=210,
    margin=6,
    side=8,
    columns=1,
    gutter=0,
    top=Type(16, 6.2),
    heading=Type(13, 5.2),
    body=Type(12, 4.9),
    small=Type(10, 4.0),
    box=5,
    indent=7.2,
    module=0.6,
    row=7.2,
    space=1.0,
    under=0.95,
    gaps=(0.5, 0.8, 1.2, 1.6, 2.0, 2.5, 3.0, 3.5, 4.0),
)
A4 = Format(
    name="a4",
    title="A4",
    look="a4",
    width=210,
    height=297,
    margin=9,
    side=10,
    columns=2,
    gutter=8,
    top=Type(20, 8.2),
    heading=Type(13, 5.4),
    body=Type(12, 5.0),
    small=Type(10, 4.2),
    box=5,
    indent=7.2,
    module=0.72,
    row=8,
    space=1.8,
    under=1.0,
    gaps=(0.6, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0),
    sides=2,
)
LARGE_PRINT = Format(
    name="large-print",
    title="Large print",
    look="large-print",
    width=210,
    height=297,
    margin=12,
    side=14,
    columns=1,
    gutter=0,
    top=Type(24, 10.4),
    heading=Type(20, 8.6),
    body=Type(18, 7.9),
    small=Type(16, 6.9),
    box=8,
    indent=11,
    module=0.8,
    row=11.5,
    space=2.6,
    under=1.2,
    gaps=(1.2, 2.0, 2.8, 3.6, 4.5, 5.5, 6.5, 8.0),
    sides=0,
)
A4_TWO_UP = replace(A5, name="a4-two-up", title="A4 with two A5 sheets", copies=2)
FILLABLE = replace(A5, name="fillable", title="A5 to tick on the screen", ticks=True)
FORMATS = {format_.name: format_ for format_ in (A5, A4_TWO_UP, A4, LARGE_PRINT, FILLABLE)}
LOOKS = tuple(format_ for format_ in FORMATS.values() if format_.name == format_.look)
"""The formats that have measures of their own."""
