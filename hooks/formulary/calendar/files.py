"""The calendar files of the site: one for each activity, and one for each area."""

from collections.abc import Iterable, Iterator
from functools import cache

from icalendar import Calendar, Timezone, vText
from icalendar.parser import Contentline, Parameters

from formulary import __version__
from formulary.calendar.event import events_of
from formulary.model.collection import Collection
from formulary.times.recurrence import HORIZON, LONDON

LINE_END = b"\r\n"
END = b"END:VCALENDAR" + LINE_END


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
    # Calendars that are older than RFC 7986 know the second name only.
    names = (Contentline.from_parts(key, Parameters(), vText(name)).to_ical() for key in ("NAME", "X-WR-CALNAME"))
    return b"".join((head(), *(line + LINE_END for line in names), zone, *events, END))


@cache
def head() -> bytes:
    """How every calendar begins. Made once: a calendar of its own for each of 1,000 files would take a while."""
    made = Calendar()
    made.add("prodid", f"-//Social formulary//{__version__}//EN")
    made.add("version", "2.0")
    return bytes(made.to_ical()).removesuffix(END)
