"""The collection's indexes: everything in its place, once, by name, and lists without what is off them."""

import pytest

from formulary.model.collection import Collection
from making import Files, activity, collection, locality, need, organisation, page, support, town

OLD = [{"on": "2025-11-01", "by": "cook", "how": "phone"}]
AREAS = [
    {"id": "riverside", "name": "Riverside"},
    {"id": "northgate", "name": "Northgate"},
    {"id": "hill-top", "name": "Hill Top"},
]


def files() -> Files:
    """Two organisations, and activities of all states."""
    made = town(
        {
            "walkers/zumba": activity(name="zumba", needs=["loneliness", "low-mood"]),
            "walkers/art": activity(name="Art", support="arts"),
            "walkers/ended": activity(name="Ended", status="ended"),
            "lunch/eclair": activity(name="Éclair club", verified=OLD),
            "lunch/echo": activity(name="Echo choir", status="paused"),
            "lunch/line": activity(name="Phone line", venue=None, attend=["phone"]),
            "lunch/visits": activity(name="Visits", venue=None, attend=["home"], covers=["northgate", "riverside"]),
        }
    )
    return made | {
        "formulary.yml": locality(areas=AREAS),
        "needs/debt.md": need(title="Debt"),
        "activities/empty/organisation.yml": organisation(name="Empty"),
        "support/weight.md": support(title="A last kind", letter="W", order=1),
        "about.md": page(),
    }


@pytest.fixture(scope="module")
def whole() -> Collection:
    """The collection of these files."""
    return collection(files())


def names(found: dict[str, list[object]]) -> dict[str, list[str]]:
    """The ends of the activities' ids in an index."""
    return {key: [one.id.rpartition("/")[2] for one in activities] for key, activities in found.items()}  # type: ignore[attr-defined]


def test_listed(whole: Collection) -> None:
    """Lists hold what is checked, due or paused, by name: capitals and accents make no difference."""
    assert [one.name for one in whole.listed] == ["Art", "Echo choir", "Phone line", "Visits", "zumba"]


def test_for_need(whole: Collection) -> None:
    """Each need has its activities, and one that nothing helps with has an empty list."""
    assert names(whole.for_need) == {  # type: ignore[arg-type]
        "debt": [],
        "loneliness": ["art", "echo", "line", "visits", "zumba"],
        "low-mood": ["zumba"],
    }


def test_of_support(whole: Collection) -> None:
    """Each kind of support has its activities; kinds with a place in lists come first, then by title."""
    assert list(names(whole.of_support).items()) == [  # type: ignore[arg-type]
        ("weight", []),
        ("arts", ["art"]),
        ("physical-activity", ["echo", "line", "visits", "zumba"]),
    ]


def test_in_area(whole: Collection) -> None:
    """An area has what takes place there and what serves it; help that names no area serves all of them."""
    assert list(names(whole.in_area).items()) == [  # type: ignore[arg-type]
        ("riverside", ["art", "echo", "line", "visits", "zumba"]),
        ("northgate", ["line", "visits"]),
        ("hill-top", ["line"]),
    ]


def test_of_organisation(whole: Collection) -> None:
    """An organisation has all its activities, also those that are off the lists; organisations stand by name."""
    assert list(names(whole.of_organisation).items()) == [  # type: ignore[arg-type]
        ("empty", []),
        ("lunch", ["echo", "eclair", "line", "visits"]),
        ("walkers", ["art", "ended", "zumba"]),
    ]


def test_areas_and_pages(whole: Collection) -> None:
    """Areas stand in the locality's own order, and hand-written pages by their address."""
    assert list(whole.areas) == ["riverside", "northgate", "hill-top"]
    assert [(one.id, one.entry.title, one.body) for one in whole.pages.values()] == [
        ("about", "About this list", "We do.\n")
    ]


def test_names(whole: Collection) -> None:
    """Everything has a name: what stands in its file."""
    assert whole.organisations["empty"].name == "Empty"
    assert whole.needs["debt"].name == "Debt"
    assert whole.support["weight"].name == "A last kind"


def test_shown_or_not(whole: Collection) -> None:
    """What is paused is listed and on no pad; what has ended or lapsed is neither."""
    shown = {key.rpartition("/")[2]: (one.is_listed, one.is_on_pads) for key, one in whole.activities.items()}
    assert shown["art"] == (True, True)
    assert shown["echo"] == (True, False)
    assert shown["ended"] == shown["eclair"] == (False, False)
