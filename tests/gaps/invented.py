"""Invented activities with all that gaps are counted by, and plain facts about each for a count by hand."""

from dataclasses import dataclass
from random import Random
from typing import Any

from formulary.model.collection import Collection
from making import activity, collection, locality, town

NEEDS = ("loneliness", "low-mood", "sleep", "caring-for-someone")
AREAS = ("riverside", "northgate", "millfield")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOURS = {
    ("10:30", "11:15"): {"morning"},
    ("10:30", "14:00"): {"morning", "afternoon"},
    ("13:00", "13:45"): {"afternoon"},
    ("16:30", "17:15"): {"afternoon"},
    ("18:00", "20:00"): {"evening"},
}
"""Times, and the parts of the day in which each can be joined."""
PAYERS = ((), ("Council",), ("Council",), ("Lottery",), ("Council", "Lottery"), ("own funds",), ("Old Mill Trust",))
VERIFIED = {"2026-10-01": True, "2026-02-01": True, "2025-01-01": False}
"""Days on which somebody asked, and whether what was right then is still listed on the day of all tests."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a test knows of an activity without asking the machine."""

    needs: frozenset[str]
    areas: frozenset[str]
    columns: frozenset[str]
    payers: tuple[str, ...]
    organisation: str


def invented(seed: int, number: int) -> tuple[Collection, dict[str, Facts]]:
    """A collection of invented activities, and the facts about those that people can go to."""
    chance = Random(seed)  # noqa: S311 - the same numbers in every run
    files, facts = {}, {}
    for place in range(number):
        group = f"group-{chance.randrange(8)}"
        values, columns, areas = one(chance)
        verified, status = chance.choice(list(VERIFIED)), chance.choice(("open",) * 6 + ("paused", "ended"))
        payers = chance.choice(PAYERS)
        needs = chance.sample(NEEDS, chance.randint(1, 3))
        values |= {"name": f"Activity {place}", "needs": needs, "status": status}
        values |= {"verified": [{"on": verified, "by": "walk leader", "how": "phone"}]}
        values |= {"funded_by": list(payers)} if payers else {}
        files[f"{group}/activity-{place}"] = values
        if VERIFIED[verified] and status == "open":
            found = Facts(frozenset(needs), frozenset(areas), frozenset(columns), payers, group)
            facts[f"{group}/activity-{place}"] = found
    areas_there = [{"id": area, "name": area.capitalize()} for area in AREAS]
    return collection(town(files) | {"formulary.yml": locality(areas=areas_there)}), facts


def one(chance: Random) -> tuple[dict[str, Any], set[str], set[str]]:
    """The values of one activity, the columns in which it counts, and its areas."""
    cost, columns = chance.choice((0, 1.5, 2, 4, 8, 30, None)), {"any"}
    ceilings = {"free": 0, "up-to-2": 2, "up-to-5": 5, "up-to-10": 10}
    columns |= {name for name, most in ceilings.items() if cost is not None and cost <= most}
    access = chance.sample(("step-free", "hearing-loop", "bsl"), chance.randint(0, 2))
    columns |= set(access)
    values = activity(cost={"note": "What you can"} if cost is None else {"amount": cost}, access=access or None)
    area = chance.choice(AREAS)
    values["venue"] = {"name": "The hall", "area": area}
    areas = {area}
    if chance.random() < 0.2:
        values |= {"attend": ["phone"], "covers": [area]}
        del values["venue"]
    if "step-free" in access or "attend" in values:
        columns.add("no-steps")
    if chance.random() < 0.2:
        del values["sessions"]
        return values | {"by_appointment": "Phone for a time."}, columns | {"no-fixed-day"}, areas
    sessions = [(chance.choice(DAYS), *chance.choice(list(HOURS))) for _ in range(chance.randint(1, 2))]
    values["sessions"] = [{"day": day, "start": start, "end": end} for day, start, end in sessions]
    for day, start, end in sessions:
        parts = HOURS[start, end]
        columns |= {day} | parts | {f"{day}-{part}" for part in parts}
        if day in ("saturday", "sunday"):
            columns |= {"weekend"} | ({"free-weekend"} if cost == 0 else set())
    return values, columns, areas
