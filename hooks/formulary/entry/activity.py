"""An activity as it is written in its file."""

from datetime import date
from typing import Literal

from msgspec import Struct

from formulary.entry.parts import Approval, Contact

YesNo = Literal["yes", "no"]
Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class OwnOrganisation(Struct, frozen=True):
    """Who runs it, where the organisation has no file of its own yet."""

    name: str
    about: str = ""
    charity_number: str = ""


class Ages(Struct, frozen=True, rename={"youngest": "from", "oldest": "to"}):
    """Who may come, in years."""

    youngest: int = 0
    oldest: int = 120
    note: str = ""


class Course(Struct, frozen=True):
    """A fixed number of sessions, and the first day of each course."""

    sessions: int
    starts: tuple[date, ...] = ()
    note: str = ""


class Session(Struct, frozen=True, rename={"since": "from", "exceptions": "except"}):
    """One regular time. ``every`` counts weeks; ``start`` and ``end`` are on the 24-hour clock, such as '10:30'."""

    day: Day
    start: str = ""
    end: str = ""
    every: int = 1
    weeks_of_month: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    exceptions: tuple[date, ...] = ()
    term_time: YesNo = "no"
    bank_holidays: YesNo = "no"
    note: str = ""


class Venue(Struct, frozen=True):
    """Where it takes place. Latitude and longitude in degrees, both or neither."""

    area: str
    name: str = ""
    address: str = ""
    postcode: str = ""
    latitude: float | None = None
    longitude: float | None = None
    directions: str = ""
    transport: str = ""
    address_hidden: YesNo = "no"


class Cost(Struct, frozen=True):
    """What a person pays, in pounds; None where only words are known."""

    amount: float | None = None
    per: str = "session"
    concessions: str = ""
    note: str = ""


class Joining(Struct, frozen=True):
    """How a person gets in."""

    route: str
    how: str
    who_may_refer: str = ""
    phone: str = ""
    email: str = ""
    form: str = ""
    consent_needed: YesNo = "no"
    wait: str = ""
    places: str = "open"


class Verification(Struct, frozen=True):
    """One line of the ledger: on this day, with this person, in this way."""

    on: date
    by: str
    how: str


class Translation(Struct, frozen=True):
    """The main words of an entry in another language."""

    name: str
    summary: str
    approved: Approval
    when: str = ""
    where: str = ""
    cost: str = ""
    join: str = ""
    first_visit: str = ""


class Safeguarding(Struct, frozen=True):
    """Who looks after people's safety."""

    lead: str
    phone: str = ""
    policy: str = ""


class Story(Struct, frozen=True):
    """What somebody said who came, and when they agreed that it is printed."""

    quote: str
    consent_on: date
    who: str = ""


class ActivityEntry(Struct, frozen=True):
    """All that an activity's file says."""

    name: str
    summary: str
    support: str
    needs: tuple[str, ...]
    cost: Cost
    join: Joining
    contact: Contact
    verified: tuple[Verification, ...]
    formerly: tuple[str, ...] = ()
    code: str = ""
    organisation: OwnOrganisation | None = None
    description: str = ""
    good_for: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    ages: Ages | None = None
    intensity: str = ""
    support_level: str = ""
    first_visit: str = ""
    bring: str = ""
    bring_someone: str = ""
    course: Course | None = None
    sessions: tuple[Session, ...] = ()
    by_appointment: str = ""
    times_note: str = ""
    attend: tuple[str, ...] = ("in-person",)
    venue: Venue | None = None
    covers: tuple[str, ...] = ()
    access: tuple[str, ...] = ()
    access_note: str = ""
    languages: tuple[str, ...] = ()
    translations: dict[str, Translation] = {}
    funded_by: tuple[str, ...] = ()
    funding_ends: date | None = None
    status: str = "open"
    status_since: date | None = None
    status_until: date | None = None
    status_why: str = ""
    safeguarding: Safeguarding | None = None
    feedback: str = ""
    story: Story | None = None

    @property
    def phone(self) -> str:
        """The number to ring first: the one for joining, else the contact's."""
        return self.join.phone or self.contact.phone

    @property
    def last_verified(self) -> Verification:
        """The line of the ledger that counts."""
        return max(self.verified, key=lambda line: line.on)
