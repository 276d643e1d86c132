"""What the paper asks: which of the questions stand on it, and how much room each answer gets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from formulary.asking.question import Answer, Question
from formulary.asking.section import Section

COLUMNS = 24
"""The columns that the width of the sheet is counted in."""
SESSIONS = 3
"""Regular times that the table has room for. Few activities have more."""


@dataclass(frozen=True, slots=True)
class Room:
    """The room of one answer: columns of the sheet's width, and lines to write on where it is written.

    Lines that the sheet has to spare go to answers that grow.
    """

    columns: int = COLUMNS
    lines: int = 1
    grows: bool = False


ASKED = {
    "organisation.name": Room(),
    "name": Room(),
    "summary": Room(lines=2, grows=True),
    "support": Room(),
    "needs": Room(),
    "sessions": Room(),
    "by_appointment": Room(),
    "venue.name": Room(18),
    "venue.postcode": Room(6),
    "venue.area": Room(),
    "attend": Room(),
    "cost.amount": Room(16),
    "cost.concessions": Room(8),
    "join.how": Room(14, lines=2, grows=True),
    "join.wait": Room(10, lines=2),
    "contact.phone": Room(12),
    "contact.who": Room(12),
    "contact.email": Room(12),
    "contact.website": Room(12),
    "good_for": Room(11, lines=2),
    "languages": Room(13, lines=2),
    "first_visit": Room(15, lines=2, grows=True),
    "bring": Room(9, lines=2),
    "access": Room(),
    "safeguarding.lead": Room(),
    "verified.0.on": Room(10),
    "verified.0.by": Room(14),
}
"""The questions on paper by their addresses."""
LEDGER = "verified"
WRITTEN = frozenset({"languages"})
"""Closed lists that are longer than what anybody would tick: the words are written."""
GIVEN_UP = (
    "languages", "bring", "cost.concessions", "join.wait", "by_appointment", "good_for", "contact.website",
    "safeguarding.lead", "access", "attend", "first_visit", "contact.email", "contact.who",
)  # fmt: skip
"""What is not asked where the locality's own lists take the room, in this order."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the sheet under one heading: sections of the questions that stand together.

    Where there is no title, the first question is the heading.
    """

    title: str
    sections: tuple[str, ...]


PARTS = (
    Part("Your group and the activity", ("group", "activity")),
    Part("", ("when",)),
    Part("Where it is, and what it costs", ("where", "cost")),
    Part("How to join, and whom to ask", ("joining", "contact")),
    Part("Who it is for, and what to expect", ("people", "visit", "access", "trust")),
    Part("Who says so", ("verified",)),
)
"""The parts in their order, which is that of the questions everywhere."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on paper; ``first`` says that everybody should answer it."""

    question: Question
    first: bool

    @property
    def address(self) -> str:
        """The address of the field that the answer is for."""
        return self.question.address

    @property
    def room(self) -> Room:
        """The room of the answer."""
        return ASKED[self.address]

    @property
    def is_chosen(self) -> bool:
        """Whether the answer is chosen from a list, which may have a box for each word."""
        return self.question.answer in (Answer.CHOICE, Answer.CHOICES) and self.address not in WRITTEN


def asked_in(section: Section) -> Iterator[Asked]:
    """The questions of a section that stand on paper. Of the ledger there is one line, which needs no table."""
    for question in section.questions:
        first = question in section.first
        parts = question.parts if question.address == LEDGER else ()
        line = tuple(replace(part, address=f"{LEDGER}.0.{part.address}") for part in parts)
        yield from (Asked(one, first) for one in line or (question,) if one.address in ASKED)
