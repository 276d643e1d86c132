"""Building: activities are joined to what they name, and what is broken takes nothing else with it."""

from datetime import date, datetime

import pytest

from formulary.model.build import NoLocality
from making import STROLL, TODAY, Values, activity, built, collection, locality, need, town

OTHER = "riverside-walkers/other"


def test_an_activity() -> None:
    """An activity knows its file, organisation, kind of support, needs, areas, state and dates."""
    stroll = collection().activities[STROLL]
    assert (stroll.id, stroll.file) == (STROLL, f"entries/activities/{STROLL}.yml")
    assert (stroll.name, stroll.organisation.name) == ("Tuesday Stroll", "Riverside walkers")
    assert (stroll.support.name, [one.name for one in stroll.needs]) == ("Physical activity", ["Loneliness"])
    assert [area.name for area in stroll.areas] == ["Riverside"]
    assert (stroll.state, stroll.due_on, stroll.lapses_on) == ("checked", date(2027, 3, 31), date(2027, 10, 2))
    assert stroll.next_starts[0] == datetime(2026, 11, 24, 10, 30)  # noqa: DTZ001 - a time on the wall
    assert (stroll.when, stroll.short_when) == (("Every Tuesday, 10:30am to 11:15am",), "Tue 10:30am")
    assert (stroll.code, stroll.code_is_given) == ("M1", True)
    assert not stroll.is_hidden


def test_its_own_code() -> None:
    """A code in the file is not one that the machine gave."""
    stroll = built(code="M7")
    assert (stroll.code, stroll.code_is_given) == ("M7", False)


def test_as_of_another_day() -> None:
    """A collection is built as of one day, and all that follows from the day is of that day."""
    later = collection(today=date(2027, 6, 1))
    assert later.today == date(2027, 6, 1)
    assert later.activities[STROLL].state == "due"
    assert later.activities[STROLL].next_starts[0].date() == date(2027, 6, 1)


@pytest.mark.parametrize(
    "broken", ["needs/loneliness.md", "activities/riverside-walkers/organisation.yml", "support/physical-activity.md"]
)
def test_what_depends_on_a_broken_file(broken: str) -> None:
    """An activity is left out if its organisation, kind of support or need is broken; nothing else is."""
    files = town({STROLL: activity(), "lunch/club": activity(support="food", needs=["hunger"])})
    del files[broken]
    whole = collection(files)
    assert list(whole.activities) == ["lunch/club"]


def test_one_broken_need_of_two() -> None:
    """An activity that names a broken need beside a sound one waits for it as well."""
    files = town({STROLL: activity(needs=["loneliness", "hunger"])})
    del files["needs/hunger.md"]
    assert list(collection(files).activities) == []


@pytest.mark.parametrize(("broken", "left"), [("needs/hunger.md", ["a/c", "a/d"]), ("support/food.md", ["a/b", "a/c"])])
def test_codes_stay_while_something_is_broken(broken: str, left: list[str]) -> None:
    """A broken file does not hand the codes of what depends on it to others."""
    activities = {
        "a/a": activity(needs=["hunger"], support="food", code="M4"),
        "a/b": activity(needs=["hunger"]),
        "a/c": activity(),
        "a/d": activity(support="food"),
    }
    files = town(activities)
    whole = {identity: one.code for identity, one in collection(files).activities.items()}
    assert whole == {"a/a": "M4", "a/b": "N1", "a/c": "N2", "a/d": "M5"}
    del files[broken]
    codes = {identity: one.code for identity, one in collection(files).activities.items()}
    assert codes == {identity: whole[identity] for identity in left}


@pytest.mark.parametrize("files", [{}, {"needs/loneliness.md": need()}], ids=["nothing", "no locality"])
def test_no_locality(files: dict[str, dict[str, object]]) -> None:
    """Without the locality's file nothing can be built."""
    with pytest.raises(NoLocality):
        collection(files)


def test_nothing_but_a_locality() -> None:
    """A locality alone is a collection: an empty one."""
    whole = collection({"formulary.yml": locality()})
    assert (whole.today, whole.listed, whole.for_need, whole.of_organisation) == (TODAY, (), {}, {})
    assert whole.in_area == {"riverside": [], "northgate": []}


@pytest.mark.parametrize(
    ("changes", "areas"),
    [
        ({}, ["riverside"]),
        ({"covers": ["northgate"]}, ["riverside", "northgate"]),
        ({"venue": None, "attend": ["phone"]}, ["riverside", "northgate"]),
        ({"venue": None, "attend": ["home"], "covers": ["northgate"]}, ["northgate"]),
        ({"venue": {"area": "northgate", "address_hidden": "yes"}}, ["northgate"]),
    ],
    ids=str,
)
def test_areas(changes: Values, areas: list[str]) -> None:
    """An activity is in the area of its venue and in those that it covers; help from nowhere serves all."""
    assert [area.id for area in built(**changes).areas] == areas


def test_hidden() -> None:
    """An activity knows that its address is kept secret."""
    assert built(venue={"area": "riverside", "address_hidden": "yes"}).is_hidden
    assert not built(venue=None, attend=["phone"]).is_hidden


def test_order() -> None:
    """Activities come in the order of their ids, needs by title."""
    files = town({OTHER: activity(), STROLL: activity(needs=["money", "anger"])})
    whole = collection(files)
    assert list(whole.activities) == sorted([OTHER, STROLL])
    assert list(whole.needs) == ["anger", "loneliness", "money"]


def test_an_activity_may_tell_of_its_own_organisation() -> None:
    """A new group needs one file: who runs it, and how it is reached, come from the activity."""
    files = town({"new-group/walk": activity(organisation={"name": "New Group", "charity_number": "1999902"})})
    del files["activities/new-group/organisation.yml"]
    group = collection(files).organisations["new-group"]
    assert (group.name, group.entry.charity_number) == ("New Group", "1999902")
    assert group.entry.contact.phone == "01632 960101"
    assert group.entry.about == "The group behind Tuesday Stroll."


def test_an_organisation_with_a_file_is_what_its_file_says() -> None:
    """Where both tell of it, the file counts."""
    files = town({"new-group/walk": activity(organisation={"name": "Another name"})})
    assert collection(files).organisations["new-group"].name == "New group"
