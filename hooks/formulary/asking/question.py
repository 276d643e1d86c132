"""A question: what a person is asked for one field of an entry, made from what the schema says of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from formulary.asking.choice import Choice, Lists, choices


class Answer(StrEnum):
    """The form of an answer."""

    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    CHOICE = "choice"
    CHOICES = "choices"
    NUMBER = "number"
    DATE = "date"
    DATES = "dates"
    TIME = "time"
    PHONE = "phone"
    EMAIL = "email"
    WEB = "web"
    BLOCKS = "blocks"


SHAPES = {
    "a date": Answer.DATE,
    "a time on the 24-hour clock": Answer.TIME,
    "a phone number": Answer.PHONE,
    "an e-mail address": Answer.EMAIL,
    "a web address": Answer.WEB,
}
"""The forms of short answers, by what the schema calls them (``x-what``)."""
LONGEST_LINE = 160
"""Letters. A text that may be longer runs over several lines."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    ``address`` is that of the field, such as ``venue.postcode``; the fields of a repeated block have theirs within it.
    ``longest`` is the most letters that a text may have, or items that a list may have; 0 where nothing bounds it.
    """

    address: str
    text: str
    help: str
    answer: Answer
    is_needed: bool
    example: str
    longest: int = 0
    choices: tuple[Choice, ...] = ()
    parts: tuple["Question", ...] = ()


def questions(schema: Mapping[str, Any], lists: Lists, prefix: str = "", *, needed: bool = True) -> Iterator[Question]:
    """Yield the questions of a schema, or of a block in it, in its order; blocks that stand once are taken apart.

    A field is asked for where the schema holds a question for it (``x-ask``).
    """
    for name, part in schema["properties"].items():
        is_needed = needed and name in schema.get("required", ())
        address = f"{prefix}{name}"
        if "properties" in part:
            yield from questions(part, lists, f"{address}.", needed=is_needed)
        elif "x-ask" in part:
            yield question(address, part, lists, is_needed=is_needed)


def question(address: str, part: Mapping[str, Any], lists: Lists, *, is_needed: bool) -> Question:
    """The question for one field."""
    answer = answer_of(part)
    is_block = answer is Answer.BLOCKS
    return Question(
        address=address,
        text=part["x-ask"],
        help=part["description"],
        answer=answer,
        is_needed=is_needed,
        example="" if is_block else shown(part["examples"][0]),
        longest=part.get("maxItems") or part.get("maxLength", 0),
        choices=choices(part, lists),
        parts=tuple(questions(part["items"], lists)) if is_block else (),
    )


def answer_of(part: Mapping[str, Any]) -> Answer:
    """The form of the answer that a field takes."""
    if part.get("type") == "array":
        return answer_of_list(part["items"])
    if "enum" in part or "x-list" in part:
        return Answer.CHOICE
    if part["type"] in ("number", "integer"):
        return Answer.NUMBER
    long = part.get("maxLength", 0) > LONGEST_LINE
    return SHAPES.get(part.get("x-what", ""), Answer.TEXT if long else Answer.LINE)


def answer_of_list(item: Mapping[str, Any]) -> Answer:
    """The form of the answer that a list takes."""
    if "properties" in item:
        return Answer.BLOCKS
    return {Answer.CHOICE: Answer.CHOICES, Answer.DATE: Answer.DATES}.get(answer_of(item), Answer.LINES)


def shown(example: Any) -> str:
    """An example as a person would write it; several stand one below the other."""
    return "\n".join(map(str, example)) if isinstance(example, list) else str(example)
