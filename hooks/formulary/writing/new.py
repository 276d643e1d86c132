"""A new activity: the questions that it takes, and the files that the answers make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from formulary.checking.schemas import Schema
from formulary.findings import Finding
from formulary.reading.folder import Reading
from formulary.reading.source import Kind, Value
from formulary.writing.emit import in_order, to_yaml
from formulary.writing.gates import problems
from formulary.writing.mends import mended
from formulary.writing.slugs import slug


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it is called as an option, the field that the answer goes to, and how it is asked.

    ``field`` is the field's address, that of the organisation's file where it starts with 'organisation'.
    """

    name: str
    field: str
    text: str
    is_needed: bool = True


ORGANISATION = "organisation."
QUESTIONS = (
    Question("organisation", "organisation.name", "What is the group or service called?"),
    Question("about", "organisation.about", "Who are they? One or two sentences", is_needed=False),
    Question("name", "name", "What is the activity called?"),
    Question("summary", "summary", "What happens there, and for whom? One or two sentences"),
    Question("support", "support", "Which kind of support is it?"),
    Question("needs", "needs", "Which needs does it help with? Put commas between them"),
    Question("day", "sessions.0.day", "On which day of the week?"),
    Question("start", "sessions.0.start", "When does it start, such as 10:30?"),
    Question("end", "sessions.0.end", "When does it end?", is_needed=False),
    Question("place", "venue.name", "Where is it?"),
    Question("postcode", "venue.postcode", "What is the postcode there?", is_needed=False),
    Question("area", "venue.area", "Which area is that in?"),
    Question("cost", "cost.amount", "What does it cost each time, in pounds? 0 if it is free"),
    Question("join", "join.how", "How does somebody join? One or two sentences"),
    Question("phone", "contact.phone", "Which number do people phone?"),
    Question("by", "verified.0.by", "Who said that all this is right, such as 'the walk leader'?"),
    Question("how", "verified.0.how", "How did they say so: phone, visit, e-mail, website or group?"),
)
"""The fewest questions whose answers make an entry that can be published."""

Answers = Mapping[str, str]
"""The answers by the names of their questions; empty where somebody has none."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The files that answers make, by their addresses, and what is wrong with them."""

    texts: dict[str, str]
    findings: tuple[Finding, ...]

    def asked_again(self) -> list[Question]:
        """The questions whose answers are at fault."""
        fields = {address_of(finding) for finding in self.findings}
        return [question for question in QUESTIONS if any(belongs(field, question.field) for field in fields)]


def address_of(finding: Finding) -> str:
    """The field of a finding, as the questions name it."""
    return f"{ORGANISATION}{finding.field}" if finding.file.endswith("/organisation.yml") else finding.field


def belongs(field: str, asked: str) -> bool:
    """Whether a field is the one that a question asks for, part of it, or the block that it stands in."""
    return field == asked or field.startswith(f"{asked}.") or (bool(field) and asked.startswith(f"{field}."))


def draft_of(answers: Answers, before: Reading, schemas: dict[Kind, Schema], root: str, today: date) -> Draft:
    """Make the files of a new activity, and hold them against all rules together with the collection.

    An organisation that the collection does not have yet gets its file as well. ``root`` is the name of the folder
    with the entries.
    """
    folder = f"{root}/activities/{slug(answers['organisation'])}"
    there = {source.file for source in before.sources}
    files = {f"{folder}/{slug(answers['name'])}.yml": (Kind.ACTIVITY, activity_values(answers, today))}
    if f"{folder}/organisation.yml" not in there:
        files[f"{folder}/organisation.yml"] = (Kind.ORGANISATION, organisation_values(answers))
    texts = {file: written(values, schemas[kind]) for file, (kind, values) in files.items()}
    return Draft(texts, tuple(problems_of(texts, before, schemas, today)))


def activity_values(answers: Answers, today: date) -> dict[str, Value]:
    """The fields of the activity."""
    session = {part: answers[part] for part in ("day", "start", "end") if answers[part]}
    venue = {"name": answers["place"], "postcode": answers["postcode"], "area": answers["area"]}
    return {
        "name": answers["name"],
        "summary": answers["summary"],
        "support": answers["support"],
        "needs": [need.strip() for need in answers["needs"].split(",") if need.strip()],
        "sessions": [dict(session)],
        "venue": {part: text for part, text in venue.items() if text},
        "cost": {"amount": answers["cost"]},
        "join": {"route": "self", "how": answers["join"]},
        "contact": {"phone": answers["phone"]},
        "verified": [{"on": today.isoformat(), "by": answers["by"], "how": answers["how"]}],
    }


def organisation_values(answers: Answers) -> dict[str, Value]:
    """The fields of its organisation."""
    about = answers["about"] or f"They run {answers['name']}."
    return {"name": answers["organisation"], "about": about, "contact": {"phone": answers["phone"]}}


def written(values: dict[str, Value], schema: Schema) -> str:
    """The text of a file, with everything mended that can be."""
    after = mended(values, (), schema.content, [])
    return to_yaml(in_order(after, schema.content)) if isinstance(after, dict) else ""


def problems_of(
    texts: Mapping[str, str], before: Reading, schemas: dict[Kind, Schema], today: date
) -> Iterator[Finding]:
    """What is wrong with new files; of their names the person is told who chose them."""
    there = {source.file for source in before.sources}
    for file in texts.keys() & there:
        yield Finding(file, 0, 0, "There is such a file already.", "Choose another name.", "file-there", "name")
    new = {file: text for file, text in texts.items() if file not in there}
    for finding in problems(new, before, schemas, today):
        yield finding if finding.field or finding.line else replace(finding, field="name")
