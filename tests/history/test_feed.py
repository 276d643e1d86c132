"""The feed: valid, and the same as long as the history is the same."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from formulary.checking.schemas import load_schemas
from formulary.history.changes import changes
from formulary.history.event import Event, Happening
from formulary.history.feed import MOST, feed
from formulary.printed.change import Change, Part
from formulary.reading.source import Kind
from history.atom import NAMES, complaints
from history.repository import Repository
from making import ROOT, STROLL, TODAY, activity, write_project

AT = datetime(2026, 11, 2, 12, 30, tzinfo=UTC)
SITE = "https://ashbrook.example.org/"
HOSTILE = [
    "<b>Tea</b> & talk",
    "]]><script>alert(1)</script>",
    "“Tea” ‘n’ \N{TEACUP WITHOUT HANDLE}",
    "&amp;lt;",
    "x" * 200,
]


def event(happening: Happening = Happening.NEW, name: str = "Tuesday Stroll", commit: str = "c0ffee") -> Event:
    """Something that happened to one activity."""
    return Event(AT, STROLL, name, happening, commit)


def made(*events: Event, today: date = TODAY) -> bytes:
    """The feed of some events, all of which have their page."""
    return feed(events, lambda one: f"activities/{one.activity}/", "Ashbrook & more", SITE, today)


def test_the_strict_reader_is_strict() -> None:
    """What the standard forbids is found, so that finding nothing means something."""
    good = made(event())
    assert complaints(good) == []
    for before, after in (
        (b"<updated>2026-11-02T12:30:00Z</updated>", b""),
        (b"<updated>2026-11-02T12:30:00Z</updated>", b"<updated>2 November</updated>"),
        (b"<updated>2026-11-02T12:30:00Z</updated>", b"<updated>2026-11-02T12:30:00</updated>"),
        (b"<author><name>", b"<author><nome>"),
        (b"#new-c0ffee</id>", b"</id><id>x</id>"),
        (f"<id>{SITE}activities".encode(), b"<id>activities"),
        (b'rel="alternate"', b'rel="other"'),
        (b"<entry>", b"<entry><pubDate/>"),
    ):
        assert before in good
        assert complaints(
            good.replace(before, after).replace(b"</name>", b"</nome>" if b"nome" in after else b"</name>")
        )


def test_every_happening_makes_a_valid_entry() -> None:
    """Whatever happens, the feed is valid; that an entry was checked or there at the beginning is no news."""
    content = made(*map(event, Happening))
    assert complaints(content) == []
    assert len(feedparser.parse(content).entries) == len(Happening) - 2


@pytest.mark.parametrize("name", HOSTILE)
def test_names_stay_text(name: str) -> None:
    """No name becomes markup, and none makes the feed invalid."""
    content = made(event(name=name))
    assert complaints(content) == []
    [title] = etree.fromstring(content).xpath("//a:entry/a:title/text()", namespaces=NAMES)
    assert title == f"{name} is new."


def test_says_from_what_to_what() -> None:
    """The summary says what has changed, from what to what."""
    changed = replace(event(Happening.CHANGED), changes=(Change(Part.WHEN, "Tue 10am", "Thu 2pm"), Change(Part.ACCESS)))
    [entry] = feedparser.parse(made(changed)).entries
    assert entry.summary == "Tuesday Stroll has changed: time and access. Time: now Thu 2pm, was Tue 10am."
    assert entry.link == f"{SITE}activities/{STROLL}/"


def test_what_has_no_page_leads_to_the_list() -> None:
    """The entry of something that is gone leads to the list of changes."""
    content = feed([event(Happening.REMOVED)], lambda _: "", "Ashbrook", SITE, TODAY)
    assert complaints(content) == []
    assert feedparser.parse(content).entries[0].link == f"{SITE}changes/"


def test_is_not_endless() -> None:
    """Only the newest changes stand in it, the newest first."""
    many = [replace(event(commit=f"{number:012}"), at=AT + timedelta(number)) for number in range(MOST + 5)]
    read = feedparser.parse(made(*many))
    assert [entry.updated for entry in read.entries] == sorted((entry.updated for entry in read.entries), reverse=True)
    assert len(read.entries) == MOST
    assert read.feed.updated == read.entries[0].updated


def test_without_any_change() -> None:
    """A feed without entries is still a feed."""
    assert complaints(made()) == []
    assert feedparser.parse(made()).feed.updated == "2026-11-21T00:00:00Z"


def test_the_same_history_gives_the_same_bytes(tmp_path: Path) -> None:
    """Made again on another day from the same commits, the feed is the same; a new commit only adds to it."""
    write_project(tmp_path)
    repository = Repository(tmp_path)
    repository.commit("2026-09-01")
    repository.write(STROLL, activity(cost={"amount": 2}))
    repository.write("riverside-walkers/other", activity(name=HOSTILE[1]))
    repository.commit("2026-11-02")

    def content(today: date) -> bytes:
        schema = load_schemas(ROOT / "schema")[Kind.ACTIVITY]
        return made(*changes(tmp_path, "entries", "", schema).as_of(today).events, today=today)

    first = content(date(2026, 11, 2))
    assert complaints(first) == []
    assert content(date(2027, 5, 5)) == first
    repository.write(STROLL, activity(cost={"amount": 3}))
    repository.commit("2026-11-03")
    second = feedparser.parse(content(date(2026, 11, 3)))
    assert [entry.id for entry in second.entries[1:]] == [entry.id for entry in feedparser.parse(first).entries]
