"""Compares two versions of one activity: which parts have changed, from what, to what.

Paper in somebody's hand and the history in git are compared by the same function, and told in the same words.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from formulary.printed.record import PrintedLine
from formulary.words import listed


class Part(StrEnum):
    """The parts of an activity, in the order in which they are told. The last four stand on no paper."""

    NAME = "name"
    CONTACT = "contact"
    WHEN = "when"
    WHERE = "where"
    COST = "cost"
    NOTES = "notes"
    JOINING = "joining"
    WHO = "who"
    ACCESS = "access"
    DESCRIPTION = "description"


LABELS = {
    Part.NAME: "Name",
    Part.CONTACT: "Contact",
    Part.WHEN: "Time",
    Part.WHERE: "Place",
    Part.COST: "Cost",
    Part.NOTES: "Good to know",
    Part.JOINING: "Joining",
    Part.WHO: "Who it is for",
    Part.ACCESS: "Access",
    Part.DESCRIPTION: "Description",
}
"""What people call each part."""
PHONE = re.compile(r"[0-9 +()]+")

WORDS: dict[Part, Callable[[PrintedLine], str]] = {
    Part.NAME: lambda line: line.name,
    Part.CONTACT: lambda line: line.contact,
    Part.WHEN: lambda line: line.when,
    Part.WHERE: lambda line: line.where,
    Part.COST: lambda line: line.cost,
    Part.NOTES: lambda line: " ".join(line.notes),
}
"""What each part says on paper."""


@dataclass(frozen=True, slots=True)
class Change:
    """One part that says something else now; both texts are empty where it takes more than a few words to say what."""

    part: Part
    said: str = ""
    says: str = ""

    @property
    def label(self) -> str:
        """What people call the part."""
        is_phone = self.part is Part.CONTACT and PHONE.fullmatch(self.said + self.says)
        return "Phone" if is_phone else LABELS[self.part]


def parts_in_words(changes: Iterable[Change]) -> str:
    """'time and cost'."""
    return listed(change.label.lower() for change in changes)


def changes(before: PrintedLine, after: PrintedLine) -> tuple[Change, ...]:
    """What is different between two prints of one activity.

    A part has changed if the words on paper differ and the entry's file states something else. Where only the words
    differ, the software has learnt to word the same fact in another way, or a day has passed; where only the
    file differs, paper never said it.
    """
    return tuple(
        Change(part, words(before), words(after))
        for part, words in WORDS.items()
        if words(before) != words(after) and before.stated.get(part) != after.stated.get(part)
    )
