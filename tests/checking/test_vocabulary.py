"""The locality's own lists: what people call a need, a kind of support or an area leads to its short name."""

from datetime import date
from pathlib import Path

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.checking.vocabulary import Vocabulary, plain, vocabularies
from formulary.reading.folder import read
from formulary.reading.source import Kind
from reading.folders import WALK, fill, good, put

NEEDS = """\
---
title: {title}
summary: A need.
synonyms: [{synonyms}]
---
"""


@pytest.fixture(name="entries")
def make_entries(tmp_path: Path) -> Path:
    """A small collection with needs that people call by other names."""
    entries = fill(tmp_path)
    for name, title, synonyms in (
        ("loneliness", "Loneliness", "on my own, isolated, housebound"),
        ("low-mood", "Low mood", "sad, mental health"),
        ("anxiety", "Anxiety", "worry, mental health, low mood"),
    ):
        put(entries / f"needs/{name}.md", NEEDS.format(title=title, synonyms=synonyms).encode())
    put(entries / WALK, good().encode())
    return entries


@pytest.fixture(name="needs")
def make_needs(entries: Path) -> Vocabulary:
    """The vocabulary of needs of that collection."""
    return vocabularies(read(entries).sources)["needs"]


@pytest.mark.parametrize(
    ("written", "only", "mend"),
    [
        ("on my own", "loneliness", "Did you mean 'loneliness'?"),
        ("Isolated", "loneliness", "Did you mean 'loneliness'?"),
        ("Low_Mood", "low-mood", "Did you mean 'low-mood'?"),
        # A title goes before what others are called as well.
        ("low mood", "low-mood", "Did you mean 'low-mood'?"),
        ("mental-health", None, "Did you mean 'anxiety' or 'low-mood'?"),
        ("isolatd", None, "Did you mean 'loneliness'?"),
        ("lonliness", None, "Did you mean 'loneliness'?"),
        ("gambling", None, "Allowed are: "),
        ("", None, "Allowed are: "),
    ],
)
def test_what_is_meant(written: str, only: str | None, mend: str, needs: Vocabulary) -> None:
    """What is certain is one word; what is likely is offered; else the words are listed."""
    assert needs.only(written) == only
    assert needs.did_you_mean(written, "Add it.").startswith(mend)


@pytest.mark.parametrize(
    ("old", "new", "rule", "mend"),
    [
        ("[loneliness,", "[housebound,", "need-known", "Did you mean 'loneliness'?"),
        ("[loneliness,", "[On my own,", "schema-form", "Did you mean 'loneliness'?"),
        ("[loneliness,", "[mental-health,", "need-known", "Did you mean 'anxiety' or 'low-mood'?"),
        (
            "support: physical-activity",
            "support: Physical Activity",
            "schema-form",
            "Did you mean 'physical-activity'?",
        ),
        ("area: riverside", "area: River side", "schema-form", "Did you mean 'riverside'?"),
        ("area: riverside", "area: river-sde", "area-known", "Did you mean 'riverside'?"),
    ],
)
def test_findings_offer_the_word(  # noqa: PLR0913 - what is changed, and what is said
    old: str, new: str, rule: str, mend: str, *, entries: Path, schemas: dict[Kind, Schema], today: date
) -> None:
    """The fourth and the fifth gate offer the short name of what somebody called otherwise."""
    put(entries / WALK, good().replace(old, new).encode())
    (found,) = check(read(entries), schemas, today).findings
    assert (found.rule, found.mend) == (rule, mend)


def test_broken_list_is_passed_over(entries: Path) -> None:
    """Titles and areas that are no texts give no words, and stop nobody."""
    put(entries / "needs/low-mood.md", b"---\ntitle: [Low]\nsynonyms: low\n---\n")
    put(entries / "formulary.yml", b"areas: [a, {id: [b]}, {id: C?}, {id: hill, name: {a: b}}]\n")
    words = vocabularies(read(entries).sources)
    assert words["needs"].only("Low mood") == "low-mood"
    assert words["areas"].words == ("hill",)


def test_plain_names() -> None:
    """Names are compared without capitals, hyphens and kinds of apostrophe."""
    assert plain(" Low-Mood ") == plain("low_mood") == "low mood"
    assert plain("can’t sleep") == plain("Can't  sleep")
