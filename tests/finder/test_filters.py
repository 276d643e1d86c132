"""Filters: what they leave, how they count, and how they are taken away again."""

from datetime import datetime

import pytest

from finder.visiting import Visit
from formulary.data.slots import PARTS, slots
from formulary.model.activity import Activity
from formulary.model.collection import Collection


def named(activities: list[Activity]) -> set[str]:
    """The names of activities."""
    return {activity.name for activity in activities}


def takes_place(activity: Activity, collection: Collection, day: int, part: int | None = None) -> bool:
    """Whether something takes place on a day of the week (0 is Monday), in a part of it if one is given."""
    parts = slots(activity.entry, collection.today) >> PARTS * day & 15 if activity.entry.sessions else 0
    return bool(parts if part is None else parts >> part & 1)


def test_one_of_several_answers_is_enough(visit: Visit, collection: Collection) -> None:
    """Two needs give what is for either."""
    visit.open().choose("need", "sleep").choose("need", "housing")
    expected = named(collection.for_need["sleep"]) | named(collection.for_need["housing"])
    assert set(visit.names()) == expected
    assert visit.chips() == ["Housing", "Sleep"]


def test_access_must_hold_together(visit: Visit, collection: Collection) -> None:
    """Two access features give only what has both."""
    visit.open().choose("access", "step-free").choose("access", "hearing-loop")
    wanted = {"step-free", "hearing-loop"}
    assert set(visit.names()) == named([one for one in collection.listed if wanted <= set(one.entry.access)])


def test_day_and_time_belong_together(visit: Visit, collection: Collection) -> None:
    """A Tuesday evening is not something on Tuesday morning that is also on Friday evening."""
    visit.find("day=tuesday&time=evening")
    expected = named([one for one in collection.listed if takes_place(one, collection, 1, 2)])
    assert set(visit.names()) == expected
    assert visit.counter("time", "evening") == len(expected)
    morning = [one for one in collection.listed if takes_place(one, collection, 1, 0)]
    assert visit.counter("time", "morning") == len(morning)


@pytest.mark.parametrize(("answer", "pounds"), [("free", 0), ("2", 2), ("5", 5)])
def test_costs(visit: Visit, collection: Collection, answer: str, pounds: float) -> None:
    """A ceiling leaves what costs no more; a cost known in words only is under no ceiling."""
    visit.find(f"cost={answer}")
    amounts = [(one, one.entry.cost.amount) for one in collection.listed]
    expected = [one for one, amount in amounts if amount is not None and amount <= pounds]
    visit.says(f"{len(expected)} activities")
    assert visit.counter("cost", answer) == len(expected)


@pytest.mark.parametrize(
    ("age", "name", "fits"),
    [
        ("3", "Little Acorns in the Wood", True),
        ("3", "Debt Advice", False),
        ("17", "Nordic Walking", False),
        ("70", "Friday Lunch Club", True),
    ],
)
def test_ages(visit: Visit, age: str, name: str, fits: bool) -> None:
    """An age leaves what is for it; an entry that says nothing of ages is for adults."""
    visit.find(f"age={age}")
    assert (name in visit.names()) is fits


def test_other_filters(visit: Visit, collection: Collection) -> None:
    """Kind, area, language, route and way of taking part leave what fits them."""
    cases = {
        "kind=advice": [one for one in collection.listed if one.support.id == "advice"],
        "area=the-vale": collection.in_area["the-vale"],
        "language=polish": [one for one in collection.listed if "polish" in one.entry.languages],
        "route=professional": [one for one in collection.listed if one.entry.join.route == "professional"],
        "way=online": [one for one in collection.listed if "online" in one.entry.attend],
        "day=appointment": [one for one in collection.listed if not one.entry.sessions],
    }
    visit.open()
    for choice, expected in cases.items():
        visit.follow(choice)
        assert set(visit.names()) == named(expected), choice


def test_counts_say_what_a_click_would_give(visit: Visit) -> None:
    """The number beside an answer is the number of results that choosing it gives."""
    visit.find("need=loneliness")
    counts = {day: visit.counter("day", day) for day in ("monday", "tuesday", "sunday")}
    for day, count in counts.items():
        visit.choose("day", day)
        visit.says(f"{count} activities" if count != 1 else "1 activity")
        visit.choose("day", day)
    free = visit.counter("cost", "free")
    visit.choose("cost", "free")
    visit.says(f"{free} activities")


def test_sorted_by_next_date(visit: Visit, collection: Collection) -> None:
    """Without words and place, what takes place next stands first, and what has no date last."""
    visit.find("need=loneliness")
    noon = datetime(2026, 11, 21, 12)  # noqa: DTZ001 - local wall-clock time
    starts = {
        one.name: min((start for start in one.next_starts if start >= noon), default=datetime.max)  # noqa: DTZ901 - the same
        for one in collection.for_need["loneliness"]
    }
    assert visit.names() == sorted(starts, key=lambda name: starts[name])


def test_next_date_on_a_chosen_day(visit: Visit) -> None:
    """With a day chosen, the date shown is the next on that day."""
    visit.find("day=saturday&q=northgate+pantry")
    assert "Next: Saturday 28 November 2026" in visit.page.locator(".finder-row").first.inner_text()


def test_chips_take_filters_away_and_keep_the_focus(visit: Visit) -> None:
    """Each choice is a button that takes it away; the focus goes to the next one, at last to the results."""
    visit.find("need=loneliness&day=tuesday")
    visit.page.get_by_role("button", name="Remove filter: Loneliness").focus()
    visit.page.keyboard.press("Enter")
    assert visit.chips() == ["Tuesday"]
    assert visit.page.evaluate("document.activeElement.textContent").endswith("Tuesday ×")
    visit.page.keyboard.press("Enter")
    assert visit.chips() == []
    assert visit.page.evaluate("document.activeElement.id") == "finder-count"
    assert visit.choices() == ""


def test_clear_all(visit: Visit, collection: Collection) -> None:
    """One button clears everything, words too."""
    visit.find("q=walk&need=loneliness&cost=free&age=40")
    visit.page.get_by_role("button", name="Clear all").click()
    visit.says(f"{len(collection.listed)} activities")
    assert visit.words.input_value() == ""
    assert visit.page.locator("input:checked").evaluate_all("all => all.map(one => one.value)") == [""]


def test_screen_readers_are_told_once(visit: Visit) -> None:
    """The number of results is announced politely, when typing pauses and not at every key."""
    visit.open()
    visit.page.evaluate(
        """() => { window.told = []; const status = document.querySelector('[data-finder-status]');
        new MutationObserver(() => window.told.push(status.textContent)).observe(status, { childList: true }); }"""
    )
    visit.page.wait_for_timeout(800)
    visit.page.evaluate("window.told = []")
    visit.type("debt advice")
    visit.page.wait_for_function("() => window.told.length > 0")
    visit.page.wait_for_timeout(200)
    told = visit.page.evaluate("window.told")
    assert len(told) <= 2
    assert told[-1] == f"{len(visit.names())} activities."
    assert visit.page.locator("[data-finder-status]").get_attribute("role") == "status"


def test_the_focus_stays_while_choosing(visit: Visit) -> None:
    """Neither typing nor ticking takes the focus away."""
    visit.open().type("walk")
    assert visit.page.evaluate("document.activeElement.id") == "finder-words"
    visit.group("day")
    box = visit.page.locator('input[name="day"][value="monday"]')
    box.focus()
    visit.page.keyboard.press("Space")
    assert box.is_checked()
    assert visit.page.evaluate("document.activeElement.value") == "monday"


def test_more_rows_when_asked(visit: Visit, collection: Collection) -> None:
    """Long results are shown a part at a time; the focus goes to the first new row."""
    visit.open()
    before = visit.names()
    assert len(before) == 40
    visit.page.locator("[data-finder-more]").click()
    assert len(visit.names()) == len(collection.listed)
    assert visit.page.evaluate("document.activeElement.textContent") == visit.names()[40]
