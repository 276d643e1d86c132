"""The finder's page: its filters, and the lists that stand there without scripts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from formulary.data.facets import facets
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.pages.later import Count, listed_count
from formulary.pages.page import Page


@dataclass(frozen=True, slots=True)
class Item:
    """A link to a list, and how much stands there."""

    address: str
    title: str
    count: Count


@dataclass(frozen=True, slots=True)
class PlainList:
    """Links to the lists of one sort: by need, by kind of support, by area."""

    id: str
    title: str
    items: tuple[Item, ...]


def find_page(collection: Collection) -> Page:
    """The finder; its script fills it, and without scripts it is a page of lists."""
    description = f"Search everything in {collection.locality.name} by need, place, day, time and cost."
    content = {"facets": facets(collection), "lists": plain_lists(collection)}
    return Page("find/", "Find an activity", description, "find.html", "find", content)


def plain_lists(collection: Collection) -> list[PlainList]:
    """The lists by need, kind of support and area; one without lines is left out."""
    needs = [(need.id, need.name) for need in collection.needs.values()]
    kinds = [(kind.id, kind.name) for kind in collection.support.values()]
    areas = [(area.id, area.name) for area in collection.areas.values()]
    lists = [
        plain_list("needs", "By need", needs, collection.for_need),
        plain_list("support", "By kind of support", kinds, collection.of_support),
        plain_list("areas", "By area", areas, collection.in_area),
    ]
    return [one for one in lists if one.items]


def plain_list(
    folder: str, title: str, names: Iterable[tuple[str, str]], found: Mapping[str, list[Activity]]
) -> PlainList:
    """One list of lists."""
    items = tuple(Item(f"{folder}/{identity}/", name, listed_count(found[identity])) for identity, name in names)
    return PlainList(folder, title, items)
