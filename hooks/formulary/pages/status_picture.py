"""The picture of the page on freshness: a bar for each month of last checks, and lines where due and lapsed begin.

Lengths across are percentages, so that the picture is as wide as the page while its words keep their size. Lengths
down are in pixels. Both are whole numbers or cut off alike, so that the browser comes to the very same picture
(status-picture.js).
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from formulary.freshness.months import MonthOfChecks
from formulary.freshness.summary import Summary
from formulary.times.state import State
from formulary.words import MONTHS, full_date

HIGHEST = 160
"""How high the highest bar is."""
FLOOR = 216
"""Where the bars stand, from the top."""
EVERY = 3
"""Every so many months are named on a small screen, and have their year below."""
GAP = 12
"""How much of a bar's room stays empty on each side, in hundredths."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a bar that is in one state."""

    state: str
    top: int
    height: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One month: its place, its number, its parts from the floor up, and its name below it."""

    left: str
    width: str
    middle: str
    parts: tuple[Part, ...]
    total: int
    total_bottom: int
    name: str
    year: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An upright line: what was last checked before its day is in a state."""

    state: str
    left: str
    before: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole picture."""

    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]


def picture(summary: Summary) -> Picture:
    """Work out the picture of a summary."""
    days = {State.LAPSED: summary.review.lapsed_after_days, State.DUE: summary.review.due_after_days}
    return Picture(
        bars=tuple(bars(summary.checks)),
        marks=tuple(mark(state, summary.today - timedelta(after), summary.checks) for state, after in days.items()),
    )


def bars(checks: Sequence[MonthOfChecks]) -> Iterator[Bar]:
    """The bars from the oldest month to this one."""
    highest = max(1, *(one.total for one in checks))
    for place, one in enumerate(checks):
        from_last = len(checks) - 1 - place
        is_named = place >= EVERY and from_last % EVERY == 0
        yield Bar(
            left=percent(place * 100 + GAP, len(checks) * 100),
            width=percent(100 - 2 * GAP, len(checks) * 100),
            middle=percent(place * 100 + 50, len(checks) * 100),
            parts=tuple(parts(one, highest)),
            total=one.total,
            total_bottom=FLOOR - height(one.total, highest),
            name=MONTHS[one.month.month - 1][:3] if one.month else "Earlier",
            year=str(one.month.year) if one.month and is_named else "",
        )


def parts(one: MonthOfChecks, highest: int) -> Iterator[Part]:
    """The parts of a bar, one upon the other: the lapsed at the floor, the checked on top."""
    below = 0
    for state, count in ((State.LAPSED, one.lapsed), (State.DUE, one.due), (State.CHECKED, one.checked)):
        if count:
            top, bottom = height(below + count, highest), height(below, highest)
            yield Part(state.value, FLOOR - top, top - bottom)
        below += count


def height(count: int, highest: int) -> int:
    """How high a number stands. Even one of very many can be seen."""
    return -(-HIGHEST * count // highest)


def mark(state: State, day: date, checks: Sequence[MonthOfChecks]) -> Mark:
    """The line at the beginning of a day."""
    place = next(place for place, one in enumerate(checks) if one.month == day.replace(day=1))
    days = monthrange(day.year, day.month)[1]
    return Mark(state.value, percent(place * days + day.day - 1, len(checks) * days), full_date(day))


def percent(part: int, whole: int) -> str:
    """A part of the width, cut off after two places: '6.66%'."""
    hundredths = part * 10000 // whole
    return f"{hundredths // 100}.{hundredths % 100:02}%"
