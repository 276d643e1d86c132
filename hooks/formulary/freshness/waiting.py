"""Waiting: which organisations nobody has asked for the longest time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from formulary.model.activity import Activity
from formulary.model.headings import Organisation


@dataclass(frozen=True, slots=True)
class Waiting:
    """An organisation, how many open activities it has, and the oldest of their last checks."""

    organisation: Organisation
    count: int
    since: date


def waiting_organisations(activities: Iterable[Activity]) -> tuple[Waiting, ...]:
    """The organisations of activities that stand by their last check, in the same order: the oldest first."""
    found: dict[str, list[Activity]] = {}
    for activity in activities:
        found.setdefault(activity.organisation.id, []).append(activity)
    return tuple(Waiting(all_[0].organisation, len(all_), all_[0].entry.last_verified.on) for all_ in found.values())
