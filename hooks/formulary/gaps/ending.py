"""What may soon end, as far as entries say: because the money ends, or the sessions do."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from formulary.model.activity import Activity
from formulary.words import listed

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
    """When an activity ends, if that is soon: its funding, or its last session."""
    reasons: dict[date, list[str]] = {}
    if activity.entry.funding_ends:
        reasons.setdefault(activity.entry.funding_ends, []).append("its funding ends")
    last_days = [session.until for session in activity.entry.sessions]
    known = [day for day in last_days if day]
    if known and len(known) == len(last_days):
        reasons.setdefault(max(known), []).append("its sessions end")
    for day, why in reasons.items():
        if today <= day <= latest:
            yield Ending(activity, day, listed(why))
