"""Every page of the site that the machine makes: a pure function of the collection."""

from collections.abc import Iterator

from formulary.model.collection import Collection
from formulary.pages.lists import list_pages
from formulary.pages.monograph import activity_page
from formulary.pages.page import Page
from formulary.pages.start import start_page


def pages_of(collection: Collection) -> Iterator[Page]:
    """Yield every page."""
    yield start_page(collection)
    yield find_page(collection)
    yield from list_pages(collection)
    for activity in collection.activities.values():
        yield activity_page(activity, collection.locality)


def find_page(collection: Collection) -> Page:
    """The finder; its script fills it, and without scripts it is a page of lists."""
    description = f"Search everything in {collection.locality.name} by need, place, day, time and cost."
    return Page("find/", "Find an activity", description, "find.html", "find", {"collection": collection})
