"""The page for those who plan and pay: what is missing where, and what may soon be."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from formulary.gaps.ending import SOON, Ending, endings
from formulary.gaps.funder import Funder
from formulary.gaps.gaps import Gaps, gaps_of
from formulary.gaps.telling import activities, by_need, kinds, pays, runs, summary
from formulary.gaps.view import Head, View
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.pages.page import Page
from formulary.pages.row import activity_address
from formulary.words import capital, full_date, listed

ADD = "contribute/new/"
"""Where somebody adds what is missing."""
AHEAD = SOON + timedelta(365)
"""How far ahead endings stand on the page: it may be read for a year without being made anew."""
STEPS = (
    ("none", 0, "0: nothing"),
    ("one", 1, "1: one only"),
    ("few", 2, "2 to 4"),
    ("many", 5, "5 or more"),
)
"""The shades of a table: each with the count at which it begins, and its words."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a table: its shade, and where it leads."""

    count: int
    step: str
    address: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its heads, and a row of cells for each need."""

    view: View
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An activity: where its page is, and its name."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class Payer:
    """What the page says of one funder."""

    name: str
    pays: str
    nothing_left: list[str]
    alone: list[Link]


@dataclass(frozen=True, slots=True)
class EndingLine:
    """An activity that may end: when, why, and who pays for it. Late ones are for those who read the page late."""

    link: Link
    iso: str
    words: str
    why: str
    payers: str
    is_late: bool


def gaps_page(collection: Collection) -> Page:
    """Make the page of gaps as of the collection's day."""
    gaps = gaps_of(collection)
    place = collection.locality.place
    description = f"What there is for each need in each part of {place}, what is missing, and what may soon end."
    content = {
        "as_of": full_date(collection.today),
        "summary": [capital(line) for line in summary(gaps)],
        "kinds": kinds(gaps),
        "pairs": len(gaps.needs) * len(gaps.areas),
        "tables": [table(view, gaps) for view in gaps.views],
        "steps": STEPS,
        "lapses": lapses(gaps),
        "endings": [ending_line(one, gaps) for one in endings(gaps.there, collection.today, AHEAD)],
        "days": SOON.days,
        "organisations": [runs(one, gaps) for one in gaps.on_organisations],
        "payers": [payer(funder) for funder in gaps.funders],
        "unknown": [link(activity) for activity in gaps.unknown],
        "unknown_count": activities(len(gaps.unknown)),
        "add": ADD,
    }
    return Page("gaps/", "What is missing where", description, "gaps.html", "gaps", content)


def lapses(gaps: Gaps) -> str:
    """How many activities lapse on which day, for a page that is read long after it was made: '2027-04-01=2'."""
    latest = gaps.collection.today + AHEAD
    days = Counter(one.lapses_on for one in gaps.there if one.lapses_on <= latest)
    return " ".join(f"{day.isoformat()}={count}" for day, count in sorted(days.items()))


def table(view: View, gaps: Gaps) -> Table:
    """Count one table."""
    rows = ((need.name, tuple(cells(need.id, view, gaps))) for need in gaps.needs)
    return Table(view, tuple(rows))


def cells(need: str, view: View, gaps: Gaps) -> Iterator[Cell]:
    """The cells of one need."""
    for head in view.heads:
        count = gaps.counts.of(need, head.column.id, head.area)
        yield Cell(count, step_of(count), finder_address(need, head) if count else ADD)


def step_of(count: int) -> str:
    """The shade of a number."""
    return [name for name, begins, _ in STEPS if count >= begins][-1]


def finder_address(need: str, head: Head) -> str:
    """Where the finder shows what a cell counts; empty where the finder has no such question."""
    if head.column.choices is None:
        return ""
    area = [("area", head.area)] if head.area else []
    return f"find/#{urlencode([('need', need), *area, *head.column.choices])}"


def link(activity: Activity) -> Link:
    """The way to an activity's page."""
    return Link(activity_address(activity), activity.name)


def payer(funder: Funder) -> Payer:
    """What is said of one funder."""
    return Payer(funder.name, capital(pays(funder)), by_need(funder.keeps_up), [link(one) for one in funder.alone])


def ending_line(one: Ending, gaps: Gaps) -> EndingLine:
    """What is said of one ending."""
    entry, is_late = one.activity.entry, one.on > gaps.collection.today + SOON
    return EndingLine(
        link(one.activity), one.on.isoformat(), full_date(one.on), one.why, listed(entry.funded_by), is_late
    )
