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
    """'Walking in a group probably reduces low mood.'"""
    what, outcome = statement.what, statement.outcome
    third_person = f"{statement.effect}s"
    lowered = what[0].lower() + what[1:] if not what[1:2].isupper() else what
    return {
        "high": f"{what} {third_person} {outcome}.",
        "moderate": f"{what} probably {third_person} {outcome}.",
        "low": f"{what} may {statement.effect} {outcome}.",
        "very-low": f"We do not know whether {lowered} {third_person} {outcome}.",
        "not-studied": f"Nobody has studied whether {lowered} {third_person} {outcome}.",
    }[statement.certainty]
