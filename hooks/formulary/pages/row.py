"""A row: how an activity stands in a list."""

from dataclasses import dataclass

from formulary.model.activity import Activity
from formulary.model.wording import short_cost, short_where
from formulary.times.state import State
from formulary.words import day_and_date, full_date


@dataclass(frozen=True, slots=True)
class Row:
    """What a list says of one activity. ``due_on`` and ``lapses_on`` let the browser judge it anew."""

    name: str
    code: str
    address: str
    organisation: str
    summary: str
    when: str
    where: str
    cost: str
    phone: str
    mark: str
    due_on: str
    lapses_on: str


def row(activity: Activity) -> Row:
    """Say of an activity what a list needs."""
    entry = activity.entry
    return Row(
        name=activity.name,
        code=activity.code,
        address=activity_address(activity),
        organisation=activity.organisation.name,
        summary=entry.summary,
        when=activity.short_when,
        where=short_where(entry, venue_area(activity)),
        cost=short_cost(entry.cost),
        phone=entry.phone,
        mark=mark(activity),
        due_on=activity.due_on.isoformat(),
        lapses_on=activity.lapses_on.isoformat(),
    )


def activity_address(activity: Activity) -> str:
    """The address of an activity's page below the site's root."""
    return f"activities/{activity.id}/"


def venue_area(activity: Activity) -> str:
    """The name of the part of the town that the venue is in, or nothing."""
    venue = activity.entry.venue
    return next((area.name for area in activity.areas if venue and area.id == venue.area), "")


def mark(activity: Activity) -> str:
    """A word of caution beside the name, or nothing."""
    entry = activity.entry
    if activity.state is State.PAUSED:
        return f"Paused until {full_date(entry.status_until)}" if entry.status_until else "Paused for now"
    if entry.join.places == "closed":
        return "Full for now"
    if entry.join.places == "waiting-list":
        return "Waiting list"
    if activity.state is State.DUE:
        return "Phone before you go"
    return ""


def next_date(activity: Activity) -> str:
    """The next date in words, or nothing."""
    return day_and_date(activity.next_starts[0].date()) if activity.next_starts else ""
