"""A view: how many listed activities there are for each need, by area, by time, by cost or by access."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from formulary.data.slots import DAY_NUMBERS, NO_FIXED_DAY, PARTS, slots
from formulary.data.vocabularies import ACCESS, DAYS, TIMES
from formulary.model.activity import Activity
from formulary.model.collection import Collection

Test: TypeAlias = Callable[[Activity], bool]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a view: its short name, its heading, and which activities count in it."""

    id: str
    title: str
    holds: Test


@dataclass(frozen=True, slots=True)
class View:
    """A table: for each need, in each column, how many activities there are."""

    id: str
    title: str
    columns: tuple[Column, ...]
    counts: Mapping[str, tuple[int, ...]]


def views(collection: Collection) -> tuple[View, ...]:
    """All views of what is listed today."""
    titled = {
        "area": ("By area", areas(collection)),
        "time": ("By day and time", times(collection)),
        "cost": ("By cost", COSTS),
        "access": ("By access", access(collection)),
    }
    return tuple(view(name, title, columns, collection) for name, (title, columns) in titled.items())


def view(name: str, title: str, columns: tuple[Column, ...], collection: Collection) -> View:
    """One view: each activity is looked at once for each column, however many needs it serves."""
    held = {one.id: tuple(column.holds(one) for column in columns) for one in collection.listed}
    counts = {
        need: tuple(sum(held[one.id][place] for one in activities) for place in range(len(columns)))
        for need, activities in collection.for_need.items()
    }
    return View(name, title, columns, counts)


def areas(collection: Collection) -> tuple[Column, ...]:
    """The locality's areas. What comes to people or is given by phone counts where it serves."""
    return tuple(Column(area.id, area.name, in_area(area.id)) for area in collection.areas.values())


def in_area(area: str) -> Test:
    """Whether an activity takes place in an area, or serves it."""
    return lambda activity: any(one.id == area for one in activity.areas)


def times(collection: Collection) -> tuple[Column, ...]:
    """The days of the week, the parts of a day, and what has no fixed day."""
    found = {activity.id: slots(activity.entry, collection.today) for activity in collection.listed}

    def on(mask: int) -> Test:
        return lambda activity: bool(found[activity.id] & mask)

    days = [Column(day.id, day.title, on(day_mask(day.id))) for day in DAYS[:7]]
    parts = [Column(time.id, time.title.partition(",")[0], on(part_mask(place))) for place, time in enumerate(TIMES)]
    return (*days, *parts, Column("appointment", "No fixed day", on(NO_FIXED_DAY)))


def day_mask(day: str) -> int:
    """The bits of one day of the week."""
    return (1 << PARTS) - 1 << PARTS * DAY_NUMBERS[day]


def part_mask(part: int) -> int:
    """The bits of one part of the day, on all days of the week."""
    return sum(1 << PARTS * day + part for day in range(7))


def is_free(activity: Activity) -> bool:
    """Whether there is nothing to pay."""
    return activity.entry.cost.amount == 0


def costs_little(activity: Activity) -> bool:
    """Whether there is something to pay, and no more than £5 each time."""
    cost = activity.entry.cost
    return cost.amount is not None and 0 < cost.amount <= LITTLE and cost.per == "session"


LITTLE = 5
"""Pounds."""
COSTS = (
    Column("free", "Free", is_free),
    Column("little", f"£{LITTLE} or less each time", costs_little),
    Column("more", "More, or no fixed amount", lambda activity: not is_free(activity) and not costs_little(activity)),
)


def access(collection: Collection) -> tuple[Column, ...]:
    """The access features that some listed activity offers."""
    used = {feature for activity in collection.listed for feature in activity.entry.access}
    return tuple(Column(term.id, term.title, offers(term.id)) for term in ACCESS if term.id in used)


def offers(feature: str) -> Test:
    """Whether an activity offers an access feature."""
    return lambda activity: feature in activity.entry.access
