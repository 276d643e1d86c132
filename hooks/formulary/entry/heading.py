"""The words that activities are found by: needs and kinds of support, and the hand-written pages."""

from msgspec import Struct


class NeedEntry(Struct, frozen=True):
    """A reason to refer."""

    title: str
    summary: str
    synonyms: tuple[str, ...] = ()
    urgent: str = ""


class Statement(Struct, frozen=True):
    """What is known about one outcome, and how surely (GRADE)."""

    what: str
    effect: str
    outcome: str
    certainty: str
    note: str = ""
    references: tuple[str, ...] = ()


class Reference(Struct, frozen=True):
    """A publication."""

    id: str
    text: str
    url: str = ""


class SupportEntry(Struct, frozen=True):
    """A kind of support."""

    title: str
    letter: str
    summary: str
    who_it_helps: tuple[str, ...]
    evidence: tuple[Statement, ...]
    order: int = 100
    synonyms: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()


class PageEntry(Struct, frozen=True):
    """The head of a hand-written page."""

    title: str
    description: str
    synonyms: tuple[str, ...] = ()
