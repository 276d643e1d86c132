"""Open data: activities and organisations as JSON that other directories can read.

No field is of two types: missing text is empty text, a missing list is empty, and a missing number or part is left out.
"""

from datetime import date
from typing import Any

import msgspec

from formulary.entry.activity import ActivityEntry, Session, Venue
from formulary.entry.parts import Contact
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.headings import Organisation
from formulary.model.wording import full_cost, short_where
from formulary.times.state import State, held_sessions

SCHEMA_VERSION = "1.1"
"""The first number changes when a field goes or changes its meaning, the second when one is added."""
LICENCE = "CC-BY-4.0"
PROMISED = (
    "id", "formerly", "code", "name", "summary", "organisation", "support", "needs", "areas", "state", "status",
    "verified", "next_dates", "url",
)  # fmt: skip
"""The fields that every activity has, whatever becomes of it."""
HOW_TO_READ = (
    "'state' and 'next_dates' are as of 'generated_at'; a next date that has passed is none.",
    "On a later day it is 'ended' from 'ends_on' on, else 'lapsed' from 'lapses_on', else 'paused' from 'pauses_on',",
    "else 'due' from 'due_on' on, else 'checked'. A day that is empty is not known.",
    "Show nothing that has lapsed or ended; send nobody to what is paused; say of what is due: phone before you go.",
)
"""What a program must know that reads the data on a later day."""


def activities(collection: Collection) -> dict[str, Any]:
    """All activities, those that have ended or lapsed included: the state says so."""
    return head(collection) | {
        "how_to_read": list(HOW_TO_READ),
        "activities": [activity_data(activity, collection) for activity in collection.activities.values()],
    }


def organisations(collection: Collection) -> dict[str, Any]:
    """All organisations with the ids of their activities."""
    return head(collection) | {
        "organisations": [
            organisation_data(organisation, collection) for organisation in collection.organisations.values()
        ]
    }


def head(collection: Collection) -> dict[str, Any]:
    """What stands before the data: its version, its day, who publishes it, and what may be done with it."""
    locality = collection.locality
    return {
        "schema_version": SCHEMA_VERSION,
        "generated_at": collection.today.isoformat(),
        "licence": LICENCE,
        "publisher": locality.publisher or locality.name,
        "source": locality.address,
    }


def activity_data(activity: Activity, collection: Collection) -> dict[str, Any]:
    """One activity. A secret address gives no place: its areas are all that is said.

    Of one that was withdrawn there is only what every activity has: the rest is left out.
    """
    entry = activity.entry
    data = {
        "id": activity.id,
        "formerly": list(collection.former_addresses[activity.id]),
        "code": activity.code,
        "name": activity.name,
        "summary": entry.summary,
        "description": entry.description,
        "organisation": activity.organisation.id,
        "organisation_name": activity.organisation.name,
        "support": activity.support.id,
        "needs": list(entry.needs),
        "areas": [area.id for area in activity.areas],
        "state": str(activity.state),
        "status": status(entry),
        "verified": {
            "on": entry.last_verified.on.isoformat(),
            "by": entry.last_verified.by,
            "how": entry.last_verified.how,
        },
        "due_on": activity.due_on.isoformat(),
        "lapses_on": activity.lapses_on.isoformat(),
        "pauses_on": day(activity.days.pauses_on),
        "ends_on": day(activity.days.ends_on),
        "funding_ends": day(entry.funding_ends),
        "when": list(activity.when),
        "sessions": [session(one) for one in held_sessions(entry)],
        "by_appointment": entry.by_appointment,
        "times_note": entry.times_note,
        "next_dates": [start.strftime("%Y-%m-%dT%H:%M") for start in activity.next_starts],
        "attend": list(entry.attend),
        "where": short_where(entry),
        "cost": cost(entry),
        "join": join(entry),
        "contact": contact(entry.contact),
        "good_for": list(entry.good_for),
        "not_for": list(entry.not_for),
        "cautions": list(entry.cautions),
        "ages": ages(entry),
        "access": list(entry.access),
        "access_note": entry.access_note,
        "languages": list(entry.languages),
        "funded_by": list(entry.funded_by),
        "url": address(collection, f"activities/{activity.id}/"),
    }
    if activity.state is State.WITHDRAWN:
        return {name: data[name] for name in PROMISED}
    return data | ({"venue": venue(entry.venue)} if entry.venue and not activity.is_hidden else {})


def organisation_data(organisation: Organisation, collection: Collection) -> dict[str, Any]:
    """One organisation."""
    entry = organisation.entry
    return {
        "id": organisation.id,
        "formerly": list(entry.formerly),
        "name": organisation.name,
        "about": entry.about,
        "charity_number": entry.charity_number,
        "contact": contact(entry.contact),
        "activities": [activity.id for activity in collection.of_organisation[organisation.id]],
        "url": address(collection, f"organisations/{organisation.id}/"),
    }


def status(entry: ActivityEntry) -> dict[str, str]:
    """Whether it is open, paused or ended, since when and why."""
    return {
        "status": entry.status,
        "since": day(entry.status_since),
        "until": day(entry.status_until),
        "why": entry.status_why,
    }


def session(one: Session) -> dict[str, Any]:
    """One regular time, with all that a calendar needs."""
    return {
        "day": one.day,
        "start": one.start,
        "end": one.end,
        "every": one.every,
        "weeks_of_month": list(one.weeks_of_month),
        "from": day(one.since),
        "until": day(one.until),
        "except": [day(left_out) for left_out in one.exceptions],
        "term_time": one.term_time,
        "bank_holidays": one.bank_holidays,
        "note": one.note,
    }


def day(known: date | None) -> str:
    """A day, or nothing where none is known."""
    return known.isoformat() if known else ""


def venue(place: Venue) -> dict[str, Any]:
    """The place; without latitude and longitude where nobody has measured them."""
    point = {"latitude": place.latitude, "longitude": place.longitude} if place.latitude is not None else {}
    return {
        "name": place.name,
        "address": place.address,
        "postcode": place.postcode,
        "area": place.area,
        "directions": place.directions,
        "transport": place.transport,
    } | point


def cost(entry: ActivityEntry) -> dict[str, Any]:
    """What a person pays; the amount is in pounds, and left out where it is known in words only."""
    amount = {} if entry.cost.amount is None else {"amount": entry.cost.amount, "per": entry.cost.per}
    return amount | {"concessions": entry.cost.concessions, "note": entry.cost.note, "words": full_cost(entry.cost)}


def join(entry: ActivityEntry) -> dict[str, str]:
    """How a person gets in."""
    data: dict[str, str] = msgspec.to_builtins(entry.join)
    return data


def contact(whom: Contact) -> dict[str, str]:
    """How to reach somebody."""
    data: dict[str, str] = msgspec.to_builtins(whom)
    return data


def ages(entry: ActivityEntry) -> dict[str, Any]:
    """Who may come, in years; nothing where it is for all adults."""
    data: dict[str, Any] = msgspec.to_builtins(entry.ages) if entry.ages else {}
    return data


def address(collection: Collection, path: str) -> str:
    """A page's full address."""
    return f"{collection.locality.address.rstrip('/')}/{path}"
