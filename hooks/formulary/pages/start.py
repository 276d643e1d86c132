"""The start page: search, needs, kinds of support, areas, and a pad to print."""

from formulary.history.feed import ADDRESS as FEED
from formulary.model.collection import Collection
from formulary.pages.page import Page
from formulary.words import counted


def start_page(collection: Collection) -> Page:
    """Make the start page."""
    locality = collection.locality
    organisations = {activity.organisation.id for activity in collection.listed}
    summary = locality.summary or f"Things to join, and help to ask for, in {locality.place}."
    return Page(
        address="",
        title=locality.name,
        description=summary,
        template="start.html",
        feed=FEED,
        content={
            "summary": summary,
            "size": f"{counted(len(collection.listed), 'activity', 'activities')} by "
            f"{counted(len(organisations), 'organisation')}",
            "needs": list(collection.needs.values()),
            "kinds": [
                (kind, counted(len(collection.of_support[kind.id]), "activity", "activities"))
                for kind in collection.support.values()
            ],
            "areas": list(collection.areas.values()),
            "pads": list(collection.pads.values()),
        },
    )
