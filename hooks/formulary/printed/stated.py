"""What an entry's file stated when a sheet was printed, part by part, in the file's own terms.

The words on paper are ours, and another version of the software may word the same fact in another way. So what was
stated is kept beside the words: nothing has changed on a sheet as long as the file states the same.
"""

from datetime import date
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import FieldInfo, fields

from formulary.entry.activity import ActivityEntry


def stated(entry: ActivityEntry, contact: str) -> dict[str, Any]:
    """What a file states, by the part of the printed line that it is the reason for."""
    return {
        "name": " ".join(entry.name.split()),
        "contact": "".join(contact.split()),
        "when": given(entry, "sessions", "by_appointment", "times_note"),
        "where": given(entry, "attend") | given(entry.venue, "name", "address", "postcode", "address_hidden"),
        "cost": given(entry.cost),
        "notes": given(entry, "ages") | given(entry.join, "route", "places") | given(entry.course, "starts"),
    }


def given(block: Struct | None, *names: str) -> dict[str, Any]:
    """The fields that a block gives, or those of them that are named, as JSON holds them.

    What a file leaves out stays out: a field that only a later version knows is no change.
    """
    if block is None:
        return {}
    wanted = [field for field in fields_of(type(block)) if not names or field.encode_name in names]
    values = [(field, getattr(block, field.name)) for field in wanted]
    return {field.encode_name: plain(value) for field, value in values if value != field.default}


def plain(value: Any) -> Any:
    """A value as JSON holds it."""
    if isinstance(value, Struct):
        return given(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@cache
def fields_of(shape: type[Struct]) -> tuple[FieldInfo, ...]:
    """The fields of a kind of block; msgspec takes long to tell them."""
    return fields(shape)
