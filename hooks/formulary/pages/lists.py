"""Lists: activities by need, kind of support, area and organisation, and all of them from A to Z."""

from collections.abc import Iterable, Iterator

from formulary.entry.locality import Area
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.pages.evidence import claims
from formulary.pages.later import Count, listed_count
from formulary.pages.page import Page
from formulary.pages.row import Row, row
from formulary.times.state import State
from formulary.words import alphabetical

TOLD = frozenset(State) - {State.WITHDRAWN}
"""What an organisation's page tells of. Who was withdrawn has a page for those who hold its address, and no other."""


def list_pages(collection: Collection) -> Iterator[Page]:
    """Every page that is mainly a list."""
    yield from need_pages(collection)
    yield from support_pages(collection)
    yield from area_pages(collection)
    yield from organisation_pages(collection)
    yield all_activities(collection)


def rows(activities: Iterable[Activity]) -> list[Row]:
    """The rows of a list."""
    return [row(activity) for activity in activities]


def index_item(address: str, title: str, summary: str, activities: list[Activity]) -> dict[str, str | Count]:
    """A line on an index page: where it leads, and how much is there."""
    return {
        "address": address,
        "title": title,
        "summary": summary,
        "count": listed_count(activities),
    }


def need_pages(collection: Collection) -> Iterator[Page]:
    """The index of needs and a page for each."""
    found = collection.for_need
    items = [index_item(f"needs/{n.id}/", n.name, n.entry.summary, found[n.id]) for n in collection.needs.values()]
    yield index("needs/", "Needs", "What would you like help with?", items)
    for need in collection.needs.values():
        content = {"need": need, "rows": rows(found[need.id])}
        yield Page(f"needs/{need.id}/", need.name, need.entry.summary, "need.html", "needs", content)


def support_pages(collection: Collection) -> Iterator[Page]:
    """The index of kinds of support and a page for each."""
    found = collection.of_support
    items = [index_item(f"support/{s.id}/", s.name, s.entry.summary, found[s.id]) for s in collection.support.values()]
    yield index("support/", "Kinds of support", "What kinds of help and activities there are.", items)
    for kind in collection.support.values():
        content = {"kind": kind, "rows": rows(found[kind.id]), "claims": claims(kind.entry)}
        yield Page(f"support/{kind.id}/", kind.name, kind.entry.summary, "support.html", "support", content)


def area_pages(collection: Collection) -> Iterator[Page]:
    """The index of areas and a page for each."""
    found = collection.in_area
    items = [index_item(f"areas/{a.id}/", a.name, a.summary, found[a.id]) for a in collection.areas.values()]
    yield index("areas/", "Areas", f"What there is in each part of {collection.locality.place}.", items)
    for area in collection.areas.values():
        here = [activity for activity in found[area.id] if takes_place_in(area, activity)]
        serving = [activity for activity in found[area.id] if not takes_place_in(area, activity)]
        content = {"area": area, "rows": rows(here), "serving": rows(serving)}
        description = area.summary or f"Activities in {area.name}."
        yield Page(f"areas/{area.id}/", area.name, description, "area.html", "areas", content)


def takes_place_in(area: Area, activity: Activity) -> bool:
    """Whether people go there for it."""
    return bool(activity.entry.venue and activity.entry.venue.area == area.id)


def organisation_pages(collection: Collection) -> Iterator[Page]:
    """The index of organisations and a page for each."""
    found = collection.of_organisation
    items = [
        index_item(f"organisations/{o.id}/", o.name, o.entry.about, found[o.id]) for o in collection.shown_organisations
    ]
    yield index("organisations/", "Organisations", "The groups and services behind the activities.", items)
    for organisation in collection.organisations.values():
        mine = found[organisation.id]
        content = {
            "organisation": organisation,
            "rows": rows(activity for activity in mine if activity.is_listed),
            "all": [(row(activity), activity.is_listed) for activity in mine if activity.state in TOLD],
            "has_past": any(not activity.is_listed and activity.state in TOLD for activity in mine),
            "is_over": collection.is_over(organisation),
        }
        description = f"What {organisation.name} offers in {collection.locality.place}."
        yield Page(
            f"organisations/{organisation.id}/",
            organisation.name,
            description,
            "organisation.html",
            "organisations",
            content,
        )


def all_activities(collection: Collection) -> Page:
    """All listed activities from A to Z."""
    letters: dict[str, list[Row]] = {}
    for activity in collection.listed:
        letters.setdefault(initial(activity.name), []).append(row(activity))
    description = f"Every activity in {collection.locality.place} that is on our lists, from A to Z."
    content = {"letters": list(letters.items()), "count": listed_count(collection.listed)}
    return Page("activities/", "All activities, A to Z", description, "activities.html", "find", content)


def initial(name: str) -> str:
    """The letter under which a name stands, without its accent; figures and signs stand together."""
    first = alphabetical(name.strip())[:1].upper()
    return first if first.isalpha() else "0 to 9"


def index(address: str, title: str, summary: str, items: list[dict[str, str | Count]]) -> Page:
    """An index page: one line for each list."""
    section = address.removesuffix("/")
    return Page(address, title, summary, "index.html", section, {"title": title, "summary": summary, "items": items})
