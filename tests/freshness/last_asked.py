"""Collections of which a test says no more than when each activity was last checked, how, and whether it goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from formulary.model.collection import Collection
from making import TODAY, Values, activity, collection, locality, town


@dataclass(frozen=True, slots=True)
class Asked:
    """One activity: who runs it, when and how somebody asked last, and its status."""

    on: date
    organisation: str = "walkers"
    how: str = "phone"
    status: str = "open"


def asked_about(all_: Sequence[Asked], today: date = TODAY, review: tuple[int, int] = (180, 365)) -> Collection:
    """A collection of such activities, named by their places."""
    files = town({f"{one.organisation}/walk-{place}": values(one, place) for place, one in enumerate(all_)})
    due, lapsed = review
    files["formulary.yml"] = locality(review={"due_after_days": due, "lapsed_after_days": lapsed})
    return collection(files, today)


def values(one: Asked, place: int) -> Values:
    """The values of one activity."""
    stopped = {} if one.status == "open" else {"status": one.status, "status_since": "2026-01-01"}
    ledger = [{"on": one.on.isoformat(), "by": "walk leader", "how": one.how}]
    return activity(name=f"Walk {place}", verified=ledger, **stopped)


DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
REVIEWS = st.tuples(st.integers(7, 180), st.integers(14, 365)).filter(lambda both: both[0] < both[1])
ASKED = st.builds(
    Asked,
    on=DAYS,
    organisation=st.sampled_from(["choir", "club", "walkers"]),
    how=st.sampled_from(["phone", "visit", "e-mail", "website", "group"]),
    status=st.sampled_from(["open", "open", "open", "paused", "ended"]),
)
