"""What has changed between two prints of one activity."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.printed.change import Change, Part, changes
from formulary.printed.record import PrintedLine
from making import TODAY
from printed.prints import line

VENUE = {"name": "Riverside Park, main gate", "postcode": "ZZ1 1AA", "area": "riverside"}


@pytest.mark.parametrize(
    ("changed", "part", "said", "says"),
    [
        ({"name": "River Stroll"}, Part.NAME, "Tuesday Stroll", "River Stroll"),
        ({"contact": {"phone": "01632 960102"}}, Part.CONTACT, "01632 960101", "01632 960102"),
        ({"contact": {"email": "walk@example.org"}}, Part.CONTACT, "01632 960101", "walk@example.org"),
        ({"sessions": [{"day": "friday", "start": "14:00"}]}, Part.WHEN, "Tue 10:30am", "Fri 2pm"),
        ({"venue": {**VENUE, "name": "Weir Bridge"}}, Part.WHERE, "Riverside Park, main gate", "Weir Bridge"),
        ({"attend": ["phone"], "venue": None}, Part.WHERE, "Riverside Park, main gate", "by phone"),
        ({"cost": {"amount": 2}}, Part.COST, "Free", "£2"),
        ({"ages": {"from": 55}}, Part.NOTES, "", "Ages 55 and over."),
        ({"join": {"route": "link-worker", "how": "Ask."}}, Part.NOTES, "", "Through a link worker."),
        ({"join": {"route": "self", "how": "Ring.", "places": "closed"}}, Part.NOTES, "", "Full for now."),
    ],
)
def test_every_kind_of_change(changed: dict[str, Any], part: Part, said: str, says: str) -> None:
    """Each part of a line is named when it changes, with what it said and what it says."""
    assert changes(line(), line(**changed)) == (Change(part, said, says),)


def test_several_at_once() -> None:
    """All that changed is named, in the order of the print."""
    found = changes(line(), line(name="Amble", contact={"phone": "01632 960102"}, cost={"amount": 1}))
    assert [change.part for change in found] == [Part.NAME, Part.CONTACT, Part.COST]


@pytest.mark.parametrize(
    "changed",
    [
        {"summary": "Another summary of the same walk."},
        {"verified": [{"on": "2026-11-20", "by": "walk leader", "how": "phone"}]},
        {"sessions": [{"day": "tuesday", "start": "10:30", "end": "12:00"}]},
        {"sessions": [{"day": "tuesday", "start": "10:30", "end": "11:15", "except": ["2026-12-29"]}]},
        {"contact": {"phone": "01632960101"}},
    ],
    ids=["summary", "check", "end of a session", "a day off", "spaces in a number"],
)
def test_what_paper_does_not_say(changed: dict[str, Any]) -> None:
    """A file may change in much that was never printed."""
    assert changes(line(), line(**changed)) == ()


def test_a_day_that_passes() -> None:
    """A season that begins, or a check that falls due, puts other words on paper; nothing has changed."""
    sessions = [{"day": "tuesday", "start": "10:30", "from": "2027-01-05"}]
    before, after = line(sessions=sessions), line(today=date(2027, 6, 1), sessions=sessions)
    assert (before.when, after.when) == ("Tue 10:30am from 5 Jan", "Tue 10:30am")
    assert (before.notes, after.notes) == ((), ("Phone before you go.",))
    assert changes(before, after) == ()


def test_another_version_of_the_software() -> None:
    """Words that only a later version would write are no change, as long as the file states the same."""
    worded = msgspec.structs.replace(line(), when="Tuesdays at half past ten", cost="No charge", where="At the gate")
    assert changes(worded, line()) == ()


def test_a_version_that_stated_less() -> None:
    """Where an old print does not say what the file stated, the words decide."""
    old = msgspec.structs.replace(line(), when="Tue 10am", stated={})
    assert [change.part for change in changes(old, line())] == [Part.WHEN]


texts = st.text(max_size=20)
lines = st.builds(
    PrintedLine,
    key=texts, id=texts, code=texts, name=texts, contact=texts, when=texts, where=texts, cost=texts,
    notes=st.lists(texts, max_size=3).map(tuple),
    stated=st.dictionaries(st.sampled_from([*Part]), texts),
)  # fmt: skip


@settings(deadline=None)
@given(lines)
def test_a_line_against_itself(found: PrintedLine) -> None:
    """Nothing has changed between a print and itself, nor between it and its copy from a file."""
    copy = msgspec.json.decode(msgspec.json.encode(found), type=PrintedLine)
    assert changes(found, found) == changes(found, copy) == ()


@settings(deadline=None)
@given(lines, lines)
def test_both_ways(first: PrintedLine, second: PrintedLine) -> None:
    """What changed from one print to another changed from the other to the one."""
    back = tuple(Change(change.part, change.says, change.said) for change in changes(second, first))
    assert changes(first, second) == back


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 800))
def test_a_sheet_against_itself_on_any_day(days: int) -> None:
    """However much later, an entry that nobody touched has no change."""
    seasons = [{"day": "tuesday", "start": "10:30", "from": "2026-04-01", "until": "2027-09-30"}]
    assert changes(line(sessions=seasons), line(today=TODAY + timedelta(days), sessions=seasons)) == ()
