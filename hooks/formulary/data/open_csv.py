"""Open data as a table for spreadsheets: one line for each activity."""

import csv
import io
from typing import Any

from formulary.data.open_data import address, day
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.wording import full_cost, short_where
from formulary.times.state import State

BETWEEN = "; "
"""Stands between the words of a list within a cell."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that starts with one of these runs as a formula when a spreadsheet opens the file."""


def activities_csv(collection: Collection) -> str:
    """All activities as CSV (RFC 4180) with a line of names on top."""
    table = [row(activity, collection) for activity in collection.activities.values()]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, fieldnames=FIELDS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in line.items()} for line in table)
    return text.getvalue()


def harmless(value: str | float) -> str | float:
    """A cell that no spreadsheet runs: text that looks like a formula starts with an apostrophe. Numbers stay."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value


def row(activity: Activity, collection: Collection) -> dict[str, Any]:
    """One line. What is unknown is empty; a secret address gives no place."""
    entry = activity.entry
    last = entry.last_verified
    line = {
        "id": activity.id,
        "code": activity.code,
        "name": activity.name,
        "summary": entry.summary,
        "organisation": activity.organisation.id,
        "organisation_name": activity.organisation.name,
        "support": activity.support.id,
        "needs": BETWEEN.join(entry.needs),
        "areas": BETWEEN.join(area.id for area in activity.areas),
        "state": str(activity.state),
        "verified_on": last.on.isoformat(),
        "verified_by": last.by,
        "verified_how": last.how,
        "when": BETWEEN.join(activity.when) or entry.by_appointment or entry.times_note,
        "next_dates": BETWEEN.join(start.strftime("%Y-%m-%dT%H:%M") for start in activity.next_starts),
        "attend": BETWEEN.join(entry.attend),
        "where": short_where(entry),
        **place(activity),
        "cost_amount": "" if entry.cost.amount is None else f"{entry.cost.amount:.2f}",
        "cost_per": "" if entry.cost.amount is None else entry.cost.per,
        "cost": full_cost(entry.cost),
        "route": entry.join.route,
        "how_to_join": entry.join.how,
        "places": entry.join.places,
        "phone": entry.phone,
        "email": entry.join.email or entry.contact.email,
        "website": entry.contact.website,
        "age_from": entry.ages.youngest if entry.ages else "",
        "age_to": entry.ages.oldest if entry.ages else "",
        "access": BETWEEN.join(entry.access),
        "languages": BETWEEN.join(entry.languages),
        "url": address(collection, f"activities/{activity.id}/"),
        "funded_by": BETWEEN.join(entry.funded_by),
        "funding_ends": day(entry.funding_ends),
        "formerly": BETWEEN.join(collection.former_addresses[activity.id]),
        "due_on": day(activity.due_on),
        "lapses_on": day(activity.lapses_on),
        "pauses_on": day(activity.days.pauses_on),
        "ends_on": day(activity.days.ends_on),
    }
    return {name: line[name] for name in WHATEVER_HAPPENS} if activity.state is State.WITHDRAWN else line


def place(activity: Activity) -> dict[str, Any]:
    """The venue in cells, all empty where there is none or where it is kept secret."""
    venue = None if activity.is_hidden else activity.entry.venue
    measured = venue is not None and venue.latitude is not None
    return {
        "venue_name": venue.name if venue else "",
        "venue_address": venue.address if venue else "",
        "postcode": venue.postcode if venue else "",
        "latitude": venue.latitude if venue and measured else "",
        "longitude": venue.longitude if venue and measured else "",
    }


FIELDS = (
    "id", "code", "name", "summary", "organisation", "organisation_name", "support", "needs", "areas", "state",
    "verified_on", "verified_by", "verified_how", "when", "next_dates", "attend", "where",
    "venue_name", "venue_address", "postcode", "latitude", "longitude",
    "cost_amount", "cost_per", "cost", "route", "how_to_join", "places", "phone", "email", "website",
    "age_from", "age_to", "access", "languages", "url",
    "funded_by", "funding_ends", "formerly", "due_on", "lapses_on", "pauses_on", "ends_on",
)  # fmt: skip
"""The columns; new ones come last."""
WHATEVER_HAPPENS = (
    "id", "code", "name", "organisation", "organisation_name", "support", "needs", "state", "verified_on", "url",
    "formerly",
)  # fmt: skip
"""The columns that are filled although an activity was withdrawn."""
