"""Which activities stand on a pad, and in which order."""

from typing import Any

import msgspec
import pytest

from formulary.entry.pad import PadEntry
from formulary.model.collection import Collection
from formulary.model.pad import Pad, candidates, pad_code, selected
from making import Values, activity, collection, pad, town

OLD = [{"on": "2025-11-01", "by": "cook", "how": "phone"}]
DUE = [{"on": "2026-02-01", "by": "cook", "how": "phone"}]
ACTIVITIES: dict[str, Values] = {
    "g/art": activity(
        name="Art",
        support="arts",
        needs=["stress", "loneliness"],
        cost={"amount": 5},
        venue={"name": "Hall", "area": "northgate"},
    ),
    "g/bread": activity(name="Bread", support="food", needs=["hunger"], join={"route": "link-worker", "how": "Ask."}),
    "g/choir": activity(name="Choir", support="arts", needs=["loneliness"], cost={"amount": 30, "per": "term"}),
    "g/debt": activity(
        name="Debt",
        support="advice",
        needs=["money"],
        cost={"note": "Ask"},
        venue=None,
        attend=["phone"],
        sessions=None,
        by_appointment="Phone.",
    ),
    "g/due": activity(name="Due", support="food", needs=["hunger"], verified=DUE),
    "g/ended": activity(name="Ended", support="arts", needs=["loneliness"], status="ended"),
    "g/lapsed": activity(name="Lapsed", support="arts", needs=["loneliness"], verified=OLD),
    "g/northern": activity(
        name="Northern",
        support="advice",
        needs=["money"],
        venue=None,
        attend=["home"],
        covers=["northgate"],
        cost={"amount": 4.5},
    ),
    "g/paused": activity(name="Paused", support="arts", needs=["loneliness"], status="paused"),
}
ALL = ["art", "bread", "choir", "debt", "due", "northern"]


@pytest.fixture(scope="module")
def whole() -> Collection:
    """A collection with activities of all sorts."""
    return collection(town(ACTIVITIES))


def make(**values: Any) -> Pad:
    """A pad."""
    return Pad("pad", "entries/pads/pad.yml", msgspec.convert(pad(**values), PadEntry), "PADX")


def on(whole: Collection, **values: Any) -> list[str]:
    """The activities on a pad."""
    return [one.id.removeprefix("g/") for one in selected(make(**values), whole.listed)]


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        ({"all": "yes"}, ALL),
        ({"needs": ["hunger"]}, ["bread", "due"]),
        ({"needs": ["hunger", "money"]}, ["bread", "debt", "due", "northern"]),
        ({"support": ["arts"]}, ["art", "choir"]),
        ({"support": ["arts", "advice"]}, ["art", "choir", "debt", "northern"]),
        ({"areas": ["riverside"]}, ["bread", "choir", "debt", "due"]),
        ({"areas": ["northgate"]}, ["art", "debt", "northern"]),
        ({"cost_at_most": 0}, ["bread", "due"]),
        ({"cost_at_most": 4.5}, ["bread", "due", "northern"]),
        ({"cost_at_most": 5}, ["art", "bread", "due", "northern"]),
        ({"route": "link-worker"}, ["bread"]),
        ({"support": ["arts"], "cost_at_most": 5}, ["art"]),
        ({"needs": ["stress"], "areas": ["riverside"]}, []),
    ],
    ids=str,
)
def test_selection(whole: Collection, select: dict[str, Any], expected: list[str]) -> None:
    """An activity fits every line of the selection. Nothing paused, ended or lapsed stands on a pad."""
    assert on(whole, select=select) == expected


def test_costs_in_words(whole: Collection) -> None:
    """Where a cost is known in words only, a pad with a limit leaves it out: nobody is promised a price."""
    assert "debt" not in on(whole, select={"cost_at_most": 1000})


def test_those_that_fit_best_come_first(whole: Collection) -> None:
    """An activity that names the need first stands before one that names it second; else the order stays."""
    assert on(whole, select={"needs": ["loneliness"]}) == ["choir", "art"]


def test_pins(whole: Collection) -> None:
    """Pins stand first, in their order, whether they fit or not, and not twice."""
    assert on(whole, select={"support": ["arts"]}, pins=["g/due", "g/choir"]) == ["due", "choir", "art"]


@pytest.mark.parametrize("pin", ["g/ended", "g/lapsed", "g/paused", "g/nowhere"])
def test_pins_that_cannot_be(whole: Collection, pin: str) -> None:
    """A pin that is off the pads, or is not there, is passed over."""
    assert on(whole, select={"support": ["arts"]}, pins=[pin]) == ["art", "choir"]


def test_leave_out(whole: Collection) -> None:
    """What is left out stays off, also where it is pinned."""
    assert on(whole, select={"support": ["arts"]}, leave_out=["g/art", "g/due"], pins=["g/due"]) == ["choir"]


def test_at_most(whole: Collection) -> None:
    """A pad holds so many at most, pins first; what else would belong on it is known."""
    values = {"select": {"all": "yes"}, "pins": ["g/northern"], "at_most": 3}
    assert on(whole, **values) == ["northern", "art", "bread"]
    assert len(candidates(make(**values), whole.listed)) == len(ALL)


def test_codes() -> None:
    """A pad has its own code, or one made from its file name that stays the same: four capitals and figures."""
    own = msgspec.convert(pad(code="MOVE"), PadEntry)
    none = msgspec.convert(pad(), PadEntry)
    assert pad_code("more-active", own) == "MOVE"
    assert pad_code("more-active", none) == "I4PN"
    assert pad_code("money-and-home", none) != pad_code("more-active", none)


def test_in_a_collection() -> None:
    """A collection knows its pads by their file names."""
    pads = collection(town() | {"pads/more-active.yml": pad(title="More active", code="MOVE")}).pads
    assert {name: (one.id, one.file, one.name, one.code) for name, one in pads.items()} == {
        "more-active": ("more-active", "entries/pads/more-active.yml", "More active", "MOVE")
    }
