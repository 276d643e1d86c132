"""A sheet: all that a pad says on paper, in every format alike, as of one day."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from unicodedata import normalize

from formulary.entry.locality import Locality
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.pad import Pad, selected
from formulary.pads import say
from formulary.pads.headings import heading_of, in_order
from formulary.pads.issue import issue_of, reprint_by
from formulary.pads.qr import Qr, qr

WHAT_TO_DO = "Tick what you would like to try. Then phone the number beside it."


@dataclass(frozen=True, slots=True)
class Line:
    """One activity on paper. ``detail`` is when, where and cost; ``notes`` is what to know before going."""

    id: str
    code: str
    name: str
    contact: str
    detail: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class UrgentHelp:
    """A number for people in danger or despair: 'Samaritans 116 123', 'to talk, day or night.'."""

    number: str
    when: str


@dataclass(frozen=True)
class Sheet:
    """What is printed. ``address`` is what the QR code says, ``short_address`` the same as people type it."""

    pad: str
    title: str
    what_to_do: str
    practice: str
    groups: tuple[Group, ...]
    link_worker_phone: str
    urgent_help: tuple[UrgentHelp, ...]
    short_address: str
    issue: str
    as_of: date
    reprint_by: date

    @cached_property
    def address(self) -> str:
        """The whole address in capitals: as small a code as there can be, so its path must be case-blind."""
        return f"https://{self.short_address}".upper()

    @cached_property
    def qr(self) -> Qr:
        """The code that leads to the pad's page."""
        return qr(self.address)

    @property
    def lines(self) -> tuple[Line, ...]:
        """All activities on it, in the order of the print."""
        return tuple(line for group in self.groups for line in group.lines)


def sheet_of(collection: Collection, pad: Pad) -> Sheet:
    """Say what stands on a pad today."""
    activities = selected(pad, collection.listed)
    locality = collection.locality
    sheet = Sheet(
        pad=pad.id,
        title=clean(pad.entry.title),
        what_to_do=clean(pad.entry.intro or WHAT_TO_DO),
        practice=clean(pad.entry.practice),
        groups=groups_of(collection, pad, activities),
        link_worker_phone=locality.link_worker.phone,
        urgent_help=urgent_help(locality),
        short_address=short_address(locality.address, pad.code),
        issue="",
        as_of=collection.today,
        reprint_by=reprint_by(activities, collection.today),
    )
    issue = issue_of(printed(sheet))
    return replace(sheet, issue=issue, short_address=f"{sheet.short_address}/{issue}")


def urgent_help(locality: Locality) -> tuple[UrgentHelp, ...]:
    """The numbers for people in danger, as every sheet has them."""
    return tuple(
        UrgentHelp(clean(f"{line.name} {line.phone}"), f"{clean(line.when).rstrip('.')}.")
        for line in locality.urgent_help
    )


def groups_of(collection: Collection, pad: Pad, activities: list[Activity]) -> tuple[Group, ...]:
    """Put a pad's activities under their headings."""
    found: dict[str, list[Line]] = {}
    for activity in in_order(collection, pad, activities):
        found.setdefault(heading_of(collection, pad, activity), []).append(line_of(activity))
    return tuple(Group(clean(heading), tuple(lines)) for heading, lines in found.items())


def line_of(activity: Activity) -> Line:
    """Say one activity."""
    return Line(
        id=activity.id,
        code=activity.code,
        name=clean(activity.name),
        contact=clean(say.contact(activity)),
        detail=tuple(clean(piece) for piece in say.when_where_cost(activity)),
        notes=say.notes(activity),
    )


def short_address(site: str, code: str) -> str:
    """'ashbrook.example.org/P/MEET': what all issues of a pad share. Paper has the issue behind it."""
    return f"{site.partition('://')[2].rstrip('/')}/P/{code}"


def clean(text: str) -> str:
    """One line of composed letters: fonts hold 'ŵ' as one letter, not as a 'w' and a hat."""
    return normalize("NFC", " ".join(text.split()))


def printed(sheet: Sheet) -> list[str]:
    """All words on a sheet but its dates: printing the same list a day later is not a new issue."""
    words = [sheet.title, sheet.what_to_do, sheet.practice, sheet.link_worker_phone, sheet.short_address]
    for line in sheet.urgent_help:
        words += [line.number, line.when]
    for group in sheet.groups:
        words.append(group.heading)
        for entry in group.lines:
            words += [entry.code, entry.name, entry.contact, *entry.detail, *entry.notes]
    return words
