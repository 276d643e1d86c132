"""The newest changes as an Atom feed (RFC 4287), for people and programs that want to be told."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from formulary.history.event import Event, Happening
from formulary.history.telling import sentence, was_and_now

ADDRESS = "changes.xml"
PAGE = "changes/"
ATOM = "http://www.w3.org/2005/Atom"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
MOST = 100
"""Events in the feed. Readers fetch it often."""
NO_NEWS = frozenset({Happening.BEGAN, Happening.CHECKED})
"""What nobody needs to be told."""


def feed(events: Iterable[Event], page_of: Callable[[Event], str], name: str, site: str, today: date) -> bytes:
    """The newest changes as a feed.

    ``site`` is the site's address, with its slash at the end; ``page_of`` tells the address below it of the page that
    an event is about, or nothing where there is none any more.

    The same history gives the same bytes, whenever the site is made; only a feed without any event says ``today``.
    """
    news = sorted((event for event in events if event.happening not in NO_NEWS), key=newest_first)[:MOST]
    register_namespace("", ATOM)
    root = Element(f"{{{ATOM}}}feed", {LANGUAGE: "en-GB"})
    add(root, "title", f"{name}: what has changed")
    add(root, "id", f"{site}{ADDRESS}")
    add(root, "updated", moment(news[0].at if news else datetime(today.year, today.month, today.day, tzinfo=UTC)))
    add(add(root, "author"), "name", name)
    add(root, "link", rel="self", type="application/atom+xml", href=f"{site}{ADDRESS}")
    add(root, "link", rel="alternate", type="text/html", href=f"{site}{PAGE}")
    for event in news:
        add_entry(root, event, site, page_of(event) or PAGE)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode()


def newest_first(event: Event) -> tuple[float, str, str]:
    """The order of the feed: by the moment, and always the same among events of one commit."""
    return -event.at.timestamp(), event.activity, event.happening


def add_entry(root: Element, event: Event, site: str, page: str) -> None:
    """One event as an entry of the feed. The commit makes its id, so it is the same for ever, and no other has it."""
    entry = add(root, "entry")
    add(entry, "title", f"{event.name} {sentence(event)}")
    add(entry, "id", f"{site}activities/{event.activity}/#{event.happening.value}-{event.commit[:12]}")
    add(entry, "updated", moment(event.at))
    add(entry, "link", rel="alternate", type="text/html", href=f"{site}{page}")
    add(entry, "summary", " ".join([f"{event.name} {sentence(event)}", *(f"{line}." for line in was_and_now(event))]))


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """Add an element of Atom."""
    made = SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    made.text = text or None
    return made


def moment(at: datetime) -> str:
    """A moment as Atom writes it (RFC 3339)."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
