"""States: checked, due, lapsed, paused, ended and withdrawn, to the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulary.entry.locality import Review
from formulary.times.state import IN_LISTS, ON_PADS, State, held_sessions, is_on, state_days, state_on
from making import Values, entry

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
    assert state_days(entry(verified=ledger), USUAL).due_on == date(2027, 3, 31)


@given(st.integers(1, 400), st.integers(1, 400))
def test_dates_agree_with_states(due: int, longer: int) -> None:
    """The days that the browser is told are those on which the state changes."""
    stroll, review = entry(), Review(due_after_days=due, lapsed_after_days=due + longer)
    days, day = state_days(stroll, review), timedelta(1)
    first_due, first_lapsed = days.due_on, days.lapses_on
    assert state_on(stroll, review, first_due - day) is State.CHECKED
    assert state_on(stroll, review, first_due) is State.DUE
    assert state_on(stroll, review, first_lapsed - day) is State.DUE
    assert state_on(stroll, review, first_lapsed) is State.LAPSED


def session(**changes: str) -> Values:
    """One weekly session."""
    return {"day": "tuesday", "start": "10:30", **changes}


@pytest.mark.parametrize(
    ("changes", "until", "state"),
    [
        ({"status": "ended", "status_since": "2026-12-01"}, date(2026, 11, 30), State.CHECKED),
        ({"status": "ended", "status_since": "2026-12-01"}, date(2026, 12, 1), State.ENDED),
        ({"status": "paused", "status_since": "2026-12-01"}, date(2026, 11, 30), State.CHECKED),
        ({"status": "paused", "status_since": "2026-12-01"}, date(2026, 12, 1), State.PAUSED),
        ({"status": "paused", "status_until": "2026-12-01"}, date(2026, 12, 20), State.PAUSED),
        ({"funding_ends": "2026-12-01"}, date(2026, 12, 1), State.CHECKED),
        ({"funding_ends": "2026-12-01"}, date(2026, 12, 2), State.DUE),
        ({"funding_ends": "2026-09-30"}, date(2026, 12, 2), State.CHECKED),
        ({"sessions": [session(until="2026-12-01")]}, date(2026, 12, 1), State.CHECKED),
        ({"sessions": [session(until="2026-12-01")]}, date(2026, 12, 2), State.ENDED),
        ({"sessions": [session(until="2026-12-01"), session(day="friday")]}, date(2026, 12, 2), State.CHECKED),
        ({"sessions": [session(until="2026-12-01")], "by_appointment": "Phone."}, date(2026, 12, 2), State.CHECKED),
        ({"sessions": [session(until="2026-12-01")], "times_note": "More in May."}, date(2026, 12, 2), State.CHECKED),
    ],
)
def test_days_that_somebody_has_written_down(changes: Values, until: date, state: State) -> None:
    """An end, a pause, the end of the money and the last of all sessions change the state on the day itself.

    A pause that was to be over stays one until somebody says so; who asks after the money has ended knows of it.
    """
    assert state_on(entry(**changes), USUAL, until) is state


@pytest.mark.parametrize(("day", "state"), [(1, State.CHECKED), (2, State.DUE)])
def test_another_course_may_come(day: int, state: State) -> None:
    """When the last day of a course is over, somebody should ask about the next one; it has not ended."""
    course = {"sessions": 4, "starts": ["2026-11-10"]}
    over = entry(course=course, sessions=[session(until="2026-12-01")])
    assert state_on(over, USUAL, date(2026, 12, day)) is state


def test_a_stop_without_a_day() -> None:
    """What was paused or over when somebody asked is so at least since then."""
    assert state_days(entry(status="ended"), USUAL).ends_on == CHECKED_ON
    assert state_days(entry(status="paused"), USUAL).pauses_on == CHECKED_ON


def test_days_off_lists_and_pads() -> None:
    """An entry leaves the pads when it pauses, lapses or ends, whatever comes first; a pause stays in lists."""
    plain, paused = state_days(entry(), USUAL), state_days(entry(status="paused"), USUAL)
    ends = state_days(entry(status="ended", status_since="2026-12-01"), USUAL)
    assert plain.leaves_lists_on == plain.leaves_pads_on == date(2027, 10, 2)
    assert (paused.leaves_lists_on, paused.leaves_pads_on) == (date(2027, 10, 2), CHECKED_ON)
    assert ends.leaves_lists_on == ends.leaves_pads_on == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("changes", "on"),
    [
        ({}, "yyy"),
        ({"status": "ended"}, "nnn"),
        ({"status": "ended", "status_since": "2026-12-02"}, "ynn"),
        ({"status": "paused"}, "nnn"),
        ({"status": "paused", "status_since": "2026-12-02"}, "ynn"),
        ({"status": "paused", "status_until": "2026-12-02"}, "nyy"),
        ({"status": "paused", "status_since": "2026-12-02", "status_until": "2026-12-03"}, "yny"),
    ],
)
def test_days_on_which_it_is_on(changes: Values, on: str) -> None:
    """Nothing takes place from the first day of a pause to the day before its last, nor from the day of an end on."""
    found = [is_on(entry(**changes), date(2026, 12, day)) for day in (1, 2, 3)]
    assert "".join("y" if one else "n" for one in found) == on


def test_sessions_end_with_the_activity() -> None:
    """Of an activity that ends, sessions that go on last until the day before; those that never begin are left out."""
    sessions = [session(), session(until="2026-11-30"), session(**{"from": "2027-01-05"})]
    held = held_sessions(entry(sessions=sessions, status="ended", status_since="2026-12-08"))
    assert [one.until for one in held] == [date(2026, 12, 7), date(2026, 11, 30)]


def test_where_a_state_is_shown() -> None:
    """Pads hold what is open and not lapsed; lists hold what is paused as well."""
    assert {State.CHECKED, State.DUE} == ON_PADS
    assert {State.CHECKED, State.DUE, State.PAUSED} == IN_LISTS
