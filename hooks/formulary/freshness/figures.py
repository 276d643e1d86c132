"""The summary as data for programs: ``/data/status.json``. No field is of two types; what is not known is left out."""

from typing import Any

from formulary.data.open_data import head
from formulary.freshness.summary import Summary, summary
from formulary.model.collection import Collection


def figures(collection: Collection) -> dict[str, Any]:
    """How fresh a collection is on its day. Months are told as '2026-11'; what is older has an empty month."""
    found = summary(collection)
    return head(collection) | {
        "due_after_days": found.review.due_after_days,
        "lapsed_after_days": found.review.lapsed_after_days,
        "open": len(found.open),
        "states": {state.value: len(activities) for state, activities in found.by_state.items()},
        "last_checked": [
            {
                "month": f"{one.month:%Y-%m}" if one.month else "",
                "checked": one.checked,
                "due": one.due,
                "lapsed": one.lapsed,
            }
            for one in found.checks
        ],
        "coming": [{"month": f"{one.month:%Y-%m}", "due": one.due, "lapse": one.lapse} for one in found.coming],
        "ways": found.ways,
        "ages": ages(found),
    }


def ages(found: Summary) -> dict[str, Any]:
    """How many days old the check in the middle and the oldest one are; nothing where nothing is open."""
    if not found.open:
        return {}
    oldest = found.open[0]
    return {
        "median_days": found.median_days,
        "oldest_days": found.days_since_check(oldest),
        "oldest": oldest.id,
    }
