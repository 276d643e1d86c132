"""What may soon end, as far as entries say: because the money ends, or the sessions do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from formulary.model.activity import Activity

SOON = timedelta(90)


@dataclass(frozen=True, slots=True)
class Ending:
    """An activity that ends, as far as its entry says: on this day, because of this."""

    activity: Activity
    on: date
    why: str


def endings(activities: Iterable[Activity], today: date, within: timedelta = SOON) -> list[Ending]:
    """What ends within 90 days or another time, the first first."""
    found = [ending for activity in activities for ending in endings_of(activity, today, today + within)]
    return sorted(found, key=lambda ending: (ending.on, ending.activity.id))


def endings_of(activity: Activity, today: date, latest: date) -> Iterator[Ending]:
    """When an activity ends, if that is soon: its funding, or the last day of its last session."""
    funding = activity.entry.funding_ends
    if funding and today <= funding <= latest:
        yield Ending(activity, funding, "its funding ends")
    last_days = [session.until for session in activity.entry.sessions]
    known = [day for day in last_days if day]
    if known and len(known) == len(last_days) and today <= max(known) <= latest:
        yield Ending(activity, max(known), "its last session")
