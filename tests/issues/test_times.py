"""A line of times: read where it can mean one thing only, else in doubt."""

from typing import Any

import pytest

from formulary.importing.clock import Doubt
from formulary.issues.times import sessions_in

TWO: dict[str, Any] = {"day": "tuesday", "start": "14:00", "end": "16:00"}
READ: list[tuple[str, list[dict[str, Any]]]] = [
    ("Tuesday 10:30 to 11:15", [{"day": "tuesday", "start": "10:30", "end": "11:15"}]),
    ("TUESDAYS 2pm–4pm.", [{**TWO}]),
    ("- Mon 2pm to 4pm\n\n* Tue 2-4pm\n", [{**TWO, "day": "monday"}, {**TWO}]),
    ("Tuesday 2pm to 4pm, every 2 weeks from 8 September 2026", [{**TWO, "every": "2", "from": "2026-09-08"}]),
    ("every other Tuesday 2pm to 4pm from 2026-09-08", [{**TWO, "every": "2", "from": "2026-09-08"}]),
    ("Fortnightly from 8th Sep 2026: Tuesday 2pm to 4pm", [{**TWO, "every": "2", "from": "2026-09-08"}]),
    ("Tuesday 2pm to 4pm every Third week from 8 September 2026", [{**TWO, "every": "3", "from": "2026-09-08"}]),
    ("Tuesday 2pm to 4pm every 1 week", [{**TWO}]),
    ("Tuesday 2pm to 4pm until 20 July 2027 in term time", [{**TWO, "term_time": "yes", "until": "2027-07-20"}]),
    ("Tuesday 2pm to 4pm (term time only)", [{**TWO, "term_time": "yes"}]),
    ("Tuesday 2pm to 4pm, also on bank holidays", [{**TWO, "bank_holidays": "yes"}]),
    (
        "Tuesday 2pm to 4pm except 22 December 2026 and 29 December 2026",
        [{**TWO, "except": ["2026-12-22", "2026-12-29"]}],
    ),
    ("Tuesday 2pm to 4pm (women only)", [{**TWO, "note": "women only"}]),
    ("1st and 3rd Tuesday 2pm to 4pm", [{**TWO, "weeks_of_month": ["first", "third"]}]),
    ("Tuesday 2pm to 4pm from 31 February 2027", [{**TWO, "from": "31 February 2027"}]),
]  # fmt: skip
DOUBT = {
    "Tuesday at 2": "morning or evening",
    "Tuesday 2pm to 4pm, every 2 weeks": "on which date the count of weeks starts",
    "Tuesday 2pm to 4pm from 3/4/2026": "in an order that can only mean one thing",
    "Tuesday 2pm to 4pm, bring tea": "'bring' is not understood",
    "Tuesday 25:00": "no clock shows",
    "whenever": "names no day",
    f"Tuesday {'2pm ' * 200}": "too long",
    "Tuesday 2pm\nwhenever": "'whenever'",
}


@pytest.mark.parametrize(("text", "sessions"), READ, ids=[text for text, _ in READ])
def test_lines_that_mean_one_thing(text: str, sessions: list[dict[str, Any]]) -> None:
    """Days, times and what is special about them are read; a date in no calendar is left to the gates."""
    assert sessions_in(text) == sessions


@pytest.mark.parametrize("text", DOUBT, ids=lambda text: text[:40])
def test_lines_in_doubt(text: str) -> None:
    """A line that can be read in two ways, or holds one word that is not understood, puts all in doubt."""
    found = sessions_in(text)
    assert isinstance(found, Doubt)
    assert DOUBT[text] in found.why


def test_all_lines_in_doubt_are_told() -> None:
    """Who must mend two lines hears of both at once."""
    found = sessions_in("Tuesday at 2\nMonday at 3\nFriday 2pm")
    assert isinstance(found, Doubt)
    assert "Tuesday at 2" in found.why
    assert "Monday at 3" in found.why
    assert "Friday" not in found.why
