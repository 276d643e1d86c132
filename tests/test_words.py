"""How dates, times, money, lists and numbers are written."""

from datetime import date

import pytest

from formulary.words import (
    alphabetical,
    capital,
    clock,
    counted,
    date_range,
    day_and_date,
    full_date,
    listed,
    money,
    sentence,
    time_range,
)


@pytest.mark.parametrize(
    ("day", "written", "with_weekday"),
    [
        (date(2026, 11, 14), "14 November 2026", "Saturday 14 November 2026"),
        (date(2027, 1, 1), "1 January 2027", "Friday 1 January 2027"),
        (date(2028, 2, 29), "29 February 2028", "Tuesday 29 February 2028"),
        (date(2026, 12, 31), "31 December 2026", "Thursday 31 December 2026"),
    ],
    ids=str,
)
def test_dates(day: date, written: str, with_weekday: str) -> None:
    """A date has its day without a nought and its month in full."""
    assert (full_date(day), day_and_date(day)) == (written, with_weekday)


@pytest.mark.parametrize(
    ("last", "written"),
    [
        (date(2026, 12, 6), "1 to 6 December 2026"),
        (date(2027, 1, 1), "1 December 2026 to 1 January 2027"),
        (date(2027, 12, 1), "1 December 2026 to 1 December 2027"),
    ],
    ids=str,
)
def test_ranges_of_dates(last: date, written: str) -> None:
    """What two dates share is said once."""
    assert date_range(date(2026, 12, 1), last) == written
    assert date_range(date(2026, 11, 28), date(2026, 12, 4)) == "28 November to 4 December 2026"


@pytest.mark.parametrize(
    ("time", "written"),
    [
        ("10:30", "10:30am"),
        ("17:00", "5pm"),
        ("9:05", "9:05am"),
        ("09:00", "9am"),
        ("12:00", "midday"),
        ("12:30", "12:30pm"),
        ("00:00", "midnight"),
        ("0:00", "midnight"),
        ("0:30", "12:30am"),
        ("23:59", "11:59pm"),
    ],
)
def test_times(time: str, written: str) -> None:
    """A time is on the 12-hour clock, without noughts; 12 o'clock is midday or midnight."""
    assert clock(time) == written


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("10:30", "12:00", "10:30am to 12pm"),
        ("12:00", "13:30", "12pm to 1:30pm"),
        ("14:00", "18:00", "2pm to 6pm"),
        ("0:00", "1:00", "12am to 1am"),
        ("12:00", "", "midday"),
        ("10:30", "", "10:30am"),
    ],
)
def test_ranges(start: str, end: str, written: str) -> None:
    """A range says am and pm at both ends, and 12pm rather than midday; without an end it is a time."""
    assert time_range(start, end) == written


@pytest.mark.parametrize(
    ("pounds", "written"),
    [
        (0, "Free"),
        (0.0, "Free"),
        (2, "£2"),
        (2.0, "£2"),
        (3.5, "£3.50"),
        (0.5, "50p"),
        (0.05, "5p"),
        (1, "£1"),
        (4.99, "£4.99"),
        (0.999, "£1"),
        (1000, "£1,000"),
    ],
)
def test_money(pounds: float, written: str) -> None:
    """Pence stand only where there are any, amounts below a pound in pence; nothing to pay is free."""
    assert money(pounds) == written


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ([], ""),
        (["tea"], "tea"),
        (["walking", "tea"], "walking and tea"),
        (["walking", "singing", "tea"], "walking, singing and tea"),
    ],
)
def test_lists(words: list[str], written: str) -> None:
    """A list has commas, and a word before the last."""
    assert listed(words) == written
    assert listed(iter(words), "or") == written.replace(" and ", " or ")


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0 activities"), (1, "1 activity"), (2, "2 activities"), (1200, "1,200 activities")],
)
def test_counts(number: int, written: str) -> None:
    """A count is in figures, with the word in the right number."""
    assert counted(number, "activity", "activities") == written


def test_regular_counts() -> None:
    """A word with a regular plural needs no second form."""
    assert (counted(1, "file"), counted(3, "file")) == ("1 file", "3 files")


@pytest.mark.parametrize(
    ("text", "capitals", "written"),
    [
        ("the kiln broke", "The kiln broke", "The kiln broke."),
        ("The kiln broke.", "The kiln broke.", "The kiln broke."),
        ("is it on? phone us!", "Is it on? phone us!", "Is it on? phone us!"),
        ("NHS staff only", "NHS staff only", "NHS staff only."),
        ("ŵyl", "Ŵyl", "Ŵyl."),
        ("", "", ""),
    ],
)
def test_sentences(text: str, capitals: str, written: str) -> None:
    """A sentence starts with a capital and has one full stop, whoever wrote it."""
    assert (capital(text), sentence(text)) == (capitals, written)


def test_alphabetical() -> None:
    """Names stand where people look for them, whatever their capitals and accents."""
    names = ["Zumba", "éclair bakers", "Eagle eyes", "Ŵyl", "walking", "50 and over", "Eden"]
    assert sorted(names, key=alphabetical) == [
        "50 and over", "Eagle eyes", "éclair bakers", "Eden", "walking", "Ŵyl", "Zumba",
    ]  # fmt: skip
