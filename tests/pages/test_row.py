"""A row: what a list says of an activity."""

from datetime import date

import pytest

from formulary.pages.row import Row, mark, next_date, row
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
        mark="",
        due_on="2027-03-31",
        lapses_on="2027-10-02",
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
    ("changes", "on_the_day", "when_due"),
    [
        ({}, "", "Phone before you go"),
        ({"join": {"route": "self", "how": "Ask.", "places": "closed"}}, "Full for now", "Full for now"),
        ({"join": {"route": "self", "how": "Ask.", "places": "waiting-list"}}, "Waiting list", "Waiting list"),
        ({"status": "paused"}, "Paused for now", "Paused for now"),
        ({"status": "paused", "status_until": "2027-05-04"}, "Paused until 4 May 2027", "Paused until 4 May 2027"),
        ({"status": "ended"}, "", ""),
    ],
    ids=str,
)
def test_mark(changes: Values, on_the_day: str, when_due: str) -> None:
    """One word of caution stands beside a name: the one that changes most for a reader."""
    assert mark(built(**changes)) == on_the_day
    assert mark(built(DUE, **changes)) == when_due


def test_stricter_locality() -> None:
    """Where the locality asks more often, the mark comes earlier."""
    strict = locality(review={"due_after_days": 30, "lapsed_after_days": 60})
    assert mark(built(place=strict)) == "Phone before you go"


def test_next_date() -> None:
    """The next date is said with its weekday, and nothing is said where there is none."""
    assert next_date(built()) == "Tuesday 24 November 2026"
    assert next_date(built(status="ended")) == ""
