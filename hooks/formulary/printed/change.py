"""Compares two prints of one activity: which parts of the line have changed, from what, to what."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from formulary.printed.record import PrintedLine


class Part(StrEnum):
    """The parts of a printed line."""

    NAME = "name"
    CONTACT = "contact"
    WHEN = "when"
    WHERE = "where"
    COST = "cost"
    NOTES = "notes"


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
    """One part of a line that says something else now."""

    part: Part
    said: str
    says: str


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
