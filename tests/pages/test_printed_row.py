"""What the holder of a sheet reads of one line of it."""

import json
from datetime import date
from typing import Any

import pytest

from formulary.pages.printed_row import ChangedPart, PrintedRow, activity_row, contact_address, printed_row
from formulary.printed.outcome import Present
from making import STROLL, TODAY, Values, activity, collection, organisation, town
from printed.prints import line, one

CHECKED = {"on": "2026-03-01", "by": "walk leader", "how": "phone"}
UNTIL = {"day": "tuesday", "start": "10:30", "end": "11:15"}
OLD = [{"on": "2025-10-01", "by": "walk leader", "how": "phone"}]
PAUSED = {"status": "paused", "status_since": "2026-11-01", "status_why": "the path is flooded"}


def row(now: dict[str, Values], today: date = TODAY) -> PrintedRow:
    """What is said of the stroll, as it was printed, in a collection of a day."""
    present = Present(collection(town(now), today))
    return printed_row(present.outcome(line()), present)


@pytest.mark.parametrize(
    ("changed", "state", "explanation"),
    [
        ({}, "As printed", ""),
        ({"cost": {"amount": 2}}, "Changed: cost", ""),
        ({"contact": {"phone": "01632 960102"}, "name": "Amble"}, "Changed: name and phone", ""),
        ({"contact": {"email": "walk@example.org"}}, "Changed: contact", ""),
        (PAUSED, "Paused for now", "The path is flooded."),
        (PAUSED | {"status_until": "2027-01-04"}, "Paused until 4 January 2027", "The path is flooded."),
        (
            {"status": "ended", "status_since": "2026-11-01", "status_why": "the money ran out"},
            "Ended on 1 November 2026",
            "The money ran out.",
        ),
        ({"status": "ended"}, "Ended", ""),
        (
            {"verified": OLD},
            "No longer on our list",
            "Nobody has been asked since 1 October 2025. Phone before you go.",
        ),
    ],
)
def test_states(changed: dict[str, Any], state: str, explanation: str) -> None:
    """What has become of a line is said in a few words, and then why."""
    found = row(one(**changed))
    assert (found.state, found.explanation) == (state, explanation)


def test_gone() -> None:
    """Of what is not there any more only the printed name is left, and nobody is told to phone."""
    found = row({"riverside-walkers/other": activity(name="Other")})
    assert (found.name, found.code, found.state) == ("Tuesday Stroll", "M1", "No longer on our list")
    assert (found.address, found.contact, found.later) == ("", "", "")


def test_ended_has_no_number() -> None:
    """Nobody is to phone about what is over; its page says what happened."""
    found = row(one(status="ended", status_since="2026-11-01"))
    assert (found.contact, found.later) == ("", "")
    assert found.address == f"activities/{STROLL}/"


def test_the_name_stays_as_printed() -> None:
    """A reader looks for the name on the sheet; the new one stands beside it, and the way leads to the new page."""
    found = row({"riverside-walkers/amble": activity(name="Amble", formerly=[STROLL])})
    assert found.name == "Tuesday Stroll"
    assert found.changes == (ChangedPart("Name", "Tuesday Stroll", "Amble"),)
    assert found.address == "activities/riverside-walkers/amble/"


def test_another_group() -> None:
    """Whoever runs it now is named; a sheet that does not say who runs it is still right."""
    files = town({"hill-walkers/stroll": activity(formerly=[STROLL])})
    files["activities/hill-walkers/organisation.yml"] = organisation(name="Hill Walkers")
    present = Present(collection(files))
    found = printed_row(present.outcome(line()), present)
    assert (found.fate, found.explanation) == ("same", "Now with Hill Walkers.")


def test_a_pause_that_should_be_over() -> None:
    """Once the day has passed on which it was to go on, the line says to ask."""
    found = row(one(**PAUSED, status_until="2026-11-20"))
    assert (found.state, found.explanation) == (
        "Was to be back on 20 November 2026: phone first",
        "That day has passed. Phone to ask whether it is on again.",
    )


def test_nothing_said() -> None:
    """Where a part stood empty, or is empty now, it says so in words."""
    assert row(one(ages={"from": 55})).changes == (ChangedPart("Good to know", "nothing", "Ages 55 and over."),)


def test_the_browser_can_judge_it() -> None:
    """A line says what becomes of it: on which day its check falls due, it is over, or nobody can rely on it."""
    printed = ["same", "As printed", ""]
    why = "Nobody has been asked since 1 March 2026. Phone before you go."
    assert json.loads(row(one(verified=[CHECKED]), date(2026, 4, 1)).later) == [
        ["2026-08-29", [*printed, "Phone before you go"]],
        ["2027-03-02", ["lapsed", "No longer on our list", why, ""]],
    ]
    ends = row(one(status="ended", status_since="2027-01-05", sessions=[UNTIL]), TODAY)
    assert json.loads(ends.later)[-1] == ["2027-01-05", ["ended", "Ended on 5 January 2027", "", ""]]


def test_what_is_new() -> None:
    """What is new on today's sheet says when, where and what it costs."""
    present = Present(collection(town()))
    one_ = present.collection.activities[STROLL]
    found = activity_row(one_, present.line_of(one_))
    assert (found.fate, found.state) == ("new", "")
    assert found.facts == ("Tue 10:30am", "Riverside Park, main gate", "Free")


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("01632 960101", "tel:01632960101"),
        ("+44 1632 960101", "tel:+441632960101"),
        ("walk@example.org", "mailto:walk@example.org"),
        ("walk.example.org/join", "https://walk.example.org/join"),
        ("", ""),
    ],
)
def test_contact_address(contact: str, address: str) -> None:
    """A contact rings, writes or opens with one press."""
    assert contact_address(contact) == address
