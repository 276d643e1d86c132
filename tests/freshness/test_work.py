"""The work list: what is due or has lapsed, by organisation, and the mail that asks."""

import json
from datetime import date
from typing import Any

import pytest

from formulary.freshness.listing import FORMATS
from formulary.freshness.mail import mail
from formulary.freshness.work import work_list
from formulary.model.collection import Collection
from making import Values, activity, collection, organisation, town


def checked(on: str, **changes: Any) -> Values:
    """An activity that somebody asked about on a day."""
    return activity(verified=[{"on": on, "by": "walk leader", "how": "phone"}], **changes)


def built(today: str = "2026-11-21") -> Collection:
    """Three organisations: one with nothing due, one with two due, one with something lapsed."""
    files = town(
        {
            "fresh/walk": checked("2026-11-01"),
            "choir/sing": checked("2026-05-20", name="Sing"),
            "choir/hum": checked("2026-05-01", name="Hum"),
            "club/chess": checked("2025-10-01", name="Chess"),
            "club/over": checked("2024-01-01", name="Over", status="ended", status_since="2024-06-01"),
            "club/resting": checked("2026-01-10", name="Resting", status="paused", status_since="2026-06-01"),
        }
    )
    files["activities/choir/organisation.yml"] = organisation(
        name="The <Choir>", contact={"who": "the conductor", "phone": "01632 960144", "email": "choir@example.org"}
    )
    return collection(files, today=date.fromisoformat(today))


def test_who_waits_longest_comes_first() -> None:
    """Lapsed entries wait since they were due; what is fresh, over or paused is nobody's work."""
    works = work_list(built())
    assert [work.organisation.id for work in works] == ["club", "choir"]
    assert [[one.activity.id for one in work.questions] for work in works] == [
        ["club/chess"],
        ["choir/hum", "choir/sing"],
    ]
    assert works[0].since == date(2026, 3, 31)


def test_another_day_has_another_list() -> None:
    """The list is as of one day."""
    assert [work.organisation.id for work in work_list(built("2026-06-01"))] == ["club"]
    assert {work.organisation.id for work in work_list(built("2027-12-01"))} >= {"fresh", "choir", "club"}


def test_as_text() -> None:
    """For a terminal: whom to reach and how, and what to ask."""
    text = FORMATS["text"](work_list(built()))
    assert "The <Choir>: 01632 960144 or choir@example.org (the conductor)" in text
    assert "  due, asked last on 1 May 2026: Hum [choir/hum]" in text
    assert "  lapsed, asked last on 1 October 2025: Chess [club/chess]" in text


def test_as_markdown() -> None:
    """For an issue: boxes to tick, and no name can become markup."""
    text = FORMATS["markdown"](work_list(built()))
    assert text.startswith("3 activities of 2 organisations to ask about.")
    assert text.count("- [ ] ") == 3
    assert "<Choir>" not in text.replace("\\<Choir\\>", "")


def test_as_json() -> None:
    """For programs: every part has one type."""
    [club, choir] = json.loads(FORMATS["json"](work_list(built())))
    assert choir["contact"] == {
        "who": "the conductor", "phone": "01632 960144", "email": "choir@example.org", "website": "",
    }  # fmt: skip
    assert club["activities"] == [
        {
            "id": "club/chess", "name": "Chess", "state": "lapsed",
            "verified_on": "2025-10-01", "due_on": "2026-03-31",
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "said"), [("text", "Nothing is due."), ("markdown", "Nothing is due."), ("json", "[]")]
)
def test_nothing_due(form: str, said: str) -> None:
    """A collection in which all is fresh says so."""
    assert FORMATS[form](work_list(collection())) == said


def test_the_mail_says_what_we_say() -> None:
    """A group reads what stands in the formulary about each of its activities, and how to answer."""
    whole = built()
    text = mail(work_list(whole)[1], whole)
    assert "lists 2 activities of yours" in text
    assert text.index("Hum\n") < text.index("Sing\n")
    assert "  When: Every Tuesday, 10:30am to 11:15am" in text
    assert "/contribute/new/#confirm=choir/hum" in text
    assert "Last checked: 1 May 2026" in text
