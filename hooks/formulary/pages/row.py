"""A row: how an activity stands in a list."""

from dataclasses import dataclass

from formulary.model.activity import Activity
from formulary.model.wording import caution, short_cost, short_where, venue_area
from formulary.times.state import State


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
    caution: str
    is_due: bool
    is_paused: bool
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
        caution=caution(activity),
        is_due=activity.state is State.DUE,
        is_paused=activity.state is State.PAUSED,
        due_on=activity.due_on.isoformat(),
        lapses_on=activity.lapses_on.isoformat(),
    )


def activity_address(activity: Activity) -> str:
    """The address of an activity's page below the site's root."""
    return f"activities/{activity.id}/"
