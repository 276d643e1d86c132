"""What hangs on one leg: needs and areas for which one organisation, or one funder, keeps up all there is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from formulary.entry.locality import Area
from formulary.model.activity import Activity
from formulary.model.headings import Need

Leg: TypeAlias = Callable[[Activity], str]
"""What an activity stands on alone; empty where nobody knows, or where it has more than one."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """All there is for a need, in an area or anywhere, or all there is in an area, and the one leg that it stands on.

    ``unknown`` counts the activities of which nobody has said on what they stand: they may be safe, or not.
    """

    leg: str
    need: Need | None
    area: Area | None
    activities: tuple[Activity, ...]
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Whole:
    """All activities for a need, in an area or anywhere, or all in an area."""

    need: Need | None
    area: Area | None
    activities: tuple[Activity, ...]


def wholes(activities: Iterable[Activity], needs: Iterable[Need], areas: Iterable[Area]) -> Iterator[Whole]:
    """Each need, each area, and each need in each area, with its activities; those without any are left out."""
    by_need: dict[str, list[Activity]] = {}
    by_area: dict[str, list[Activity]] = {}
    by_both: dict[tuple[str, str], list[Activity]] = {}
    for activity in activities:
        for area in activity.areas:
            by_area.setdefault(area.id, []).append(activity)
        for need in activity.needs:
            by_need.setdefault(need.id, []).append(activity)
            for area in activity.areas:
                by_both.setdefault((need.id, area.id), []).append(activity)
    places = list(areas)
    yield from (Whole(None, area, tuple(by_area[area.id])) for area in places if area.id in by_area)
    for need in needs:
        if need.id in by_need:
            yield Whole(need, None, tuple(by_need[need.id]))
        for area in places:
            if (need.id, area.id) in by_both:
                yield Whole(need, area, tuple(by_both[need.id, area.id]))


def hanging(found: Iterable[Whole], leg: Leg, is_known: Callable[[Activity], bool]) -> Iterator[Hanging]:
    """The wholes that stand on one leg; what follows from a broader one is left out.

    Of needs and areas as a whole it is told as far as anybody knows, of a need in one area only where all is known.
    """
    told: set[tuple[str, str]] = set()
    for whole in found:
        known = [activity for activity in whole.activities if is_known(activity)]
        legs = {leg(activity) for activity in known}
        unknown = len(whole.activities) - len(known)
        if len(legs) != 1 or "" in legs or (unknown and whole.need and whole.area):
            continue
        need, area = whole.need.id if whole.need else "", whole.area.id if whole.area else ""
        if not told & {(need, ""), ("", area)}:
            yield Hanging(legs.pop(), whole.need, whole.area, whole.activities, unknown)
        if not unknown:
            told.add((need, area))
