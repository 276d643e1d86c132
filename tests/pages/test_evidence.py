"""Evidence: the certainty decides the words, and no page says more than is known."""

import msgspec
import pytest

from formulary.entry.heading import Statement, SupportEntry
from formulary.pages.evidence import CERTAINTY, claims, lowered, sentence
from making import support

WORDS = {
    "high": "Walking in a group {s} low mood.",
    "moderate": "Walking in a group probably {s} low mood.",
    "low": "Walking in a group may {plain} low mood.",
    "very-low": "We do not know whether walking in a group {s} low mood.",
    "not-studied": "Nobody has studied whether walking in a group {s} low mood.",
}


@pytest.mark.parametrize("effect", ["reduce", "increase", "improve", "change"])
@pytest.mark.parametrize("certainty", CERTAINTY)
def test_the_verb_follows_the_grade(certainty: str, effect: str) -> None:
    """Sure is 'reduces', fairly sure 'probably reduces', not sure 'may reduce', and else we say that we do not know."""
    statement = Statement("Walking in a group", effect, "low mood", certainty)
    assert sentence(statement) == WORDS[certainty].format(s=f"{effect}s", plain=effect)


@pytest.mark.parametrize(
    ("what", "within"),
    [
        ("Tai chi", "tai chi"),
        ("A food bank", "a food bank"),
        ("NHS walks", "NHS walks"),
        ("English classes", "English classes"),
        ("Nordic walking", "Nordic walking"),
        ("Singing with Parkinson's", "singing with Parkinson's"),
    ],
)
def test_in_the_middle_of_a_sentence(what: str, within: str) -> None:
    """The first word loses its capital, unless it has one anywhere."""
    assert lowered(what) == within


def test_claims() -> None:
    """A claim carries what the grade is called, its note, and the numbers of its references in the list."""
    entry = msgspec.convert(
        support(
            evidence=[
                {
                    "what": "Walking",
                    "effect": "reduce",
                    "outcome": "falls",
                    "certainty": "very-low",
                    "note": "One study.",
                },
                {
                    "what": "Singing",
                    "effect": "improve",
                    "outcome": "mood",
                    "certainty": "high",
                    "references": ["b", "a"],
                },
            ],
            references=[{"id": "a", "text": "A. Journal 2015."}, {"id": "b", "text": "B. Journal 2017."}],
        ),
        SupportEntry,
    )
    first, second = claims(entry)
    assert (first.sentence, first.certainty) == ("We do not know whether walking reduces falls.", "We do not know")
    assert (first.grade, first.note, first.references) == ("very low", "One study.", ())
    assert (second.sentence, second.certainty, second.references) == ("Singing improves mood.", "We are sure", (2, 1))
