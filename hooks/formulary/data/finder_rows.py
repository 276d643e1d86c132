"""What the catalogue says of one activity, and the values that activities share."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, groupby, pairwise
from typing import TypeVar

from formulary.data.columns import Words, day_number, minute_number
from formulary.data.slots import slots
from formulary.entry.activity import ActivityEntry, Venue
from formulary.model.activity import Activity
from formulary.model.later import steps
from formulary.model.wording import caution, short_cost, short_where
from formulary.words import capital

Said = TypeVar("Said")

ADULTS = (18, 120)
"""Years. An entry that says nothing about ages is for all adults."""
LONGEST_WHEN = 96
"""Letters. Times that take more words are given in short."""
IN_WORDS = -1
"""Pence, where a cost is known in words only."""

Point = tuple[int, int]
"""Latitude and longitude in ten thousandths of a degree."""
NOWHERE: Point = (0, 0)
Place = tuple[str, int, int, int]
"""Words, area, latitude and longitude in ten thousandths of a degree."""


@dataclass(slots=True)
class Shared:
    """The values that many activities share."""

    costs: Words = field(default_factory=Words)
    ages: Words = field(default_factory=Words)
    whens: Words = field(default_factory=Words)
    marks: Words = field(default_factory=Words)
    rhythms: Words = field(default_factory=Words)
    places: Words = field(default_factory=Words)

    def cost(self, activity: Activity) -> int:
        """The number of an activity's cost: its words, and the amount in pence."""
        cost = activity.entry.cost
        pence = IN_WORDS if cost.amount is None else round(cost.amount * 100)
        return self.costs.number((short_cost(cost), pence))

    def mark(self, activity: Activity) -> int:
        """The number of the words of caution, today's and those of later days."""
        return self.marks.number(with_later(activity, caution))

    def when(self, activity: Activity) -> int:
        """The number of the words that say when it takes place, today's and those of later days."""
        return self.whens.number(with_later(activity, when_of))


def with_later(activity: Activity, say: Callable[[Activity], Said]) -> tuple[Said | int, ...]:
    """What is said of an activity today; then, as often as it changes, the days until then and what is said then."""
    found: list[Said | int] = [say(activity)]
    for day, said in steps(activity, say):
        found += [days_to(day, activity.today), said]
    return tuple(found)


def later_slots(activities: Iterable[Activity]) -> dict[int, tuple[int, ...]]:
    """The slots of those activities whose slots change, by their number: days from today and slots, in turns."""
    found = (with_later(activity, lambda one: slots(one.entry, one.today)) for activity in activities)
    return {number: later[1:] for number, later in enumerate(found) if len(later) > 1}


def few_days(days: Iterable[date | None], today: date) -> dict[int, int]:
    """Days that few activities have, by their number, as days from today."""
    return {number: days_to(day, today) for number, day in enumerate(days) if day}


def days_to(day: date, today: date) -> int:
    """Days from today to another day; below 0 if it has passed."""
    return (day - today).days


def ages_of(entry: ActivityEntry) -> tuple[int, int]:
    """The youngest and the oldest age, in years."""
    return (entry.ages.youngest, entry.ages.oldest) if entry.ages else ADULTS


def when_of(activity: Activity) -> str:
    """When it takes place: in full, without notes, where that is short enough for a line."""
    entry = activity.entry
    if not activity.when:
        return "By appointment" if entry.by_appointment else capital(entry.times_note)
    first, *others = (line.partition(". ")[0] for line in activity.when)
    whole = "; ".join([first, *(line[:1].lower() + line[1:] for line in others)])
    return whole if len(whole) <= LONGEST_WHEN else activity.short_when


def measured_points(activities: Iterable[Activity]) -> dict[str, Point]:
    """Where postcodes are, by venues that somebody has measured: others with the same postcode are close by."""
    venues = (activity.public_venue for activity in activities)
    return {venue.postcode: point_of(venue) for venue in venues if venue and venue.postcode and venue.latitude}


def place_of(activity: Activity, areas: dict[str, int], measured: dict[str, Point]) -> Place:
    """Where it takes place. A secret address gives neither area nor point."""
    venue = activity.public_venue
    words = short_where(activity.entry)
    if venue is None:
        return (words, -1, *NOWHERE)
    point = point_of(venue) if venue.latitude else measured.get(venue.postcode, NOWHERE)
    return (words, areas.get(venue.area, -1), *point)


def point_of(venue: Venue) -> Point:
    """Where a venue is."""
    return (ten_thousandths(venue.latitude), ten_thousandths(venue.longitude))


def postcode_of(activity: Activity) -> str:
    """The postcode of the place, or nothing."""
    venue = activity.public_venue
    return venue.postcode if venue else ""


def ten_thousandths(degrees: float | None) -> int:
    """Degrees as a whole number of ten thousandths, which is 11 metres or less; 0 where unknown."""
    return round((degrees or 0) * 10_000)


def first_start(activity: Activity, today: date) -> int:
    """Minutes from the beginning of today to the next start, or -1."""
    if not activity.coming_starts:
        return -1
    return minute_number(activity.coming_starts[0]) - day_number(today) * 1440


def rhythm_of(activity: Activity) -> tuple[int, ...]:
    """Minutes from each of the coming starts to the next, and how often so, in turns: most activities share few."""
    numbers = [minute_number(start) for start in activity.coming_starts]
    gaps = groupby(after - before for before, after in pairwise(numbers))
    return tuple(chain.from_iterable((gap, sum(1 for _ in same)) for gap, same in gaps))
