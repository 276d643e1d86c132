"""Times in free text become sessions only where the whole text can mean one thing and nothing else."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.importing.clock import Doubt
from formulary.importing.timetable import DAYS, sessions_of
from formulary.words import twelve_hours


def short(session: Any) -> str:
    """A session in a few letters: 'mon 10:00-12:00 first third term'."""
    weeks = " ".join(session.get("weeks_of_month", []))
    times = "-".join(session[part] for part in ("start", "end") if part in session)
    term = "term" * ("term_time" in session)
    return " ".join(part for part in (session["day"][:3], times, weeks, term) if part)


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        ("10:30am - 12:30pm Every 2nd Sunday of the month", ["sun 10:30-12:30 second"]),
        ("9am-10:30am on Tuesdays (term time only)", ["tue 09:00-10:30 term"]),
        ("12:15pm-1:30pm on Tuesdays & Thursdays", ["tue 12:15-13:30", "thu 12:15-13:30"]),
        ("10am every 1st and 3rd Thursday", ["thu 10:00 first third"]),
        ("9:30am-2:30pm on Mondays Tuesdays Fridays ", ["mon 09:30-14:30", "tue 09:30-14:30", "fri 09:30-14:30"]),
        ("5:20pm on Tuesdays Thursdays & Saturdays", ["tue 17:20", "thu 17:20", "sat 17:20"]),
        ("6pm-11pm Every day", [f"{day[:3]} 18:00-23:00" for day in DAYS]),
        ("10am-12pm Monday-Friday", [f"{day[:3]} 10:00-12:00" for day in DAYS[:5]]),
        ("7:30pm - 9:30pm 2nd and 4th Tuesdays of the month", ["tue 19:30-21:30 second fourth"]),
        ("10:00am - 2:00pm Mon, Tue, Thu & Fri", [f"{day} 10:00-14:00" for day in ("mon", "tue", "thu", "fri")]),
        ("Last Tuesday of the month", ["tue last"]),
        ("Sundays & Tuesdays", ["sun", "tue"]),
        ("Every second Thursday of each month, 2pm", ["thu 14:00 second"]),
        ("Mondays 10am-12pm and Thursdays 2pm-4pm", ["mon 10:00-12:00", "thu 14:00-16:00"]),
        ("1st Mon 2pm, 3rd Wed 4pm", ["mon 14:00 first", "wed 16:00 third"]),
        ("Weekdays 9.30am to noon", [f"{day[:3]} 09:30-12:00" for day in DAYS[:5]]),
        ("Saturdays and Sundays from 10 a.m. until 12 p.m.", ["sat 10:00-12:00", "sun 10:00-12:00"]),
        ("Fri 7–9pm", ["fri 19:00-21:00"]),
        ("Wednesday’s 19:00-20:30", ["wed 19:00-20:30"]),
        ("10am & 2pm on Mondays", ["mon 10:00", "mon 14:00"]),
        ("Fri-Mon 9am - 5pm", ["fri 09:00-17:00", "sat 09:00-17:00", "sun 09:00-17:00", "mon 09:00-17:00"]),
        ("Every week on Monday at 10am", ["mon 10:00"]),
        ("Mondays during term time, 4pm", ["mon 16:00 term"]),
        ("weekends 2pm", ["sat 14:00", "sun 14:00"]),
        ("Mondays - 10am-12pm, Tuesdays - 2pm", ["mon 10:00-12:00", "tue 14:00"]),
        ("10am, Mondays", ["mon 10:00"]),
        ("every 1st Monday and every last Friday, 10am", ["mon 10:00 first", "fri 10:00 last"]),
    ],
)
def test_understood(text: str, sessions: list[str]) -> None:
    """Every word of these texts has one meaning."""
    found = sessions_of(text)
    assert isinstance(found, list), found
    assert [short(session) for session in found] == sessions


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "11:30am - 12:30am Every Thursday",
            "at 12:30am, 13 hours after it starts; if 12:30pm is meant, it ends 1 hour",
        ),
        ("10am - 12am Mondays", "at 12am, 14 hours after it starts; if 12pm is meant, it ends 2 hours after"),
        ("7pm - midnight Mondays", "on the next day at 12am, 5 hours after it starts"),
        ("9am-9pm daily", "it ends at 9pm, 12 hours after it starts"),
        ("10am-10am Mondays", "on the next day at 10am, 24 hours after it starts"),
        ("8:45am-1pm Every other Saturday", "which week"),
        ("Fortnightly on Mondays 10am", "which week"),
        ("Every other Friday evening", "which week"),
        ("10am-2pm on Tuesdays & Thursdays (Oct-Mar)", "names months or a season"),
        ("Saturdays in summer 10am", "names months or a season"),
        ("10:45am Every 1st Sunday of the month (most months)", "not take place every time"),
        ("10am every 2nd Sunday", "'every second' may count"),
        ("10am every 1st Monday and every 2nd Friday", "'every second' may count"),
        ("10am Mondays, 2pm, Tuesdays", "can only mean one thing"),
        ("12:30am Thursdays", "in the middle of the night"),
        ("1am-3am Mondays", "in the middle of the night"),
        ("10am every 5th Sunday of the month", "fifth week"),
        ("5pm - 8:30pm (Age 8-12 - 5-6:15pm, age 13-19 6:30 - 8:30pm)", "different times for different ages"),
        ("Monday evening", "'evening' is no time of day"),
        ("Any time", "no day of the week"),
        ("Weekly", "no day of the week"),
        ("10am-12pm", "no day of the week"),
        ("Twice a week", "on which days"),
        ("Quarterly", "not take place every month"),
        ("Weekdays (different activities each day)", "'different' is not understood"),
        ("10am Mondays, Thursdays 2pm", "can only mean one thing"),
        ("1st Monday and Tuesday of the month 10am", "can only mean one thing"),
        ("weekly on the 1st Monday 10am", "can only mean one thing"),
        ("Mon 10am, Tue 2pm (term time only)", "all of it is in term time"),
        ("10-2pm Mondays", "'10' may be morning or evening"),
        ("2:30-4:00 Mondays", "'2:30' may be morning or evening"),
        ("Mondays 9-5", "'9' may be morning or evening"),
        ("Monday 13pm", "no clock shows '13pm'"),
        ("Monday 10:75am", "no clock shows '10:75am'"),
        ("Mondays 10am, closed on bank holidays", "'closed' is not understood"),
        ("Mondays 10am. Ring first", "'ring' is not understood"),
        ("Monday " * 60, "too long"),
    ],
)
def test_in_doubt(text: str, why: str) -> None:
    """These texts mean nothing, or several things; the reason tells a person what to ask."""
    found = sessions_of(text)
    assert isinstance(found, Doubt), found
    assert why in found.why


@settings(deadline=None)
@given(
    st.sampled_from(DAYS),
    st.integers(7 * 12, 20 * 12),
    st.integers(1, 10 * 12),
    st.sampled_from(["", "first", "second", "last"]),
    st.booleans(),
)
def test_what_we_write_is_read(day: str, start: int, length: int, week: str, times_first: bool) -> None:
    """A time as our own pages write it comes back as the session that it was written for."""
    minutes = [5 * start, min(5 * (start + length), 23 * 60 + 55)]
    begin, end = (f"{one // 60:02}:{one % 60:02}" for one in minutes)
    days = f"{week} {day.title()} of the month" if week else f"every {day.title()}"
    times = f"{twelve_hours(begin)} to {twelve_hours(end)}"
    weeks = {"weeks_of_month": [week]} if week else {}
    text = f"{times} {days}" if times_first else f"{days}, {times}"
    assert sessions_of(text) == [{"day": day, "start": begin, "end": end, **weeks}]


@settings(deadline=None)
@given(st.text("0123456789:.-–& ,()apm", max_size=40) | st.text(max_size=60))
def test_any_text_is_read_or_in_doubt(text: str) -> None:
    """No text breaks the reader, and none without the name of a day becomes a session."""
    found = sessions_of(text)
    assert isinstance(found, Doubt) or any(day[:3] in text.lower() for day in (*DAYS, "weekend"))


PIECES = ("every", "monday", "tues", "1st", "and", "3rd", "10am", "-", "12pm", "of the month", "term time", "to", "9")


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_order_of_known_words(pieces: list[str]) -> None:
    """Known words in any order are read or in doubt; a session uses every time and day that is written."""
    found = sessions_of(" ".join(pieces))
    if isinstance(found, list):
        days = {session["day"] for session in found if isinstance(session, dict)}
        assert {"monday": "monday" in pieces, "tuesday": "tues" in pieces} == {
            day: day in days for day in ("monday", "tuesday")
        }
        assert ("10am" in pieces or "12pm" in pieces) == all("start" in session for session in found)
