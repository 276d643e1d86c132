"""The ledger of a pad."""

from datetime import timedelta

from formulary.printed.ledger import Ledger
from making import STROLL, TODAY, activity
from printed.prints import one, print_of

TEA = "riverside-walkers/tea"
YESTERDAY = TODAY - timedelta(1)


def test_a_line_is_kept_once() -> None:
    """A second issue adds only the lines that are new, and itself."""
    first = print_of(one(code="M1"), YESTERDAY)
    second = print_of(one(code="M1") | {TEA: activity(name="Tea", code="M2")})
    ledger = Ledger("MOVE").plus(first)
    added = list(ledger.records_of(second))
    assert [b'"Tea"' in record for record in added] == [True, False]
    assert added[-1].startswith(b'{"issue":')
    assert all(record.endswith(b"}\n") and record.count(b"\n") == 1 for record in added)


def test_the_same_issue_again() -> None:
    """What is there is not written again, and keeps the day of its first print."""
    ledger = Ledger("MOVE").plus(print_of(one(), YESTERDAY))
    assert list(ledger.records_of(print_of(one()))) == []
    assert [issue.printed_on for issue in ledger.plus(print_of(one())).newest_first] == [YESTERDAY]


def test_issues_are_in_the_order_of_their_first_print() -> None:
    """Whatever the order in which they came in, the newest is the last printed."""
    ledger = Ledger("MOVE").plus(print_of(one())).plus(print_of(one(name="Wednesday Stroll"), YESTERDAY))
    assert [issue.printed_on for issue in ledger.newest_first] == [TODAY, YESTERDAY]


def test_lost_lines_are_counted_and_come_back() -> None:
    """An issue of which a line was lost says how many, and the next print of that line brings it back."""
    whole = print_of(one() | {TEA: activity(name="Tea", code="M2")})
    issue = whole.issue
    ledger = Ledger("MOVE", {issue.number: issue}, {whole.lines[0].key: whole.lines[0]})
    assert ledger.lost(issue) == 1
    assert [STROLL.encode() in record for record in ledger.records_of(whole)] == [True]
    assert ledger.plus(whole).lost(issue) == 0
