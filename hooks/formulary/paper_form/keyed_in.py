"""Makes an entry out of a form that was filled in on the screen, held against all rules as any other new file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from formulary.asking.choice import Lists
from formulary.asking.question import Answer, Question
from formulary.asking.retold import retold
from formulary.asking.section import sections
from formulary.checking.schemas import Schema
from formulary.findings import Finding, Level, has_errors, printable
from formulary.model.collection import Collection
from formulary.paper_form.asked import LEDGER, SESSIONS, asked_in
from formulary.paper_form.filled import NotRead, answers_in
from formulary.paper_form.rows import CONSENTS
from formulary.paper_form.words import CONSENT
from formulary.reading.source import Kind, Value
from formulary.words import alphabetical, ended, listed
from formulary.writing.draft import Draft, Place, draft_of

NAMES = frozenset({"organisation.name", "name"})
"""The answers of which the file's address is made."""
USUAL: dict[str, Value] = {"join.route": "self", f"{LEDGER}.0.how": "group"}
"""What the paper does not ask: people may come by themselves, and the group itself has sent the form."""
BETWEEN = re.compile(r"[,;\n]|\band\b")
"""What stands between words of a list that somebody has written."""
EVERY_WEEK = "1"
"""What people write where a session is every week, which the schema says by leaving it out."""


def keyed_in(file: str, content: bytes, collection: Collection, place: Place) -> Draft:
    """Make the entry of one form; ``file`` is what it is called in findings. Without a text there is none."""
    try:
        answers = answers_in(content)
    except NotRead as problem:
        return Draft("", "", (Finding(file, 0, 0, problem.why, problem.mend, "form-file"),))
    form = Filled(file, answers, all_asked(place.schemas[Kind.ACTIVITY], Lists.of(collection)))
    values = form.values()
    if not values:
        message, mend = "Nothing is typed into it.", "Type what stands on paper into the form on the screen."
        return Draft("", "", (Finding(file, 0, 0, message, mend, "form-file"),))
    findings = sorted(form.findings(values))
    if NAMES - values.keys():
        return Draft("", "", tuple(findings))
    draft = draft_of(USUAL | values, place)
    told = {finding.field for finding in findings}
    news = [one for one in map(form.in_question, draft.findings) if one.field not in told]
    found = tuple(sorted([*findings, *news]))
    return Draft("", "", found) if has_errors(found) else Draft(draft.file, draft.text, found)


def all_asked(schema: Schema, lists: Lists) -> dict[str, Question]:
    """All questions that may stand on paper, by the addresses of their fields; each line of the table has its own."""
    asked = [one.question for section in sections(schema.content, lists) for one in asked_in(section)]
    times = {part.address: part for one in asked for part in in_table(one)}
    return {one.address: one for one in asked if one.answer is not Answer.BLOCKS} | times


def in_table(question: Question) -> Iterator[Question]:
    """The questions of a table, line by line; nothing for any other question."""
    for place in range(SESSIONS):
        for part in question.parts:
            yield replace(part, address=f"{question.address}.{place}.{part.address}")


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that is filled in: the answers by the names of their fields, and the questions by their addresses."""

    file: str
    answers: Mapping[str, str]
    questions: Mapping[str, Question]

    def say(self, asked: str, rule: str, message: str, mend: str, level: Level = Level.ERROR) -> Finding:
        """A finding about the answer to a question."""
        return Finding(self.file, 0, 0, message, mend, rule, asked, level)

    def values(self) -> dict[str, Value]:
        """The answers as the schema means them, by their addresses; without those that nobody has given."""
        found = {address: self.value(question) for address, question in self.questions.items()}
        return {address: value for address, value in found.items() if value}

    def value(self, question: Question) -> Value:
        """One answer. Of several ticks where one is wanted there is none."""
        text = self.answers.get(question.address, "")
        if question.choices:
            words = self.chosen(question)
            several = question.answer is Answer.CHOICES
            return words if several else words[0] if len(words) == 1 else ""
        if question.answer is Answer.LINES:
            return [line for line in map(plain, text.split("\n")) if line]
        once = question.address.endswith(".every") and text == EVERY_WEEK
        return "" if once else plain(text)

    def chosen(self, question: Question) -> list[Value]:
        """The words whose boxes are ticked, and those that are written."""
        ticked = [one.word for one in question.choices if f"{question.address}.{one.word}" in self.answers]
        words = {alphabetical(one.title): one.word for one in question.choices}
        return [*ticked, *(words.get(alphabetical(part), part) for part in self.written(question))]

    def written(self, question: Question) -> list[str]:
        """What somebody has written who was to choose."""
        text = self.answers.get(question.address, "")
        titles = {alphabetical(one.title) for one in question.choices}
        parts = [text] if alphabetical(plain(text)) in titles else BETWEEN.split(text)
        return [part for part in map(plain, parts) if part]

    def findings(self, values: Mapping[str, Value]) -> Iterator[Finding]:
        """What is wrong with the answers before anybody looks at the rules."""
        if CONSENTS not in self.answers:
            mend = "Ask the group. Tick the box if they agree."
            yield self.say(CONSENT, "form-consent", "Nobody has said that this may be published.", mend)
        for address, question in self.questions.items():
            titles = [one.title for one in question.choices if f"{address}.{one.word}" in self.answers]
            if question.answer is Answer.CHOICE and len(titles) > 1:
                message, mend = "More than one box is ticked.", f"Tick {listed(titles, 'or')}."
                yield self.say(question.text, "form-answer", message, mend)
            elif address not in values and (question.is_needed or address in NAMES) and not in_a_table(address):
                example = question.choices[0].title if question.choices else question.example
                mend = ended(f"Answer it, for example: {printable(example)}")
                yield self.say(question.text, "form-unanswered", "This is not answered.", mend)

    def in_question(self, finding: Finding) -> Finding:
        """A finding about the new file, told of the question that it comes from."""
        asked, message = retold(finding, self.questions)
        return self.say(asked, finding.rule, message, finding.mend, finding.level)


def in_a_table(address: str) -> bool:
    """Whether an address is one of the table of times, whose lines may all be empty."""
    return address.startswith("sessions.")


def plain(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())
