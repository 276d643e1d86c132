"""Events in words, as text for a terminal, as data for programs, and as an Atom feed."""

import json
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from formulary.history.changes import Changes
from formulary.history.event import Event, Happening
from formulary.words import capital, full_date, listed

ATOM = "http://www.w3.org/2005/Atom"
MOST = 100
"""Events in the feed. Readers fetch it often."""
WORDS = {
    Happening.NEW: "is new.",
    Happening.PAUSED: "is paused.",
    Happening.OPEN: "is open again.",
    Happening.ENDED: "has ended.",
    Happening.WITHDRAWN: "is no longer listed.",
    Happening.CHECKED: "was checked: nothing has changed.",
    Happening.MOVED: "has another address now.",
    Happening.REMOVED: "is not on our list any more.",
}


def sentence(event: Event) -> str:
    """What happened, after the activity's name: 'is paused.', 'has changed: times and cost.'."""
    return WORDS.get(event.happening) or f"has changed: {listed(event.parts)}."


def as_text(changes: Changes) -> str:
    """The changes for a terminal, day by day."""
    lines = [changes.unknown] if changes.unknown else []
    for day, events in groupby(changes.events, key=lambda event: event.on):
        lines += [full_date(day), *(f"  {event.name} {sentence(event)} [{event.activity}]" for event in events)]
    return "\n".join(lines) or "Nothing has changed."


def as_json(changes: Changes) -> str:
    """The changes as data. All that is not ASCII is escaped."""
    events = [
        {
            "on": event.on.isoformat(),
            "activity": event.activity,
            "name": event.name,
            "happening": event.happening.value,
            "parts": list(event.parts),
            "text": f"{event.name} {sentence(event)}",
        }
        for event in changes.events
    ]
    return json.dumps({"unknown": changes.unknown, "changes": events}, indent=1)


FORMATS = {"text": as_text, "json": as_json}
"""Every form by its name on the command line."""


def as_atom(events: Sequence[Event], name: str, site: str, today: date) -> bytes:
    """The newest changes as an Atom feed (RFC 4287). ``site`` is the site's address, with its slash at the end."""
    register_namespace("", ATOM)
    feed = Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en-GB"})
    add(feed, "title", f"{name}: what has changed")
    add(feed, "id", f"{site}changes.xml")
    add(feed, "updated", moment(events[0].on if events else today))
    SubElement(add(feed, "author"), f"{{{ATOM}}}name").text = name
    add(feed, "link", rel="self", type="application/atom+xml", href=f"{site}changes.xml")
    add(feed, "link", rel="alternate", type="text/html", href=f"{site}changes/")
    for event in events[:MOST]:
        add_entry(feed, event, site)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="unicode").encode()


def add_entry(feed: Element, event: Event, site: str) -> None:
    """One event as an entry of the feed. Its id stays the same for ever."""
    gone = event.happening is Happening.REMOVED
    page = f"{site}changes/" if gone else f"{site}activities/{event.activity}/"
    entry = add(feed, "entry")
    add(entry, "title", f"{event.name} {sentence(event)}")
    add(entry, "id", f"{site}activities/{event.activity}/#{event.happening.value}-{event.on.isoformat()}")
    add(entry, "updated", moment(event.on))
    add(entry, "link", rel="alternate", type="text/html", href=page)
    add(entry, "summary", f"{capital(event.name)} {sentence(event)}")


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """Add an element of Atom."""
    made = SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    made.text = text or None
    return made


def moment(day: date) -> str:
    """The start of a day as Atom writes times (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00Z"
