"""Where something is and what it costs, in few words and in full."""

from typing import Any

import pytest

from formulary.model.wording import full_cost, short_cost, short_where
from making import Values, entry

PARK: Values = {"name": "Riverside Park", "area": "riverside"}


@pytest.mark.parametrize(
    ("changes", "where", "with_area"),
    [
        ({"venue": PARK}, "Riverside Park", "Riverside Park, Riverside"),
        ({"venue": {"address": "4 Mill Lane", "area": "riverside"}}, "4 Mill Lane", "4 Mill Lane, Riverside"),
        ({"venue": {"area": "riverside"}}, "In person", "In person, Riverside"),
        ({"venue": None}, "In person", "In person, Riverside"),
        (
            {"venue": PARK, "attend": ["in-person", "online"]},
            "Riverside Park, or online",
            "Riverside Park, Riverside, or online",
        ),
        (
            {"venue": PARK, "attend": ["phone", "in-person", "home"]},
            "Riverside Park, or by phone or at your home",
            "Riverside Park, Riverside, or by phone or at your home",
        ),
        ({"venue": PARK, "attend": ["phone"]}, "By phone", "By phone"),
        ({"venue": None, "attend": ["online", "phone"]}, "Online or by phone", "Online or by phone"),
        ({"venue": None, "attend": ["home"]}, "At your home", "At your home"),
    ],
    ids=str,
)
def test_short_where(changes: dict[str, Any], where: str, with_area: str) -> None:
    """The venue's name or address says where, or the way of taking part; the area stands with the place."""
    made = entry(**changes)
    assert (short_where(made), short_where(made, "Riverside")) == (where, with_area)


@pytest.mark.parametrize("secret", [{}, {"name": "The Linden House", "address": "4 Mill Lane", "postcode": "ZZ1 1AA"}])
def test_hidden(secret: Values) -> None:
    """Of a secret address nothing is said, whatever the file gives away."""
    hidden = {"area": "riverside", "address_hidden": "yes"} | secret
    assert short_where(entry(venue=hidden), "Riverside") == "Address given when you phone"
    assert short_where(entry(venue=hidden, attend=["phone"]), "Riverside") == "By phone"


@pytest.mark.parametrize(
    ("cost", "short", "full"),
    [
        ({"amount": 0}, "Free", "Free."),
        ({"amount": 0, "note": "donations welcome"}, "Free", "Free. Donations welcome."),
        ({"amount": 2}, "£2", "£2 each time."),
        ({"amount": 3.5, "per": "session"}, "£3.50", "£3.50 each time."),
        ({"amount": 0.5}, "50p", "50p each time."),
        ({"amount": 30, "per": "course"}, "£30 a course", "£30 a course."),
        ({"amount": 4, "per": "week"}, "£4 a week", "£4 a week."),
        ({"amount": 0, "per": "course"}, "Free", "Free."),
        (
            {"amount": 2, "concessions": "£1 if you get Universal Credit", "note": "Your first walk is free!"},
            "£2",
            "£2 each time. £1 if you get Universal Credit. Your first walk is free!",
        ),
        ({"note": "Ask when you phone."}, "Ask when you phone", "Ask when you phone."),
        ({"note": "pay what you can"}, "Pay what you can", "Pay what you can."),
        ({}, "Ask the cost", "Ask the cost."),
    ],
    ids=str,
)
def test_cost(cost: Values, short: str, full: str) -> None:
    """A cost is an amount and what it buys, or the group's own words; in full with what else is said of it."""
    made = entry(cost=cost).cost
    assert (short_cost(made), full_cost(made)) == (short, full)
