"""A funder: what somebody pays for, alone or with others, and what would go with the money."""

from collections.abc import Iterable
from dataclasses import dataclass

from formulary.checking.funders import OWN_FUNDS
from formulary.gaps.hanging import Hanging
from formulary.model.activity import Activity


@dataclass(frozen=True, slots=True)
class Funder:
    """Who pays: for some activities alone, for others with somebody; ``keeps_up`` has nothing else to stand on."""

    name: str
    alone: tuple[Activity, ...]
    shared: tuple[Activity, ...]
    keeps_up: tuple[Hanging, ...]


def is_known(activity: Activity) -> bool:
    """Whether anybody has said who pays."""
    return bool(activity.entry.funded_by)


def only_funder(activity: Activity) -> str:
    """Who pays alone. Fees and gifts are no funder: they do not all go at once."""
    payers = activity.entry.funded_by
    return payers[0] if len(payers) == 1 and payers[0] != OWN_FUNDS else ""


def funders(activities: Iterable[Activity], hanging: Iterable[Hanging]) -> list[Funder]:
    """Everybody who pays for something, first those who pay alone for most."""
    alone: dict[str, list[Activity]] = {}
    shared: dict[str, list[Activity]] = {}
    for activity in activities:
        only = only_funder(activity)
        for name in activity.entry.funded_by:
            if name != OWN_FUNDS:
                (alone if only else shared).setdefault(name, []).append(activity)
    kept = list(hanging)
    found = [
        Funder(
            name,
            tuple(alone.get(name, ())),
            tuple(shared.get(name, ())),
            tuple(one for one in kept if one.leg == name),
        )
        for name in alone | shared
    ]
    return sorted(found, key=lambda funder: (-len(funder.alone), -len(funder.shared), funder.name))
