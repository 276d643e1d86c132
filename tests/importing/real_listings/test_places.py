"""Where the services of the real listings take place."""

import pytest

from importing.listings import Listings


@pytest.mark.parametrize(
    ("service", "places"),
    [("SRV012", 4), ("SRV016", 2), ("SRV099", 2), ("SRV113", 3), ("SRV114", 5), ("SRV127", 5), ("SRV133", 3)],
)
def test_several_places(service: str, places: int, listings: Listings) -> None:
    """A service at several places is an entry at each, and the place stands in its name and its file."""
    entries = listings.entries(service)
    written = listings.services[service]["Location(s)"].split(";")
    assert len(entries) == places == len(written)
    assert {entry["venue"]["name"] for entry in entries} == set(written)
    assert len({entry["name"] for entry in entries}) == places
    assert all(entry["name"].endswith(entry["venue"]["name"]) for entry in entries)
    assert len({entry["code"] for entry in entries}) == places
    assert listings.remarks(service, "import-venues")


@pytest.mark.parametrize("service", ["SRV013", "SRV034", "SRV038", "SRV046", "SRV075", "SRV076"])
def test_a_place_that_no_table_has(service: str, listings: Listings) -> None:
    """A place that the table does not have keeps its name and gets no address; its area is the map's rule."""
    assert listings.entry(service)["venue"] == {"name": listings.services[service]["Location(s)"], "area": "district"}
    assert listings.remarks(service, "import-venue")
    assert "venue.area is 'district'" in listings.remarks(service, "import-otherwise")[0].message


@pytest.mark.parametrize(("service", "area"), [("SRV020", "folkestone"), ("SRV071", "hythe"), ("SRV018", "district")])
def test_no_place_at_all(service: str, area: str, listings: Listings) -> None:
    """Where the list names no place, one must ask; the area is that of the organisation if it has just one."""
    assert not listings.services[service]["Location(s)"]
    assert listings.entry(service)["venue"] == {"name": "Ask where", "area": area}
    assert "venue.name is 'Ask where'" in listings.remarks(service, "import-otherwise")[0].message


@pytest.mark.parametrize(("service", "covers"), [("SRV035", ["district"]), ("SRV036", None), ("SRV107", None)])
def test_online(service: str, covers: list[str] | None, listings: Listings) -> None:
    """What is online has no place; it is for the areas of its organisation, or for all where that is everywhere."""
    entry = listings.entry(service)
    assert entry["attend"] == ["online"]
    assert "venue" not in entry
    assert entry.get("covers") == covers
