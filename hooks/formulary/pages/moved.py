"""Pages at earlier addresses: they were printed on paper, so they lead on for ever."""

from collections.abc import Iterator

from formulary.model.collection import Collection
from formulary.pages.page import Page
from formulary.pages.row import activity_address


def moved_pages(collection: Collection) -> Iterator[Page]:
    """One page for each earlier address of an activity or organisation, with a link to where it is now."""
    for activity in collection.activities.values():
        for former in activity.entry.formerly:
            yield moved(f"activities/{former}/", activity.name, activity_address(activity))
    for organisation in collection.organisations.values():
        for former in organisation.entry.formerly:
            yield moved(f"organisations/{former}/", organisation.name, f"organisations/{organisation.id}/")


def moved(address: str, name: str, now: str) -> Page:
    """Say where something is now."""
    title = f"{name} has another address now"
    return Page(address, title, f"Where to find {name}.", "moved.html", "find", {"name": name, "now": now})
