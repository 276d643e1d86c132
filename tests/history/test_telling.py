"""Events in words, and as a feed."""

from datetime import date
from xml.etree import ElementTree as ET

from formulary.history.event import Event, Happening
from formulary.history.telling import MOST, as_atom, sentence

DAY = date(2026, 11, 2)
SITE = "https://ashbrook.example.org/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def event(happening: Happening, *parts: str, name: str = "Tuesday Stroll") -> Event:
    """Something that happened to one activity."""
    return Event(DAY, "riverside-walkers/tuesday-stroll", name, happening, parts)


def feed(*events: Event) -> ET.Element:
    """The feed of some events, read back by other people's code."""
    return ET.fromstring(as_atom(events, "Ashbrook & more", SITE, DAY))  # noqa: S314 - it is our own


def test_every_happening_has_words() -> None:
    """Whatever happens is told in a sentence."""
    assert sentence(event(Happening.CHANGED, "times", "cost")) == "has changed: times and cost."
    assert all(sentence(event(one, "times")).endswith(".") for one in Happening)


def test_feed_has_what_the_standard_asks_for() -> None:
    """A feed and its entries have ids, titles and times; the feed has an author and links (RFC 4287, section 4.1)."""
    root = feed(event(Happening.NEW), event(Happening.CHANGED, "cost"))
    for element in (root, *root.findall("a:entry", ATOM)):
        assert all(element.findtext(f"a:{name}", namespaces=ATOM) for name in ("id", "title", "updated"))
    assert root.findtext("a:author/a:name", namespaces=ATOM) == "Ashbrook & more"
    assert [link.get("rel") for link in root.findall("a:link", ATOM)] == ["self", "alternate"]
    ids = [entry.findtext("a:id", namespaces=ATOM) for entry in root.findall("a:entry", ATOM)]
    assert len(set(ids)) == 2


def test_names_stay_text_in_the_feed() -> None:
    """No name becomes markup."""
    [entry] = feed(event(Happening.NEW, name="<b>Tea</b> & talk")).findall("a:entry", ATOM)
    assert entry.findtext("a:title", namespaces=ATOM) == "<b>Tea</b> & talk is new."


def test_what_is_gone_has_no_page() -> None:
    """The entry of something that is gone leads to the list of changes."""
    [entry] = feed(event(Happening.REMOVED)).findall("a:entry", ATOM)
    [link] = entry.findall("a:link", ATOM)
    assert link.get("href") == f"{SITE}changes/"


def test_the_feed_is_not_endless() -> None:
    """Only the newest changes stand in it; without any it is still a feed."""
    assert len(feed(*[event(Happening.NEW)] * (MOST + 5)).findall("a:entry", ATOM)) == MOST
    assert feed().findtext("a:updated", namespaces=ATOM) == "2026-11-02T00:00:00Z"
