"""The questions: made from the schema, so that no form can forget a field or ask for one that is gone."""

import pytest

from formulary.asking.choice import Lists
from formulary.asking.question import Answer, Question
from formulary.asking.section import FIRST, PLACES, TITLES, sections
from formulary.checking.schemas import Schema
from formulary.reading.source import Kind
from making import collection

NOT_ASKED = {"formerly", "code", "translations"}
"""What the machine gives, or a person who speaks the language approves elsewhere."""


@pytest.fixture
def questions(schemas: dict[Kind, Schema]) -> dict[str, Question]:
    """All questions about an activity, by their addresses."""
    found = sections(schemas[Kind.ACTIVITY].content, Lists.of(collection()))
    return {one.address: one for section in found for one in section.questions}


def test_every_field_is_asked_for_once(questions: dict[str, Question], schemas: dict[Kind, Schema]) -> None:
    """Each field of the schema has its question in one section, but for those that nobody is asked."""
    content = schemas[Kind.ACTIVITY].content
    listed = [field for fields in PLACES.values() for field in fields]
    assert sorted(listed) == sorted(content["properties"].keys() - NOT_ASKED)
    asked = {address.partition(".")[0] for address in questions}
    assert asked == set(listed)
    for name in asked:
        parts = content["properties"][name].get("properties", {})
        assert all(f"{name}.{part}" in questions for part in parts), name


def test_every_part_of_a_repeated_block_is_asked_for(
    questions: dict[str, Question], schemas: dict[Kind, Schema]
) -> None:
    """A session and a line of the ledger are asked for with all their parts."""
    blocks = {one.address: one for one in questions.values() if one.answer is Answer.BLOCKS}
    assert blocks.keys() == {"sessions", "verified"}
    for name, block in blocks.items():
        parts = schemas[Kind.ACTIVITY].content["properties"][name]["items"]["properties"]
        assert [part.address for part in block.parts] == list(parts)


def test_sections_have_titles_and_first_questions_exist(questions: dict[str, Question]) -> None:
    """No section is nameless, and what is asked first is asked at all."""
    assert TITLES.keys() == PLACES.keys()
    assert questions.keys() >= FIRST


def test_a_first_entry_takes_what_is_needed(questions: dict[str, Question]) -> None:
    """What an entry cannot be without is asked for first, but for what can be chosen beforehand."""
    needed = {address for address, one in questions.items() if one.is_needed}
    assert needed - FIRST == {"join.route"}


def test_questions_are_short_and_plain(questions: dict[str, Question]) -> None:
    """A question ends as one, and has at most 12 words in a sentence."""
    everything = [*questions.values(), *(part for one in questions.values() for part in one.parts)]
    for one in everything:
        assert one.text.rstrip(".").endswith("?") or "?" in one.text or one.text.endswith("free."), one.address
        assert max(len(sentence.split()) for sentence in one.text.split("?")) <= 12, one.address


def test_answers_have_the_form_that_fits(questions: dict[str, Question]) -> None:
    """The form of an answer follows from the schema."""
    forms = {address: one.answer for address, one in questions.items()}
    assert (forms["name"], forms["summary"], forms["good_for"]) == (Answer.LINE, Answer.TEXT, Answer.LINES)
    assert (forms["support"], forms["needs"], forms["attend"]) == (Answer.CHOICE, Answer.CHOICES, Answer.CHOICES)
    assert (forms["cost.amount"], forms["funding_ends"], forms["course.starts"]) == ("number", "date", "dates")
    assert (forms["contact.phone"], forms["contact.email"], forms["contact.website"]) == ("phone", "email", "web")


def test_choices_have_titles(questions: dict[str, Question]) -> None:
    """What may be chosen is read in plain words: the locality's own lists and the closed ones."""
    assert [(one.word, one.title) for one in questions["needs"].choices] == [("loneliness", "Loneliness")]
    titles = {one.word: one.title for one in questions["languages"].choices}
    assert titles["british-sign-language"] == "British Sign Language"
    assert [one.title for one in questions["join.places"].choices][1] == "There is a waiting list"
    assert all(one.title for question in questions.values() for one in question.choices)
