"""How an activity is said on paper."""

from typing import Any

import pytest

from formulary.pads.say import Say, contact
from formulary.pads.words import english
from making import TODAY, Values, built


def say(**changes: Any) -> Say:
    """What an activity says in English."""
    return Say(built(**changes), english(), TODAY)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Tue 10:30am, Riverside Park, main gate. Free."),
        ({"cost": {"amount": 3.5}}, "Tue 10:30am, Riverside Park, main gate. £3.50."),
        ({"cost": {"amount": 30, "per": "course"}}, "Tue 10:30am, Riverside Park, main gate. £30 a course."),
        (
            {"cost": {"amount": 4, "concessions": "£2 on Universal Credit"}},
            "Tue 10:30am, Riverside Park, main gate. £4 or less.",
        ),
        ({"cost": {"note": "give what you can."}}, "Tue 10:30am, Riverside Park, main gate. Give what you can."),
        ({"attend": ["online"], "venue": None}, "Tue 10:30am, online. Free."),
        ({"attend": ["phone", "home"], "venue": None}, "Tue 10:30am, by phone or at your home. Free."),
        ({"attend": ["in-person", "phone"]}, "Tue 10:30am, Riverside Park, main gate, or by phone. Free."),
        ({"sessions": None, "by_appointment": "Ring us."}, "By appointment, Riverside Park, main gate. Free."),
        ({"sessions": None, "times_note": "open most days."}, "Open most days, Riverside Park, main gate. Free."),
        ({"venue": {"area": "riverside", "address_hidden": "yes"}}, "Tue 10:30am. Free."),
    ],
)
def test_when_where_cost(changes: Values, said: str) -> None:
    """One line says when, where and what it costs."""
    assert " ".join(say(**changes).when_where_cost()) == said


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ""),
        ({"venue": {"area": "riverside", "address_hidden": "yes"}}, "Address given when you phone."),
        ({"ages": {"from": 55}}, "Ages 55 and over."),
        ({"ages": {"from": 16, "to": 25}}, "Ages 16 to 25."),
        ({"ages": {"from": 18}}, ""),
        ({"join": {"route": "professional", "how": "Ask."}}, "Needs a referral."),
        ({"join": {"route": "link-worker", "how": "Ask."}}, "Through a link worker."),
        ({"join": {"route": "self", "how": "Come.", "places": "waiting-list"}}, "Waiting list."),
        ({"join": {"route": "self", "how": "Come.", "places": "closed"}}, "Full for now."),
        ({"course": {"sessions": 6, "starts": ["2027-01-12"]}}, "Ask for the next start date."),
        ({"course": {"sessions": 6}}, ""),
        ({"verified": [{"on": "2026-04-01", "by": "walk leader", "how": "phone"}]}, "Phone before you go."),
    ],
)
def test_notes(changes: Values, said: str) -> None:
    """What to know before setting out stands behind, in words: paper has no amber."""
    assert " ".join(say(**changes).notes()) == said


def test_an_old_entry_that_comes_to_people_is_not_visited() -> None:
    """Where nobody goes anywhere, nobody is told to phone before they go."""
    old = [{"on": "2026-04-01", "by": "walk leader", "how": "phone"}]
    assert say(verified=old, attend=["phone"], venue=None).notes() == ("Ask whether it is still on.",)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "01632 960101"),
        ({"join": {"route": "self", "how": "Ring.", "phone": "01632 960102"}}, "01632 960102"),
        ({"contact": {"email": "walks@example.org"}}, "walks@example.org"),
        ({"contact": {"website": "https://walks.example.org/join/"}}, "walks.example.org/join"),
    ],
)
def test_contact(changes: Values, said: str) -> None:
    """The phone comes first; where there is none, an address as people type it."""
    assert contact(built(**changes)) == said
