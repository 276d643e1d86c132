"""What is kept of a sheet."""

from datetime import timedelta

from formulary.pads.sheet import sheet_of
from formulary.printed.record import printings_of
from making import STROLL, TODAY, activity, collection, pad, town
from printed.prints import line, one, print_of, with_pad


def test_a_line() -> None:
    """A line says in single parts what paper says in one."""
    found = line(ages={"from": 55})
    assert (found.id, found.code, found.name, found.contact) == (STROLL, "M1", "Tuesday Stroll", "01632 960101")
    assert (found.when, found.where, found.cost) == ("Tue 10:30am", "Riverside Park, main gate", "Free")
    assert found.notes == ("Ages 55 and over.",)


def test_a_key_names_the_words() -> None:
    """The same words have the same key on any day; other words, or another fact behind them, have another."""
    assert line().key == line(today=TODAY + timedelta(1)).key
    other = [
        line(name="Wednesday Stroll"),
        line(contact={"phone": "01632 960102"}),
        line(sessions=[{"day": "tuesday", "start": "10:30"}]),
    ]
    assert len({line().key, *(found.key for found in other)}) == 4


def test_an_issue() -> None:
    """An issue says when it was printed, until when it may be used, and what stands where on it."""
    found = print_of({STROLL: activity(), "riverside-walkers/tea": activity(name="Tea", support="befriending")})
    issue = found.issue
    assert (issue.title, issue.link_worker, issue.urgent_help) == (
        "Moving and growing",
        "01632 960100",
        ("Samaritans 116 123",),
    )
    assert (issue.printed_on, issue.reprint_by) == (TODAY, TODAY + timedelta(182))
    assert [(group.heading, len(group.lines)) for group in issue.groups] == [
        ("Befriending", 1),
        ("Physical activity", 1),
    ]
    assert issue.keys == [printed.key for printed in found.lines]
    assert [printed.name for printed in found.lines] == ["Tea", "Tuesday Stroll"]


def test_the_number_on_paper() -> None:
    """An issue is kept under the number that stands on the sheet, and that its code leads to."""
    made = collection(with_pad())
    sheet = sheet_of(made, made.pads["moving"])
    assert print_of().issue.number == sheet.issue
    assert sheet.address.endswith(f"/P/MOVE/{sheet.issue}")


def test_an_empty_pad_prints_nothing() -> None:
    """A pad on which nothing stands has no issue to remember."""
    made = collection(town(one()) | {"pads/none.yml": pad(code="NONE", select={"route": "professional"})})
    assert printings_of(made, {"none": sheet_of(made, made.pads["none"])}) == {}
