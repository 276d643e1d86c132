"""A column: one thing that people look for, such as a free activity or a Saturday morning, and what counts in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from formulary.data.slots import DAY_NUMBERS, NO_FIXED_DAY, PARTS, slots
from formulary.data.vocabularies import ACCESS, CEILINGS, COSTS, DAYS, TIMES
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.words import money

Test: TypeAlias = Callable[[Activity], bool]
Choices: TypeAlias = tuple[tuple[str, str], ...]
"""Answers in the finder: the question's short name, and the answer's."""

WEEK = DAYS[:7]
WEEKEND = ("saturday", "sunday")
ASKED = ("free", "weekend", "free-weekend", "evening", "no-steps")
"""The columns of what people ask for first."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its short name, its heading, and which activities count in it.

    ``choices`` find the same activities in the finder; None where the finder cannot.
    """

    id: str
    title: str
    holds: Test
    choices: Choices | None = ()


def columns(collection: Collection) -> dict[str, Column]:
    """All columns by short name."""
    found = {activity.id: slots(activity.entry, collection.today) for activity in collection.listed}

    def at(mask: int) -> Test:
        return lambda activity: bool(found[activity.id] & mask)

    every = (ANYTHING, *COST_COLUMNS, *asked_for(at), *times(at), *ACCESS_COLUMNS)
    return {column.id: column for column in every}


def asked_for(at: Callable[[int], Test]) -> Iterator[Column]:
    """What people ask for first, besides free activities and evenings."""
    at_weekend = at(sum(map(day_mask, WEEKEND)))
    days = tuple(("day", day) for day in WEEKEND)
    yield Column("weekend", "Weekend", at_weekend, days)
    yield Column(
        "free-weekend",
        "Free at the weekend",
        lambda activity: at_weekend(activity) and costs_at_most(activity, 0),
        (*days, ("cost", "free")),
    )
    yield Column("no-steps", "Step-free, or no need to go out", meets_no_step, None)


def times(at: Callable[[int], Test]) -> Iterator[Column]:
    """The days of the week, the parts of a day, each part of each day, and what has no fixed day."""
    parts = [(time.id, time.title.partition(",")[0]) for time in TIMES]
    for day in WEEK:
        yield Column(day.id, day.title, at(day_mask(day.id)), (("day", day.id),))
    yield Column("no-fixed-day", "No fixed day", at(NO_FIXED_DAY), (("day", "appointment"),))
    for place, (part, title) in enumerate(parts):
        yield Column(part, title, at(sum(part_mask(day.id, place) for day in WEEK)), (("time", part),))
    for day in WEEK:
        for place, (part, title) in enumerate(parts):
            choices = (("day", day.id), ("time", part))
            yield Column(f"{day.id}-{part}", f"{day.title} {title.lower()}", at(part_mask(day.id, place)), choices)


def day_mask(day: str) -> int:
    """The bits of one day of the week."""
    return (1 << PARTS) - 1 << PARTS * DAY_NUMBERS[day]


def part_mask(day: str, part: int) -> int:
    """The bit of one part of a day of the week."""
    return 1 << PARTS * DAY_NUMBERS[day] + part


def costs_at_most(activity: Activity, pounds: float) -> bool:
    """Whether it costs a known amount, and no more than this; an amount for a whole course counts as it stands."""
    amount = activity.entry.cost.amount
    return amount is not None and amount <= pounds


def at_most(pounds: float) -> Test:
    """Whether it costs no more than an amount."""
    return lambda activity: costs_at_most(activity, pounds)


def meets_no_step(activity: Activity) -> bool:
    """Whether nobody meets a step: the place has none, or nobody has to go there."""
    return "step-free" in activity.entry.access or "in-person" not in activity.entry.attend


def offers(feature: str) -> Test:
    """Whether an activity offers an access feature."""
    return lambda activity: feature in activity.entry.access


ANYTHING = Column("any", "Any activity", lambda _: True)
COST_COLUMNS = tuple(
    Column(
        cost.id if not CEILINGS[cost.id] else f"up-to-{cost.id}",
        cost.title if not CEILINGS[cost.id] else f"{money(CEILINGS[cost.id])} or less",
        at_most(CEILINGS[cost.id]),
        (("cost", cost.id),),
    )
    for cost in COSTS
)
"""Free, and no more than each of the finder's amounts: what is free is in all of them."""
ACCESS_COLUMNS = tuple(Column(term.id, term.title, offers(term.id), (("access", term.id),)) for term in ACCESS)
