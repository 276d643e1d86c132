"""The work list as Markdown, with a box to tick for each activity."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from formulary.freshness.request import form_address
from formulary.freshness.work import Question, Work
from formulary.words import counted, full_date, in_markdown

Key: TypeAlias = tuple[str, date]
"""The id of an activity, and when somebody asked last: once somebody asks again, it is another question."""
NOTHING = "Nothing is due."


def as_markdown(works: Sequence[Work]) -> str:
    """The whole work list."""
    return "\n\n".join([summary(works), *sections(works)]) if works else NOTHING


def summary(works: Sequence[Work]) -> str:
    """How much there is to do."""
    total = sum(len(work.questions) for work in works)
    return f"{counted(total, 'activity', 'activities')} of {counted(len(works), 'organisation')} to ask about."


def sections(works: Sequence[Work], ticked: Collection[Key] = frozenset()) -> Iterator[str]:
    """A section for each organisation: how to reach it, and its activities."""
    for work in works:
        head = f"## {in_markdown(work.organisation.name)}\n\n{as_code(work.reached)}"
        yield "\n\n".join([head, "\n".join(line(question, ticked) for question in work.questions)])


def as_code(text: str) -> str:
    """One line of text as code: an e-mail address can be copied from it, and calls nobody on the code host."""
    whole = " ".join(text.split()).replace("`", "'")
    return f"`{whole}`"


def line(question: Question, ticked: Collection[Key]) -> str:
    """One activity with its box, a link to the form that is filled in with it, and a key that readers do not see."""
    activity, (identity, asked) = question.activity, key(question)
    said = f"{activity.state.value}, asked last on {full_date(asked)}:"
    link = f"[{in_markdown(activity.name)}]({form_address(activity)})"
    box = "x" if (identity, asked) in ticked else " "
    return f"- [{box}] {said} {link} <!-- {identity} {asked.isoformat()} -->"


def key(question: Question) -> Key:
    """What makes a question the same one next week."""
    return question.activity.id, question.last_asked
