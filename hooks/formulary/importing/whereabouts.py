"""Where a row's activity is: at a venue, at a place that must be asked for, or nowhere, for all of some areas."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from formulary.importing.fields import fill, in_words, merge
from formulary.importing.mapping import Says
from formulary.importing.venues import Venue
from formulary.reading.source import Value

IN_PERSON = "in-person"


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What the map says for rows without a venue, and for venues without an area."""

    fields: Mapping[str, Value]
    area: Mapping[str, Value]

    def only(self, name: str) -> dict[str, Value]:
        """One of the fields, if the map gives it."""
        return {name: self.fields[name]} if name in self.fields else {}


def at_venue(values: Says, said: Says, place: Venue, otherwise: Otherwise) -> list[str]:
    """Put an activity at a venue; tell what the map's own rule has filled in.

    ``said`` is what words in the column of venues say, such as that it is online as well.
    """
    block = dict(place.values)
    given = values.get("venue")
    merge(block, given if isinstance(given, dict) and "address_hidden" not in block else {})
    filled = fill(block, otherwise.area)
    values["venue"] = block
    merge(values, {"access": list(place.access)} if place.access else {})
    attend = values.get("attend")
    if "attend" in said and isinstance(attend, list) and IN_PERSON not in attend:
        values["attend"] = [IN_PERSON, *attend]
    return [f"venue.{words}" for words in filled]


def without_venue(values: Says, covers: tuple[str, ...], otherwise: Otherwise) -> list[str]:
    """Say how people take part in what names no venue; tell what the map's own rule has filled in.

    ``covers`` are the areas in which the organisation works.
    """
    filled = [] if "venue" in values else fill(values, otherwise.only("attend"))
    attend: Any = values.get("attend", [IN_PERSON])
    if IN_PERSON in attend:
        return filled + to_ask_for(values, covers, otherwise)
    if covers and "covers" not in values:
        values["covers"] = list(covers)
        filled.append(f"covers is '{in_words(list(covers))}', where the organisation works")
    return filled


def to_ask_for(values: Says, covers: tuple[str, ...], otherwise: Otherwise) -> list[str]:
    """Put an activity at the place that the map gives for rows without one."""
    given, other = values.get("venue"), otherwise.fields.get("venue")
    block = dict(given) if isinstance(given, dict) else {}
    rest = dict(other) if isinstance(other, dict) else {}
    filled = []
    if "area" not in block and len(covers) == 1 and (block or rest):
        block["area"] = covers[0]
        filled.append(f"area is '{covers[0]}', where the organisation works")
    if block or rest:
        filled += fill(block, rest) + fill(block, otherwise.area)
        values["venue"] = block
    return [f"venue.{words}" for words in filled]
