"""States: checked, due, lapsed, paused, ended and withdrawn, to the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulary.entry.locality import Review
from formulary.times.state import IN_LISTS, ON_PADS, State, due_on, lapses_on, state_on
from making import entry

CHECKED_ON = date(2026, 10, 1)
USUAL = Review()


def state_after(days: int, review: Review = USUAL, **changes: object) -> State:
    """The state of an entry a number of days after it was checked."""
    return state_on(entry(**changes), review, CHECKED_ON + timedelta(days))


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (0, State.CHECKED),
        (180, State.CHECKED),
        (181, State.DUE),
        (365, State.DUE),
        (366, State.LAPSED),
        (5000, State.LAPSED),
    ],
)
def test_by_age(days: int, state: State) -> None:
    """An entry is checked for 180 days, due until the 365th, and then lapsed."""
    assert state_after(days) is state


@pytest.mark.parametrize(("days", "state"), [(30, State.CHECKED), (31, State.DUE), (60, State.DUE), (61, State.LAPSED)])
def test_stricter_locality(days: int, state: State) -> None:
    """A locality may ask more often."""
    assert state_after(days, Review(due_after_days=30, lapsed_after_days=60)) is state


@pytest.mark.parametrize(
    ("days", "state"), [(0, State.PAUSED), (181, State.PAUSED), (365, State.PAUSED), (366, State.LAPSED)]
)
def test_paused(days: int, state: State) -> None:
    """A pause is not judged by its ledger until that has lapsed: nobody waits for ever."""
    assert state_after(days, status="paused") is state


@pytest.mark.parametrize("state", [State.ENDED, State.WITHDRAWN])
@pytest.mark.parametrize("days", [0, 181, 366])
def test_gone(days: int, state: State) -> None:
    """What has ended or was withdrawn stays so, whatever its ledger says."""
    assert state_after(days, status=state.value) is state


def test_newest_line_counts() -> None:
    """The newest line of the ledger counts, wherever it stands."""
    ledger = [
        {"on": "2026-10-01", "by": "walk leader", "how": "phone"},
        {"on": "2024-01-01", "by": "walk leader", "how": "phone"},
    ]
    assert state_after(180, verified=ledger) is State.CHECKED
    assert due_on(entry(verified=ledger), USUAL) == date(2027, 3, 31)


@given(st.integers(1, 400), st.integers(1, 400))
def test_dates_agree_with_states(due: int, longer: int) -> None:
    """The days that the browser is told are those on which the state changes."""
    stroll, review = entry(), Review(due_after_days=due, lapsed_after_days=due + longer)
    first_due, first_lapsed, day = due_on(stroll, review), lapses_on(stroll, review), timedelta(1)
    assert state_on(stroll, review, first_due - day) is State.CHECKED
    assert state_on(stroll, review, first_due) is State.DUE
    assert state_on(stroll, review, first_lapsed - day) is State.DUE
    assert state_on(stroll, review, first_lapsed) is State.LAPSED


def test_where_a_state_is_shown() -> None:
    """Pads hold what is open and not lapsed; lists hold what is paused as well."""
    assert {State.CHECKED, State.DUE} == ON_PADS
    assert {State.CHECKED, State.DUE, State.PAUSED} == IN_LISTS
