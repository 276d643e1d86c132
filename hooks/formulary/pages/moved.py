"""Pages at earlier addresses: they were printed on paper, so they lead on for ever."""

from collections.abc import Iterator

from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.headings import Organisation
from formulary.pages.page import Page
from formulary.pages.row import activity_address


def moved_pages(collection: Collection) -> Iterator[Page]:
    """One page for each earlier address of an activity or organisation, with a link to where it is now."""
    for former, activity in collection.former.items():
        yield moved_activity(former, activity)
    for organisation in collection.organisations.values():
        for former in organisation.entry.formerly:
            yield moved_organisation(former, organisation)


def moved_activity(former: str, activity: Activity) -> Page:
    """Say where an activity is now."""
    name, now = activity.name, activity_address(activity)
    title, text = f"{name} has another address now", "Please use the new address from now on."
    return moved(f"activities/{former}/", title, "find", {"name": name, "now": now, "text": text})


def moved_organisation(former: str, organisation: Organisation) -> Page:
    """Say who an organisation is now: it has another name, or has become part of another one."""
    name, now = organisation.name, f"organisations/{organisation.id}/"
    text = f"The organisation that was here has a new name, or it has become part of {name}."
    address = f"organisations/{former}/"
    return moved(address, f"Look for {name} now", "organisations", {"name": name, "now": now, "text": text})


def moved(address: str, title: str, section: str, content: dict[str, str]) -> Page:
    """Say where something is now."""
    description = f"Where to find {content['name']}."
    return Page(address, title, description, "moved.html", section, content, in_sitemap=False)
