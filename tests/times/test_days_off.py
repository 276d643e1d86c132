"""Days off: the bank holidays of each nation, and the days between school terms."""

from datetime import date
from typing import get_args

import pytest

from formulary.entry.activity import YesNo
from formulary.entry.locality import Term
from formulary.times.days_off import SUBDIVISIONS, in_term, is_bank_holiday

EVERYWHERE = [date(2027, 1, 1), date(2027, 3, 26), date(2027, 5, 31), date(2027, 12, 25), date(2027, 12, 27)]
"""New Year's Day, Good Friday, the spring bank holiday, Christmas Day, and its substitute."""


@pytest.mark.parametrize("nation", SUBDIVISIONS)
@pytest.mark.parametrize("day", EVERYWHERE, ids=str)
def test_shared_by_all_nations(nation: str, day: date) -> None:
    """Christmas, New Year and the others that all nations share are bank holidays in each."""
    assert is_bank_holiday(day, nation)


@pytest.mark.parametrize(
    ("day", "nations"),
    [
        (date(2026, 11, 30), {"scotland"}),  # St Andrew's Day
        (date(2027, 1, 4), {"scotland"}),  # for 2 January
        (date(2027, 3, 17), {"northern-ireland"}),  # St Patrick's Day
        (date(2027, 3, 29), {"england", "wales", "northern-ireland"}),  # Easter Monday
        (date(2027, 7, 12), {"northern-ireland"}),  # Battle of the Boyne
        (date(2027, 8, 2), {"scotland"}),  # the first Monday of August
        (date(2027, 8, 30), {"england", "wales", "northern-ireland"}),  # the last Monday of August
        (date(2027, 3, 1), set()),  # St David's Day is none
    ],
    ids=lambda part: str(part) if isinstance(part, date) else "-",
)
def test_of_some_nations(day: date, nations: set[str]) -> None:
    """A bank holiday of one nation is an ordinary day in another."""
    assert {nation for nation in SUBDIVISIONS if is_bank_holiday(day, nation)} == nations


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 1), False),
        (date(2026, 11, 2), True),
        (date(2026, 12, 18), True),
        (date(2026, 12, 19), False),
        (date(2027, 1, 4), True),
    ],
    ids=str,
)
def test_in_term(day: date, expected: bool) -> None:
    """A term lasts from its first day to its last, both included."""
    terms = (Term(date(2026, 11, 2), date(2026, 12, 18)), Term(date(2027, 1, 4), date(2027, 2, 12)))
    assert in_term(day, terms) is expected
    assert not in_term(day, ())


def test_yes_and_no_are_words() -> None:
    """What is on or off is said in words: there is no true or false that a file could mean by accident."""
    assert get_args(YesNo) == ("yes", "no")
