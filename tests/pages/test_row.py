"""A row: what a list says of an activity."""

from datetime import date

import pytest

from formulary.pages.row import Row, row
from formulary.times.state import StateDays
from making import Values, built, locality

DUE = date(2027, 4, 1)


def test_row() -> None:
    """A row says name, code, organisation, when, where with the area, cost and phone, and the dates of its state."""
    assert row(built()) == Row(
        name="Tuesday Stroll",
        code="M1",
        address="activities/riverside-walkers/tuesday-stroll/",
        organisation="Riverside walkers",
        summary="A gentle walk by the river with tea afterwards.",
        when="Tue 10:30am",
        where="Riverside Park, main gate, Riverside",
        cost="Free",
        phone="01632 960101",
        caution="",
        is_due=False,
        is_paused=False,
        days=StateDays(date(2027, 3, 31), date(2027, 10, 2), None, None),
        when_later="",
        caution_later="",
    )


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"covers": ["riverside", "northgate"], "venue": {"name": "Hall", "area": "northgate"}}, "Hall, Northgate"),
        ({"attend": ["in-person", "online"]}, "Riverside Park, main gate, Riverside, or online"),
        ({"attend": ["phone"]}, "By phone"),
        ({"venue": None, "attend": ["home"], "covers": ["northgate"]}, "At your home"),
        ({"venue": {"area": "northgate", "address_hidden": "yes"}}, "Address given when you phone"),
    ],
    ids=str,
)
def test_where(changes: Values, where: str) -> None:
    """The area in a row is the venue's own, not another that the activity covers; a secret address has none."""
    assert row(built(**changes)).where == where


def test_phone() -> None:
    """The phone number in a row is the one for joining, if there is one."""
    join = {"route": "self", "how": "Phone.", "phone": "01632 960199"}
    assert row(built(join=join)).phone == "01632 960199"
    assert row(built(contact={"email": "walks@example.org"})).phone == ""


@pytest.mark.parametrize(
    ("changes", "caution", "is_due"),
    [
        ({}, "", True),
        ({"join": {"route": "self", "how": "Ask.", "places": "closed"}}, "Full for now", True),
        ({"join": {"route": "self", "how": "Ask.", "places": "waiting-list"}}, "Waiting list", True),
        ({"status": "paused"}, "Paused for now", False),
        ({"status": "paused", "status_until": "2027-05-04"}, "Paused until 4 May 2027", False),
        ({"status": "ended"}, "", False),
    ],
    ids=str,
)
def test_caution(changes: Values, caution: str, *, is_due: bool) -> None:
    """What keeps a person from joining stands beside a name on every day; that it is due, only once it is."""
    early, late = row(built(**changes)), row(built(DUE, **changes))
    assert early.caution == late.caution == caution
    assert (early.is_due, late.is_due) == (False, is_due)


def test_stricter_locality() -> None:
    """Where the locality asks more often, the mark comes earlier."""
    strict = locality(review={"due_after_days": 30, "lapsed_after_days": 60})
    assert row(built(place=strict)).is_due
