"""The calendar files of the site: one for each activity, and one for each area."""

from collections.abc import Iterable, Iterator

from icalendar import Calendar, Timezone

from formulary import __version__
from formulary.calendar.event import LONDON, events_of
from formulary.model.collection import Collection
from formulary.times.recurrence import HORIZON


def calendar_files(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Yield each calendar's address below the site's root, and its content (RFC 5545)."""
    zone = Timezone.from_tzid(
        LONDON.key, first_date=collection.today, last_date=collection.today + 2 * HORIZON
    ).to_ical()
    written = {
        activity.id: b"".join(event.to_ical() for event in events_of(activity, collection))
        for activity in collection.activities.values()
    }
    for activity in collection.activities.values():
        content = calendar(activity.name, zone, [written[activity.id]])
        # Whoever has subscribed to a calendar is not told that it has moved.
        for address in (activity.id, *collection.former_addresses[activity.id]):
            yield f"calendar/{address}.ics", content
    for area, activities in collection.in_area.items():
        name = f"{collection.locality.name}: {collection.areas[area].name}"
        yield f"calendar/{area}.ics", calendar(name, zone, [written[activity.id] for activity in activities])


def calendar(name: str, zone: bytes, events: Iterable[bytes]) -> bytes:
    """A calendar with its name, the rules of its time zone, and events that are written already."""
    made = Calendar()
    made.add("prodid", f"-//Social formulary//{__version__}//EN")
    made.add("version", "2.0")
    made.add("name", name)
    # Calendars that are older than RFC 7986 know this name only.
    made.add("x-wr-calname", name)
    end = b"END:VCALENDAR\r\n"
    return b"".join((made.to_ical().removesuffix(end), zone, *events, end))
