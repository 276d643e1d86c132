"""A section of a form: questions that belong together, in the order in which a volunteer would tell them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from formulary.asking.choice import Lists
from formulary.asking.question import Question, questions

TITLES = {
    "group": "Your group",
    "activity": "The activity",
    "when": "When it takes place",
    "where": "Where it is",
    "cost": "What it costs",
    "joining": "How to join",
    "contact": "Whom to ask",
    "people": "Who it is for",
    "visit": "The first visit",
    "access": "Getting in and around",
    "trust": "Safety and news",
    "verified": "Who says so",
}
"""The sections in their order."""
PLACES = {
    "group": ("organisation",),
    "activity": ("name", "summary", "support", "needs", "description"),
    "when": ("sessions", "by_appointment", "times_note", "course"),
    "where": ("attend", "venue", "covers"),
    "cost": ("cost",),
    "joining": ("join",),
    "contact": ("contact",),
    "people": ("good_for", "not_for", "cautions", "ages", "intensity", "support_level", "languages"),
    "visit": ("first_visit", "bring", "bring_someone"),
    "access": ("access", "access_note"),
    "trust": (
        "safeguarding", "feedback", "funded_by", "funding_ends", "status", "status_since", "status_until", "status_why",
        "story",
    ),
    "verified": ("verified",),
}  # fmt: skip
"""The fields that each section asks for."""
FIRST = frozenset(
    {
        "organisation.name", "name", "summary", "support", "needs", "sessions", "venue.name", "venue.postcode",
        "venue.area", "cost.amount", "join.how", "contact.phone", "verified",
    }
)  # fmt: skip
"""What a first entry needs, or cannot well do without. All else may wait."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form: ``first`` is what everybody is asked, ``more`` is for those who have more to say."""

    id: str
    title: str
    first: tuple[Question, ...]
    more: tuple[Question, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions of the section."""
        return self.first + self.more


def sections(schema: Mapping[str, Any], lists: Lists) -> tuple[Section, ...]:
    """The whole form for an activity, from its schema."""
    asked = list(questions(schema, lists))
    return tuple(section(name, asked) for name in TITLES)


def section(name: str, asked: list[Question]) -> Section:
    """One section, in the order of ``PLACES``."""
    mine = [one for field in PLACES[name] for one in asked if one.address.partition(".")[0] == field]
    first = tuple(one for one in mine if one.address in FIRST)
    return Section(name, TITLES[name], first, tuple(one for one in mine if one.address not in FIRST))
