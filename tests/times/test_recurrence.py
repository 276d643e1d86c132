"""True next dates: what is held, what is left out, and in which order."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from formulary.entry.activity import Course, Session
from formulary.entry.locality import Locality, Term
from formulary.times.recurrence import next_starts
from making import TODAY, entry, typed_locality

LONDON = ZoneInfo("Europe/London")
TUESDAY = Session(day="tuesday", start="10:30")


def starts(*sessions: Session, today: date = TODAY, place: Locality | None = None, **changes: object) -> list[str]:
    """The next starts of an activity, such as '2026-11-24 10:30'."""
    found = next_starts(entry(timetable=sessions, **changes), place or typed_locality(), today)
    return [f"{start:%Y-%m-%d %H:%M}" for start in found]


def days(*sessions: Session, today: date = TODAY, place: Locality | None = None, **changes: object) -> list[str]:
    """The days of the next starts."""
    return [start.partition(" ")[0] for start in starts(*sessions, today=today, place=place, **changes)]


def test_weekly() -> None:
    """Eight weeks in a row are given, over the end of the year."""
    assert starts(TUESDAY) == [
        "2026-11-24 10:30", "2026-12-01 10:30", "2026-12-08 10:30", "2026-12-15 10:30",
        "2026-12-22 10:30", "2026-12-29 10:30", "2027-01-05 10:30", "2027-01-12 10:30",
    ]  # fmt: skip


def test_today_counts() -> None:
    """What takes place today is the first of the next dates, whatever the hour."""
    assert starts(Session(day="saturday", start="9:05"))[0] == "2026-11-21 09:05"


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 1, 1), "2026-11-10"),  # before the first of them
        (date(2026, 11, 10), "2026-11-10"),
        (date(2026, 11, 11), "2026-11-24"),
        (date(2026, 11, 17), "2026-11-24"),  # a Tuesday of the wrong week
        (date(2027, 11, 10), "2027-11-23"),  # a year on, with 53 Tuesdays between
        (date(2031, 11, 5), "2031-11-18"),
    ],
)
def test_fortnightly(today: date, first: str) -> None:
    """Every other week is counted from the first date, also a year and a leap year later."""
    session = Session(day="tuesday", start="10:30", every=2, since=date(2026, 11, 10))
    found = days(session, today=today)
    assert found[0] == first
    assert {(date.fromisoformat(day) - date(2026, 11, 10)).days % 14 for day in found} == {0}


def test_every_third_week() -> None:
    """Three weeks lie between two dates."""
    session = Session(day="thursday", start="10:00", every=3, since=date(2026, 11, 5))
    assert days(session)[:3] == ["2026-11-26", "2026-12-17", "2027-01-07"]


@pytest.mark.parametrize(
    ("day", "weeks", "expected"),
    [
        ("tuesday", ("first",), ["2026-12-01", "2027-01-05", "2027-02-02", "2027-03-02"]),
        ("friday", ("last",), ["2026-11-27", "2027-01-29", "2027-02-26", "2027-04-30"]),  # 25 December and Good Friday
        ("saturday", ("third",), ["2026-11-21", "2026-12-19", "2027-01-16", "2027-02-20"]),
        ("saturday", ("first", "third"), ["2026-11-21", "2026-12-05", "2026-12-19", "2027-01-16"]),  # 2 January: below
        ("tuesday", ("fourth", "last"), ["2026-11-24", "2026-12-22", "2026-12-29", "2027-01-26"]),
    ],
)
def test_weeks_of_the_month(day: str, weeks: tuple[str, ...], expected: list[str]) -> None:
    """The first, third or last day of that name in each month is found."""
    session = Session(day=day, start="10:00", weeks_of_month=weeks)  # type: ignore[arg-type]
    found = days(session)
    assert [one for one in found if one != "2027-01-02"][:4] == expected


def test_fourth_and_last_can_be_one_day() -> None:
    """In February 2027 every weekday comes four times, and the fourth is not given twice."""
    session = Session(day="tuesday", start="10:00", weeks_of_month=("fourth", "last"))
    assert days(session, today=date(2027, 2, 1))[:3] == ["2027-02-23", "2027-03-23", "2027-03-30"]


def test_several_sessions() -> None:
    """The starts of all sessions are merged in order, and what two of them share is given once."""
    found = starts(
        Session(day="thursday", start="14:00"), TUESDAY, TUESDAY, Session(day="tuesday", start="9:30", until=TODAY)
    )
    assert found[:4] == ["2026-11-24 10:30", "2026-11-26 14:00", "2026-12-01 10:30", "2026-12-03 14:00"]


def test_twice_on_one_day() -> None:
    """Two times on one day are two starts, the earlier first."""
    found = starts(Session(day="tuesday", start="14:00"), Session(day="tuesday", start="9:30"))
    assert found[:3] == ["2026-11-24 09:30", "2026-11-24 14:00", "2026-12-01 09:30"]


def test_from_and_until() -> None:
    """Both the first and the last date belong to a season."""
    session = Session(day="tuesday", start="10:30", since=date(2026, 12, 8), until=date(2026, 12, 22))
    assert days(session) == ["2026-12-08", "2026-12-15", "2026-12-22"]


def test_over() -> None:
    """What has had its last date has no next one."""
    assert days(Session(day="tuesday", start="10:30", until=date(2026, 11, 17))) == []


def test_far_away() -> None:
    """A season that starts in more than two years gives no dates yet."""
    assert days(Session(day="tuesday", start="10:30", since=date(2029, 1, 2))) == []


def test_exceptions() -> None:
    """A date that is excepted is left out."""
    session = Session(day="tuesday", start="10:30", exceptions=(date(2026, 12, 1), date(2026, 12, 29)))
    assert days(session)[:5] == ["2026-11-24", "2026-12-08", "2026-12-15", "2026-12-22", "2027-01-05"]


def test_an_exception_of_one_session() -> None:
    """An exception counts for its own session alone."""
    session = Session(day="tuesday", start="10:30", exceptions=(date(2026, 11, 24),))
    assert starts(session, Session(day="tuesday", start="14:00"))[:2] == ["2026-11-24 14:00", "2026-12-01 10:30"]


def test_term_time() -> None:
    """In the holidays, and beyond the last term that is known, nothing takes place."""
    session = Session(day="tuesday", start="10:30", term_time="yes")
    assert days(session) == [
        "2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15", "2027-01-05", "2027-01-12", "2027-01-19", "2027-01-26",
    ]  # fmt: skip
    assert days(session, today=date(2027, 2, 10)) == []


def test_term_time_without_terms() -> None:
    """Where the locality gives no terms, nobody can say when it takes place."""
    assert days(Session(day="tuesday", start="10:30", term_time="yes"), place=typed_locality(terms=None)) == []


def test_first_and_last_day_of_term() -> None:
    """Both the first and the last day of a term belong to it."""
    place = typed_locality(terms=[{"from": "2026-11-24", "until": "2026-12-01"}])
    session = Session(day="tuesday", start="10:30", term_time="yes")
    assert days(session, place=place) == ["2026-11-24", "2026-12-01"]


@pytest.mark.parametrize(
    ("nation", "held"),
    [
        # Substitute days for 2 January; Easter Monday; the summer holidays of the nations.
        ("england", ["2027-01-04", "2027-03-15", "2027-07-12", "2027-08-02"]),
        ("wales", ["2027-01-04", "2027-03-15", "2027-07-12", "2027-08-02"]),
        ("scotland", ["2027-03-15", "2027-03-29", "2027-07-12", "2027-08-30"]),
        ("northern-ireland", ["2027-01-04", "2027-03-15", "2027-08-02"]),
    ],
)
def test_bank_holidays(nation: str, held: list[str]) -> None:
    """On a bank holiday of its own nation nothing takes place."""
    asked = ["2027-01-04", "2027-03-15", "2027-03-29", "2027-07-12", "2027-08-02", "2027-08-30"]
    place = typed_locality(nation=nation)
    session = Session(day="monday", start="10:00")
    assert [day for day in asked if day in days(session, today=date.fromisoformat(day), place=place)] == held


def test_also_on_bank_holidays() -> None:
    """What also runs on bank holidays runs on Christmas Day."""
    christmas = date(2026, 12, 25)
    assert days(Session(day="friday", start="10:00"), today=christmas)[0] == "2027-01-08"
    assert days(Session(day="friday", start="10:00", bank_holidays="yes"), today=christmas)[0] == "2026-12-25"


@pytest.mark.parametrize(
    ("change", "hours"), [(date(2027, 3, 28), -1), (date(2026, 10, 25), 1)], ids=["spring", "autumn"]
)
@pytest.mark.parametrize("time", ["00:30", "10:30", "23:30"])
def test_clock_changes(change: date, hours: int, time: str) -> None:
    """A session starts at the same hour on the wall before and after the clocks change."""
    session = Session(day="sunday", start=time)
    before, after = next_starts(entry(timetable=(session,)), typed_locality(), change - timedelta(6), count=2)
    assert (before.date(), after.date()) == (change, change + timedelta(7))
    earlier = before - timedelta(7)
    assert {f"{start:%H:%M}" for start in (earlier, before, after)} == {time}
    passed = after.replace(tzinfo=LONDON).timestamp() - earlier.replace(tzinfo=LONDON).timestamp()
    assert passed == (14 * 24 + hours) * 3600
    assert before.tzinfo is None


def test_in_the_hour_that_comes_twice() -> None:
    """Half past one in the night of autumn is given once, as it is written."""
    session = Session(day="sunday", start="01:30")
    assert starts(session, today=date(2026, 10, 25))[:2] == ["2026-10-25 01:30", "2026-11-01 01:30"]


def test_in_the_hour_that_never_comes() -> None:
    """In the night of spring the clock shows half past two where it would be half past one, and only then."""
    session = Session(day="sunday", start="1:30")
    found = starts(session, Session(day="sunday", start="02:00"), today=date(2028, 3, 26))
    assert found[:4] == ["2028-03-26 02:00", "2028-03-26 02:30", "2028-04-02 01:30", "2028-04-02 02:00"]
    same = starts(session, Session(day="sunday", start="2:30"), today=date(2028, 3, 26))
    assert same[:3] == ["2028-03-26 02:30", "2028-04-02 01:30", "2028-04-02 02:30"]


def test_a_course_in_the_hour_that_never_comes() -> None:
    """A session whose time the clocks skip counts as one of its course."""
    session = Session(day="sunday", start="01:30")
    found = starts(session, course={"sessions": 3, "starts": ["2028-03-19"]}, today=date(2028, 3, 20))
    assert found == ["2028-03-26 02:30", "2028-04-02 01:30"]


def test_leap_day() -> None:
    """29 February is a day like others, and weeks can be counted from it."""
    assert days(TUESDAY, today=date(2028, 2, 23))[:2] == ["2028-02-29", "2028-03-07"]
    from_leap_day = Session(day="tuesday", start="10:30", every=2, since=date(2028, 2, 29))
    assert days(from_leap_day, today=date(2029, 2, 20))[0] == "2029-02-27"


def test_on_the_31st() -> None:
    """Asked on the 31st, the first Tuesday of the next month is not passed over."""
    session = Session(day="tuesday", start="10:30", weeks_of_month=("first",))
    assert days(session, today=date(2027, 1, 31))[:2] == ["2027-02-02", "2027-03-02"]
    last = Session(day="sunday", start="10:30", weeks_of_month=("last",))
    assert days(last, today=date(2027, 1, 31))[:2] == ["2027-01-31", "2027-02-28"]


COURSE = {"sessions": 6, "starts": ["2027-01-12"]}


def test_course() -> None:
    """A course has as many sessions as it says, and none before its first day."""
    assert days(TUESDAY, course=COURSE) == [
        "2027-01-12", "2027-01-19", "2027-01-26", "2027-02-02", "2027-02-09", "2027-02-16",
    ]  # fmt: skip


def test_in_the_middle_of_a_course() -> None:
    """Sessions that have been are counted, so that a course does not start anew each day."""
    assert days(TUESDAY, course=COURSE, today=date(2027, 2, 3)) == ["2027-02-09", "2027-02-16"]
    assert days(TUESDAY, course=COURSE, today=date(2027, 2, 9)) == ["2027-02-09", "2027-02-16"]


def test_a_course_that_is_over() -> None:
    """After its last session a course has no next date."""
    assert days(TUESDAY, course=COURSE, today=date(2027, 2, 17)) == []


def test_a_week_left_out_of_a_course() -> None:
    """An exception does not use up a session: the course ends a week later."""
    session = Session(day="tuesday", start="10:30", exceptions=(date(2027, 1, 26),))
    found = days(session, course=COURSE)
    assert (len(found), found[2], found[-1]) == (6, "2027-02-02", "2027-02-23")


def test_a_holiday_in_a_course() -> None:
    """A gap between terms does not use up sessions either."""
    session = Session(day="tuesday", start="10:30", term_time="yes")
    found = days(session, course={"sessions": 4, "starts": ["2026-12-08"]})
    assert found == ["2026-12-08", "2026-12-15", "2027-01-05", "2027-01-12"]


def test_two_sessions_a_week_in_a_course() -> None:
    """Each meeting counts, also two in one week."""
    thursday = Session(day="thursday", start="10:30")
    found = days(TUESDAY, thursday, course={"sessions": 3, "starts": ["2027-01-12"]})
    assert found == ["2027-01-12", "2027-01-14", "2027-01-19"]


def test_courses_that_overlap() -> None:
    """The sessions of two courses are in order, and a day that both share is given once."""
    found = days(TUESDAY, course={"sessions": 3, "starts": ["2027-01-19", "2027-01-12"]})
    assert found == ["2027-01-12", "2027-01-19", "2027-01-26", "2027-02-02"]


def test_a_fortnightly_course() -> None:
    """Every other week is counted from the first day of each course."""
    session = Session(day="tuesday", start="10:30", every=2, since=date(2026, 11, 10))
    found = days(session, course={"sessions": 2, "starts": ["2027-01-12", "2027-03-02"]})
    assert found == ["2027-01-12", "2027-01-26", "2027-03-02", "2027-03-16"]


def test_a_session_that_joins_a_course_later() -> None:
    """The first date of a fortnightly session goes before the first day of the course."""
    session = Session(day="tuesday", start="10:30", every=2, since=date(2027, 1, 19))
    assert days(session, course={"sessions": 2, "starts": ["2027-01-12"]}) == ["2027-01-19", "2027-02-02"]


def test_a_course_of_many_years() -> None:
    """A course that began more than two years ago still has its sessions."""
    session = Session(day="tuesday", start="10:30", every=4, since=date(2024, 1, 9))
    found = days(session, course={"sessions": 104, "starts": ["2024-01-09"]})
    assert found[:2] == ["2026-12-08", "2027-01-05"]


def test_a_course_without_start_dates() -> None:
    """Where nobody knows when the next course starts, the weekly time is given."""
    assert days(TUESDAY, course={"sessions": 6})[0] == "2026-11-24"


def test_typed_course() -> None:
    """A course is the same however its entry was made."""
    assert entry(course=COURSE).course == Course(sessions=6, starts=(date(2027, 1, 12),))


def test_paused() -> None:
    """A pause without an end has no next date; one with an end has those from that day on."""
    assert days(TUESDAY, status="paused") == []
    assert days(TUESDAY, status="paused", status_until="2027-01-05")[0] == "2027-01-05"
    assert days(TUESDAY, status="paused", status_until="2027-01-06")[0] == "2027-01-12"


def test_a_pause_that_should_be_over() -> None:
    """A pause whose end has passed gives dates from today on, not from then."""
    assert days(TUESDAY, status="paused", status_until="2026-11-03")[0] == "2026-11-24"


def test_open_again() -> None:
    """What is open is not held back by the end of a pause that somebody forgot to delete."""
    assert days(TUESDAY, status="open", status_until="2027-01-05")[0] == "2026-11-24"


def test_a_pause_in_a_course() -> None:
    """A pause hides the sessions before its end, and they count as held."""
    found = days(TUESDAY, course=COURSE, status="paused", status_until="2027-02-01")
    assert found == ["2027-02-02", "2027-02-09", "2027-02-16"]


def test_ended() -> None:
    """What has ended has no next date."""
    assert days(TUESDAY, status="ended") == []


def test_sessions_without_a_time() -> None:
    """A session that gives no time is no date that a person could go by."""
    assert days(Session(day="monday")) == []
    assert days(Session(day="monday"), TUESDAY)[0] == "2026-11-24"


def test_no_sessions() -> None:
    """An activity by appointment has no next dates."""
    assert days(sessions=None, by_appointment="Phone for a time.") == []


def test_as_many_as_wanted() -> None:
    """Eight dates are given unless somebody asks for another number."""
    stroll = entry(timetable=(TUESDAY,))
    assert len(next_starts(stroll, typed_locality(), TODAY)) == 8
    assert next_starts(stroll, typed_locality(), TODAY, count=1) == (datetime(2026, 11, 24, 10, 30),)  # noqa: DTZ001


def test_two_years_ahead() -> None:
    """Dates are looked for up to two years ahead, that day included."""
    last = TODAY + timedelta(730)
    place = typed_locality()
    far = Session(day="monday", start="10:00", since=last - timedelta(1))
    assert last.weekday() == 0
    assert days(far, place=place) == [last.isoformat()]
    assert days(far, today=TODAY - timedelta(1), place=place) == []


def test_terms_are_typed() -> None:
    """The locality of these tests has the two terms that they speak of."""
    assert typed_locality().terms == (
        Term(date(2026, 11, 2), date(2026, 12, 18)),
        Term(date(2027, 1, 4), date(2027, 2, 12)),
    )
