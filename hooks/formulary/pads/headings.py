"""The headings on a sheet: by kind of support, by need, by area, or one for all, as the pad's file says."""

from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.pad import Pad

ANYWHERE = "By phone, online or at home"
ONE_LIST = "Choose from these"


def heading_of(collection: Collection, pad: Pad, activity: Activity) -> str:
    """The heading that an activity stands under."""
    return place_and_heading(collection, pad, activity)[1]


def in_order(collection: Collection, pad: Pad, activities: list[Activity]) -> list[Activity]:
    """Sort by heading; where something is pinned, its heading comes first. The rest of the order stays."""
    pinned = {heading_of(collection, pad, activity) for activity in activities if activity.id in pad.entry.pins}

    def rank(activity: Activity) -> tuple[bool, int, str]:
        place, heading = place_and_heading(collection, pad, activity)
        return heading not in pinned, place, heading

    return sorted(activities, key=rank)


def place_and_heading(collection: Collection, pad: Pad, activity: Activity) -> tuple[int, str]:
    """A heading, and where it stands among the others."""
    if pad.entry.order == "need":
        return by_need(collection, pad, activity)
    if pad.entry.order == "area":
        return by_area(collection, pad, activity)
    if pad.entry.order == "one-list":
        return 0, ONE_LIST
    return list(collection.support).index(activity.support.id), activity.support.name


def by_need(collection: Collection, pad: Pad, activity: Activity) -> tuple[int, str]:
    """The first of the pad's needs that an activity names; where the pad names none, the activity's first."""
    wanted = list(pad.entry.select.needs) or list(collection.needs)
    named = [need.id for need in activity.needs]
    found = next((need for need in pad.entry.select.needs if need in named), named[0])
    place = wanted.index(found) if found in wanted else len(wanted)
    return place, collection.needs[found].name


def by_area(collection: Collection, pad: Pad, activity: Activity) -> tuple[int, str]:
    """Where it takes place; what comes to people stands last, under a heading of its own."""
    if activity.entry.venue is None or not activity.areas:
        return len(collection.areas), ANYWHERE
    found = activity.areas
    wanted = [area for area in found if area.id in pad.entry.select.areas] or found
    home = activity.entry.venue.area
    area = next((area for area in wanted if area.id == home), wanted[0])
    return list(collection.areas).index(area.id), area.name
