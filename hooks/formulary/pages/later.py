"""What a page says later: words and counts that change on days that are known already, for the browser to pick from.

So a page that is read long after it was made tells the truth, and every word of it comes from one place.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from formulary.model.activity import Activity
from formulary.model.later import steps
from formulary.words import counted


def later(activity: Activity, say: Callable[[Activity], object]) -> str:
    """What is said from later days on, as the browser reads it: '[["2027-03-31","..."]]'; nothing if it stays."""
    found = [(day.isoformat(), said) for day, said in steps(activity, say)]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) if found else ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, and the days on which how many of them leave: '2027-10-02 2027-10-05x3'."""

    total: int
    leaves: str
    one: str
    many: str

    def __str__(self) -> str:
        """'12 activities'."""
        return counted(self.total, self.one, self.many)


def count(leaves: Iterable[date], one: str = "activity", many: str = "activities") -> Count:
    """Count what there is, each told by the day on which it leaves."""
    days = Counter(leaves)
    said = (f"{day}x{days[day]}" if days[day] > 1 else str(day) for day in sorted(days))
    return Count(days.total(), " ".join(said), one, many)


def listed_count(activities: Iterable[Activity]) -> Count:
    """How many of some activities stand in lists."""
    return count(activity.days.leaves_lists_on for activity in activities if activity.is_listed)
