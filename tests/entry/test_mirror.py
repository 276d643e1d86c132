"""Entries mirror the schemas: each field of a schema is one of the typed entry, and the other way round."""

import json
from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import pytest
from msgspec import NODEFAULT, Struct, convert
from msgspec.structs import fields

from formulary.checking.schemas import self_contained
from formulary.entry.activity import ActivityEntry
from formulary.entry.heading import NeedEntry, PageEntry, SupportEntry
from formulary.entry.locality import Locality
from formulary.entry.organisation import OrganisationEntry
from formulary.entry.pad import FORMATS, PadEntry
from formulary.entry.refusal import RefusalEntry
from making import ROOT, Values, activity, locality, need, organisation, pad, page, support

ENTRIES: dict[str, type[Struct]] = {
    "activity": ActivityEntry,
    "formulary": Locality,
    "need": NeedEntry,
    "organisation": OrganisationEntry,
    "pad": PadEntry,
    "page": PageEntry,
    "refusal": RefusalEntry,
    "support": SupportEntry,
}


@cache
def schema(kind: str) -> dict[str, Any]:
    """One schema, complete in itself."""
    common = json.loads((ROOT / "schema/common.json").read_text("utf-8"))["$defs"]
    whole: dict[str, Any] = self_contained(json.loads((ROOT / f"schema/{kind}.json").read_text("utf-8")), common)
    return whole


def blocks(shape: type[Struct], part: dict[str, Any]) -> Iterator[tuple[type[Struct], dict[str, Any]]]:
    """An entry and every block in it, with the part of the schema that speaks of it."""
    yield shape, part
    for field in fields(shape):
        inner = part["properties"].get(field.encode_name, {})
        for found in structs_in(field.type):
            yield from blocks(found, inner.get("items") or inner.get("additionalProperties") or inner)


def structs_in(annotation: Any) -> Iterator[type[Struct]]:
    """The blocks that a field holds: itself, or the items of a list or mapping."""
    if isinstance(annotation, type) and issubclass(annotation, Struct):
        yield annotation
    elif get_origin(annotation) in {Union, UnionType, tuple, dict}:
        for part in get_args(annotation):
            yield from structs_in(part)


ALL = [
    pytest.param(shape, part, id=f"{kind}-{shape.__name__}")
    for kind, entry in ENTRIES.items()
    for shape, part in blocks(entry, schema(kind))
]


def test_how_many() -> None:
    """The blocks in blocks are found as well."""
    assert len(ALL) > 20


@pytest.mark.parametrize(("shape", "part"), ALL)
def test_fields(shape: type[Struct], part: dict[str, Any]) -> None:
    """A block of an entry has the fields of its schema, under the same names."""
    assert {field.encode_name for field in fields(shape)} == set(part["properties"])


@pytest.mark.parametrize(("shape", "part"), ALL)
def test_required(shape: type[Struct], part: dict[str, Any]) -> None:
    """What the schema asks for has no default, and what may be left out has one."""
    needed = {
        field.encode_name
        for field in fields(shape)
        if field.default is NODEFAULT and field.default_factory is NODEFAULT
    }
    assert needed == set(part.get("required", []))


SMALL: dict[str, Values] = {
    "activity": activity(),
    "formulary": locality(),
    "need": need(),
    "organisation": organisation(),
    "pad": pad(),
    "page": page(),
    "refusal": {
        "what": "activity",
        "name": "Bright Water Evenings",
        "reason": "sale",
        "decided_on": "2026-09-14",
        "by": "the list keeper",
        "review_on": "2027-09-14",
    },
    "support": support(),
}


@pytest.mark.parametrize("kind", ENTRIES)
def test_small_entries(kind: str) -> None:
    """A small entry becomes a typed one, and what it leaves out is empty rather than missing."""
    made = convert(SMALL[kind], ENTRIES[kind])
    assert all(getattr(made, field.name) is not NODEFAULT for field in fields(made))


def test_formats() -> None:
    """A pad that names no formats has all that there are."""
    assert list(FORMATS) == schema("pad")["properties"]["formats"]["items"]["enum"]


def test_the_number_to_phone() -> None:
    """The number to phone first is the one for joining, else the contact's."""
    joining = {"route": "self", "how": "Phone.", "phone": "01632 960199"}
    assert convert(activity(), ActivityEntry).phone == "01632 960101"
    assert convert(activity(join=joining), ActivityEntry).phone == "01632 960199"
    assert convert(activity(contact={"email": "a@example.org"}), ActivityEntry).phone == ""


def test_the_line_that_counts() -> None:
    """The newest line of the ledger counts."""
    ledger = [{"on": day, "by": "cook", "how": "visit"} for day in ("2026-03-01", "2026-10-01", "2026-05-01")]
    assert convert(activity(verified=ledger), ActivityEntry).last_verified.on.isoformat() == "2026-10-01"
