"""The trust line: who found an entry right, how and when, and what it is worth today."""

import json
from datetime import date
from typing import Any

import pytest

from formulary.model.activity import Activity
from formulary.pages.trust_line import HOW, trust_line, with_article
from making import TODAY, Values, built

PHONED = {"on": "2026-10-01", "by": "walk leader", "how": "phone"}


def line(on: str = "2026-10-01", by: str = "walk leader", how: str = "phone") -> Values:
    """A line of a ledger."""
    return {"on": on, "by": by, "how": how}


def checked(*ledger: Values, today: date = TODAY, **changes: Any) -> Activity:
    """An activity with a ledger."""
    return built(today, verified=list(ledger), **changes)


SAID = {
    "phone": "Checked by phone on 1 October 2026 with the walk leader.",
    "visit": "Checked during a visit on 1 October 2026 with the walk leader.",
    "e-mail": "Checked by e-mail on 1 October 2026 with the walk leader.",
    "website": "Checked on their website on 1 October 2026 by the walk leader.",
    "group": "Checked on 1 October 2026 by the group itself (the walk leader).",
}


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("by", ["walk leader", "the walk leader"])
def test_how(how: str, by: str) -> None:
    """A reader learns how, when and with whom, whether or not the file says 'the'."""
    assert trust_line(checked(line(how=how, by=by))).text == SAID[how]


@pytest.mark.parametrize("by", ["the group", "The group", "group"])
def test_the_group_itself_is_named_once(by: str) -> None:
    """Where nobody else than the group is named, it is not named twice."""
    assert trust_line(checked(line(how="group", by=by))).text == "Checked on 1 October 2026 by the group itself."


@pytest.mark.parametrize(
    ("person", "named"),
    [
        ("walk leader", "the walk leader"),
        ("the walk leader", "the walk leader"),
        ("The walk leader", "The walk leader"),
        ("baby cafe host", "the baby cafe host"),
        ("carers' worker", "the carers' worker"),
        ("Friday host", "the Friday host"),
        ("Steady Steps teacher", "the Steady Steps teacher"),
        ("St John's warden", "the St John's warden"),
        ("front desk", "the front desk"),
        ("volunteers", "the volunteers"),
        ("GP", "the GP"),
        ("a trustee", "a trustee"),
        ("an adviser", "an adviser"),
        ("our chair", "our chair"),
        ("their treasurer", "their treasurer"),
        ("two of the helpers", "two of the helpers"),
        ("3 volunteers", "3 volunteers"),
        ("somebody at the desk", "somebody at the desk"),
        ("reception", "reception"),
        ("Ann", "Ann"),
        ("Ann Lee", "Ann Lee"),
        ("AGE UK", "AGE UK"),
        ("Ann Lee, walk leader", "Ann Lee, walk leader"),
        ("Ann Lee (walk leader)", "Ann Lee (walk leader)"),
        ("Ann's husband", "Ann's husband"),
        ("Ashbrook Leisure", "Ashbrook Leisure"),
    ],
)
def test_article(person: str, named: str) -> None:
    """Roles take an article where the file gives none; names, and words that stand for one, do not."""
    assert with_article(person) == named


def test_due() -> None:
    """After 180 days a reader is told to phone first."""
    assert trust_line(checked(line(), today=date(2027, 3, 31))).text == (
        "Last checked by phone on 1 October 2026 with the walk leader. A new check is due: phone before you go."
    )


def test_lapsed() -> None:
    """After a year a reader is told not to rely on it."""
    assert trust_line(checked(line(), today=date(2027, 10, 2))).text == (
        "Last checked by phone on 1 October 2026 with the walk leader. "
        "That is too long ago to rely on. It is off our lists until somebody asks again."
    )


def test_what_the_browser_says_later() -> None:
    """The line carries what the browser says when time has passed, and from which days on."""
    now = trust_line(checked(line()))
    due, lapsed = (trust_line(checked(line(), today=day)) for day in (date(2027, 3, 31), date(2027, 10, 2)))
    assert (now.state, due.state, lapsed.state) == ("checked", "due", "lapsed")
    assert json.loads(now.text_later) == [["2027-03-31", due.text], ["2027-10-02", lapsed.text]]


def test_paused() -> None:
    """Nobody is told to phone before going to what is paused, until its entry lapses."""
    paused = trust_line(checked(line(), today=date(2027, 3, 31), status="paused"))
    assert paused.text == SAID["phone"]
    [(day, lapsed)] = json.loads(paused.text_later)
    assert (day, lapsed[:12]) == ("2027-10-02", "Last checked")


def test_ended() -> None:
    """What has ended needs no new check, however old the last one is."""
    ended = trust_line(checked(line(), today=date(2029, 1, 1), status="ended"))
    assert (ended.text, ended.text_later) == (SAID["phone"], "")


def test_earlier_checks() -> None:
    """Earlier checks stand below, the newest first."""
    found = trust_line(checked(line("2025-04-01", how="visit"), line("2026-02-01", by="cook"), line()))
    assert found.text == SAID["phone"]
    assert found.earlier == (
        "Checked by phone on 1 February 2026 with the cook",
        "Checked during a visit on 1 April 2025 with the walk leader",
    )
