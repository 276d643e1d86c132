"""The finder's catalogue: complete, true to the collection, silent about secret places, and small."""

import gzip
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest

from data.invented import invented
from formulary.data.columns import BITS, masks
from formulary.data.finder import catalogue, details
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.times.state import StateDays
from making import STROLL, activity, town
from making import collection as made

HIDDEN = "linden-trust/safe-to-talk"


@pytest.fixture(scope="module")
def data(collection: Collection) -> Any:
    """The catalogue as a script gets it."""
    return msgspec.json.decode(msgspec.json.encode(catalogue(collection)))


def chosen(data: Any, facet: str, number: int) -> set[str]:
    """The answers of one activity to one question, read back from the bits."""
    ids = data["facets"][facet]["ids"]
    columns = data["activities"][facet]
    return {name for place, name in enumerate(ids) if columns[place // BITS][number] >> place % BITS & 1}


def test_activities_in_lists_and_no_others(data: Any, collection: Collection) -> None:
    """The catalogue holds what stands in lists, by name; what has lapsed or ended is not found."""
    assert data["activities"]["names"] == [activity.name for activity in collection.listed]
    assert {len(column) for name, column in data["activities"].items() if isinstance(column[0], int | str)} >= {70}


def test_sets_are_read_back_as_they_were_written(data: Any, collection: Collection) -> None:
    """Needs, areas, access, languages and ways of every activity come out of their bits unchanged."""
    for number, one in enumerate(collection.listed):
        assert chosen(data, "need", number) == set(one.entry.needs)
        assert chosen(data, "area", number) == {area.id for area in one.areas}
        assert chosen(data, "access", number) == set(one.entry.access)
        assert chosen(data, "language", number) == set(one.entry.languages) - {"english"}
        assert chosen(data, "way", number) == set(one.entry.attend)


def test_more_answers_than_a_number_has_bits() -> None:
    """With more than 30 answers a set takes a second column."""
    places = {f"need-{number}": number for number in range(65)}
    assert masks([["need-0", "need-29"], ["need-30", "need-64"]], places) == [[1 | 1 << 29, 0], [0, 1], [0, 1 << 4]]


def test_coming_starts_are_read_back_as_they_were(data: Any, collection: Collection) -> None:
    """The first start and the rhythm give every start that may be told of an activity, to the minute."""
    columns = data["activities"]
    for number, one in enumerate(collection.listed):
        starts = []
        if columns["firsts"][number] >= 0:
            minute = data["today"] * 1440 + columns["firsts"][number]
            starts = [minute]
            rhythm = data["rhythms"][columns["rhythms"][number]]
            for gap, times in zip(rhythm[::2], rhythm[1::2], strict=True):
                for _ in range(times):
                    starts.append(minute := minute + gap)
        assert [datetime.fromtimestamp(start * 60, UTC).replace(tzinfo=None) for start in starts] == list(
            one.coming_starts
        )


def test_states_follow_from_day_numbers(data: Any, collection: Collection) -> None:
    """The browser can tell from the published numbers on which days an entry changes its state."""

    def day(number: int | None) -> date | None:
        """The day that lies so many days from that of the build."""
        return None if number is None else collection.today + timedelta(number)

    for number, one in enumerate(collection.listed):
        columns = data["activities"]
        found = StateDays(
            due_on=collection.today + timedelta(columns["due"][number]),
            lapses_on=collection.today + timedelta(columns["lapses"][number]),
            pauses_on=day(data["pauses"].get(str(number))),
            ends_on=day(data["ends"].get(str(number))),
        )
        assert found == one.days


def test_words_and_slots_of_later_days() -> None:
    """What an activity says of its times, and when it can be joined, changes when a season is over."""
    sessions = [
        {"day": "monday", "start": "10:00", "until": "2026-12-21"},
        {"day": "friday", "start": "14:00"},
    ]
    data = catalogue(made(town({STROLL: activity(sessions=sessions)})))
    assert data["whens"] == [("Every Monday, 10am, until 21 December 2026; every Friday, 2pm", 31, "Every Friday, 2pm")]
    assert data["slots_later"] == {0: (31, 1 << 17)}
    assert data["activities"]["slots"] == [1 | 1 << 17]


def test_secret_places_stay_secret(data: Any, collection: Collection) -> None:
    """An activity whose address is hidden has no point, no area among its words and no postcode."""
    number = list(collection.listed).index(collection.activities[HIDDEN])
    place = data["activities"]["places"][number]
    assert [data["places"][name][place] for name in ("areas", "latitudes", "longitudes")] == [-1, 0, 0]
    assert data["places"]["words"][place] == "Address given when you phone"
    assert next(details(collection))["postcodes"][number] == ""


def test_a_neighbour_lends_its_point() -> None:
    """A venue that nobody has measured stands where another with the same postcode was measured."""
    here = {"name": "Hall", "postcode": "ZZ1 1AA", "area": "riverside"}
    files = town(
        {STROLL: activity(venue=here), "hall/tea": activity(venue=here | {"latitude": 54.12345, "longitude": -0.5})}
    )
    places = catalogue(made(files))["places"]
    assert set(zip(places["latitudes"], places["longitudes"], strict=True)) == {(541234, -5000)}


def test_addresses_follow_from_names_or_are_written(data: Any, collection: Collection) -> None:
    """A slug is left out only where the script can make it from the name."""
    for number, one in enumerate(collection.listed):
        slug = data["activities"]["slugs"][number]
        assert slug in ("", one.id.partition("/")[2])
    files = town(
        {"riverside-walkers/paned": activity(name="Paned a Chân"), "riverside-walkers/x": activity(name="It's 5!")}
    )
    assert catalogue(made(files))["activities"]["slugs"] == ["x", "paned"]


@pytest.mark.parametrize(
    ("changes", "mark"),
    [
        ({}, ""),
        ({"status": "paused", "status_until": "2027-01-13"}, "Paused until 13 January 2027"),
        ({"status": "paused"}, "Paused for now"),
        ({"join": {"route": "self", "how": "Phone.", "places": "waiting-list"}}, "Waiting list"),
        ({"join": {"route": "self", "how": "Phone.", "places": "closed"}}, "Full for now"),
    ],
)
def test_words_of_caution(changes: dict[str, Any], mark: str) -> None:
    """What keeps a person from joining stands beside the name."""
    assert catalogue(made(town({STROLL: activity(**changes)})))["marks"][0][0] == mark


def test_an_empty_collection_has_a_catalogue() -> None:
    """A locality without activities yet has a finder without results."""
    empty = catalogue(made(town({})))
    assert empty["activities"]["names"] == []
    assert list(details(made(town({})))) == []


def test_the_same_collection_gives_the_same_bytes(collection: Collection) -> None:
    """The catalogue is a pure function of the collection."""
    assert msgspec.json.encode(catalogue(collection)) == msgspec.json.encode(catalogue(collection))


@pytest.mark.parametrize(("count", "limit"), [(130, 15_000), (1000, 80_000)])
def test_it_is_small(collection: Collection, count: int, limit: int) -> None:
    """What the finder needs before its first result stays within its goal, even where no two names are alike."""
    size = len(gzip.compress(msgspec.json.encode(catalogue(invented(collection, count))), 9))
    assert size <= limit, f"{size:,} bytes for {count} activities"


def test_details_come_in_shards(collection: Collection) -> None:
    """The details follow the catalogue's order, so many activities to a file."""
    large = invented(collection, 1201)
    shards = list(details(large))
    assert [len(shard["summaries"]) for shard in shards] == [500, 500, 201]
    joined = [summary for shard in shards for summary in shard["summaries"]]
    assert joined == [one.entry.summary for one in large.listed]
    assert isinstance(large.listed[0], Activity)
