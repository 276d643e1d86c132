"""The catalogue of the finder: everything that it filters and lists, in columns."""

import re
from collections.abc import Iterator
from typing import Any

from formulary.data.columns import day_number, masks
from formulary.data.facets import Facet, facets
from formulary.data.finder_rows import (
    Shared,
    ages_of,
    days_to,
    few_days,
    first_start,
    later_slots,
    measured_points,
    place_of,
    postcode_of,
    rhythm_of,
    ten_thousandths,
)
from formulary.data.slots import slots
from formulary.model.activity import Activity
from formulary.model.collection import Collection

SCHEMA_VERSION = 2
SHARD = 500
"""Activities in one file of details. The details follow after the first result, so that it comes soon."""


def catalogue(collection: Collection) -> dict[str, Any]:
    """Everything that the finder needs before its first result.

    Numbers point into the lists beside them; day numbers count from 1 January 1970; -1 means none. ``due``, ``lapses``
    and, for the few that have such days, ``pauses`` and ``ends`` are days from ``today`` to those on which a state
    changes. Words that change are followed by the days and words of later: [words, days from today, words, ...].
    """
    questions, listed = facets(collection), collection.listed
    shared = Shared()
    activities = activity_columns(collection, questions, shared)
    return {
        "schema_version": SCHEMA_VERSION,
        "today": day_number(collection.today),
        "facets": {facet.id: facet_columns(facet) for facet in questions.values()},
        "letters": [kind.entry.letter for kind in collection.support.values()],
        "middles": [
            [ten_thousandths(area.latitude), ten_thousandths(area.longitude)] for area in collection.areas.values()
        ],
        "organisations": {
            "ids": [organisation.id for organisation in collection.shown_organisations],
            "names": [organisation.name for organisation in collection.shown_organisations],
        },
        "pages": pages(collection),
        "shard": SHARD,
        "costs": shared.costs.all(),
        "ages": shared.ages.all(),
        "whens": shared.whens.all(),
        "marks": shared.marks.all(),
        "rhythms": shared.rhythms.all(),
        "places": place_columns(shared),
        "activities": activities,
        "slots_later": later_slots(listed),
        "pauses": few_days((activity.days.pauses_on for activity in listed), collection.today),
        "ends": few_days((activity.days.ends_on for activity in listed), collection.today),
    }


def details(collection: Collection) -> Iterator[dict[str, list[str]]]:
    """What the finder shows beside and finds by besides, in the catalogue's order, so many activities at a time."""
    for start in range(0, len(collection.listed), SHARD):
        shard = collection.listed[start : start + SHARD]
        yield {
            "summaries": [activity.entry.summary for activity in shard],
            "phones": [activity.entry.phone for activity in shard],
            "postcodes": [postcode_of(activity) for activity in shard],
        }


def facet_columns(facet: Facet) -> dict[str, Any]:
    """One facet: its answers, and the other words for each."""
    return {
        "title": facet.title,
        "together": int(facet.together),
        "ids": [option.id for option in facet.options],
        "titles": [option.title for option in facet.options],
        "synonyms": [list(option.synonyms) for option in facet.options],
    }


def pages(collection: Collection) -> dict[str, list[Any]]:
    """The hand-written pages and the pads: where they are and what they are found by."""
    written = [(f"{page.id}/", "Page", page.entry.title, page.entry.synonyms) for page in collection.pages.values()]
    pads = [(f"pads/{pad.id}/", "Pad to print", pad.name, ("pad", "print")) for pad in collection.pads.values()]
    names = ("addresses", "kinds", "titles", "synonyms")
    return {name: [page[number] for page in [*written, *pads]] for number, name in enumerate(names)}


def place_columns(shared: Shared) -> dict[str, list[Any]]:
    """The places, in columns: words, area, latitude and longitude in ten thousandths of a degree."""
    names = ("words", "areas", "latitudes", "longitudes")
    return {name: [place[number] for place in shared.places.all()] for number, name in enumerate(names)}


def activity_columns(collection: Collection, questions: dict[str, Facet], shared: Shared) -> dict[str, list[Any]]:
    """The activities in lists, by name, in columns."""
    listed = collection.listed
    places = {name: facet.places for name, facet in questions.items()}
    organisations = {one.id: number for number, one in enumerate(collection.shown_organisations)}
    today = collection.today
    measured = measured_points(listed)
    return {
        "names": [activity.name for activity in listed],
        "slugs": [short_slug(activity) for activity in listed],
        "codes": [int(activity.code[1:]) for activity in listed],
        "organisations": [organisations[activity.organisation.id] for activity in listed],
        "kind": [places["kind"][activity.support.id] for activity in listed],
        "main_need": [places["need"][activity.needs[0].id] for activity in listed],
        "need": masks(([need.id for need in activity.needs] for activity in listed), places["need"]),
        "area": masks(([area.id for area in activity.areas] for activity in listed), places["area"]),
        "access": masks((activity.entry.access for activity in listed), places["access"]),
        "language": masks((activity.entry.languages for activity in listed), places["language"]),
        "way": masks((activity.entry.attend for activity in listed), places["way"]),
        "route": [places["route"][activity.entry.join.route] for activity in listed],
        "slots": [slots(activity.entry, today) for activity in listed],
        "costs": [shared.cost(activity) for activity in listed],
        "ages": [shared.ages.number(ages_of(activity.entry)) for activity in listed],
        "whens": [shared.when(activity) for activity in listed],
        "places": [shared.places.number(place_of(activity, places["area"], measured)) for activity in listed],
        "firsts": [first_start(activity, today) for activity in listed],
        "rhythms": [shared.rhythms.number(rhythm_of(activity)) for activity in listed],
        "due": [days_to(activity.due_on, today) for activity in listed],
        "lapses": [days_to(activity.lapses_on, today) for activity in listed],
        "marks": [shared.mark(activity) for activity in listed],
    }


def short_slug(activity: Activity) -> str:
    """The last part of an activity's address; nothing where it follows from the name."""
    slug = activity.id.partition("/")[2]
    plain = re.sub("[^a-z0-9]+", "-", activity.name.lower()).strip("-") if activity.name.isascii() else ""
    return "" if slug == plain else slug
