"""What is made of an imported collection: each maker returns the ids of the activities that its output shows."""

from collections.abc import Callable
from typing import TypeAlias

from formulary.model.pad import selected
from importing.listings import Listings

Maker: TypeAlias = Callable[[Listings], set[str]]


def pad(listings: Listings) -> set[str]:
    """The pad for one need."""
    return {activity.id for activity in selected(listings.collection.pads["food"], listings.collection.listed)}


MAKERS: dict[str, Maker] = {"pad": pad}
"""Every output by name. ``listings.project`` has all that a site needs: mkdocs.yml, hooks/, overrides/, pages."""
