"""Months: in which month activities were last checked, and in which they become due or lapse if nobody asks.

A month is told by its first day.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from formulary.entry.locality import Review
from formulary.model.activity import Activity
from formulary.times.state import State

AHEAD = 12
"""Months that are looked at ahead, this one included."""
MONTH = relativedelta(months=1)


@dataclass(frozen=True, slots=True)
class MonthOfChecks:
    """How many activities were last checked in a month, by what they are today. No month is all that is earlier."""

    month: date | None
    checked: int
    due: int
    lapsed: int

    @property
    def total(self) -> int:
        """How many were last checked in this month."""
        return self.checked + self.due + self.lapsed


@dataclass(frozen=True, slots=True)
class Coming:
    """How many activities become due and how many lapse in a month, if nobody asks."""

    month: date
    due: int
    lapse: int


def months_of_checks(activities: Iterable[Activity], review: Review, today: date) -> tuple[MonthOfChecks, ...]:
    """Count what is open by the month of its last check.

    One month is shown before that in which the lapsed begin; what is older is counted together, before all months.
    """
    this = first_of(today)
    oldest = first_of(today - timedelta(review.lapsed_after_days)) - MONTH
    found = Counter((month_of_check(one, oldest, this), one.state) for one in activities)
    return tuple(
        MonthOfChecks(month, found[month, State.CHECKED], found[month, State.DUE], found[month, State.LAPSED])
        for month in (None, *months(oldest, this))
    )


def month_of_check(activity: Activity, oldest: date, this: date) -> date | None:
    """The month in which an activity counts; a check that is said to be still to come counts in this month."""
    month = min(first_of(activity.entry.last_verified.on), this)
    return month if month >= oldest else None


def coming_months(by_state: Mapping[State, Iterable[Activity]], today: date) -> tuple[Coming, ...]:
    """What becomes due and what lapses in each of the next months. What is paused lapses, and is never due."""
    going_on = [one for state in (State.CHECKED, State.DUE, State.PAUSED) for one in by_state[state]]
    # What ends before that day, or is paused on it, does not become due.
    due = Counter(first_of(one.due_on) for one in by_state[State.CHECKED] if one.days.state(one.due_on) is State.DUE)
    lapse = Counter(first_of(one.lapses_on) for one in going_on if one.days.state(one.lapses_on) is State.LAPSED)
    this = first_of(today)
    return tuple(Coming(month, due[month], lapse[month]) for month in months(this, this + MONTH * (AHEAD - 1)))


def months(first: date, last: date) -> Iterator[date]:
    """All months from one to another."""
    while first <= last:
        yield first
        first += MONTH


def first_of(day: date) -> date:
    """The month that a day lies in."""
    return day.replace(day=1)
