"""A row: how an activity stands in a list."""

from dataclasses import dataclass

from formulary.model.activity import Activity
from formulary.model.wording import caution, short_cost, short_where, venue_area
from formulary.pages.later import later
from formulary.times.state import State, StateDays


@dataclass(frozen=True, slots=True)
class Row:
    """What a list says of one activity.

    By ``days`` the browser judges it anew; ``when_later`` and ``caution_later`` are what it says from later days on.
    """

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
    days: StateDays
    when_later: str
    caution_later: str


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
        days=activity.days,
        when_later=later(activity, lambda one: one.short_when),
        caution_later=later(activity, caution),
    )


def activity_address(activity: Activity) -> str:
    """The address of an activity's page below the site's root."""
    return f"activities/{activity.id}/"
