"""Work: the activities that somebody should ask about, by organisation, the most pressing first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from formulary.entry.parts import Contact
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.headings import Organisation
from formulary.times.state import State
from formulary.words import listed

PRESSING = (State.DUE, State.LAPSED)
"""The states in which somebody should ask. What is paused or over is another matter."""


@dataclass(frozen=True, slots=True)
class Question:
    """One activity to ask about, and since when."""

    activity: Activity
    since: date

    @property
    def last_asked(self) -> date:
        """The day on which somebody asked last."""
        return self.activity.entry.last_verified.on


@dataclass(frozen=True, slots=True)
class Work:
    """One organisation to get in touch with, and what to ask."""

    organisation: Organisation
    questions: tuple[Question, ...]

    @property
    def contact(self) -> Contact:
        """How to reach the organisation."""
        return self.organisation.entry.contact

    @property
    def reached(self) -> str:
        """How to reach the organisation, in one line."""
        contact = self.contact
        who = f" ({contact.who})" if contact.who else ""
        return listed(filter(None, (contact.phone, contact.email, contact.website)), "or") + who

    @property
    def since(self) -> date:
        """Since when the longest waiting question waits."""
        return min(question.since for question in self.questions)


def work_list(collection: Collection) -> list[Work]:
    """All that is due or has lapsed, the organisation that waits longest first."""
    return sorted(all_work(collection), key=lambda work: (work.since, work.organisation.id))


def all_work(collection: Collection) -> Iterator[Work]:
    """The work with each organisation that has any."""
    for identity, activities in collection.of_organisation.items():
        questions = sorted((question(one) for one in activities if one.state in PRESSING), key=waiting)
        if questions:
            yield Work(collection.organisations[identity], tuple(questions))


def question(activity: Activity) -> Question:
    """What to ask about one activity. It waits since it was due, also when it has lapsed in the meantime."""
    return Question(activity, activity.due_on)


def waiting(question: Question) -> tuple[date, str]:
    """The order of questions: the longest waiting first."""
    return question.since, question.activity.id
