"""Rules about where: somewhere to go, coordinates the right way round, and addresses that must stay secret."""

from collections.abc import Iterator
from math import cos, hypot, radians
from typing import Any

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.checking.sentence import short
from formulary.findings import Level
from formulary.reading.source import Kind, Path

LATITUDES = (49.0, 61.5)
"""From the Isles of Scilly to Shetland, in degrees."""
LONGITUDES = (-9.0, 2.5)
"""From Rockall's coast to Lowestoft, in degrees."""
DEGREE = 111.2
"""Kilometres from one degree of latitude to the next."""
FARTHEST = 40
"""Kilometres. Hardly any area is as wide."""
SECRETS = ("name", "address", "postcode", "latitude", "longitude", "directions", "transport")


@rule("venue-needed", "Somebody who is told to come must be told where.", Kind.ACTIVITY)
def venue_needed(document: Document, _: Facts) -> Iterator[Complaint]:
    """What takes place in person has a venue with a name or an address."""
    if "in-person" not in document.values.get("attend", ["in-person"]):
        return
    venue = document.values.get("venue")
    if venue is None:
        mend = "Add 'venue:' with name, postcode and area. For help by phone, online or at home add 'attend:'."
        yield (), "'venue' is missing, and people come in person.", mend
    elif venue.get("address_hidden") != "yes" and not venue.keys() & {"name", "address"}:
        yield ("venue",), "The venue has neither a name nor an address.", "Add 'name:' or 'address:' under 'venue'."


@rule("address-hidden", "This file is public. A secret address in it is no longer secret.", Kind.ACTIVITY)
def address_hidden(document: Document, _: Facts) -> Iterator[Complaint]:
    """A venue with a secret address gives nothing but its area."""
    venue = document.values.get("venue", {})
    if venue.get("address_hidden") != "yes":
        return
    for secret in SECRETS:
        if secret in venue:
            mend = "Delete this line now, and tell the maintainers: it stays in the history of the file."
            yield ("venue", secret), f"The address is to be kept secret, but '{secret}' is given here.", mend


@rule("coordinates-here", "A wrong coordinate sends people into the sea.", Kind.ACTIVITY, Kind.FORMULARY)
def coordinates_here(document: Document, _: Facts) -> Iterator[Complaint]:
    """Coordinates lie in the United Kingdom and are not swapped."""
    places: list[tuple[Path, dict[str, Any]]] = [(("venue",), document.values.get("venue", {}))]
    places += [(("areas", n), area) for n, area in enumerate(document.values.get("areas", []))]
    for path, place in places:
        latitude, longitude = place.get("latitude"), place.get("longitude")
        if latitude is None or longitude is None or (within(latitude, LATITUDES) and within(longitude, LONGITUDES)):
            continue
        if within(longitude, LATITUDES) and within(latitude, LONGITUDES):
            yield (*path, "latitude"), "Latitude and longitude are swapped.", "Exchange the two numbers."
        else:
            message = f"{short([latitude, longitude])} is not in the United Kingdom."
            yield (*path, "latitude"), message, "Look them up again."


@rule("coordinates-near", "A lost minus sign sends people to another town.", Kind.ACTIVITY, level=Level.WARNING)
def coordinates_near(document: Document, facts: Facts) -> Iterator[Complaint]:
    """A venue lies near the middle of its area, where that is known."""
    venue = document.values.get("venue", {})
    areas: dict[str, dict[str, Any]] = {area["id"]: area for area in facts.locality.get("areas", [])}
    area = areas.get(venue.get("area", ""), {})
    if not {"latitude", "longitude"} <= venue.keys() & area.keys():
        return
    away = kilometres(venue, area)
    if away > FARTHEST and within(venue["latitude"], LATITUDES) and within(venue["longitude"], LONGITUDES):
        mend = "Look the place up again."
        if kilometres(venue | {"longitude": -venue["longitude"]}, area) <= FARTHEST:
            mend = f"Did you mean {short(-venue['longitude'])}?"
        yield ("venue", "longitude"), f"This is {round(away)} kilometres from {area['name']}.", mend


def kilometres(one: dict[str, Any], other: dict[str, Any]) -> float:
    """How far two places are apart, in kilometres; good enough for a country as small as this."""
    north = one["latitude"] - other["latitude"]
    east = (one["longitude"] - other["longitude"]) * cos(radians(one["latitude"]))
    return DEGREE * hypot(north, east)


def within(number: float, limits: tuple[float, float]) -> bool:
    """Say whether a number lies between two limits."""
    return limits[0] <= number <= limits[1]
