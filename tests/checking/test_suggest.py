"""Did you mean: the word that was meant, and no guess that would mislead."""

import pytest

from formulary.checking.schemas import Schema
from formulary.checking.suggest import LONGEST_LIST, SYNONYMS, did_you_mean, suggestion
from formulary.reading.source import Kind
from schema.parts import parts

DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
CONTACT = ["who", "phone", "phone_note", "email", "website"]


@pytest.mark.parametrize(
    ("written", "allowed", "meant"),
    [
        ("tusday", DAYS, "tuesday"),
        ("Tues", DAYS, "tuesday"),
        ("TUESDAY", DAYS, "tuesday"),
        (" tuesday ", DAYS, "tuesday"),
        ("thurs", DAYS, "thursday"),
        ("wensday", DAYS, "wednesday"),
        ("tel", CONTACT, "phone"),
        ("Telephone", CONTACT, "phone"),
        ("mobile", CONTACT, "phone"),
        ("url", CONTACT, "website"),
        ("web site", CONTACT, "website"),
        ("e-mail", CONTACT, "email"),
        ("phone-note", CONTACT, "phone_note"),
        ("name", CONTACT, "who"),
        ("title", ["name", "summary"], "name"),
        ("name", ["title", "summary"], "title"),
        ("true", ["yes", "no"], "yes"),
        ("email", ["phone", "e-mail"], "e-mail"),
        ("step free", ["step-free", "parking"], "step-free"),
        ("every day", DAYS, None),
        ("colour", CONTACT, None),
        ("", DAYS, None),
        ("tuesday" * 1_000, DAYS, None),
        ("tuesday", [], None),
    ],
)
def test_suggestion(written: str, allowed: list[str], meant: str | None) -> None:
    """The nearest allowed word is found, across synonyms, capitals, hyphens and slips."""
    assert suggestion(written, allowed) == meant


def test_allowed_words_are_listed() -> None:
    """Where nothing is near, the words that are allowed are listed."""
    assert did_you_mean("purple", ["red", "green"]) == "Allowed are: red, green."
    assert did_you_mean("purple", ["red"]) == "Only 'red' is allowed."


def test_long_and_empty_lists_are_not_listed() -> None:
    """A list that would fill the screen is not printed, and an empty one is never called allowed."""
    words = [f"word-{number}" for number in range(LONGEST_LIST)]
    assert did_you_mean("purple", words, "Look there.") == "Look there."
    assert did_you_mean("purple", [], "Add one.") == "Add one."
    assert "Allowed" not in did_you_mean("purple", [])


def test_every_synonym_leads_to_a_word(schemas: dict[Kind, Schema]) -> None:
    """Each synonym stands for a field or a word that some schema has."""
    words = {
        word
        for schema in schemas.values()
        for _, part in parts(schema.content)
        for word in [*part.get("properties", {}), *part.get("enum", [])]
    }
    assert {meant for synonym in SYNONYMS.values() for meant in synonym.split()} <= words
