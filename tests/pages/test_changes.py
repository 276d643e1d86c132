"""The pages about changes, made of events."""

from datetime import UTC, date, datetime, timedelta

import pytest

from formulary.history.changes import Changes
from formulary.history.event import Event, Happening
from formulary.model.collection import Collection
from formulary.pages.changes import MOST, MOST_NEW, SHOWN, changes_pages
from formulary.pages.page import Page
from formulary.printed.change import Change, Part
from making import STROLL, Values, activity, collection, draw, town

SITE = "https://ashbrook.example.org/"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def event(happening: Happening, identity: str = STROLL, days_ago: int = 0, *changes: Change) -> Event:
    """Something that happened to one activity before 20 November 2026."""
    return Event(NOON - timedelta(days_ago), identity, "Tuesday Stroll", happening, "c0ffee", changes)


def pages(*events: Event, unknown: str = "", whole: Collection | None = None) -> list[Page]:
    """The pages about some events, the newest first."""
    return list(changes_pages(whole or collection(), Changes(events, unknown), SITE))


def first(*events: Event, unknown: str = "", activities: dict[str, Values] | None = None) -> str:
    """What the first page says."""
    whole = collection(town(activities))
    return draw(pages(*events, unknown=unknown, whole=whole)[0], whole)


def test_a_change_is_said_with_what_it_was() -> None:
    """A change leads to its activity, and says in words what has changed, from what to what."""
    html = first(event(Happening.CHANGED, STROLL, 0, Change(Part.WHEN, "Tue 10am", "Thu 2pm"), Change(Part.ACCESS)))
    assert f'<a href="../activities/{STROLL}/">Tuesday Stroll</a> has changed: time and access.' in html
    assert "Time: now Thu 2pm, was Tue 10am." in html
    assert "Friday 20 November 2026" in html


def test_what_has_moved_leads_to_where_it_is() -> None:
    """Old news about an address that has changed since leads to the new one; what is gone has no link."""
    moved = {"river/walk": activity(formerly=[STROLL])}
    assert '<a href="../activities/river/walk/">Tuesday Stroll</a>' in first(event(Happening.CHANGED), activities=moved)
    assert "<strong>Tuesday Stroll</strong> is not on our list any more." in first(event(Happening.REMOVED, "a/gone"))


def test_what_is_only_counted() -> None:
    """That entries were checked, or there from the beginning, is one line a day and not a hundred."""
    html = first(
        event(Happening.CHECKED),
        event(Happening.CHECKED, "a/b"),
        event(Happening.CHECKED, "a/c", 1),
        *[event(Happening.BEGAN, f"a/{number}", 2) for number in range(1000)],
    )
    assert "2 activities were checked, and nothing had changed." in html
    assert "1 activity was checked, and nothing had changed." in html
    assert "The list began, with 1,000 activities." in html
    assert html.count("<li ") + html.count("<li>") == 3


def test_what_is_new_stands_first() -> None:
    """What came in the last three months and is on the lists stands first, with when, where and cost."""
    html = first(event(Happening.NEW))
    assert html.index("New in the last 3 months") < html.index("All changes")
    assert "<span>Tue 10:30am</span>" in html
    assert "New in the last" not in first(event(Happening.NEW, STROLL, 100))
    assert "New in the last" not in first(event(Happening.NEW), activities={STROLL: activity(status="ended")})
    many = {f"g/walk-{number}": activity(name=f"Walk {number}") for number in range(MOST_NEW + 3)}
    events = [event(Happening.NEW, identity) for identity in many]
    assert first(*events, activities=many).count('class="activity-row"') == MOST_NEW


@pytest.mark.parametrize(
    ("unknown", "said"), [("", "Nothing has changed yet."), ("It cannot be known.", "It cannot be known.")]
)
def test_without_changes(unknown: str, said: str) -> None:
    """Without a change the page says whether there was none, or whether nobody can know."""
    html = first(unknown=unknown)
    assert said in html
    assert ("Nothing has changed yet." in html) == (not unknown)


def test_the_feed_is_explained() -> None:
    """The page gives the whole address of the feed, in the text and to programs."""
    [page] = pages()
    assert page.feed == "changes.xml"
    assert '<a href="../changes.xml">https://ashbrook.example.org/changes.xml</a>' in first()


def test_older_changes_have_pages_of_their_own() -> None:
    """The first page ends after some changes; whole months follow, and a long month has several pages."""
    recent = [event(Happening.CHANGED, f"a/{number}", 0) for number in range(SHOWN - 1)]
    october = [event(Happening.CHANGED, f"a/{number}", 40) for number in range(MOST + 1)]
    spring = [event(Happening.ENDED, "a/b", 240)]
    found = pages(*recent, *october, *spring)
    assert [page.address for page in found] == [
        "changes/", "changes/2026-10/", "changes/2026-10/2/", "changes/2026-03/",
    ]  # fmt: skip
    assert [(month.title, month.count) for month in found[0].content["months"]] == [
        ("October 2026, part 1 of 2", "300 changes"),
        ("October 2026, part 2 of 2", "1 change"),
        ("March 2026", "1 change"),
    ]
    shown = [[item for day in page.content["days"] for item in day.items] for page in found]
    assert [len(items) for items in shown] == [SHOWN, MOST, 1, 1]
    assert len({page.title for page in found}) == len(found)


def test_thousands_of_changes_make_no_heavy_page() -> None:
    """No page has more than 100 KB, whatever has happened in how short a time."""
    change = Change(Part.WHERE, "Riverside Park, main gate", "The Old Dairy, kiln room, by the back door")
    events = [event(Happening.CHANGED, f"group/activity-{number}", number // 500, change) for number in range(5000)]
    whole = collection()
    assert all(len(draw(page, whole)) < 100_000 for page in pages(*events, whole=whole))


def test_hostile_names_stay_text() -> None:
    """No name and no detail of the history becomes markup."""
    change = Change(Part.NAME, "<b>old</b>", "<script>alert(1)</script>")
    html = first(Event(NOON, "a/b", "<img src=x onerror=alert(1)>", Happening.CHANGED, "c0ffee", (change,)))
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_days_of_the_page_are_days() -> None:
    """Each day of the list has its date for programs."""
    [day] = pages(event(Happening.NEW))[0].content["days"]
    assert date.fromisoformat(day.iso) == NOON.date()
