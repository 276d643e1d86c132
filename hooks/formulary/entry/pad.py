"""A pad as it is written in its file."""

from msgspec import Struct

from formulary.entry.parts import Approval

FORMATS = ("a5", "a4-two-up", "a4", "large-print", "fillable")


class Selection(Struct, frozen=True):
    """Which activities stand on a pad: those that fit every line given here."""

    all: str = ""
    needs: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    cost_at_most: float | None = None
    route: str = ""


class PadTranslation(Struct, frozen=True):
    """The heading of a pad, and what to do, in another language."""

    title: str
    approved: Approval
    intro: str = ""


class PadEntry(Struct, frozen=True):
    """All that a pad's file says."""

    title: str
    select: Selection
    code: str = ""
    summary: str = ""
    practice: str = ""
    intro: str = ""
    pins: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    at_most: int | None = None
    order: str = "support"
    formats: tuple[str, ...] = FORMATS
    languages: tuple[str, ...] = ()
    translations: dict[str, PadTranslation] = {}
