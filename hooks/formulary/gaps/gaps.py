"""Gaps: all that is known of what is there, what is missing, and what may soon be."""

from collections.abc import Mapping
from dataclasses import dataclass

from formulary.entry.locality import Area
from formulary.gaps.columns import Column, columns
from formulary.gaps.ending import Ending, endings
from formulary.gaps.funder import Funder, funders, is_known, only_funder
from formulary.gaps.hanging import Hanging, hanging, wholes
from formulary.gaps.missing import Missing, missing
from formulary.gaps.tally import Tally, tally
from formulary.gaps.view import View, views
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.headings import Need


@dataclass(frozen=True, slots=True)
class Gaps:
    """The gaps of a collection as of its day, for all needs and areas or for some.

    ``there`` are the activities that people can go to: what is paused, ended or lapsed fills no gap. ``paused`` counts
    the first of these.
    ``unknown`` are those of which nobody has said who pays.
    """

    collection: Collection
    needs: tuple[Need, ...]
    areas: tuple[Area, ...]
    there: tuple[Activity, ...]
    paused: int
    columns: Mapping[str, Column]
    counts: Tally
    views: tuple[View, ...]
    missing: tuple[Missing, ...]
    endings: tuple[Ending, ...]
    on_organisations: tuple[Hanging, ...]
    on_funders: tuple[Hanging, ...]
    funders: tuple[Funder, ...]
    unknown: tuple[Activity, ...]


def gaps_of(collection: Collection, need: str = "", area: str = "") -> Gaps:
    """Find the gaps of a collection; ``need`` and ``area`` narrow them down to one of each."""
    needs = tuple(one for one in collection.needs.values() if need in ("", one.id))
    areas = tuple(one for one in collection.areas.values() if area in ("", one.id))
    wanted = [one for one in collection.listed if is_wanted(one, need, area)]
    there = tuple(one for one in wanted if one.is_on_pads)
    every = columns(collection)
    counts = tally(there, collection, every)
    # What hangs is looked for among all there is: what one need or one area has may not be all.
    all_there = [one for one in collection.listed if one.is_on_pads]
    found = [
        whole
        for whole in wholes(all_there, collection.needs.values(), collection.areas.values())
        if whole.need in (None, *needs) and whole.area in (None, *areas)
    ]
    by_organisation = hanging(found, lambda activity: activity.organisation.id, lambda _: True)
    on_funders = tuple(hanging(found, only_funder, is_known))
    return Gaps(
        collection=collection,
        needs=needs,
        areas=areas,
        there=there,
        paused=len(wanted) - len(there),
        columns=every,
        counts=counts,
        views=views(every, areas),
        missing=tuple(missing(counts, needs, areas)),
        endings=tuple(endings(there, collection.today)),
        on_organisations=tuple(one for one in by_organisation if not (one.need and one.area)),
        on_funders=on_funders,
        funders=tuple(funders(there, on_funders)),
        unknown=tuple(one for one in there if not is_known(one)),
    )


def is_wanted(activity: Activity, need: str, area: str) -> bool:
    """Whether an activity is for a need and an area, or for any."""
    serves = not need or any(one.id == need for one in activity.needs)
    return serves and (not area or any(one.id == area for one in activity.areas))
