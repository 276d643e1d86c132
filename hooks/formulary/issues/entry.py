"""An answered issue becomes the file of a new activity, held against all rules together with the collection."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from formulary.asking.question import Question
from formulary.checking.schemas import Schema
from formulary.findings import Finding, Level, has_errors, printable
from formulary.importing.names import Index, index_of, key
from formulary.issues.asked import DAY, Part
from formulary.issues.body import Body, Given, read_body, ticked
from formulary.issues.form import AGREED, AGREEMENTS
from formulary.issues.values import read_answers, unanswered
from formulary.reading.folder import Reading
from formulary.reading.source import Kind, Value
from formulary.writing.gates import problems
from formulary.writing.new import written
from formulary.writing.slugs import slug

OWN_FILE = "organisation"
"""The name that the organisation's own file has in its folder."""


@dataclass(frozen=True, slots=True)
class Place:
    """The collection that an entry is for: its files, what they must obey, the name of their folder, and the day."""

    before: Reading
    schemas: dict[Kind, Schema]
    root: str
    today: date


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """The file that an issue makes and its text, both empty where it makes none; and what is wrong with the answers.

    The field of each finding is the question that it is about.
    """

    file: str
    text: str
    findings: tuple[Finding, ...]


def entry_from(name: str, content: bytes, form: Iterable[Part], place: Place) -> IssueEntry:
    """Read the body of an issue; ``name`` is what its file is called in findings."""
    asked = [question for part in form for question in part.questions]
    body = read_body(name, content, {AGREED, *(one.text for one in asked)})
    if body.findings:
        return IssueEntry("", "", body.findings)
    answers, findings = read_answers(name, asked, body.given)
    findings += [*unanswered(name, asked, body.given), *disagreed(name, body)]
    if not {"organisation.name", "name"} <= answers.keys():
        return refused(findings)
    file, about = address(answers, asked, name, body, place)
    findings += about
    text = written(values_of(answers, file, place), place.schemas[Kind.ACTIVITY])
    if not has_errors(about):
        said = {finding.field for finding in findings}
        found = (in_question(one, asked, body, name) for one in problems({file: text}, place.before, place.schemas, place.today))
        findings += [one for one in found if one.field not in said or not one.field]
    if has_errors(findings):
        return refused(findings)
    return IssueEntry(file, text, tuple(sorted(findings)))


def refused(findings: list[Finding]) -> IssueEntry:
    """No file, and why."""
    return IssueEntry("", "", tuple(sorted(findings)))


def disagreed(name: str, body: Body) -> Iterator[Finding]:
    """Report boxes that everybody must tick and that are not ticked."""
    given = body.given.get(AGREED, Given("", 1))
    if not set(AGREEMENTS) <= set(ticked(given.text)):
        yield Finding(name, given.line, 1, "Not all boxes are ticked.", "Tick them if they are true.", "issue-agreed", AGREED)


def address(
    answers: dict[str, Value], asked: list[Question], name: str, body: Body, place: Place
) -> tuple[str, list[Finding]]:
    """The address of the new file, and what is wrong with the names that it is made of."""
    texts = {one.address: one.text for one in asked}
    group, title = str(answers["organisation.name"]), str(answers["name"])
    folders = groups(place.before)
    folder = folders.find(group) or slug(group)
    found: list[Finding] = []

    def say(field: str, message: str, mend: str, level: Level = Level.ERROR) -> None:
        line = body.given[texts[field]].line
        found.append(Finding(name, line, 1, message, mend, "issue-name", texts[field], level))

    for field, made, word in (("organisation.name", folder, group), ("name", slug(title), title)):
        if not made:
            say(field, f"No web address can be made of '{printable(word)}'.", "Write it in letters from a to z as well.")
    if folders.find(group) is None and folder in {one for _, one in folders.things.values()}:
        say("organisation.name", "Another group has an address like this already.", "Write the full name of the group.")
    if folders.find(group) is None and (near := folders.near(group)):
        mend = "If so, write the name in the same way."
        say("organisation.name", f"There is a group '{near}' already. Is it the same one?", mend, Level.WARNING)
    if slug(title) == OWN_FILE:
        say("name", f"An activity cannot be called '{printable(title)}'.", "Give it a name of its own.")
    if key(title) in names_in(folder, place.before):
        mend = "To change it, open its page on the site and choose 'Suggest a change'."
        say("name", f"'{printable(group)}' has an activity of this name already.", mend)
    return f"{place.root}/activities/{folder}/{slug(title)}.yml", found


def groups(before: Reading) -> Index[str]:
    """The folders of all groups by the names of the groups, told in a file of theirs or in one of an activity."""
    named = []
    for source in before.sources:
        told = source.data if source.kind is Kind.ORGANISATION else source.data.get("organisation")
        if source.kind in (Kind.ORGANISATION, Kind.ACTIVITY) and isinstance(told, dict):
            named.append((str(told.get("name", "")), source.id.partition("/")[0]))
    return index_of(named, {})


def names_in(folder: str, before: Reading) -> set[str]:
    """What the activities of a folder are called, by name and by file."""
    mine = [one for one in before.sources if one.kind is Kind.ACTIVITY and one.id.startswith(f"{folder}/")]
    return {key(str(one.data.get("name", ""))) for one in mine} | {key(one.id.partition("/")[2]) for one in mine}


def values_of(answers: dict[str, Value], file: str, place: Place) -> dict[str, Value]:
    """The fields of the activity; who runs it only where no other file says so."""
    folder = file.split("/")[-2]
    is_new = folder not in {one for _, one in groups(place.before).things.values()}
    values: dict[str, Value] = {}
    for where, value in {DAY: place.today.isoformat(), "join.route": "self", **answers}.items():
        block, _, part = where.partition(".")
        if not part:
            values[block] = value
        elif block != OWN_FILE or is_new:
            inside = values.setdefault(block, {})
            assert isinstance(inside, dict)  # noqa: S101 - no question asks for a block and for its parts
            inside[part] = value
    return values | {"verified": [values["verified"]]}


def in_question(finding: Finding, asked: list[Question], body: Body, name: str) -> Finding:
    """A finding about the file, told of the question that it comes from and its line in the issue."""
    parts = [part for part in finding.field.split(".") if not part.isdigit()]
    spots = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    exact = (one for spot in spots for one in asked if one.address == spot)
    question = next(exact, None) or next((one for one in asked if parts and one.address.startswith(f"{parts[0]}.")), None)
    given = body.given.get(question.text) if question else None
    place = {"file": name, "line": given.line if given else 1, "column": 1}
    return replace(finding, **place, field=question.text if question else "")
