"""What may soon be missing: what ends within 90 days, and needs that hang on one organisation."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.headings import Need, Organisation

SOON = timedelta(90)


@dataclass(frozen=True, slots=True)
class Ending:
    """An activity that ends soon, as far as its entry says: on this day, because of this."""

    activity: Activity
    on: date
    why: str


@dataclass(frozen=True, slots=True)
class Hanging:
    """A need for which all listed activities are run by one organisation."""

    need: Need
    organisation: Organisation
    count: int


def endings(collection: Collection) -> list[Ending]:
    """What ends within 90 days, the first first."""
    found = [ending for activity in collection.listed for ending in endings_of(activity, collection.today)]
    return sorted(found, key=lambda ending: (ending.on, ending.activity.id))


def endings_of(activity: Activity, today: date) -> Iterator[Ending]:
    """When an activity ends, if that is soon: its funding, or the last day of its last session."""
    funding = activity.entry.funding_ends
    if funding and today <= funding <= today + SOON:
        yield Ending(activity, funding, "its funding ends")
    last_days = [session.until for session in activity.entry.sessions]
    known = [day for day in last_days if day]
    if known and len(known) == len(last_days) and today <= max(known) <= today + SOON:
        yield Ending(activity, max(known), "its last session")


def hanging(collection: Collection) -> Iterator[Hanging]:
    """The needs that one organisation alone serves."""
    for need, activities in collection.for_need.items():
        organisations = {activity.organisation.id for activity in activities}
        if len(organisations) == 1:
            [organisation] = organisations
            yield Hanging(collection.needs[need], collection.organisations[organisation], len(activities))
