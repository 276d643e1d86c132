"""A town in which some have to be asked: what is fresh, due, lapsed, over and paused."""

from datetime import date
from typing import Any

from formulary.freshness.request import Request, request
from formulary.freshness.work import work_list
from formulary.model.collection import Collection
from making import Values, activity, collection, organisation, town


def checked(on: str, **changes: Any) -> Values:
    """An activity that somebody asked about on a day."""
    return activity(verified=[{"on": on, "by": "walk leader", "how": "phone"}], **changes)


def built(today: str = "2026-11-21") -> Collection:
    """Three organisations: one with nothing due, one with two due, one with something lapsed."""
    files = town(
        {
            "fresh/walk": checked("2026-11-01"),
            "choir/sing": checked("2026-05-20", name="Sing"),
            "choir/hum": checked("2026-05-01", name="Hum"),
            "club/chess": checked("2025-10-01", name="Chess"),
            "club/over": checked("2024-01-01", name="Over", status="ended", status_since="2024-06-01"),
            "club/gone": checked("2024-01-01", name="Gone", status="withdrawn", status_since="2024-06-01"),
            "club/resting": checked("2026-01-10", name="Resting", status="paused", status_since="2026-06-01"),
        }
    )
    files["activities/choir/organisation.yml"] = organisation(
        name="The <Choir>", contact={"who": "the conductor", "phone": "01632 960144", "email": "choir@example.org"}
    )
    return collection(files, today=date.fromisoformat(today))


def requests(whole: Collection) -> list[Request]:
    """What each organisation is asked, the one that waits longest first."""
    return [request(work, whole) for work in work_list(whole)]
