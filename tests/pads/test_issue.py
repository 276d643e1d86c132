"""The issue of a pad, and when to print it again."""

from datetime import date, timedelta

import pytest

from formulary.pads.issue import LETTERS, issue_of, reprint_by
from formulary.pads.sheet import sheet_of
from making import STROLL, TODAY, Values, activity, built, collection, pad, town


def test_an_issue_can_be_read_aloud() -> None:
    """Six capitals and figures, none of which looks like another."""
    issue = issue_of(["Tuesday Stroll"])
    assert len(issue) == 6
    assert set(issue) <= set(LETTERS)
    assert not set("ILOU") & set(LETTERS)
    assert len(set(LETTERS)) == 32


def test_the_same_list_is_the_same_issue_a_day_later() -> None:
    """Only what is printed makes a new issue; the day of printing does not."""
    files = town() | {"pads/all.yml": pad()}
    first, later, changed = (
        sheet_of(made, made.pads["all"])
        for made in (
            collection(files),
            collection(files, TODAY + timedelta(1)),
            collection(town({STROLL: activity(name="Wednesday Stroll")}) | {"pads/all.yml": pad()}),
        )
    )
    assert first.as_of != later.as_of
    assert first.issue == later.issue
    assert first.issue != changed.issue


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({"verified": [{"on": "2026-11-01", "by": "walk leader", "how": "phone"}]}, TODAY + timedelta(182)),
        ({"verified": [{"on": "2026-01-01", "by": "walk leader", "how": "phone"}]}, date(2027, 1, 1)),
        ({"funding_ends": "2027-03-31"}, date(2027, 3, 31)),
        ({"funding_ends": "2026-10-31"}, TODAY + timedelta(182)),
        ({"sessions": [{"day": "tuesday", "start": "10:30", "until": "2026-12-15"}]}, date(2026, 12, 15)),
        ({"status": "open", "status_until": "2027-02-01"}, date(2027, 2, 1)),
    ],
)
def test_reprint_by(changes: Values, day: date) -> None:
    """A sheet is handed out for half a year, or until something on it lapses or stops; days gone by do not count."""
    assert reprint_by([built(**changes)], TODAY) == day
