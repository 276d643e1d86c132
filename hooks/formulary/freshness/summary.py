"""The summary: how fresh the whole collection is on its day, as numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from statistics import median_high

from formulary.entry.locality import Review
from formulary.freshness.months import Coming, MonthOfChecks, coming_months, months_of_checks
from formulary.freshness.waiting import Waiting, waiting_organisations
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.times.state import State

OPEN = (State.CHECKED, State.DUE, State.LAPSED)
"""The states that count. What is paused or over has nobody who waits for a check."""

TOLD = (*OPEN, State.PAUSED, State.ENDED)
"""The states that are told of, in their order. What was withdrawn is named nowhere, and not counted either."""

WAYS = ("phone", "visit", "e-mail", "website", "group")
"""How one can ask, as in the schema."""


@dataclass(frozen=True)
class Summary:
    """How fresh a collection is. Within each state the activities stand by their last check, the oldest first."""

    today: date
    review: Review
    by_state: Mapping[State, tuple[Activity, ...]]

    @cached_property
    def open(self) -> tuple[Activity, ...]:
        """The activities that count."""
        return by_last_check(activity for state in OPEN for activity in self.by_state[state])

    @cached_property
    def checks(self) -> tuple[MonthOfChecks, ...]:
        """How many were last checked in each month, up to this one."""
        return months_of_checks(self.open, self.review, self.today)

    @cached_property
    def coming(self) -> tuple[Coming, ...]:
        """What happens in this month and the eleven after it if nobody asks."""
        return coming_months(self.by_state, self.today)

    @cached_property
    def waiting(self) -> tuple[Waiting, ...]:
        """The organisations by their oldest check."""
        return waiting_organisations(self.open)

    @property
    def ways(self) -> dict[str, int]:
        """How many were last checked in each way."""
        found = [activity.entry.last_verified.how for activity in self.open]
        return {way: found.count(way) for way in WAYS}

    @property
    def median_days(self) -> int | None:
        """So old is the check in the middle: half of all are as old or younger. None where nothing is open."""
        return median_high(map(self.days_since_check, self.open)) if self.open else None

    @property
    def checked_lately(self) -> int:
        """How many were checked so lately that they are not due for that: some are due since their money ended."""
        return sum(self.days_since_check(one) <= self.review.due_after_days for one in self.open)

    def days_since_check(self, activity: Activity) -> int:
        """How many days ago somebody asked last."""
        return self.days_since(activity.entry.last_verified.on)

    def days_since(self, day: date) -> int:
        """How many days have passed since a day; none where it is still to come."""
        return max(0, (self.today - day).days)

    def count(self, state: State) -> int:
        """How many activities are in a state."""
        return len(self.by_state[state])


def summary(collection: Collection) -> Summary:
    """Sum up a collection as of its day."""
    ordered = by_last_check(collection.activities.values())
    by_state = {state: tuple(one for one in ordered if one.state is state) for state in TOLD}
    return Summary(collection.today, collection.locality.review, by_state)


def by_last_check(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Sort by the last check, the oldest first."""
    return tuple(sorted(activities, key=lambda activity: (activity.entry.last_verified.on, activity.id)))
