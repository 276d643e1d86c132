"""Records: what is kept of a printed sheet. An issue names its lines, and a line is kept once for all issues."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

import msgspec
from msgspec import Struct

from formulary.model.collection import Collection
from formulary.pads.say import Said, Say
from formulary.pads.sheet import Sheet, clean, line_of
from formulary.pads.words import english
from formulary.printed.stated import stated

KEY = 12
"""Letters of a line's key. A ledger of 10,000 lines has two with the same key once in 5 million times."""


class PrintedLine(Struct, frozen=True):
    """One activity as it stood on paper. ``stated`` is what its file said then, ``key`` names exactly these words."""

    key: str
    id: str
    code: str
    name: str
    contact: str
    when: str
    where: str
    cost: str
    notes: tuple[str, ...]
    stated: dict[str, Any]


class PrintedGroup(Struct, frozen=True):
    """A heading of a sheet, and the keys of the lines under it."""

    heading: str
    lines: tuple[str, ...]


class PrintedIssue(Struct, frozen=True):
    """One issue of a pad, in whatever format: the day of its first print, and what stood on it."""

    number: str
    printed_on: date
    reprint_by: date
    title: str
    link_worker: str
    urgent_help: tuple[str, ...]
    groups: tuple[PrintedGroup, ...]

    @property
    def keys(self) -> list[str]:
        """The keys of all its lines, in the order of the print."""
        return [key for group in self.groups for key in group.lines]


@dataclass(frozen=True, slots=True)
class Printing:
    """An issue with its lines: what one sheet gives to the ledger of its pad."""

    issue: PrintedIssue
    lines: tuple[PrintedLine, ...]


def printings_of(collection: Collection, sheets: Mapping[str, Sheet]) -> dict[str, Printing]:
    """Put down what stands on today's sheets (by pad), by the code of the pad. On an empty one there is nothing."""
    return {collection.pads[pad].code: printing_of(collection, sheet) for pad, sheet in sheets.items() if sheet.lines}


def printing_of(collection: Collection, sheet: Sheet) -> Printing:
    """Put down what stands on a sheet."""
    groups = [
        (group.heading, [printed_line(collection.activities[line.id], collection.today) for line in group.lines])
        for group in sheet.groups
    ]
    issue = PrintedIssue(
        number=sheet.issue,
        printed_on=sheet.as_of,
        reprint_by=sheet.reprint_by,
        title=sheet.title,
        link_worker=sheet.link_worker_phone,
        urgent_help=tuple(line.number for line in sheet.urgent_help),
        groups=tuple(PrintedGroup(heading, tuple(line.key for line in lines)) for heading, lines in groups),
    )
    return Printing(issue, tuple(line for _, lines in groups for line in lines))


def printed_line(activity: Said, today: date) -> PrintedLine:
    """Put down how an activity stands on paper on a day."""
    line, say = line_of(activity, today), Say(activity, english(), today)
    place, ways = say.where()
    also = say.words.entry.also.format(ways=ways) if place and ways else ways
    whole = PrintedLine(
        key="",
        id=line.id,
        code=line.code,
        name=line.name,
        contact=line.contact,
        when=clean(activity.short_when),
        where=clean(", ".join(part for part in (place, also) if part)),
        cost=clean(say.cost()),
        notes=line.notes,
        stated=stated(activity.entry, line.contact),
    )
    return msgspec.structs.replace(whole, key=key_of(whole))


def key_of(line: PrintedLine) -> str:
    """Name a line by all that it says: the same words, the same key."""
    return sha256(msgspec.json.encode(line, order="deterministic")).hexdigest()[:KEY]
