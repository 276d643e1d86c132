"""The issue form as GitHub reads it, made from the questions, and the page on which people choose a form.

Its limits are GitHub's: labels differ in more than punctuation, no choice is called 'None', and no word of YAML 1.1 for
yes or no stands without quotes (GitHub, 'Common validation errors when creating issue forms').
"""

from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from formulary.asking.question import Answer, Question
from formulary.entry.locality import Locality
from formulary.issues.asked import Part

FOLDER = ".github/ISSUE_TEMPLATE"
LABEL = "new-activity"
"""The label that the form sets. People who may not set labels cannot set it elsewhere."""
ROUTE = "join.route"
"""The one choice that has a usual answer: its first."""
MOST_BOXES = 20
"""More boxes to tick than this become a list to open."""
AGREED = "Before you send it"
AGREEMENTS = (
    "I run this, or those who run it know that I send it.",
    "It says nothing about any patient, and names nobody who has not agreed.",
)
FIRST_TIME = "Tuesday 10:30am to 11:15am"
TIMES = f"{FIRST_TIME}\nThursday 2pm to 4pm, every 2 weeks from 8 October 2026, term time only"
TIMES_HELP = (
    "Write one time on each line. For something monthly: 1st and 3rd Tuesday 2pm to 4pm. You may add: every 2 weeks "
    "from 8 October 2026, until 20 July 2027, except 29 December 2026, term time only, also on bank holidays. "
    "A short note goes last, in brackets."
)
HINTS = {
    "organisation.name": "If the group is on our site already, write its name as it stands there.",
    "verified.0.on": "If you leave it empty, it is the day on which you send this.",
}
"""What helps here and in no other form."""
KINDS = {Answer.TEXT: "textarea", Answer.LINES: "textarea", Answer.DATES: "textarea", Answer.BLOCKS: "textarea"}
"""Answers that run over several lines; all others but choices stand on one."""
NOTICE = "# Made from the questions and lists of the formulary. To make it anew: formulary issue-form\n"


def form_files(form: Iterable[Part], locality: Locality) -> dict[str, str]:
    """The files for GitHub, by their paths."""
    made = {"activity.yml": activity_form(form, locality), "config.yml": chooser(locality)}
    return {f"{FOLDER}/{name}": NOTICE + as_yaml(values) for name, values in made.items()}


def activity_form(form: Iterable[Part], locality: Locality) -> dict[str, Any]:
    """The form for a new activity."""
    return {
        "name": "Add an activity",
        "description": f"Tell us of a group, a class or a service, for the {locality.name}.",
        "title": "New activity",
        "labels": [LABEL],
        "body": [words(introduction(locality)), *elements(form), agreement()],
    }


def introduction(locality: Locality) -> str:
    """What stands above the questions."""
    reached = locality.feedback
    private = f"write to {reached.email}" if reached.email else f"phone {reached.phone}"
    return (
        "One form is one activity at one place. It takes about ten minutes. A line that you leave empty does no harm: "
        "only those with a star are needed.\n\n"
        "**Everything you write here is public at once.** If an address must stay secret, do not use this form: "
        f"{private}."
    )


def elements(form: Iterable[Part]) -> Iterator[dict[str, Any]]:
    """A heading for each part, and its questions."""
    for part in form:
        yield words(f"## {part.title}")
        yield from map(element, part.questions)


def words(text: str) -> dict[str, Any]:
    """Words between the questions."""
    return {"type": "markdown", "attributes": {"value": text}}


def element(question: Question) -> dict[str, Any]:
    """One question."""
    about = choosing(question) if question.choices else answering(question)
    attributes = {"label": question.text} | about
    found = {"type": kind(question), "id": question.address.replace(".", "-"), "attributes": attributes}
    if found["type"] != "checkboxes":
        found["validations"] = {"required": question.is_needed}
    return found


def kind(question: Question) -> str:
    """What GitHub calls the form of an answer. Boxes cannot be needed as a whole, so what is needed is a list."""
    if question.answer is Answer.CHOICES and not question.is_needed and len(question.choices) <= MOST_BOXES:
        return "checkboxes"
    return "dropdown" if question.choices else KINDS.get(question.answer, "input")


def answering(question: Question) -> dict[str, Any]:
    """What helps with an answer in one's own words."""
    if question.answer is Answer.BLOCKS:
        return {"description": TIMES_HELP, "placeholder": TIMES}
    return {"description": HINTS.get(question.address, question.help), "placeholder": question.example}


def choosing(question: Question) -> dict[str, Any]:
    """What there is to choose from, and how many may be chosen."""
    about: dict[str, Any] = {"options": options(question)}
    if question.answer is Answer.CHOICES:
        most = f" At most {question.longest}." if 0 < question.longest < len(question.choices) else ""
        about = {"description": f"Choose all that fit.{most}"} | about
    if question.answer is Answer.CHOICES and kind(question) == "dropdown":
        about["multiple"] = True
    if question.address == ROUTE:
        about["default"] = 0
    return about


def options(question: Question) -> list[Any]:
    """The choices of a question."""
    titles = [choice.title for choice in question.choices]
    return [{"label": title} for title in titles] if kind(question) == "checkboxes" else titles


def agreement() -> dict[str, Any]:
    """What everybody must tick."""
    boxes = [{"label": text, "required": True} for text in AGREEMENTS]
    return {"type": "checkboxes", "id": "agreed", "attributes": {"label": AGREED, "options": boxes}}


def chooser(locality: Locality) -> dict[str, Any]:
    """The page on which people choose a form, with the ways that need no account."""
    address = locality.address.rstrip("/")
    return {
        "blank_issues_enabled": True,
        "contact_links": [
            {
                "name": "Add an activity without an account",
                "url": f"{address}/contribute/new/",
                "about": "The same questions on our own page. It can send you the file, or start an e-mail with it.",
            },
            {
                "name": "How entries are written and checked",
                "url": f"{address}/contribute/",
                "about": "The guide: what an entry says, who gets in, and what happens after you send it.",
            },
        ],
    }


def as_yaml(values: dict[str, Any]) -> str:
    """YAML 1.1 as GitHub reads it: a library knows which words of it need quotes."""
    return yaml.safe_dump(values, sort_keys=False, allow_unicode=True, width=110)
