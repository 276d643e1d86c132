"""Timetables that nobody thought of: any session that could stand in an entry."""

from datetime import timedelta

from hypothesis import strategies as st

from formulary.entry.activity import Day, Session
from making import TODAY

DAYS: tuple[Day, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKS = ("first", "second", "third", "fourth", "last")
TIMES = ("00:30", "1:30", "9:00", "10:30", "14:00", "19:45", "23:30")
near = st.integers(-800, 800).map(lambda days: TODAY + timedelta(days))


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """Any session that could stand in an entry."""
    day = draw(st.integers(0, 6))
    since = draw(near)
    on_day = since + timedelta((day - since.weekday()) % 7)
    monthly = draw(st.booleans())
    every = 1 if monthly else draw(st.integers(1, 4))
    return Session(
        day=DAYS[day],
        start=draw(st.sampled_from(TIMES)),
        every=every,
        weeks_of_month=draw(st.lists(st.sampled_from(WEEKS), unique=True, min_size=1).map(tuple)) if monthly else (),
        since=on_day if every > 1 else draw(st.none() | st.just(since)),
        until=draw(st.none() | near),
        exceptions=tuple(
            TODAY + timedelta((day - TODAY.weekday()) % 7 + 7 * n) for n in draw(st.sets(st.integers(0, 9)))
        ),
        term_time=draw(st.sampled_from(["yes", "no"])),
        bank_holidays=draw(st.sampled_from(["yes", "no"])),
    )
