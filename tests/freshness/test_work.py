"""The work list: what is due or has lapsed, by organisation."""

import json
from datetime import date

import pytest

from formulary.freshness.listing import FORMATS
from formulary.freshness.work import work_list
from freshness.asked import built
from making import collection


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
