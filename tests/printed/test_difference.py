"""The difference between an older issue and the sheet of today."""

from typing import Any

from formulary.printed.difference import Difference, difference
from formulary.printed.outcome import Present
from making import STROLL, Values, activity, collection, town
from printed.prints import print_of

TEA, SWIM, SONG = (f"riverside-walkers/{name}" for name in ("tea", "swim", "song"))


def found(before: dict[str, Values], now: dict[str, Values], on_pad: list[str], lost: int = 0) -> Difference:
    """What is different between a print of some activities and a sheet of today with some of those there are."""
    whole = collection(town(now))
    outcomes = [Present(whole).outcome(line) for line in print_of(before).lines]
    return difference(outcomes, {identity: whole.activities[identity] for identity in on_pad}, lost)


def some(*identities: str, **changes: Any) -> dict[str, Values]:
    """Activities that differ by name, and in what is changed."""
    return {identity: activity(name=identity.partition("/")[2].title(), **changes) for identity in identities}


def test_nothing() -> None:
    """The same activities, however they are ordered, make no difference."""
    same = some(STROLL, TEA)
    assert found(same, same, [TEA, STROLL]) == Difference((), (), (), (), 0, 2)


def test_all_that_can_become_of_a_line() -> None:
    """A line has changed, has stopped, or is left out; what is new did not stand there; each stands in one place."""
    before = some(STROLL, TEA, SWIM)
    now = some(STROLL, cost={"amount": 2}) | some(TEA, status="paused") | some(SWIM, SONG)
    told = found(before, now, [STROLL, SONG])
    assert [[one.printed.id for one in part] for part in (told.changed, told.stopped, told.left_out)] == [
        [STROLL], [TEA], [SWIM],
    ]  # fmt: skip
    assert [one.id for one in told.new] == [SONG]
    assert (told.wrong, told.total) == (2, 3)


def test_left_out_and_changed() -> None:
    """What a pad leaves out now misleads people only if it has changed as well."""
    assert found(some(STROLL), some(STROLL), []).wrong == 0
    assert found(some(STROLL), some(STROLL, cost={"amount": 2}), []).wrong == 1


def test_gone_and_lost() -> None:
    """A line without a file, and one that is in no ledger, cannot be relied on."""
    told = found(some(STROLL), some(TEA), [TEA], lost=2)
    assert [one.printed.id for one in told.stopped] == [STROLL]
    assert (told.wrong, told.total) == (3, 3)


def test_another_address() -> None:
    """An activity that has moved is neither gone nor new."""
    moved = {"northgate-hall/stroll": activity(name="Tuesday-Stroll", formerly=[STROLL])}
    assert found(some(STROLL), moved, ["northgate-hall/stroll"]) == Difference((), (), (), (), 0, 1)
