"""The locality as it is written in formulary.yml."""

from datetime import date

from msgspec import Struct, field

from formulary.entry.parts import Contact


class Area(Struct, frozen=True):
    """One part of the locality, with its middle in degrees."""

    id: str
    name: str
    summary: str = ""
    latitude: float | None = None
    longitude: float | None = None


class LinkWorkers(Struct, frozen=True):
    """The team that can go with people."""

    name: str
    phone: str
    phone_note: str = ""
    email: str = ""


class UrgentLine(Struct, frozen=True):
    """A number for people in danger or despair."""

    name: str
    phone: str
    when: str


class Term(Struct, frozen=True, rename={"since": "from"}):
    """One stretch of school days, both days included."""

    since: date
    until: date


class Review(Struct, frozen=True):
    """How many days an entry counts as checked, and after how many it lapses."""

    due_after_days: int = 180
    lapsed_after_days: int = 365


class RecordCode(Struct, frozen=True):
    """A SNOMED CT code that professionals put into the record."""

    term: str
    code: str


class Demonstration(Struct, frozen=True):
    """Says that the collection is made up, and when its dates were right."""

    written_on: date


class Locality(Struct, frozen=True):
    """All that formulary.yml says."""

    name: str
    place: str
    address: str
    areas: tuple[Area, ...]
    link_worker: LinkWorkers
    urgent_help: tuple[UrgentLine, ...]
    nation: str
    feedback: Contact
    paper_to: str = ""
    summary: str = ""
    repository: str = ""
    branch: str = "main"
    publisher: str = ""
    terms: tuple[Term, ...] = ()
    review: Review = field(default_factory=Review)
    record_codes: tuple[RecordCode, ...] = ()
    map: str = ""
    demonstration: Demonstration | None = None
