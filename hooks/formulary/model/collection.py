"""The collection: every entry with what it names, indexed once, as of one day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from formulary.entry.locality import Area, Locality
from formulary.entry.refusal import RefusalEntry
from formulary.model.activity import Activity
from formulary.model.headings import Need, Organisation, Page, Support
from formulary.model.pad import Pad
from formulary.times.state import GONE
from formulary.words import alphabetical


def by_name(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """Sort as people read lists: by name, capitals and accents or not."""
    return tuple(sorted(activities, key=lambda activity: (alphabetical(activity.name), activity.id)))


def in_former_folders(activity: Activity) -> Iterator[str]:
    """The addresses that an activity had while its organisation's folder was called otherwise."""
    for folder in activity.organisation.entry.formerly:
        for address in (activity.id, *activity.entry.formerly):
            own, _, name = address.partition("/")
            if own == activity.organisation.id:
                yield f"{folder}/{name}"


@dataclass(frozen=True)
class Collection:
    """All there is. Mappings are by id, in the order in which they are shown."""

    today: date
    locality: Locality
    organisations: Mapping[str, Organisation]
    activities: Mapping[str, Activity]
    needs: Mapping[str, Need]
    support: Mapping[str, Support]
    pages: Mapping[str, Page]
    pads: Mapping[str, Pad]
    refusals: tuple[RefusalEntry, ...] = ()

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The locality's areas by short name."""
        return {area.id: area for area in self.locality.areas}

    @cached_property
    def words(self) -> dict[str, dict[str, str]]:
        """The short names that files may use, with what people call them: by the lists that schemas name (x-list)."""
        return {
            "needs": {need.id: need.name for need in self.needs.values()},
            "support": {kind.id: kind.name for kind in self.support.values()},
            "areas": {area.id: area.name for area in self.areas.values()},
        }

    @cached_property
    def former(self) -> dict[str, Activity]:
        """The activities by the addresses that they had.

        They keep those in folders that their organisation had as well. What is there now comes before what was, and
        what a file says itself before what follows from the folders.
        """
        activities = self.activities.values()
        moved_along = {old: one for one in activities for old in in_former_folders(one)}
        said = {old: one for one in activities for old in one.entry.formerly}
        return {old: one for old, one in (moved_along | said).items() if old not in self.activities}

    @cached_property
    def former_addresses(self) -> dict[str, list[str]]:
        """The addresses that each activity had, in their order."""
        found: dict[str, list[str]] = {activity: [] for activity in self.activities}
        for old, activity in sorted(self.former.items()):
            found[activity.id].append(old)
        return found

    @cached_property
    def listed(self) -> tuple[Activity, ...]:
        """The activities that stand in lists, by name."""
        return by_name(activity for activity in self.activities.values() if activity.is_listed)

    @cached_property
    def for_need(self) -> dict[str, list[Activity]]:
        """The listed activities for each need."""
        found: dict[str, list[Activity]] = {need: [] for need in self.needs}
        for activity in self.listed:
            for need in activity.needs:
                found[need.id].append(activity)
        return found

    @cached_property
    def of_support(self) -> dict[str, list[Activity]]:
        """The listed activities of each kind of support."""
        found: dict[str, list[Activity]] = {kind: [] for kind in self.support}
        for activity in self.listed:
            found[activity.support.id].append(activity)
        return found

    @cached_property
    def in_area(self) -> dict[str, list[Activity]]:
        """The listed activities in each area, and those that serve it."""
        found: dict[str, list[Activity]] = {area: [] for area in self.areas}
        for activity in self.listed:
            for area in activity.areas:
                found[area.id].append(activity)
        return found

    @cached_property
    def shown_organisations(self) -> list[Organisation]:
        """The organisations that people are to find, by name: all but those that are over."""
        return [one for one in self.organisations.values() if not self.is_over(one)]

    def is_over(self, organisation: Organisation) -> bool:
        """Whether an organisation had activities, and none of them goes on or is still to be listed."""
        activities = self.of_organisation[organisation.id]
        return bool(activities) and all(activity.state in GONE for activity in activities)

    @cached_property
    def of_organisation(self) -> dict[str, list[Activity]]:
        """The activities of each organisation, ended and lapsed ones included."""
        found: dict[str, list[Activity]] = {organisation: [] for organisation in self.organisations}
        for activity in by_name(self.activities.values()):
            found[activity.organisation.id].append(activity)
        return found
