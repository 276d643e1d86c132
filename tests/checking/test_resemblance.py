"""Two organisations that each list one activity: however each of them writes its name."""

from collections.abc import Callable, Mapping
from datetime import date
from random import Random

import pytest

from formulary.checking.check import check
from formulary.checking.document import Facts, gather
from formulary.checking.resemblance import like, within
from formulary.checking.schemas import Schema
from formulary.findings import Finding
from formulary.reading.folder import Reading, read
from formulary.reading.source import Kind, Source, Value
from importing.listings import REAL, import_listings
from making import ROOT, TODAY, Values, activity, documents, town

SHIPPED = [one for one in read(ROOT / "entries").sources if one.kind is Kind.ACTIVITY]


def slip(name: str, random: Random) -> str:
    """A name with one slip of the hand: a letter left out, twice, exchanged with the next, or another one."""
    at = random.randrange(1, len(name) - 1)
    before, letter, after = name[:at], name[at], name[at + 1 :]
    return before + random.choice([after, letter + letter + after, after[0] + letter + after[1:], "e" + after])


WAYS: Mapping[str, Callable[[str, Random], str]] = {
    "a slip": slip,
    "the first letters exchanged": lambda name, _: name[1].upper() + name[0].lower() + name[2:],
    "another order": lambda name, _: " ".join(reversed(name.split())),
    "with an article": lambda name, _: f"The {name}",
    "a firm": lambda name, _: f"{name} Ltd",
    "a group": lambda name, _: f"{name.replace('&', 'and')} Group",
    "capitals": lambda name, _: name.upper(),
    "two words in one": lambda name, _: name.replace(" ", "", 1),
    "days and saints in short": lambda name, _: name.replace("Tuesday", "Tues").replace("Saint", "St"),
}
"""How another person may write a name."""


def told(files: Mapping[str, Values], schemas: dict[Kind, Schema]) -> list[Finding]:
    """What is said of twins in a collection."""
    sources = tuple(document.source for document in documents(town(files)))
    return [one for one in check(Reading(sources, ()), schemas, TODAY).findings if one.rule == "activity-alike"]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_every_shipped_activity_written_by_others(
    way: Callable[[str, Random], str], schemas: dict[Kind, Schema]
) -> None:
    """Whatever of a shipped activity another organisation lists again, in other letters, is told."""
    random = Random(5)  # noqa: S311 - slips of the hand, no secrets
    twins = [with_name(source, way(str(source.data["name"]), random)) for source in SHIPPED]
    for source, twin in zip(SHIPPED, twins, strict=True):
        if source.data.get("status") not in ("ended", "withdrawn"):
            found = check(Reading((source, twin), ()), schemas, TODAY).findings
            assert [one.file for one in found if one.rule == "activity-alike"] == [twin.file], twin.data["name"]


def with_name(source: Source, name: Value) -> Source:
    """The same activity under another name, listed by another organisation, whose folder comes after all others."""
    identity = f"zz-others/{source.id.partition('/')[2]}"
    return Source(
        f"entries/activities/{identity}.yml", Kind.ACTIVITY, identity, source.data | {"name": name}, source.marks
    )


def test_shipped_activities_are_not_alike(schemas: dict[Kind, Schema]) -> None:
    """Among the shipped activities no two are taken for one."""
    found = check(read(ROOT / "entries"), schemas, TODAY).findings
    assert [one for one in found if one.rule == "activity-alike"] == []


@pytest.mark.skipif(not REAL.is_dir(), reason="the real listings lie beside the checkout, not in it")
def test_real_listings_are_not_alike(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Among the 133 services of a district there are no twins, and none are seen."""
    found = import_listings(tmp_path_factory.mktemp("listings")).checked.findings
    assert [one for one in found if one.rule == "activity-alike"] == []


STROLL = "walkers/stroll"
TWIN = "ramblers/strole"


@pytest.mark.parametrize(
    ("changes", "is_alike"),
    [
        ({}, True),
        ({"name": "Tuesday Stroll 2"}, False),
        ({"name": "Stroll"}, True),
        ({"name": "Knit and natter"}, False),
        ({"venue": {"name": "Mill Lane Surgery", "area": "riverside"}}, False),
        ({"venue": {"name": "Riverside Park main gates", "area": "riverside"}}, True),
        ({"venue": {"name": "Riverside Park, main gate", "area": "northgate"}}, False),
        ({"venue": {"name": "The pavilion", "postcode": "ZZ1 1AA", "area": "northgate"}}, True),
        ({"venue": {"name": "Riverside Park, main gate", "postcode": "ZZ1 1AB", "area": "riverside"}}, False),
        ({"sessions": [{"day": "tuesday", "start": "11:00", "end": "12:00"}]}, True),
        ({"sessions": [{"day": "tuesday", "start": "11:15", "end": "12:00"}]}, False),
        ({"sessions": [{"day": "friday"}, {"day": "tuesday"}]}, True),
        ({"sessions": [{"day": "friday", "start": "10:30"}]}, False),
        ({"sessions": None, "by_appointment": "any day"}, False),
        ({"status": "ended", "status_since": "2026-11-01"}, False),
        ({"status": "withdrawn", "status_since": "2026-11-01"}, False),
    ],
)
def test_name_place_and_time(changes: Values, is_alike: bool, schemas: dict[Kind, Schema]) -> None:
    """Two organisations have one activity if name, place and time are alike: two of the three are not enough."""
    found = told({STROLL: activity(), TWIN: activity(**{"name": "Teusday Strolls"} | changes)}, schemas)
    assert bool(found) is is_alike
    for one in found:
        assert one.file == f"entries/activities/{STROLL}.yml"
        assert f"entries/activities/{TWIN}.yml" in one.message
        assert f"/activities/{STROLL}/ and /activities/{TWIN}/" in one.mend


def test_within_one_organisation(schemas: dict[Kind, Schema]) -> None:
    """A group knows what it runs: two of its activities may have names that are alike."""
    assert (
        told({"walkers/one": activity(name="Slow stroll"), "walkers/two": activity(name="Slow strolls, too")}, schemas)
        == []
    )


def test_without_place_and_time(schemas: dict[Kind, Schema]) -> None:
    """Of help by phone at any time the names must be nearly the same."""
    nowhere = {"venue": None, "sessions": None, "attend": ["phone"], "by_appointment": "any day"}
    for name, is_alike in (("Debt advise line", True), ("Housing advice line", False), ("Advice line", False)):
        files = {STROLL: activity(name="Debt advice line", **nowhere), TWIN: activity(name=name, **nowhere)}
        assert bool(told(files, schemas)) is is_alike, name


def test_names() -> None:
    """The measure itself: order makes no difference, nor do gaps between words."""
    assert like("Tai Chi for Beginners", "Beginners' Tai-Chi")
    assert like("Craft and Chat", "Craft & Chatt")
    assert not like("Chair Yoga", "Chair Zumba", 80)
    assert within("Tai Chi", "Tai Chi for Beginners")
    assert not within("Tai Chi for Men", "Tai Chi for Women")


def facts(count: int) -> Facts:
    """Many activities, each of an organisation of its own, at a few places."""
    files = {
        f"group-{n}/walk": activity(name=f"Walk {n}", venue={"area": "riverside", "postcode": f"ZZ1 {n % 9}AA"})
        for n in range(count)
    }
    made = documents({f"activities/{identity}.yml": values for identity, values in files.items()})
    return gather((one.source for one in made), made, date(2026, 11, 21))


def test_few_are_compared() -> None:
    """However many there are at one place and time, those with other numbers in their names are not looked at."""
    found = facts(300)
    assert sum(len(found.neighbours(one)) for one in found.of(Kind.ACTIVITY).values()) == 0
