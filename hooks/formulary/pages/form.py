"""The form in which a group writes its entry, or suggests a change to one: what its page is given."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from formulary.asking.choice import Choice, Lists
from formulary.asking.question import Answer, Question
from formulary.asking.section import Section, sections
from formulary.checking.schemas import Schema
from formulary.entry.locality import Locality
from formulary.model.collection import Collection
from formulary.pages.page import Page
from formulary.words import alphabetical

ADDRESS = "contribute/new/"
GITHUB = "https://github.com/"
"""Pages for writing a new file can be opened there with the text filled in, and it makes the copy to propose from."""
MORE = {
    "group": "More about your group",
    "activity": "More about the activity",
    "when": "More about times",
    "where": "More about the place",
    "cost": "More about cost",
    "joining": "More about joining",
    "contact": "More ways to ask",
    "verified": "More about who says so",
}
"""What the folded part of each section is called that asks something at first."""
NOTES = {
    "when": f"Is there no regular time, or do people need an appointment? Say so under “{MORE['when']}”.",
    "where": f"Is it online, by phone or at people’s homes? Say so under “{MORE['where']}”.",
    "contact": f"Is there no phone? Give an e-mail address or a web page under “{MORE['contact']}”.",
    "verified": f"We note that the group says so today. Are you somebody else? Say so under “{MORE['verified']}”.",
}
"""What stands above the questions of some sections, for those whom they do not fit."""
LINES = {"description": 8}
"""Lines of a long text that are shown at first; others have as many as usual."""
USUAL_LINES = 3
MOST_RADIOS = 4
"""Of more choices, one is picked from a list that folds."""
USUAL = {"attend": "in-person", "join.route": "self"}
"""What is chosen beforehand."""
RANKED = "needs"
"""The field whose choices stand in the order in which they were made."""


@dataclass(frozen=True, slots=True)
class Input:
    """How a browser takes an answer of one line: its type, which keys a phone shows, and what it may fill in."""

    type: str = "text"
    keys: str = "text"
    known: str = "off"


INPUTS = {
    Answer.LINE: Input(),
    Answer.TIME: Input(),
    Answer.NUMBER: Input(keys="decimal"),
    Answer.DATE: Input(type="date"),
    Answer.PHONE: Input(type="tel", keys="tel", known="tel"),
    Answer.EMAIL: Input(type="email", keys="email", known="email"),
    Answer.WEB: Input(type="url", keys="url", known="url"),
}
WITH_CHOICES = (Answer.CHOICE, Answer.CHOICES)


@dataclass(frozen=True, slots=True)
class Control:
    """One question as it stands in the form. Its ``shape`` is the part of the template that draws it."""

    address: str
    id: str
    text: str
    hint: str
    answer: Answer
    shape: str
    input: Input
    lines: int
    longest: int
    choices: tuple[Choice, ...]
    usual: str
    parts: tuple["Control", ...]


@dataclass(frozen=True, slots=True)
class FormSection:
    """A part of the form: what everybody is asked, and what is folded away under ``more_title``."""

    id: str
    title: str
    more_title: str
    note: str
    first: tuple[Control, ...]
    more: tuple[Control, ...]


def form_page(collection: Collection, schema: Schema, blank: Markup, paper_form: str) -> Page:
    """The form; ``schema`` is that of activities, ``blank`` an empty line of a pad for the preview.

    ``paper_form`` is the address of the form on paper; empty where there is none.
    """
    locality = collection.locality
    content = {
        "sections": [form_section(one) for one in sections(schema.content, Lists.of(collection))],
        "groups": sorted(collection.organisations.values(), key=lambda group: alphabetical(group.name)),
        "github": locality.repository.rstrip("/") if locality.repository.startswith(GITHUB) else "",
        "feedback": locality.feedback,
        "blank_entry": blank,
        "paper_form": paper_form,
    }
    return Page(ADDRESS, "Tell us about an activity", description(locality), "form.html", "contribute", content)


def form_section(section: Section) -> FormSection:
    """A section as it stands in the form."""
    return FormSection(
        id=section.id,
        title=section.title,
        more_title=MORE.get(section.id, section.title),
        note=NOTES.get(section.id, ""),
        first=controls(section.first),
        more=controls(section.more),
    )


def description(locality: Locality) -> str:
    """What the page is for, in one sentence."""
    return f"Answer a few questions to put an activity into {locality.name}."


def controls(questions: Iterable[Question], within: str = "") -> tuple[Control, ...]:
    """The questions as they stand in the form; those ``within`` a repeated block have their ids from its first one."""
    return tuple(control(one, within) for one in questions)


def control(question: Question, within: str) -> Control:
    """One question as it stands in the form."""
    return Control(
        address=question.address,
        id=f"{within}{question.address}".replace(".", "-").replace("_", "-"),
        text=question.text,
        hint=hint(question),
        answer=question.answer,
        shape=shape(question),
        input=INPUTS.get(question.answer, Input()),
        lines=LINES.get(question.address, USUAL_LINES),
        longest=question.longest,
        choices=question.choices,
        usual=USUAL.get(question.address, ""),
        parts=controls(question.parts, f"{question.address}.0."),
    )


def shape(question: Question) -> str:
    """Which part of the template draws a question."""
    if question.answer is Answer.CHOICE:
        return "radios" if question.is_needed and len(question.choices) <= MOST_RADIOS else "select"
    if question.answer in (Answer.CHOICES, Answer.BLOCKS):
        return str(question.answer)
    return "line" if question.answer in INPUTS else "text"


def hint(question: Question) -> str:
    """What stands below a question: its help, and an example.

    A help that explains the words of the file says nothing to people who see titles in their place.
    """
    if question.address == RANKED:
        return f"{question.help} Tick them in that order."
    if question.answer in WITH_CHOICES:
        explains = any(choice.word in question.help for choice in question.choices)
        return "" if explains else question.help
    if question.answer in (Answer.DATE, Answer.BLOCKS) or "\n" in question.example:
        return question.help
    return f"{question.help} For example: {question.example}"
