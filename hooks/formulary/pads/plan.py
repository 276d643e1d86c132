"""The plan of a pad in one format: which entry stands on which page, and how much air there is around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise

from formulary.pads.entries import Entry, Setter
from formulary.pads.fill import Items, fill
from formulary.pads.formats import ENDS, RULE, STARTS, Format, Side
from formulary.pads.measure import Letters, count_lines
from formulary.pads.setting import Setting
from formulary.pads.sheet import Sheet
from formulary.pads.words import Script

ROWS = (3, 2, 1)
"""How many rows there may be to write on under each prompt, if there is room."""


@dataclass(frozen=True, slots=True)
class Part:
    """Entries under one heading in one column."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page. ``height`` is that of its columns in whole millimetres."""

    side: Side
    label: str
    height: int
    columns: tuple[tuple[Part, ...], ...]

    @property
    def starts(self) -> bool:
        """Whether the head and the lines to write on stand here."""
        return self.side in STARTS

    @property
    def ends(self) -> bool:
        """Whether the link worker's frame and the strip stand here."""
        return self.side in ENDS

    @property
    def is_back(self) -> bool:
        """Whether this is the other side of a strip."""
        return self.side is Side.BACK

    @property
    def entries(self) -> int:
        """How many entries stand on it."""
        return sum(len(part.entries) for column in self.columns for part in column)


@dataclass(frozen=True, slots=True)
class Plan:
    """A sheet laid out.

    ``beside`` is the width of the code and the issue, ``air`` the place of the gap in the format's list, ``rows`` how
    many lines there are to write on under each prompt.
    """

    sheet: Sheet
    format: Format
    pages: tuple[Page, ...]
    beside: int
    air: int
    rows: int

    @property
    def stamp(self) -> str:
        """The dates on it."""
        return self.sheet.dates

    @property
    def script_class(self) -> str:
        """The class of pages in another script than Latin."""
        return "" if self.format.script is Script.LATIN else f" script-{self.format.script}"

    @property
    def sheets(self) -> int:
        """How many sheets of paper are handed over."""
        return sum(page.side in STARTS for page in self.pages)

    @property
    def ends(self) -> tuple[int, ...]:
        """How many entries stand up to the end of each column."""
        columns = (column for page in self.pages for column in page.columns)
        return tuple(accumulate(sum(len(part.entries) for part in column) for column in columns))


def plan(sheet: Sheet, format_: Format, letters: Letters, spare: float = 0.0) -> Plan:
    """Lay a sheet out on as few pages as it fits on, leaving ``spare`` millimetres of every column free.

    A sheet in another language breaks where the English one does, if it can: then the same codes stand in the same
    places.
    """
    wanted = plan(sheet.original, format_, letters, spare).ends if sheet.original else ()
    return Planner(Setting(sheet, format_.in_script(sheet.words.script), letters), spare, wanted).plan()


@dataclass(frozen=True, slots=True)
class Planner:
    """Lays one sheet out."""

    setting: Setting
    spare: float
    wanted: tuple[int, ...] = ()

    def plan(self) -> Plan:
        """Find the fewest pages, then the most air."""
        entries = self.entries()
        items = self.items(entries)
        cuts = self.wanted_cuts(items) or self.fewest_cuts(items)
        pages = len(cuts) // self.format.columns
        air = self.most_air(items, cuts, pages)
        rows = self.most_rows(items, cuts, pages, self.format.gaps[air])
        columns = [tuple(self.parts(entries[start:end], start)) for start, end in cuts]
        return Plan(
            sheet=self.setting.sheet,
            format=self.format,
            pages=tuple(self.pages(columns, pages, rows)),
            beside=self.setting.beside,
            air=air,
            rows=rows,
        )

    def wanted_cuts(self, items: Items) -> list[tuple[int, int]]:
        """The columns that are wanted, if they hold what they must; else none."""
        if not self.wanted:
            return []
        cuts = list(pairwise([0, *self.wanted]))
        frames = self.frames(len(cuts) // self.format.columns, 1)
        return cuts if all_fit(items, cuts, frames, self.format.gaps[0]) else []

    def fewest_cuts(self, items: Items) -> list[tuple[int, int]]:
        """The columns of as few pages as can be."""
        pages = self.fewest(items)
        while (ends := fill(items, self.frames(pages, 1), self.format.gaps[0])) is None:
            pages += 1
        return list(pairwise([0, *ends]))

    def fewest(self, items: Items) -> int:
        """How many pages it takes at least, were every column filled to the last millimetre."""
        least = items.height(0, len(items.heights), self.format.gaps[0])
        pages = max(1, int(least / (self.format.inner_height * self.format.columns)))
        while sum(self.frames(pages, 1)) < least and pages < len(items.heights):
            pages += 1
        return pages

    @property
    def format(self) -> Format:
        """The format."""
        return self.setting.format

    def entries(self) -> list[Entry]:
        """All entries as they are set."""
        setter = Setter(self.format, self.setting.letters)
        return [setter.entry(line) for line in self.setting.sheet.lines]

    def items(self, entries: list[Entry]) -> Items:
        """Entries as heights."""
        groups = self.setting.sheet.groups
        return Items(
            heights=tuple(entry.lines * self.format.body.line for entry in entries),
            groups=tuple(place for place, group in enumerate(groups) for _ in group.lines),
            headings=tuple(self.heading(group.heading) for group in groups),
            between=self.format.space,
        )

    def heading(self, text: str) -> float:
        """The height of a heading with its rule."""
        size = self.format.heading
        lines = count_lines([(text, self.setting.letters.bold)], size.points, self.format.column)
        return lines * size.line + RULE + self.format.under

    def heights(self, pages: int, rows: int) -> list[int]:
        """The height of the columns of each page."""
        sides = self.format.sides_of(pages)
        return [
            max(1, int(self.setting.frame(side, label, rows) - self.spare))
            for side, label in zip(sides, self.labels(sides), strict=True)
        ]

    def frames(self, pages: int, rows: int) -> list[int]:
        """The height of each column."""
        return [height for height in self.heights(pages, rows) for _ in range(self.format.columns)]

    def labels(self, sides: Sequence[Side]) -> Iterator[str]:
        """What each page is called: 'Page 1 of 2', 'Sheet 1 of 2', or both where sheets have two sides."""
        words, sheets, sheet = self.setting.sheet.words.sheet, sum(side in STARTS for side in sides), 0
        for number, side in enumerate(sides, start=1):
            sheet += side in STARTS
            pattern = words.page if sheets == 1 else words.sheet_and_page if self.format.sides > 1 else words.sheet
            yield pattern.format(page=number, pages=len(sides), sheet=sheet, sheets=sheets)

    def most_air(self, items: Items, cuts: list[tuple[int, int]], pages: int) -> int:
        """The widest gap with which every column still holds what it must."""
        frames = self.frames(pages, 1)
        fitting = [air for air, gap in enumerate(self.format.gaps) if all_fit(items, cuts, frames, gap)]
        return max(fitting, default=0)

    def most_rows(self, items: Items, cuts: list[tuple[int, int]], pages: int, gap: float) -> int:
        """The most rows to write on for which there is room."""
        return next((rows for rows in ROWS if all_fit(items, cuts, self.frames(pages, rows), gap)), 1)

    def parts(self, entries: list[Entry], start: int) -> Iterator[Part]:
        """The entries of one column under their headings."""
        headings = [group.heading for group in self.setting.sheet.groups for _ in group.lines]
        numbered = enumerate(entries, start=start)
        for heading, found in groupby(numbered, key=lambda pair: headings[pair[0]]):
            yield Part(heading, tuple(entry for _, entry in found))

    def pages(self, columns: list[tuple[Part, ...]], pages: int, rows: int) -> Iterator[Page]:
        """Put columns on pages."""
        sides, count = self.format.sides_of(pages), self.format.columns
        described = zip(sides, self.labels(sides), self.heights(pages, rows), strict=True)
        for place, (side, label, height) in enumerate(described):
            yield Page(side, label, height, tuple(columns[place * count : (place + 1) * count]))


def all_fit(items: Items, cuts: list[tuple[int, int]], frames: list[int], gap: float) -> bool:
    """Whether every column holds what it must."""
    heights = [items.height(start, end, gap) for start, end in cuts]
    return all(height <= frame for height, frame in zip(heights, frames, strict=True))
