"""Large collections in which hardly anything is like anything else: the worst case for what is counted and timed."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import get_args

import msgspec

from formulary.entry.activity import ActivityEntry, Day, Session, Venue
from formulary.entry.parts import Contact
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.headings import Organisation

DAYS: tuple[Day, ...] = get_args(Day)


def invented(collection: Collection, count: int) -> Collection:
    """A collection of so many listed activities, made of the words of another one; the same each time."""
    random = Random(count)  # noqa: S311 - nothing is kept secret with it
    names = [activity.name for activity in collection.listed]
    sentences = [part for one in collection.listed for part in one.entry.summary.split(". ")]
    makers = [organisation(collection, random, names, number) for number in range(max(1, count // 3))]
    activities = [one for one in collection.listed if one.state in ("checked", "due")]
    made = {}
    for number in range(count):
        one = random.choice(activities)
        maker = random.choice(makers)
        entry = varied(one.entry, collection, random, f"{phrase(random, names)} {number}", sentences)
        made[f"{maker.id}/{number}"] = linked(
            replace(one, organisation=maker), f"{maker.id}/{number}", entry, collection
        )
    whole = {maker.id: maker for maker in makers}
    return replace(collection, activities=made, organisations=whole)


def phrase(random: Random, texts: Sequence[str]) -> str:
    """The first half of one text and the second half of another."""
    first, second = random.choice(texts).split(), random.choice(texts).split()
    return " ".join([*first[: len(first) // 2 + 1], *second[len(second) // 2 :]])


def organisation(collection: Collection, random: Random, names: Sequence[str], number: int) -> Organisation:
    """An organisation with a name of its own."""
    first = next(iter(collection.organisations.values()))
    return Organisation(
        f"group-{number}", msgspec.structs.replace(first.entry, name=f"{phrase(random, names)} {number}")
    )


def varied(
    entry: ActivityEntry, collection: Collection, random: Random, name: str, sentences: Sequence[str]
) -> ActivityEntry:
    """An entry like another one, with other words, needs, times, phone, and place."""
    needs = tuple(random.sample(list(collection.needs), random.randint(2, 5)))
    session = Session(
        day=random.choice(DAYS), start=f"{random.randint(9, 19)}:{random.choice(('00', '15', '30', '45'))}"
    )
    place = entry.venue and msgspec.structs.replace(entry.venue, **moved(entry.venue, random))
    return msgspec.structs.replace(
        entry,
        name=name,
        code="",
        summary=f"{phrase(random, sentences)}. {phrase(random, sentences)}.",
        needs=needs,
        sessions=(session,) if entry.sessions else (),
        course=None,
        venue=place,
        contact=Contact(phone=f"01632 {random.randint(960000, 960999)}"),
    )


def moved(venue: Venue, random: Random) -> dict[str, str | float]:
    """Another point, postcode and name for a venue; nothing for one that is secret."""
    if venue.address_hidden == "yes":
        return {}
    letters = "".join(random.choices("ABDEFGHJLNPQRSTUWXYZ", k=2))
    return {
        "name": f"{venue.name} {random.randint(2, 99)}",
        "postcode": f"ZZ{random.randint(1, 9)} {random.randint(1, 9)}{letters}",
        "latitude": round(54.6 + random.uniform(-0.05, 0.05), 4),
        "longitude": round(0.6 + random.uniform(-0.05, 0.05), 4),
    }


def linked(activity: Activity, identity: str, entry: ActivityEntry, collection: Collection) -> Activity:
    """An activity for an invented entry."""
    return replace(
        activity,
        id=identity,
        entry=entry,
        needs=tuple(collection.needs[need] for need in entry.needs),
    )
