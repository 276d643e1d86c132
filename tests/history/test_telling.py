"""Events in words."""

import json
from datetime import UTC, datetime

from formulary.history.changes import Changes
from formulary.history.event import Event, Happening
from formulary.history.telling import as_json, as_text, sentence
from formulary.printed.change import Change, Part

AT = datetime(2026, 11, 2, 12, tzinfo=UTC)
COST = Change(Part.COST, "Free", "£2")


def event(happening: Happening, *changes: Change, name: str = "Tuesday Stroll") -> Event:
    """Something that happened to one activity."""
    return Event(AT, "riverside-walkers/tuesday-stroll", name, happening, "c0ffee", changes)


def test_every_happening_has_words() -> None:
    """Whatever happens is told in a sentence, whose parts are called as on the page of a printed code."""
    changes = (Change(Part.CONTACT, "01632 960101", "01632 960102"), COST, Change(Part.WHO))
    assert sentence(event(Happening.CHANGED, *changes)) == "has changed: phone, cost and who it is for."
    assert all(sentence(event(one, COST)).endswith(".") for one in Happening)


def test_text() -> None:
    """The terminal says day by day what happened, and from what to what where a few words say it."""
    told = Changes(
        (event(Happening.CHANGED, COST, Change(Part.ACCESS)), event(Happening.NEW)), "Nothing else is known."
    )
    assert as_text(told).splitlines() == [
        "Nothing else is known.",
        "2 November 2026",
        "  Tuesday Stroll has changed: cost and access. [riverside-walkers/tuesday-stroll]",
        "    Cost: now £2, was Free",
        "  Tuesday Stroll is new. [riverside-walkers/tuesday-stroll]",
    ]
    assert as_text(Changes(())) == "Nothing has changed."


def test_data() -> None:
    """Programs get the same."""
    [told] = json.loads(as_json(Changes((event(Happening.CHANGED, COST),))))["changes"]
    assert told == {
        "on": "2026-11-02",
        "activity": "riverside-walkers/tuesday-stroll",
        "name": "Tuesday Stroll",
        "happening": "changed",
        "changes": [{"part": "cost", "was": "Free", "now": "£2"}],
        "text": "Tuesday Stroll has changed: cost.",
    }
