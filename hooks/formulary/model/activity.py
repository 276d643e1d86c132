"""An activity in its collection: what its file says, and what follows from it today."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from formulary.entry.activity import ActivityEntry, Venue
from formulary.entry.locality import Area, Locality
from formulary.model.headings import Need, Organisation, Support
from formulary.times.state import IN_LISTS, ON_PADS, State, StateDays, state_days
from formulary.times.wording import session_lines, short_when

SHOWN = 8
"""How many of the next starts are told at once: as many as times/recurrence.py gives."""


@dataclass(frozen=True, eq=False)
class Activity:
    """One activity with everything it names.

    ``areas`` are those where it takes place or which it serves. ``code_is_given`` says that the file has no code yet
    and the machine gave one for now. What takes long to work out is worked out when somebody asks, and once.
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
    locality: Locality
    today: date

    def on(self, day: date) -> "Activity":
        """The same activity as of another day, as far as can be known today."""
        return replace(self, today=day)

    @cached_property
    def days(self) -> StateDays:
        """The days on which its state changes."""
        return state_days(self.entry, self.locality.review)

    @cached_property
    def state(self) -> State:
        """How far its entry can be trusted today."""
        return State.WITHDRAWN if self.entry.status == State.WITHDRAWN else self.days.state(self.today)

    @property
    def due_on(self) -> date:
        """The first day on which somebody should ask again whether it is right."""
        return self.days.due_on

    @property
    def lapses_on(self) -> date:
        """The first day on which it is off the lists, if nobody asks before."""
        return self.days.lapses_on

    @property
    def next_starts(self) -> tuple[datetime, ...]:
        """When it starts next, at most eight times: local times without a zone. What is in no list has none."""
        return self.coming_starts[:SHOWN]

    @cached_property
    def coming_starts(self) -> tuple[datetime, ...]:
        """Every start that somebody may be told of before the entry leaves the lists, and eight more.

        A page that is read until then finds the next eight among them.
        """
        # Loaded here, with calendars and rules of recurrence: a check asks for no dates.
        from formulary.times.recurrence import starts_until  # noqa: PLC0415

        if not self.is_listed:
            return ()
        return starts_until(self.entry, self.locality, self.today, self.days.leaves_lists_on, SHOWN)

    @cached_property
    def when(self) -> tuple[str, ...]:
        """When it takes place, in whole words, each session by itself."""
        return tuple(session_lines(self.entry, self.today))

    @cached_property
    def short_when(self) -> str:
        """When it takes place, as short as on a pad."""
        return short_when(self.entry, self.today)

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
