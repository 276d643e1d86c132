"""The summary: how fresh a collection is, in exact numbers."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from formulary.freshness.figures import figures
from formulary.freshness.summary import TOLD, summary
from formulary.model.collection import Collection
from formulary.times.state import State, state_on
from freshness.last_asked import ASKED, DAYS, REVIEWS, Asked, asked_about
from making import TODAY, collection, town

DAY = timedelta(1)


def days_ago(days: int) -> date:
    """So many days before the day of the tests."""
    return TODAY - timedelta(days)


SIX = [
    Asked(days_ago(0), how="visit"),
    Asked(days_ago(180)),
    Asked(days_ago(181), "choir", how="group"),
    Asked(days_ago(365), "choir"),
    Asked(days_ago(366), "club"),
    Asked(days_ago(800), "club", status="paused"),
    Asked(days_ago(100), "club", status="paused"),
    Asked(days_ago(900), "club", status="ended"),
]
"""Two checked, two due, two lapsed (one of them in a pause), one paused, one ended."""


def test_states() -> None:
    """Each activity is counted in one state, and a pause that nobody asks about lapses."""
    found = summary(asked_about(SIX))
    assert {state.value: found.count(state) for state in TOLD} == {
        "checked": 2, "due": 2, "lapsed": 2, "paused": 1, "ended": 1,
    }  # fmt: skip
    assert [one.id for one in found.by_state[State.LAPSED]] == ["club/walk-5", "club/walk-4"]


def test_withdrawn() -> None:
    """What was withdrawn is named nowhere, and no number tells that it was there."""
    found = summary(asked_about([*SIX, Asked(days_ago(3), "secret", status="withdrawn")]))
    assert sum(map(found.count, TOLD)) == len(SIX)
    assert all(one.organisation.id != "secret" for state in TOLD for one in found.by_state[state])


def test_months_of_checks() -> None:
    """Every month since the one before the lapsed begin has its numbers, and what is older is counted together."""
    checks = summary(asked_about(SIX)).checks
    assert [one.month for one in checks[:3]] == [None, date(2025, 10, 1), date(2025, 11, 1)]
    assert checks[-1].month == date(2026, 11, 1)
    assert len(checks) == 15
    found = {one.month: (one.checked, one.due, one.lapsed) for one in checks if one.total}
    assert found == {
        None: (0, 0, 1),
        # On 20 November 2025, 366 days ago, and on 21 November, 365 days ago.
        date(2025, 11, 1): (0, 1, 1),
        # On 24 and on 25 May.
        date(2026, 5, 1): (1, 1, 0),
        date(2026, 11, 1): (1, 0, 0),
    }


def test_coming_months() -> None:
    """What is checked becomes due and then lapses; what is due or paused lapses; nothing is told twice."""
    coming = summary(asked_about(SIX)).coming
    assert [one.month for one in (coming[0], coming[-1])] == [date(2026, 11, 1), date(2027, 10, 1)]
    found = {f"{one.month:%Y-%m}": (one.due, one.lapse) for one in coming if one.due or one.lapse}
    assert found == {
        # Tomorrow: walk-1 becomes due, and walk-3 lapses.
        "2026-11": (1, 1),
        "2027-05": (1, 2),  # walk-0 becomes due, walk-1 and walk-2 lapse
        "2027-08": (0, 1),  # walk-6, which is paused
    }


def test_ages_and_ways() -> None:
    """The middle and the oldest age, the ways of asking, and who waits longest are told of what is open."""
    found = summary(asked_about(SIX))
    assert found.median_days == 365
    assert [found.days_since_check(one) for one in found.open] == [800, 366, 365, 181, 180, 0]
    assert found.ways == {"phone": 4, "visit": 1, "e-mail": 0, "website": 0, "group": 1}
    assert [(one.organisation.id, one.count, one.since) for one in found.waiting] == [
        ("club", 2, days_ago(800)), ("choir", 2, days_ago(365)), ("walkers", 2, days_ago(180)),
    ]  # fmt: skip


def test_nothing_there() -> None:
    """A collection without activities has numbers too: all of them are nought."""
    found = summary(collection(town({})))
    assert found.open == ()
    assert found.median_days is None
    assert sum(one.total for one in found.checks) == 0
    assert sum(one.due + one.lapse for one in found.coming) == 0
    assert figures(collection(town({})))["ages"] == {}


def test_a_check_that_is_still_to_come() -> None:
    """A date in the future counts in this month, and is not older than today."""
    found = summary(asked_about([Asked(TODAY + timedelta(40))]))
    assert found.checks[-1].checked == 1
    assert found.median_days == 0


@settings(deadline=None)
@given(st.lists(ASKED, max_size=12), DAYS, REVIEWS)
def test_numbers_agree(all_: list[Asked], today: date, review: tuple[int, int]) -> None:
    """Whatever the dates and the rules: the parts add up, and each number is what counting one by one gives."""
    whole = asked_about(all_, today, review)
    found = summary(whole)
    assert sum(map(found.count, TOLD)) == len(all_)
    assert sum(one.total for one in found.checks) == len(found.open) == sum(found.ways.values())
    for state in (State.CHECKED, State.DUE, State.LAPSED):
        assert sum(getattr(one, state.value) for one in found.checks) == found.count(state)
    for one in found.checks:
        asked = [activity.entry.last_verified.on for activity in found.open]
        if one.month and one is not found.checks[-1]:
            assert one.total == sum(day.replace(day=1) == one.month for day in asked)
    assert sum(one.count for one in found.waiting) == len(found.open)
    assert [one.since for one in found.waiting] == sorted(one.since for one in found.waiting)
    assert_middle(whole)


def assert_middle(whole: Collection) -> None:
    """At least half of the checks are as old as the one in the middle or younger, and at least half as old or older."""
    found = summary(whole)
    ages = [found.days_since_check(one) for one in found.open]
    if ages:
        assert found.median_days is not None
        assert 2 * sum(age <= found.median_days for age in ages) >= len(ages)
        assert 2 * sum(age >= found.median_days for age in ages) >= len(ages)


@settings(deadline=None)
@given(st.lists(ASKED, max_size=6), DAYS)
@example([Asked(date(2026, 8, 31))], date(2026, 8, 31))
def test_what_comes_does_come(all_: list[Asked], today: date) -> None:
    """At the end of each of twelve months, as many have become due and have lapsed in it as was said."""
    whole = asked_about(all_, today)
    coming = summary(whole).coming
    last = (coming[-1].month + timedelta(31)).replace(day=1)
    entries = {one.id: one.entry for one in whole.activities.values()}
    states = [
        {name: state_on(entry, whole.locality.review, day) for name, entry in entries.items()}
        for day in ends(today, last)
    ]
    for (was, now), said in zip(pairwise(states), coming, strict=True):
        fell = [(was[name], now[name]) for name in was]
        # Within one month nothing becomes due and lapses too: the usual rule leaves half a year between.
        assert said.due == fell.count((State.CHECKED, State.DUE))
        assert said.lapse == sum(new is State.LAPSED and old is not State.LAPSED for old, new in fell)


def ends(today: date, last: date) -> list[date]:
    """Today, and the last day of its month and of each that follows before a day."""
    days = [today + DAY * number for number in range((last - today).days)]
    return [today, *(day for day, after in pairwise([*days, last]) if after.day == 1)]


def test_figures() -> None:
    """For programs every field has one type, and the numbers are those of the page."""
    data = figures(asked_about(SIX))
    assert data["generated_at"] == "2026-11-21"
    assert data["open"] == 6
    assert data["states"] == {"checked": 2, "due": 2, "lapsed": 2, "paused": 1, "ended": 1}
    assert data["last_checked"][0] == {"month": "", "checked": 0, "due": 0, "lapsed": 1}
    assert data["last_checked"][-1] == {"month": "2026-11", "checked": 1, "due": 0, "lapsed": 0}
    assert data["ages"] == {"median_days": 365, "oldest_days": 800, "oldest": "club/walk-5"}
    assert data["coming"][0] == {"month": "2026-11", "due": 1, "lapse": 1}
