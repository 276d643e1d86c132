"""An activity in its collection: what its file says, and what follows from it today."""

from dataclasses import dataclass
from datetime import date, datetime

from formulary.entry.activity import ActivityEntry, Venue
from formulary.entry.locality import Area
from formulary.model.headings import Need, Organisation, Support
from formulary.times.state import IN_LISTS, ON_PADS, State


@dataclass(frozen=True, slots=True, eq=False)
class Activity:
    """One activity with everything it names.

    ``areas`` are those where it takes place or which it serves. ``next_starts`` are local times without a zone.
    ``code_is_given`` says that the file has no code yet and the machine gave one for now.
    """

    id: str
    file: str
    entry: ActivityEntry
    code: str
    code_is_given: bool
    organisation: Organisation
    support: Support
    needs: tuple[Need, ...]
    areas: tuple[Area, ...]
    state: State
    due_on: date
    lapses_on: date
    next_starts: tuple[datetime, ...]
    when: tuple[str, ...]
    short_when: str

    @property
    def name(self) -> str:
        """What it is called."""
        return self.entry.name

    @property
    def is_listed(self) -> bool:
        """Whether it stands in lists."""
        return self.state in IN_LISTS

    @property
    def is_on_pads(self) -> bool:
        """Whether it may stand on a pad."""
        return self.state in ON_PADS

    @property
    def is_hidden(self) -> bool:
        """Whether its address is kept secret."""
        return bool(self.entry.venue and self.entry.venue.address_hidden == "yes")

    @property
    def public_venue(self) -> Venue | None:
        """The venue, if people go there and may know where it is."""
        return self.entry.venue if "in-person" in self.entry.attend and not self.is_hidden else None
