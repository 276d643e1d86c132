"""The slip: half a page about one activity that a person takes away."""

from dataclasses import dataclass
from datetime import date

from formulary.entry.locality import Locality
from formulary.model.activity import Activity
from formulary.pages.row import activity_address
from formulary.words import full_date, typed


@dataclass(frozen=True, slots=True)
class Slip:
    """What a slip says beside the facts of its page: where to read them again, and how old they are."""

    address: str
    as_of: str


def slip(activity: Activity, locality: Locality, today: date) -> Slip | None:
    """Make the slip of an activity; there is none for what may not stand on paper now."""
    if not activity.is_on_pads:
        return None
    return Slip(address=f"{typed(locality.address)}/{activity_address(activity)}", as_of=full_date(today))
