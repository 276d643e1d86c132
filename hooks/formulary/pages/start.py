"""The start page: search, needs, kinds of support, areas, and a pad to print."""

from datetime import date

from formulary.history.feed import ADDRESS as FEED
from formulary.model.collection import Collection
from formulary.pages.later import count, listed_count
from formulary.pages.page import Page


def start_page(collection: Collection) -> Page:
    """Make the start page."""
    locality = collection.locality
    organisations: dict[str, date] = {}
    for activity in collection.listed:
        last = organisations.get(activity.organisation.id, date.min)
        organisations[activity.organisation.id] = max(last, activity.days.leaves_lists_on)
    summary = locality.summary or f"Things to join, and help to ask for, in {locality.place}."
    return Page(
        address="",
        title=locality.name,
        description=summary,
        template="start.html",
        feed=FEED,
        content={
            "summary": summary,
            "size": listed_count(collection.listed),
            "organisations": count(organisations.values(), "organisation", "organisations"),
            "needs": list(collection.needs.values()),
            "kinds": [(kind, listed_count(collection.of_support[kind.id])) for kind in collection.support.values()],
            "areas": list(collection.areas.values()),
            "pads": list(collection.pads.values()),
        },
    )
