"""Rules about two files for one thing: sooner or later they contradict each other."""

from collections.abc import Iterator
from itertools import chain, product
from typing import Any

from formulary.checking.document import Document, Facts
from formulary.checking.resemblance import same_activity
from formulary.checking.rules.dates import GONE
from formulary.checking.rules.rule import Complaint, rule
from formulary.checking.rules.sessions import minutes
from formulary.findings import Level, printable
from formulary.reading.source import Kind

MEND = (
    "Look at /activities/{here}/ and /activities/{there}/. "
    "If it is the same, keep one of the two. If not, give it a name that tells them apart."
)


@rule(
    "activity-alike", "One activity with two entries is soon wrong in one of them.", Kind.ACTIVITY, level=Level.WARNING
)
def activity_alike(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No two activities have one name and one place at one time; the later file by name is told.

    Within an organisation the names must be the same but for order and fillers: a group knows what it runs. Across
    organisations it is enough that they are alike.
    """
    if not goes_on(document):
        return
    same = facts.alike("activity", document)
    resembling = (other for other in facts.neighbours(document) if is_of_others(document, other))
    for other in chain(same, resembling):
        if goes_on(other) and meet(document, other):
            are = "those of" if other in same else "much like those of"
            message = f"Name, place and time are {are} '{printable(other.values['name'])}' in {other.source.file}."
            yield ("name",), message, MEND.format(here=document.source.id, there=other.source.id)
            return


def is_of_others(document: Document, other: Document) -> bool:
    """Say whether another organisation has an activity that resembles this one."""
    return other.source.folder != document.source.folder and same_activity(document.values, other.values)


def goes_on(document: Document) -> bool:
    """Say whether an activity has neither ended nor been withdrawn."""
    return document.values.get("status") not in GONE


def meet(one: Document, other: Document) -> bool:
    """Say whether two activities have sessions at the same time, or neither has any."""
    sessions = one.values.get("sessions", []), other.values.get("sessions", [])
    return not any(sessions) or any(overlap(first, second) for first, second in product(*sessions))


def overlap(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Say whether two sessions take place at the same time of one day."""
    (start, end), (other_start, other_end) = span(one), span(other)
    return bool(one["day"] == other["day"] and start < other_end and other_start < end)


def span(session: dict[str, Any]) -> tuple[int, int]:
    """When a session starts and ends, in minutes after midnight; without times it may be at any time."""
    start = minutes(session["start"]) if "start" in session else 0
    return start, minutes(session["end"]) if "end" in session else 24 * 60


@rule(
    "organisation-alike",
    "One organisation with two folders has its activities in two places.",
    Kind.ORGANISATION,
    Kind.ACTIVITY,
    level=Level.WARNING,
)
def organisation_alike(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No two organisations have one name or one charity number; the later file by name is told."""
    path = () if document.source.kind is Kind.ORGANISATION else ("organisation",)
    mend = "If it is the same organisation, put all its activities into one folder."
    for what, field, thing in (("organisation", "name", "name"), ("charity", "charity_number", "number")):
        # Within one folder a rule of its own sees to it that the organisation is told of once.
        others = (other for other in facts.alike(what, document) if other.source.folder != document.source.folder)
        if other := next(others, None):
            yield (*path, field), f"This {thing} stands in {other.source.file} too.", mend
            return
