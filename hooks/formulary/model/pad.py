"""A pad in its collection: its code, and the rules by which activities are chosen for it."""

from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from formulary.entry.pad import PadEntry, Selection
from formulary.model.activity import Activity


@dataclass(frozen=True, slots=True)
class Pad:
    """A pad, and the code that its short address ends in."""

    id: str
    file: str
    entry: PadEntry
    code: str

    @property
    def name(self) -> str:
        """The heading of the sheet."""
        return self.entry.title


def pad_code(identity: str, entry: PadEntry) -> str:
    """The pad's own code, or one made from its file name: four capitals and figures."""
    return entry.code or b32encode(sha256(identity.encode()).digest()).decode()[:4]


def fits(activity: Activity, select: Selection) -> bool:
    """Say whether an activity fits every line of a selection."""
    entry = activity.entry
    if select.needs and not set(select.needs) & set(entry.needs):
        return False
    if select.support and entry.support not in select.support:
        return False
    if select.areas and not {area.id for area in activity.areas} & set(select.areas):
        return False
    if select.route and entry.join.route != select.route:
        return False
    return select.cost_at_most is None or (entry.cost.amount is not None and entry.cost.amount <= select.cost_at_most)


def selected(pad: Pad, activities: Iterable[Activity]) -> list[Activity]:
    """The activities that stand on a pad: those that belong on it, up to as many as it may hold."""
    return candidates(pad, activities)[: pad.entry.at_most]


def candidates(pad: Pad, activities: Iterable[Activity]) -> list[Activity]:
    """The activities that belong on a pad, pins first, in the order given; nothing that is not on pads now."""
    usable = [activity for activity in activities if activity.is_on_pads and activity.id not in pad.entry.leave_out]
    by_id = {activity.id: activity for activity in usable}
    pinned = [by_id[identity] for identity in pad.entry.pins if identity in by_id]
    chosen = [activity for activity in usable if activity.id not in pad.entry.pins and fits(activity, pad.entry.select)]
    return pinned + ranked(chosen, pad.entry.select)


def ranked(activities: list[Activity], select: Selection) -> list[Activity]:
    """Put those first that name the pad's need first: they fit it best. The rest of the order stays."""

    def rank(activity: Activity) -> int:
        places = [place for place, need in enumerate(activity.entry.needs) if need in select.needs]
        return min(places, default=0)

    return sorted(activities, key=rank)
