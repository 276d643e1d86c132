"""The difference between an issue of a pad that lies in a drawer and the sheet of today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from formulary.model.activity import Activity
from formulary.printed.outcome import Fate, Outcome

STILL_ON = frozenset({Fate.SAME, Fate.CHANGED})


@dataclass(frozen=True, slots=True)
class Difference:
    """What is different between an issue and today's sheet.

    ``changed`` lines say something else now, ``stopped`` ones are paused, over or off the list, those ``left_out`` go
    on and stand on the pad no more, and what is ``new`` did not stand there. ``lost`` counts the lines that are not in
    the ledger any more, ``total`` all lines of the issue.
    """

    changed: tuple[Outcome, ...]
    stopped: tuple[Outcome, ...]
    left_out: tuple[Outcome, ...]
    new: tuple[Activity, ...]
    lost: int
    total: int

    @property
    def wrong(self) -> int:
        """How many lines of the issue cannot be relied on. What the pad only leaves out now may still be right."""
        left_out = sum(one.fate is Fate.CHANGED for one in self.left_out)
        return len(self.changed) + len(self.stopped) + left_out + self.lost


def difference(printed: Sequence[Outcome], today: Mapping[str, Activity], lost: int = 0) -> Difference:
    """Hold the lines of an issue against the activities on the sheet of today, by id and in its order."""
    stayed = {one.activity.id for one in printed if one.activity and one.activity.id in today}
    goes_on = [one for one in printed if one.activity and one.fate in STILL_ON]
    return Difference(
        changed=tuple(
            one for one in goes_on if one.fate is Fate.CHANGED and one.activity and one.activity.id in stayed
        ),
        stopped=tuple(one for one in printed if one.fate not in STILL_ON),
        left_out=tuple(one for one in goes_on if one.activity and one.activity.id not in stayed),
        new=tuple(activity for identity, activity in today.items() if identity not in stayed),
        lost=lost,
        total=len(printed) + lost,
    )
