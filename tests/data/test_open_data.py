"""Open data: what the design promises, in one type a field, and without places that are to stay secret."""

import csv
import io
import json
import re
from collections import defaultdict
from datetime import date
from typing import Any

import pytest

from formulary.checking.schemas import Schema
from formulary.data.files import data_files
from formulary.data.open_csv import activities_csv, harmless
from formulary.data.open_data import activities, organisations
from formulary.model.collection import Collection
from formulary.reading.source import Kind
from making import STROLL, activity, town
from making import collection as made

PROMISED = {
    "id", "code", "name", "summary", "organisation", "support", "needs", "areas", "state", "verified", "next_dates",
    "url",
}  # fmt: skip
HIDDEN = "linden-trust/safe-to-talk"


@pytest.fixture(scope="module")
def files(collection: Collection, schemas: dict[Kind, Schema]) -> dict[str, bytes]:
    """All data files of the shipped collection."""
    return dict(data_files(collection, schemas))


def types(value: Any, path: str, found: dict[str, set[str]]) -> None:
    """Collect the types that stand under each path of a JSON value."""
    kind = "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__
    found[path].add(kind)
    for name, part in value.items() if isinstance(value, dict) else ():
        types(part, f"{path}.{name}", found)
    for part in value if isinstance(value, list) else ():
        types(part, f"{path}[]", found)


@pytest.mark.parametrize("name", ["activities", "organisations"])
def test_head_and_types(files: dict[str, bytes], name: str) -> None:
    """A file says its version, day and licence, and no field is of two types or null."""
    data = json.loads(files[f"data/{name}.json"])
    assert re.fullmatch(r"\d+\.\d+", data["schema_version"])
    assert data["generated_at"] == "2026-11-21"
    assert data["licence"] == "CC-BY-4.0"
    found: dict[str, set[str]] = defaultdict(set)
    types(data, "", found)
    assert {path: kinds for path, kinds in found.items() if len(kinds) > 1 or "NoneType" in kinds} == {}


def test_every_activity_has_what_was_promised(collection: Collection) -> None:
    """Each activity has at least the promised fields; what has ended or was withdrawn is there and says so."""
    data = activities(collection)["activities"]
    assert [one["id"] for one in data] == list(collection.activities)
    for one in data:
        assert one.keys() >= PROMISED
        assert one["verified"].keys() == {"on", "by", "how"}
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", start) for start in one["next_dates"])
        assert len(one["next_dates"]) <= 8
        assert one["url"] == f"https://ashbrook.example.org/activities/{one['id']}/"
    assert {one["state"] for one in data} == {"checked", "due", "lapsed", "paused", "ended", "withdrawn"}


def test_what_was_withdrawn_is_named_and_no_more(collection: Collection) -> None:
    """Neither form tells more of it than its names, its code, and since when it is not listed."""
    [one] = [one for one in activities(collection)["activities"] if one["state"] == "withdrawn"]
    assert one.keys() == PROMISED | {"formerly", "status"}
    assert (one["summary"], one["areas"], one["next_dates"]) == ("", [], [])
    assert one["verified"] == {"on": "2026-06-09", "by": "", "how": ""}
    assert one["status"] == {"status": "withdrawn", "since": "2026-10-19", "until": "", "why": ""}
    filled = {name for name, cell in next(row for row in table(collection) if row["id"] == one["id"]).items() if cell}
    named = {"id", "code", "name", "organisation", "organisation_name"}
    assert filled == named | {"support", "needs", "state", "verified_on", "url"}


def test_earlier_addresses(collection: Collection) -> None:
    """Whoever keeps a copy of the data finds out where an activity or an organisation was before."""
    [one] = [one for one in activities(collection)["activities"] if one["id"] == "good-neighbours/chatty-table"]
    former = ["northgate-befrienders/chatty-table", "tea-and-company/chatty-table", "tea-and-company/open-table"]
    assert one["formerly"] == former
    assert next(row for row in table(collection) if row["id"] == one["id"])["formerly"] == "; ".join(former)
    group = next(one for one in organisations(collection)["organisations"] if one["id"] == "good-neighbours")
    assert group["formerly"] == ["northgate-befrienders", "tea-and-company"]


def test_a_secret_address_gives_no_place(collection: Collection) -> None:
    """Neither form tells where a hidden address is."""
    data = next(one for one in activities(collection)["activities"] if one["id"] == HIDDEN)
    assert "venue" not in data
    assert data["areas"]
    row = next(row for row in table(collection) if row["id"] == HIDDEN)
    assert {row[name] for name in ("venue_name", "venue_address", "postcode", "latitude", "longitude")} == {""}


def test_organisations_name_their_activities(collection: Collection) -> None:
    """Every activity belongs to the organisation that lists it."""
    listed = {name for one in organisations(collection)["organisations"] for name in one["activities"]}
    assert listed == set(collection.activities)


def table(collection: Collection) -> list[dict[str, str]]:
    """The CSV as a spreadsheet reads it."""
    return list(csv.DictReader(io.StringIO(activities_csv(collection), newline="")))


def test_csv_says_what_the_json_says(collection: Collection) -> None:
    """One line for each activity, with the same facts."""
    rows = table(collection)
    data = activities(collection)["activities"]
    assert [row["id"] for row in rows] == [one["id"] for one in data]
    for row, one in zip(rows, data, strict=True):
        assert row["name"] == one["name"]
        assert row["needs"].split("; ") == one["needs"]
        assert row["state"] == one["state"]
        assert [start for start in row["next_dates"].split("; ") if start] == one["next_dates"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    """A text that a spreadsheet would run gets an apostrophe in front."""
    assert harmless(f"{start}cmd") == f"'{start}cmd"
    name = f"{start}HYPERLINK()"
    rows = table(made(town({STROLL: activity(name=name)})))
    assert rows[0]["name"].startswith("'")


def test_numbers_are_no_formulas() -> None:
    """A longitude west of Greenwich stays a number."""
    venue = {"name": "Hall", "area": "riverside", "latitude": 54.5, "longitude": -1.62}
    assert table(made(town({STROLL: activity(venue=venue)})))[0]["longitude"] == "-1.62"


def test_csv_survives_commas_quotes_and_lines() -> None:
    """Whatever stands in a text, each activity stays one record."""
    summary = 'Tea, "cake"\nand a walk by the river.'
    assert table(made(town({STROLL: activity(summary=summary)})))[0]["summary"] == summary


def test_published_schemas_list_the_allowed_words(files: dict[str, bytes], collection: Collection) -> None:
    """A published schema is complete: fields that name a need, kind or area hold the list of them."""
    schema = json.loads(files["schema/activity.json"])
    assert schema["properties"]["support"]["enum"] == list(collection.support)
    assert schema["properties"]["needs"]["items"]["enum"] == list(collection.needs)
    assert schema["properties"]["venue"]["properties"]["area"]["enum"] == list(collection.areas)
    assert schema["$id"] == "https://ashbrook.example.org/schema/activity.json"
    assert "$ref" not in files["schema/activity.json"].decode()


def test_every_kind_of_file_has_its_published_schema(files: dict[str, bytes]) -> None:
    """The schemas stand at /schema/<kind>.json."""
    assert {name for name in files if name.startswith("schema/")} == {f"schema/{kind}.json" for kind in Kind}


def test_the_same_day_gives_the_same_bytes(collection: Collection, schemas: dict[Kind, Schema], today: date) -> None:
    """Every file is a pure function of the collection and its day."""
    assert collection.today == today
    assert dict(data_files(collection, schemas)) == dict(data_files(collection, schemas))
