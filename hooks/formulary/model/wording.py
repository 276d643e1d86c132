"""Where an activity is and what it costs, in words that pages, paper and data share."""

from datetime import date

from formulary.entry.activity import ActivityEntry, Cost
from formulary.model.activity import Activity
from formulary.times.state import State
from formulary.words import capital, full_date, listed, money, sentence

WAYS = {"in-person": "In person", "online": "Online", "phone": "By phone", "home": "At your home"}
ADDRESS_HIDDEN = "Address given when you phone"


def caution(activity: Activity) -> str:
    """What keeps a person from joining now, or will soon; or nothing."""
    entry = activity.entry
    if activity.state is State.PAUSED:
        return pause(entry.status_until, activity.today)
    if entry.status == "paused" and entry.status_since and activity.today < entry.status_since:
        return f"Paused from {full_date(entry.status_since)}"
    if entry.status == "ended" and activity.state is not State.ENDED and entry.status_since:
        return f"Ends on {full_date(entry.status_since)}"
    return {"closed": "Full for now", "waiting-list": "Waiting list"}.get(entry.join.places, "")


def pause(until: date | None, today: date) -> str:
    """How long a pause lasts. When its end has come, nobody knows whether it is over until somebody says so."""
    if until is None:
        return "Paused for now"
    return f"Paused until {full_date(until)}" if today < until else f"Was to be back on {full_date(until)}: phone first"


def short_where(entry: ActivityEntry, area: str = "") -> str:
    """Where, in few words: the venue, with its area if that is given, or how people take part without one."""
    others = listed((WAYS[way].lower() for way in entry.attend if way != "in-person"), "or")
    if "in-person" not in entry.attend:
        return capital(others)
    if entry.venue and entry.venue.address_hidden == "yes":
        return ADDRESS_HIDDEN
    venue = entry.venue and (entry.venue.name or entry.venue.address)
    place = ", ".join(part for part in (venue or "In person", area) if part)
    return f"{place}, or {others}" if others else place


def whole_when(activity: Activity) -> list[str]:
    """All that is known about times, one line each."""
    entry = activity.entry
    lines = [*activity.when]
    if entry.by_appointment:
        lines.append(f"By appointment. {capital(entry.by_appointment)}")
    if entry.times_note:
        lines.append(capital(entry.times_note))
    return lines


def whole_where(activity: Activity) -> list[str]:
    """The place, one line each, and how else people take part; a secret address gives its area alone."""
    entry = activity.entry
    venue, area = activity.public_venue, venue_area(activity)
    lines = []
    if venue:
        street = ", ".join(part for part in (venue.address, area, venue.postcode) if part)
        lines = [part for part in (venue.name, street) if part]
    elif activity.is_hidden and "in-person" in entry.attend:
        lines = [f"{ADDRESS_HIDDEN}.", f"Area: {area}"]
    return lines + [WAYS[way] for way in entry.attend if way != "in-person"]


def venue_area(activity: Activity) -> str:
    """The name of the part of the town that the venue is in, or nothing."""
    venue = activity.entry.venue
    return next((area.name for area in activity.areas if venue and area.id == venue.area), "")


def short_cost(cost: Cost) -> str:
    """What it costs, in few words: 'Free', '£2', '£30 a course', or the note where there is no amount."""
    if cost.amount is None:
        return capital(cost.note.rstrip(".")) or "Ask the cost"
    if cost.amount == 0 or cost.per == "session":
        return money(cost.amount)
    return f"{money(cost.amount)} a {cost.per}"


def full_cost(cost: Cost) -> str:
    """What it costs, with concessions and notes, in one or more sentences."""
    parts = [short_cost(cost) + (" each time" if cost.amount and cost.per == "session" else "")]
    parts += [cost.concessions, cost.note if cost.amount is not None else ""]
    return " ".join(sentence(part) for part in parts if part)
