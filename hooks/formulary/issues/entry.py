"""An answered issue becomes the file of a new activity, held against all rules together with the collection."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from formulary.asking.question import Question
from formulary.asking.retold import retold
from formulary.findings import Finding, Level, has_errors, printable
from formulary.importing.names import index_of, key
from formulary.issues.asked import DAY, Part
from formulary.issues.body import Given, read_body, ticked
from formulary.issues.form import AGREED, AGREEMENTS, ROUTE
from formulary.issues.values import read_answers, unanswered
from formulary.reading.folder import Reading
from formulary.reading.source import Kind, Value
from formulary.words import alphabetical
from formulary.writing.draft import Place, draft_of, folders, organisations
from formulary.writing.slugs import slug

GROUP, NAME = "organisation.name", "name"
OWN_FILE = "organisation"
"""The name that the organisation's own file has in its folder."""


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """The file that an issue makes and its text, both empty where it makes none; and what is wrong with the answers.

    The field of each finding is the question that it is about, and its line that of the question in the issue.
    """

    file: str
    text: str
    findings: tuple[Finding, ...]


def entry_from(file: str, content: bytes, form: Iterable[Part], place: Place) -> IssueEntry:
    """Read the body of an issue; ``file`` is what it is called in findings."""
    asked = [question for part in form for question in part.questions]
    body = read_body(file, content, {AGREED, *(one.text for one in asked)})
    if body.findings:
        return IssueEntry("", "", body.findings)
    issue = Issue(file, body.given, {one.address: one for one in asked})
    answers, unread = read_answers(file, asked, body.given)
    findings = [*unread, *unanswered(file, asked, body.given), *issue.disagreed()]
    if not {GROUP, NAME} <= answers.keys():
        return IssueEntry("", "", tuple(sorted(findings)))
    about_names = list(issue.about_names(answers, place.before))
    findings += about_names
    if has_errors(about_names):
        return IssueEntry("", "", tuple(sorted(findings)))
    usual: dict[str, Value] = {DAY: place.today.isoformat(), ROUTE: "self"}
    draft = draft_of(usual | answers, place)
    findings = sorted([*findings, *issue.news(draft.findings, findings)])
    written = not has_errors(findings)
    return IssueEntry(draft.file if written else "", draft.text if written else "", tuple(findings))


@dataclass(frozen=True, slots=True)
class Issue:
    """The answers of one issue by their headings, and the questions by the fields that they ask for."""

    file: str
    given: dict[str, Given]
    questions: dict[str, Question]

    def say(self, heading: str, rule: str, message: str, mend: str, level: Level = Level.ERROR) -> Finding:
        """A finding about one answer."""
        line = self.given[heading].line if heading in self.given else 1
        return Finding(self.file, line, 1, message, mend, rule, heading, level)

    def disagreed(self) -> Iterator[Finding]:
        """Report boxes that everybody must tick and that are not ticked."""
        text = self.given[AGREED].text if AGREED in self.given else ""
        if not set(AGREEMENTS) <= set(ticked(text)):
            yield self.say(AGREED, "issue-agreed", "Not all boxes are ticked.", "Tick them if they are true.")

    def about_names(self, answers: dict[str, Value], before: Reading) -> Iterator[Finding]:
        """What is wrong with the names of the group and the activity, of which the address is made."""
        group, name = str(answers[GROUP]), str(answers[NAME])
        ask_group, ask_name = self.questions[GROUP].text, self.questions[NAME].text
        known = folders(before)
        folder = known.get(alphabetical(group))
        for heading, made, word in ((ask_group, folder or slug(group), group), (ask_name, slug(name), name)):
            if not made:
                message = f"No web address can be made of '{printable(word)}'."
                yield self.say(heading, "issue-name", message, "Write it in letters from a to z as well.")
        if folder is None and slug(group) in known.values():
            message, mend = "Another group has nearly this name already.", "Write the name in full, or as it is there."
            yield self.say(ask_group, "issue-name", message, mend)
        elif folder is None and (near := index_of(organisations(before), {}).near(group)):
            message, mend = f"A group called '{near}' is there already.", "If it is the same, write its name like that."
            yield self.say(ask_group, "issue-name", message, mend, Level.WARNING)
        if slug(name) == OWN_FILE:
            message = f"An activity cannot be called '{printable(name)}'."
            yield self.say(ask_name, "issue-name", message, "Give it a name of its own.")
        if folder and key(name) in names_in(folder, before):
            message = f"'{printable(group)}' has an activity of this name already."
            mend = "To change that one, open its page on the site and choose 'Suggest a change'."
            yield self.say(ask_name, "issue-name", message, mend)

    def news(self, found: Iterable[Finding], said: list[Finding]) -> Iterator[Finding]:
        """What was found in the file and is not said yet; what is wrong as a whole may only follow from that."""
        headings = {one.field for one in said}
        for one in map(self.in_question, found):
            if one.field not in headings and (one.field or not has_errors(said)):
                yield one

    def in_question(self, finding: Finding) -> Finding:
        """A finding about the file, told of the question that it comes from."""
        asked, message = retold(finding, self.questions)
        return self.say(asked, finding.rule, message, finding.mend, finding.level)


def names_in(folder: str, before: Reading) -> set[str]:
    """What the activities of a folder are called, by their names and by their files."""
    mine = [one for one in before.sources if one.kind is Kind.ACTIVITY and one.id.startswith(f"{folder}/")]
    return {key(str(one.data.get(NAME, ""))) for one in mine} | {key(one.id.partition("/")[2]) for one in mine}
