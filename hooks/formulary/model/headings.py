"""What activities are found by: organisations, needs, kinds of support, and hand-written pages."""

from dataclasses import dataclass

from formulary.entry.heading import NeedEntry, PageEntry, SupportEntry
from formulary.entry.organisation import OrganisationEntry


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who stands behind activities."""

    id: str
    entry: OrganisationEntry

    @property
    def name(self) -> str:
        """What it is called."""
        return self.entry.name


@dataclass(frozen=True, slots=True)
class Need:
    """A reason to refer, with its short page in Markdown."""

    id: str
    entry: NeedEntry
    body: str

    @property
    def name(self) -> str:
        """What it is called."""
        return self.entry.title


@dataclass(frozen=True, slots=True)
class Support:
    """A kind of support, with its short page in Markdown."""

    id: str
    entry: SupportEntry
    body: str

    @property
    def name(self) -> str:
        """What it is called."""
        return self.entry.title


@dataclass(frozen=True, slots=True)
class Page:
    """A hand-written page: its address and what search should know of it."""

    id: str
    entry: PageEntry
    body: str
