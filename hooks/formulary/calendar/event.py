"""An event: a run of one activity as calendars know it (RFC 5545)."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Event

from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.wording import full_cost, short_where
from formulary.times.recurrence import LONDON, WEEKDAYS, WEEKS
from formulary.times.runs import Run, runs


def events_of(activity: Activity, collection: Collection) -> Iterator[Event]:
    """The events of one activity. What has ended, lapsed or stopped without a date has none."""
    if not activity.is_listed:
        return
    for number, run in enumerate(runs(activity.entry, collection.locality, collection.today), start=1):
        yield event(run, number, activity, collection)


def event(run: Run, number: int, activity: Activity, collection: Collection) -> Event:
    """One run as an event that repeats."""
    made = Event()
    made.add("uid", f"{number}.{activity.id.replace('/', '.')}@{host(collection)}")
    made.add("dtstamp", datetime.combine(collection.today, time(), ZoneInfo("UTC")))
    made.add("dtstart", run.first.replace(tzinfo=LONDON))
    if run.session.end:
        made.add("dtend", end_of(run).replace(tzinfo=LONDON))
    made.add("rrule", rhythm(run))
    if run.days_off:
        made.add("exdate", [datetime.combine(day, run.first.time(), LONDON) for day in run.days_off])
    made.add("summary", activity.name)
    if place := short_where(activity.entry):
        made.add("location", place)
    made.add("description", description(activity))
    made.add("url", f"{collection.locality.address.rstrip('/')}/activities/{activity.id}/")
    return made


def end_of(run: Run) -> datetime:
    """When the first session of a run ends; one that ends before it starts ends on the next day."""
    hours, _, minutes = run.session.end.partition(":")
    end = run.first.replace(hour=int(hours), minute=int(minutes))
    return end if end > run.first else end + timedelta(1)


def rhythm(run: Run) -> dict[str, object]:
    """How a run repeats, up to the end of its last day."""
    # dateutil names days as RFC 5545 does.
    session, day = run.session, str(WEEKDAYS[run.session.day])
    until = datetime.combine(run.last, run.first.time(), LONDON).astimezone(ZoneInfo("UTC"))
    if session.weeks_of_month:
        days = [f"{WEEKS[week]}{day}" for week in session.weeks_of_month]
        return {"freq": "monthly", "byday": days, "until": until}
    return {"freq": "weekly", "interval": session.every, "byday": day, "wkst": "MO", "until": until}


def description(activity: Activity) -> str:
    """What else people want to know who look into their calendar."""
    contact = activity.entry.phone or activity.entry.contact.email or activity.entry.contact.website
    parts = [activity.entry.summary, f"Cost: {full_cost(activity.entry.cost)}", f"Contact: {contact}"]
    return "\n".join(parts)


def host(collection: Collection) -> str:
    """The site's host, which makes the names of events its own."""
    return collection.locality.address.partition("://")[2].partition("/")[0]
