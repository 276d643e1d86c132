"""This week: who stands on which day, and what the page says where there is nothing."""

from datetime import date
from typing import Any

from formulary.model.collection import Collection
from formulary.pages.week import WeekDay, WeekRow, week_pages
from making import TODAY, activity, collection, draw, locality, town

OLD = [{"on": "2025-11-01", "by": "cook", "how": "phone"}]
DUE = [{"on": "2026-03-01", "by": "cook", "how": "phone"}]
SATURDAY, TUESDAY, FRIDAY = (date(2026, 11, day).isoformat() for day in (21, 24, 27))


def at(day: str, start: str, **rest: Any) -> list[dict[str, Any]]:
    """One session."""
    return [{"day": day, "start": start, **rest}]


def days(whole: Collection, address: str = "this-week/") -> dict[str, tuple[WeekRow, ...]]:
    """The rows of one page by the first date of their day."""
    [shown] = [one for one in week_pages(whole) if one.address == address]
    found: list[WeekDay] = shown.content["days"]
    return {day.first: day.rows for day in found}


def test_seven_days_from_today() -> None:
    """The days are seven, today's first, and each says its date in words."""
    whole = collection()
    [shown] = [one for one in week_pages(whole) if one.address == "this-week/"]
    assert [day.first for day in shown.content["days"]] == [f"2026-11-{day}" for day in range(21, 28)]
    assert shown.content["days"][3].heading == "Tuesday 24 November 2026"
    assert "21 to 27 November 2026" in draw(shown, whole)


def test_by_time_and_then_by_name() -> None:
    """Within a day the earlier stands first; of two at one time the one that comes first in the alphabet."""
    files = town(
        {
            "a/z": activity(name="Zumba", sessions=at("friday", "9:30")),
            "a/b": activity(name="Éclair club", sessions=at("friday", "10:00")),
            "a/c": activity(name="Zither", sessions=at("friday", "10:00")),
            "a/d": activity(name="Evening", sessions=at("friday", "19:00")),
        }
    )
    assert [row.name for row in days(collection(files))[FRIDAY]] == ["Zumba", "Éclair club", "Zither", "Evening"]


def test_what_a_row_says() -> None:
    """A row says when, what, where with its area, the cost, how to get in touch, and what keeps people from joining."""
    files = town({"a/a": activity(join={"route": "self", "how": "Ring.", "places": "waiting-list"}, verified=DUE)})
    [row] = days(collection(files))[TUESDAY]
    assert (row.start, row.end, row.minutes) == ("10:30am", "11:15am", 630)
    assert (row.where, row.cost, row.contact) == ("Riverside Park, main gate, Riverside", "Free", "01632 960101")
    assert (row.caution, row.is_due, str(row.days.lapses_on)) == ("Waiting list", True, "2027-03-02")


def test_only_what_may_be_on_paper() -> None:
    """What has lapsed, is paused or has ended stands on no page."""
    files = town(
        {
            "a/lapsed": activity(verified=OLD),
            "a/paused": activity(status="paused", status_until="2026-11-23"),
            "a/ended": activity(status="ended"),
            "a/over": activity(sessions=at("tuesday", "10:30", until="2026-11-17")),
        }
    )
    assert set(days(collection(files)).values()) == {()}


def test_by_area() -> None:
    """An area has what takes place there and what serves it; what is in another area is on the page of all."""
    files = town(
        {
            "a/here": activity(),
            "a/there": activity(venue={"name": "Hall", "area": "northgate", "postcode": "ZZ1 1AB"}),
            "a/line": activity(attend=["phone"], venue=None),
        }
    )
    whole = collection(files)
    found = {page: {row.address for row in days(whole, f"this-week/{page}")[TUESDAY]} for page in ("", "riverside/")}
    assert found[""] == {"activities/a/here/", "activities/a/there/", "activities/a/line/"}
    assert found["riverside/"] == {"activities/a/here/", "activities/a/line/"}


def test_not_held_this_week() -> None:
    """What is held in a later week only is there, hidden, for who reads the page then."""
    whole = collection(town({"a/a": activity(sessions=at("tuesday", "10:30", **{"from": "2026-12-08"}))}))
    [row] = days(whole)[TUESDAY]
    assert row.weeks == "001111111111"
    html = draw(next(week_pages(whole)), whole)
    assert 'data-week-held="001111111111" hidden>' in html
    assert html.count("data-week-none>Nothing on our list.") == 7


def test_nothing_at_all() -> None:
    """A page without any activity says whom to ask instead."""
    whole = collection({"formulary.yml": locality()})
    for shown in week_pages(whole):
        assert "There is nothing on our list for this at the moment." in draw(shown, whole)


def test_where_known_terms_end() -> None:
    """What is held in term time ends with the last term that is known; the page says so once the week goes beyond."""
    in_terms = town({"a/a": activity(sessions=at("tuesday", "10:30", term_time="yes"))})
    unknown = "School terms after 12 February 2027 are not known yet"
    for today, said in ((TODAY, " hidden>"), (date(2027, 2, 6), " hidden>"), (date(2027, 2, 7), ">")):
        whole = collection(in_terms, today=today)
        assert f'data-week-after="2027-02-12"{said}{unknown}' in draw(next(week_pages(whole)), whole)
    for files in (town(), in_terms | {"formulary.yml": locality(terms=None)}):
        assert unknown not in draw(next(week_pages(collection(files))), collection(files))


def test_whom_to_tell_of_a_mistake() -> None:
    """The sheet names a person and a number or address to tell of a mistake, as far as the locality has them."""
    for feedback, told in (
        ({"who": "the list keeper", "phone": "01632 960020"}, "A mistake? Tell the list keeper: 01632 960020."),
        ({"email": "formulary@example.org"}, "A mistake? Tell us: formulary@example.org."),
    ):
        whole = collection(town() | {"formulary.yml": locality(feedback=feedback)})
        assert told in draw(next(week_pages(whole)), whole)


def test_a_thousand_activities() -> None:
    """With 1,000 activities the page of the whole locality stays below 600 kilobytes, before it is packed."""
    many = {f"group-{n % 50}/activity-{n}": activity(name=f"Activity number {n}") for n in range(1000)}
    whole = collection(town(many))
    html = draw(next(week_pages(whole)), whole)
    assert html.count("week-row__name") == 1000
    assert len(html.encode()) < 600_000
