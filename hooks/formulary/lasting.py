"""Lasting addresses: what was published once is on paper and in other lists, so it leads somewhere for ever."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from formulary.findings import Finding, Level
from formulary.model.collection import Collection
from formulary.project import Examined
from formulary.rules import Part, Rule

RULES = (
    Rule(
        "address-lost",
        "An address that was published is on paper and in other lists.",
        Part.PRINTED,
        (Level.ERROR,),
        ("activity", "organisation"),
    ),
)
RENAMED = "If it has another address now, write there 'formerly: [{address}]'."
MENDS = {
    "activity": f"Put it back, with 'status: ended' or 'status: withdrawn'. {RENAMED}",
    "organisation": f"Put it back. {RENAMED} The same holds if it is part of another one now.",
}
DROPPED = "Write it under 'formerly' in this file again."


class Named(Protocol):
    """An activity or an organisation."""

    @property
    def id(self) -> str:
        """Its address now."""


def lost_addresses(before: Examined, after: Examined) -> Iterator[Finding]:
    """Find every address that led somewhere before a change, and leads nowhere after it.

    What stands in a file that is still there, and is only broken, is not lost.
    """
    if before.collection is None or after.collection is None:
        return
    for kind in MENDS:
        then, now = addresses(before.collection, kind), addresses(after.collection, kind)
        for address, meant in then.items():
            here = now.get(meant.id)
            if address not in now and (here or file_of(kind, meant.id) not in after.names):
                yield lost(kind, address, here)


def addresses(collection: Collection, kind: str) -> Mapping[str, Named]:
    """What each address of a collection leads to: those of today, and earlier ones."""
    if kind == "activity":
        return {**collection.former, **collection.activities}
    former = {old: one for one in collection.organisations.values() for old in one.entry.formerly}
    return {**former, **collection.organisations}


def lost(kind: str, address: str, here: Named | None) -> Finding:
    """Say that an address leads nowhere: in the file that led on from it, or in the one that stood there."""
    if here:
        message = f"The earlier address '{address}' was published, and leads nowhere now."
        return Finding(file_of(kind, here.id), 0, 0, message, DROPPED, "address-lost", "formerly")
    message = f"The {kind} '{address}' was published, and its address leads nowhere now."
    return Finding(file_of(kind, address), 0, 0, message, MENDS[kind].format(address=address), "address-lost")


def file_of(kind: str, identity: str) -> str:
    """Where the file of an activity or an organisation stands."""
    return f"entries/activities/{identity}{'/organisation' if kind == 'organisation' else ''}.yml"
