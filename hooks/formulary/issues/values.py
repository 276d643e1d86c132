"""Answers become the values of an entry: each read as its question wants it, or a finding that says why not."""

import re
from collections.abc import Callable, Iterable, Iterator

from formulary.asking.choice import Choice
from formulary.asking.question import Answer, Question
from formulary.checking.suggest import did_you_mean
from formulary.findings import Finding, printable
from formulary.importing.clock import Doubt
from formulary.issues.asked import ONE_OF
from formulary.issues.body import Given, ticked
from formulary.issues.form import FIRST_TIME
from formulary.issues.times import sessions_in
from formulary.reading.source import Value
from formulary.words import ended, listed

KEEPS_LINES = "description"
"""The one text in which a new line means something."""


class NotRead(Exception):  # noqa: N818 - the answer is at fault, and the message says how to mend it
    """An answer cannot be read: what is wrong, and how to mend it."""

    def __init__(self, why: str, mend: str) -> None:
        super().__init__(why)
        self.why, self.mend = why, mend


def read_answers(
    file: str, questions: Iterable[Question], given: dict[str, Given]
) -> tuple[dict[str, Value], list[Finding]]:
    """The values of all answers by their addresses, and what cannot be read."""
    values: dict[str, Value] = {}
    findings: list[Finding] = []
    for one in questions:
        answer = given.get(one.text, Given("", 1))
        if not answer.text:
            continue
        try:
            if value := read_answer(one, answer.text):
                values[one.address] = value
        except NotRead as problem:
            findings.append(Finding(file, answer.line, 1, problem.why, problem.mend, "issue-answer", one.text))
    return values, findings


def read_answer(question: Question, text: str) -> Value:
    """The value of one answer.

    Raises:
        NotRead: it is none that this question can have.
    """
    return READERS.get(question.answer, line)(question, text)


def line(question: Question, text: str) -> str:
    """One line; a text of several keeps its lines only where they mean something."""
    return text if question.address == KEEPS_LINES else " ".join(text.split())


def lines(_: Question, text: str) -> list[Value]:
    """A thought a line, without the signs of a list."""
    found = (" ".join(re.sub(r"^\s*[-*•]\s+", "", one).split()) for one in text.split("\n"))
    return [one for one in found if one]


def choice(question: Question, text: str) -> str:
    """The word for a title."""
    return word(question.choices, text)


def chosen(question: Question, text: str) -> list[Value]:
    """The words for titles, as boxes that are ticked or with commas between them."""
    titles = ticked(text) if text.startswith("- [") else list(titles_in(text, question.choices))
    return [word(question.choices, title) for title in titles]


def titles_in(text: str, choices: tuple[Choice, ...]) -> Iterator[str]:
    """Titles with commas between them. A title may hold a comma itself: the longest one that fits is meant."""
    rest = " ".join(text.split())
    by_length = sorted((choice.title for choice in choices), key=len, reverse=True)
    while rest:
        fits = (title for title in by_length if rest == title or rest.startswith(f"{title}, "))
        title = next(fits, rest.partition(", ")[0])
        yield title
        rest = rest[len(title) :].removeprefix(", ")


def word(choices: tuple[Choice, ...], title: str) -> str:
    """The word of a title.

    Raises:
        NotRead: there is no such title.
    """
    words = {choice.title: choice.word for choice in choices}
    if title not in words:
        mend = did_you_mean(title, words, "Choose from the list.")
        raise NotRead(f"'{printable(title)}' is none of the choices.", mend)
    return words[title]


def sessions(_: Question, text: str) -> list[Value]:
    """The sessions of lines of time."""
    found = sessions_in(text)
    if isinstance(found, Doubt):
        raise NotRead(f"{found.why}.", f"Write one time a line, such as: {FIRST_TIME}")
    return found


READERS: dict[Answer, Callable[[Question, str], Value]] = {
    Answer.LINES: lines,
    Answer.DATES: lines,
    Answer.CHOICE: choice,
    Answer.CHOICES: chosen,
    Answer.BLOCKS: sessions,
}
"""How answers are read; all others are a line."""


def unanswered(file: str, questions: Iterable[Question], given: dict[str, Given]) -> Iterator[Finding]:
    """Report the questions that must have an answer and have none, alone or together with others."""
    asked = {one.address: one for one in questions}
    answers = {address: given.get(one.text, Given("", 1)) for address, one in asked.items()}
    for address, one in asked.items():
        if one.is_needed and not answers[address].text:
            yield nothing(file, answers[address].line, one)
    for group in ONE_OF:
        first, *others = (asked[address] for address in group)
        if not any(answers[address].text for address in group):
            either = listed((f"'{one.text}'" for one in others), "or")
            yield nothing(file, answers[first.address].line, first, f" Or answer {either}.")


def nothing(file: str, line: int, question: Question, otherwise: str = "") -> Finding:
    """Report one question without an answer."""
    example = question.choices[0].title if question.choices else question.example.split("\n")[0] or FIRST_TIME
    mend = ended(f"Answer it, for example: {example}")
    return Finding(file, line, 1, "This is not answered.", f"{mend}{otherwise}", "issue-unanswered", question.text)
