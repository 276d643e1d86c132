"""Evidence in words: the certainty (GRADE) decides the verb, so that no page says more than is known."""

from dataclasses import dataclass

from formulary.entry.heading import Statement, SupportEntry

CERTAINTY = {
    "high": "We are sure",
    "moderate": "We are fairly sure",
    "low": "We are not sure",
    "very-low": "We do not know",
    "not-studied": "Nobody has studied it",
}

PROPER = frozenset({"British", "English", "Gaelic", "Irish", "Nordic", "Scottish", "Welsh"})
"""First words that keep their capital in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that is known, or not known, with the numbers of its references."""

    sentence: str
    certainty: str
    grade: str
    note: str
    references: tuple[int, ...]


def claims(entry: SupportEntry) -> list[Claim]:
    """Say what is known about a kind of support."""
    numbers = {reference.id: number for number, reference in enumerate(entry.references, 1)}
    return [
        Claim(
            sentence=sentence(statement),
            certainty=CERTAINTY[statement.certainty],
            grade=statement.certainty.replace("-", " "),
            note=statement.note,
            references=tuple(numbers[name] for name in statement.references),
        )
        for statement in entry.evidence
    ]


def sentence(statement: Statement) -> str:
    """Say what is known: 'Walking in a group probably reduces low mood.' is what moderate certainty lets us say."""
    what, outcome = statement.what, statement.outcome
    third_person = f"{statement.effect}s"
    return {
        "high": f"{what} {third_person} {outcome}.",
        "moderate": f"{what} probably {third_person} {outcome}.",
        "low": f"{what} may {statement.effect} {outcome}.",
        "very-low": f"We do not know whether {lowered(what)} {third_person} {outcome}.",
        "not-studied": f"Nobody has studied whether {lowered(what)} {third_person} {outcome}.",
    }[statement.certainty]


def lowered(what: str) -> str:
    """What stood at the start of a sentence, for the middle of one: 'Tai chi' is 'tai chi', 'NHS walks' stays."""
    first = what.split(maxsplit=1)[0]
    return what if first in PROPER or first[1:2].isupper() else what[0].lower() + what[1:]
