"""The change sheets of a pad."""

import json
import re
from datetime import date
from typing import Any

import pytest

from formulary.model.collection import Collection
from formulary.pads.look import Look
from formulary.pads.sheet import sheet_of
from formulary.pages.one_page import HEIGHT, LINES, Line, Section, one_page
from formulary.pages.pad_changes import PadChanges, as_json, as_text, pad_changes_pages
from formulary.printed.ledger import Ledger
from formulary.printed.outcome import Present
from formulary.printed.record import Printing
from making import ROOT, STROLL, Values, activity, collection, draw, town
from printed.prints import CODE, one, print_of, printing, with_pad

LETTERS = Look(ROOT / "overrides").letters
LONG_AGO = date(2026, 3, 2)
TEA = "riverside-walkers/tea"


def pages(now: Collection, *earlier: Printing) -> dict[str, str]:
    """What the pages say, after some earlier prints and one of today."""
    sheets = {one.id: sheet_of(now, one) for one in now.pads.values()}
    ledger = Ledger(CODE)
    for print_ in (*earlier, *(printing(now) for sheet in sheets.values() if sheet.lines)):
        ledger = ledger.plus(print_)
    found = pad_changes_pages(now, sheets, {CODE: ledger}, LETTERS)
    return {page.address: re.sub(r"\s+", " ", draw(page, now)) for page in found}


def town_with(activities: dict[str, Values]) -> Collection:
    """A collection with a pad that holds everything."""
    return collection(with_pad(town(activities)))


def sheet_since(before: Printing, now: dict[str, Values]) -> str:
    """The change sheet of an earlier print."""
    return pages(town_with(now), before)[f"pads/moving/changes/{before.issue.number.lower()}/"]


def test_from_what_to_what() -> None:
    """A line that says something else now says what it was and is, and the advice is to print anew."""
    html = sheet_since(print_of(one()), one(sessions=[{"day": "thursday", "start": "14:00", "end": "15:00"}]))
    assert "Print this pad anew: 1 of its 1 activity is not as printed any more." in html
    assert "</a> <strong>M1</strong> Time: now Thu 2pm, was Tue 10:30am.</li>" in html


def test_what_came_and_went() -> None:
    """What has stopped says why, and what is new says all that stands on the sheet about it."""
    before = print_of(one() | {TEA: activity(name="Tea")})
    now = one(status="paused", status_since="2026-11-01", status_why="the gate is broken")
    html = sheet_since(before, now | {"riverside-walkers/song": activity(name="Song")})
    assert '<h2 id="section-1">Stopped</h2>' in html
    assert "Paused for now. The gate is broken.</li>" in html
    assert "<strong>Tea</strong> <strong>M1</strong> No longer on our list.</li>" in html
    assert "Tue 10:30am · Riverside Park, main gate · Free · 01632 960101</li>" in html
    assert "2 of its 2 activities are not as printed any more." in html


def test_nothing_is_wrong() -> None:
    """Where all that is printed is still right, nobody is told to print anew; and it says what is new."""
    html = sheet_since(print_of(one()), one() | {TEA: activity(name="Tea")})
    assert "You can go on using this issue: what stands on it is still right." in html
    assert "Print this pad anew" not in html


def test_an_old_issue() -> None:
    """An issue that is past its day says so."""
    assert "It was to be used until 31 August 2026." in sheet_since(print_of(one(), LONG_AGO), one(cost={"amount": 2}))


def test_the_list_of_issues() -> None:
    """The list names all issues but that of today, the newest first, each with what has become of it."""
    first, second = print_of(one(), LONG_AGO), print_of(one(cost={"amount": 2}), date(2026, 9, 1))
    html = pages(town_with(one(cost={"amount": 3})), first, second)["pads/moving/changes/"]
    assert re.findall(r"changes/([0-9a-z]{6})/", html) == [second.issue.number.lower(), first.issue.number.lower()]
    assert html.count("1 of 1 activity not as printed, 0 new") == 2
    assert "and no other is known" in pages(town_with(one()))["pads/moving/changes/"]
    empty = collection(with_pad(town({})))
    assert "Nothing stands on this pad today" in pages(empty)["pads/moving/changes/"]


def test_an_empty_pad() -> None:
    """Of a pad on which nothing stands any more, everything has stopped."""
    before = print_of(one())
    html = pages(collection(with_pad(town({}))), before)[f"pads/moving/changes/{before.issue.number.lower()}/"]
    assert "Nothing stands on this pad today." in html


def test_hostile_names_stay_text() -> None:
    """No name, new or as printed, becomes markup."""
    hostile = "<img src=x onerror=alert(1)>"
    html = sheet_since(print_of(one(name=hostile)), one(name="<script>"))
    assert "<img" not in html
    assert "<script" not in html


@pytest.mark.parametrize("count", [0, 1, 36, 37, 38, 39, 200])
def test_what_has_no_room_is_counted(count: int) -> None:
    """From the first line that has no room on the page, all are counted; none is lost, and none is there twice."""
    lines = tuple(Line(f"Walk {number}", f"M{number}", "Time: now Thu 2pm, was Tue 10am.") for number in range(count))
    half = count // 2
    sections = [Section("Changed", lines[:half]), Section("New", lines[half:])]
    planned = one_page("Moving", ("Print it.",), sections, "ashbrook.example.org/pads/moving/changes/abc123/", LETTERS)
    assert [line for section in planned.sections for line in (*section.lines, *section.beyond)] == list(lines)
    left = sum(len(section.beyond) for section in planned.sections)
    assert planned.rest == (
        ""
        if not left
        else f"And {left} more line{'s' if left > 1 else ''}, for which there is no room here: "
        "see ashbrook.example.org/pads/moving/changes/abc123/"
    )
    assert (count - left) * LINES[1] < HEIGHT
    assert (left > 0) is (count > 37)


def test_as_text_and_data() -> None:
    """The terminal and programs are told the same."""
    before, now = print_of(one()), town_with(one(cost={"amount": 2}))
    pad = now.pads["moving"]
    changes = PadChanges(Present(now), pad, sheet_of(now, pad), Ledger(CODE).plus(before))
    assert as_text(changes, before.issue.number).splitlines()[2:] == [
        "Changed", "  Tuesday Stroll M1: Cost: now £2, was Free.",
    ]  # fmt: skip
    told: dict[str, Any] = json.loads(as_json(changes, before.issue.number))
    assert (told["pad"], told["wrong"], told["total"]) == ("moving", 1, 1)
    assert told["changes"]["Changed"][0]["name"] == "Tuesday Stroll"
    assert STROLL in now.activities
