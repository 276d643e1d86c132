"""When something takes place, in words for pages and for paper."""

from datetime import date, timedelta

import pytest

from formulary.entry.activity import Day, Session
from formulary.times.wording import phase, session_lines, short_when
from making import TODAY, entry

TUESDAY = Session(day="tuesday", start="10:30", end="12:00")
THURSDAY = Session(day="thursday", start="10:30", end="12:00")
WEEK: tuple[Day, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def on(*days: Day, **rest: str) -> list[Session]:
    """Sessions that differ only in their day."""
    return [Session(day=day, **rest) for day in days]  # type: ignore[arg-type]


CASES: dict[str, tuple[list[Session], list[str], str]] = {
    "weekly": ([TUESDAY], ["Every Tuesday, 10:30am to 12pm"], "Tue 10:30am"),
    "alike on two days": (
        on("thursday", "tuesday", start="10:30", end="12:00", term_time="yes"),
        ["Every Tuesday and Thursday, 10:30am to 12pm, in term time"],
        "Tue, Thu 10:30am (term time)",
    ),
    "the same twice": ([TUESDAY, TUESDAY], ["Every Tuesday, 10:30am to 12pm"], "Tue 10:30am"),
    "two times": (
        [*on("friday", start="17:00", end="19:00"), TUESDAY],
        ["Every Tuesday, 10:30am to 12pm", "Every Friday, 5pm to 7pm"],
        "Tue 10:30am; Fri 5pm",
    ),
    "two times on one day": (
        [*on("tuesday", start="14:00"), *on("tuesday", start="9:30")],
        ["Every Tuesday, 9:30am", "Every Tuesday, 2pm"],
        "Tue 9:30am; Tue 2pm",
    ),
    "other ends": (
        [TUESDAY, *on("thursday", start="10:30", end="11:30")],
        ["Every Tuesday, 10:30am to 12pm", "Every Thursday, 10:30am to 11:30am"],
        "Tue, Thu 10:30am",
    ),
    "Monday to Friday": (
        on(*WEEK[:5], start="9:00", end="17:00"),
        ["Every day from Monday to Friday, 9am to 5pm"],
        "Mon to Fri 9am",
    ),
    "three days that follow": (
        on("thursday", "saturday", "friday", start="9:00"),
        ["Every day from Thursday to Saturday, 9am"],
        "Thu to Sat 9am",
    ),
    "every day": (on(*WEEK, start="9:00", end="17:00"), ["Every day, 9am to 5pm"], "Every day 9am"),
    "three days that do not follow": (
        on("monday", "tuesday", "friday", start="9:00"),
        ["Every Monday, Tuesday and Friday, 9am"],
        "Mon, Tue, Fri 9am",
    ),
    "midday": (on("friday", start="12:00"), ["Every Friday, midday"], "Fri midday"),
    "from midday": (on("friday", start="12:00", end="14:00"), ["Every Friday, 12pm to 2pm"], "Fri midday"),
    "no time": (on("friday"), ["Every Friday"], "Fri"),
    "a note": (on("friday", start="19:00", note="women only"), ["Every Friday, 7pm. Women only"], "Fri 7pm"),
    "fortnightly": (
        [Session(day="tuesday", start="10:30", every=2, since=date(2026, 11, 10))],
        ["Every other Tuesday, 10:30am"],
        "Every other Tue 10:30am",
    ),
    "every third week": (
        [Session(day="tuesday", start="10:30", every=3, since=date(2026, 11, 10))],
        ["Every 3 weeks on Tuesday, 10:30am"],
        "Every 3 weeks Tue 10:30am",
    ),
    "fortnightly in the same week": (
        [
            Session(day="tuesday", start="10:30", every=2, since=date(2026, 11, 10)),
            Session(day="thursday", start="10:30", every=2, since=date(2026, 10, 29)),
        ],
        ["Every other Tuesday and Thursday, 10:30am"],
        "Every other Tue, Thu 10:30am",
    ),
    "fortnightly in turns": (
        [
            Session(day="tuesday", start="10:30", every=2, since=date(2026, 11, 10)),
            Session(day="thursday", start="10:30", every=2, since=date(2026, 11, 5)),
        ],
        ["Every other Tuesday, 10:30am", "Every other Thursday, 10:30am"],
        "Every other Tue 10:30am; Every other Thu 10:30am",
    ),
    "monthly": (
        [Session(day="thursday", start="14:00", weeks_of_month=("first",))],
        ["First Thursday of the month, 2pm"],
        "1st Thu 2pm",
    ),
    "twice a month, in any order": (
        [Session(day="saturday", start="10:30", end="12:00", weeks_of_month=("third", "first"))],
        ["First and third Saturday of the month, 10:30am to 12pm"],
        "1st & 3rd Sat 10:30am",
    ),
    "last of the month": (
        [Session(day="friday", start="19:00", weeks_of_month=("last",))],
        ["Last Friday of the month, 7pm"],
        "Last Fri 7pm",
    ),
    "weekly, and longer once a month": (
        [*on("thursday", start="10:00"), Session(day="sunday", start="10:00", weeks_of_month=("second",))],
        ["Every Thursday, 10am", "Second Sunday of the month, 10am"],
        "Thu 10am; 2nd Sun 10am",
    ),
    "has always run": (
        [Session(day="tuesday", start="10:30", since=date(2026, 9, 8))],
        ["Every Tuesday, 10:30am"],
        "Tue 10:30am",
    ),
    "starts today": ([Session(day="saturday", start="10:30", since=TODAY)], ["Every Saturday, 10:30am"], "Sat 10:30am"),
    "starts later": (
        [Session(day="tuesday", start="10:30", since=date(2027, 3, 2))],
        ["Every Tuesday, 10:30am, from 2 March 2027"],
        "Tue 10:30am from 2 Mar",
    ),
    "stops": (
        [Session(day="tuesday", start="10:30", until=date(2027, 3, 30))],
        ["Every Tuesday, 10:30am, until 30 March 2027"],
        "Tue 10:30am until 30 Mar",
    ),
    "stops today": (
        [Session(day="saturday", start="10:30", until=TODAY)],
        ["Every Saturday, 10:30am, until 21 November 2026"],
        "Sat 10:30am until 21 Nov",
    ),
    "stops today, and another goes on": (
        [Session(day="saturday", start="10:30", until=TODAY), TUESDAY],
        ["Every Tuesday, 10:30am to 12pm", "Every Saturday, 10:30am, until 21 November 2026"],
        "Tue 10:30am; Sat 10:30am until 21 Nov",
    ),
    "stops far away": (
        [Session(day="tuesday", start="10:30", until=date(2028, 3, 28))],
        ["Every Tuesday, 10:30am, until 28 March 2028"],
        "Tue 10:30am until 28 Mar 2028",
    ),
    "stops in a year": (
        [
            Session(day="saturday", start="10:30", until=date(2027, 11, 20)),
            Session(day="sunday", until=date(2027, 11, 21)),
        ],
        ["Every Saturday, 10:30am, until 20 November 2027", "Every Sunday, until 21 November 2027"],
        "Sat 10:30am until 20 Nov; Sun until 21 Nov 2027",
    ),
    "only one of two has a first date": (
        [TUESDAY, Session(day="thursday", start="10:30", end="12:00", since=date(2026, 9, 10))],
        ["Every Tuesday and Thursday, 10:30am to 12pm"],
        "Tue, Thu 10:30am",
    ),
    "only one of two starts later": (
        [TUESDAY, Session(day="monday", start="10:30", end="12:00", since=date(2027, 1, 11))],
        ["Every Tuesday, 10:30am to 12pm", "Every Monday, 10:30am to 12pm, from 11 January 2027"],
        "Tue 10:30am; Mon 10:30am from 11 Jan",
    ),
    "both stop": (
        [
            Session(day="monday", start="9:30", until=date(2027, 3, 31)),
            Session(day="wednesday", start="14:00", until=date(2027, 3, 31)),
        ],
        ["Every Monday, 9:30am, until 31 March 2027", "Every Wednesday, 2pm, until 31 March 2027"],
        "Mon 9:30am; Wed 2pm; until 31 Mar",
    ),
    "winter and summer": (
        [
            Session(day="friday", start="8:00", since=date(2027, 3, 5), until=date(2027, 7, 30)),
            Session(day="friday", start="9:30", since=date(2026, 10, 2), until=date(2027, 2, 26)),
        ],
        [
            "Every Friday, 9:30am, until 26 February 2027",
            "Every Friday, 8am, from 5 March 2027 to 30 July 2027",
        ],
        "Fri 9:30am until 26 Feb; Fri 8am from 5 Mar to 30 Jul",
    ),
    "one time in two seasons": (
        [
            Session(day="monday", start="13:30", since=date(2027, 1, 11), until=date(2027, 3, 1)),
            Session(day="monday", start="13:30", since=date(2027, 4, 12), until=date(2027, 6, 14)),
        ],
        [
            "Every Monday, 1:30pm, from 11 January 2027 to 1 March 2027",
            "Every Monday, 1:30pm, from 12 April 2027 to 14 June 2027",
        ],
        "Mon 1:30pm from 11 Jan to 14 Jun",
    ),
    "a season that is over": (
        [Session(day="monday", start="10:00", until=date(2026, 9, 28)), TUESDAY],
        ["Every Tuesday, 10:30am to 12pm"],
        "Tue 10:30am",
    ),
    "all is over": (
        [Session(day="monday", start="10:00", until=date(2026, 9, 28))],
        ["Every Monday, 10am, until 28 September 2026"],
        "Mon 10am until 28 Sep",
    ),
}


@pytest.mark.parametrize(("sessions", "lines", "short"), CASES.values(), ids=CASES)
def test_sessions(sessions: list[Session], lines: list[str], short: str) -> None:
    """Sessions are said in full, one line for each regular time, and in short, in one line."""
    made = entry(timetable=tuple(sessions))
    assert (session_lines(made, TODAY), short_when(made, TODAY)) == (lines, short)


@pytest.mark.parametrize("every", [2, 3, 5])
def test_phase(every: int) -> None:
    """Of every so many weeks each has its own number, from Monday to Sunday."""
    monday = date(2026, 11, 2)
    found = [
        phase(Session(day="monday", every=every, since=monday + timedelta(number))) for number in range(7 * every * 3)
    ]
    weeks = found[::7]
    assert found == [week for week in weeks for _ in range(7)]
    assert sorted(weeks[:every]) == list(range(every))
    assert weeks == weeks[:every] * 3


@pytest.mark.parametrize(
    ("changes", "short"),
    [
        ({"by_appointment": "Phone for a time."}, "By appointment"),
        ({"times_note": "open whenever the library is"}, "Open whenever the library is"),
        ({"by_appointment": "Phone for a time.", "times_note": "Mostly Fridays"}, "By appointment"),
    ],
)
def test_without_sessions(changes: dict[str, str], short: str) -> None:
    """Without regular times it is by appointment, or as the note says."""
    made = entry(sessions=None, **changes)
    assert (session_lines(made, TODAY), short_when(made, TODAY)) == ([], short)
