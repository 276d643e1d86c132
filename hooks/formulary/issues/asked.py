"""What the issue form asks: everything of a first entry, and of the rest what people send without being asked twice."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from formulary.asking.question import Answer, Question
from formulary.asking.section import Section

MORE = frozenset(
    {
        "organisation.about", "description", "by_appointment", "times_note", "attend", "venue.address",
        "venue.directions", "venue.transport", "covers", "cost.concessions", "cost.note", "join.route",
        "join.who_may_refer", "join.form", "contact.who", "contact.email", "contact.website", "good_for", "not_for",
        "cautions", "ages.from", "ages.to", "languages", "first_visit", "bring", "bring_someone", "access",
        "access_note", "safeguarding.lead",
    }
)  # fmt: skip
"""What is asked beside the first questions. No part of such a form can be folded: all of it is seen at once."""
NEEDED = frozenset({"organisation.name"})
"""What this form needs beside what the schema needs."""
LEDGER = "verified"
"""The list whose parts are asked one by one: there is one line of it in a new entry."""
DAY = f"{LEDGER}.0.on"
"""The day that is taken to be today where nobody says it."""
ONE_OF = (
    ("sessions", "by_appointment", "times_note"),
    ("cost.amount", "cost.note"),
    ("contact.phone", "contact.email", "contact.website"),
)
"""Of each row at least one must be answered."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the issue form: its title and what it asks."""

    title: str
    questions: tuple[Question, ...]


def parts(sections: Iterable[Section]) -> tuple[Part, ...]:
    """The parts of the issue form, in the order of all forms; one that asks nothing is left out."""
    found = (Part(section.title, tuple(asked_in(section))) for section in sections)
    return tuple(part for part in found if part.questions)


def asked_in(section: Section) -> Iterator[Question]:
    """The questions of a section that the issue form asks."""
    for one in section.first + tuple(one for one in section.more if one.address in MORE):
        if one.answer is Answer.BLOCKS and one.address == LEDGER:
            yield from (here(replace(part, address=f"{LEDGER}.0.{part.address}")) for part in one.parts)
        else:
            yield here(one)


def here(question: Question) -> Question:
    """A question as this form asks it: needed or not."""
    needed = (question.is_needed or question.address in NEEDED) and question.address != DAY
    return replace(question, is_needed=needed)
