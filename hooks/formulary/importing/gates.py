"""Sends drafts through all five gates, together with the collection they are for; what does not pass is not written."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from formulary.checking.schemas import Schema
from formulary.findings import Finding, Level
from formulary.importing.draft import Draft
from formulary.importing.existing import Existing
from formulary.reading.source import Kind
from formulary.writing.emit import in_order, to_yaml
from formulary.writing.gates import problems


@dataclass(frozen=True, slots=True)
class Gates:
    """The collection as it is, and what it is held against."""

    before: Existing
    schemas: dict[Kind, Schema]
    today: date

    def passed(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts that can be written, with codes; of each other the row is told why not.

        A draft that does not pass may leave others without what they name, so all go again until none is left out.
        """
        while True:
            coded = self.with_codes(drafts)
            problems = self.problems(coded)
            for draft in drafts:
                say_refused(draft, problems.get(draft.file, []))
            if not problems:
                return coded
            drafts = [draft for draft in drafts if draft.file not in problems]

    def problems(self, drafts: list[Draft]) -> dict[str, list[Finding]]:
        """What keeps drafts from being written, by file."""
        texts = {draft.file: self.text(draft) for draft in drafts}
        found: dict[str, list[Finding]] = defaultdict(list)
        for finding in problems(texts, self.before.reading, self.schemas, self.today):
            if finding.level is Level.ERROR:
                found[finding.file].append(finding)
        return found

    def text(self, draft: Draft) -> str:
        """What will stand in the file."""
        kind = Kind.ORGANISATION if draft.is_organisation else Kind.ACTIVITY
        return to_yaml(in_order(draft.values, self.schemas[kind].content))

    def with_codes(self, drafts: Iterable[Draft]) -> list[Draft]:
        """Give each activity the next code of its kind of support; no number is used again."""
        highest = dict(self.before.highest)
        coded = []
        for draft in drafts:
            support = draft.values.get("support")
            if (
                draft.is_organisation
                or not isinstance(support, str)
                or support not in self.before.known["kind of support"]
            ):
                coded.append(draft)
                continue
            letter = self.before.letter(support)
            highest[letter] = highest.get(letter, 0) + 1
            coded.append(replace(draft, values={**draft.values, "code": f"{letter}{highest[letter]}"}))
        return coded


def say_refused(draft: Draft, findings: Iterable[Finding]) -> None:
    """Tell the row of a draft why it is not written."""
    for finding in findings:
        where = f" [{finding.field}]" if finding.field else ""
        draft.row.say("import-refused", "", f"Not written: {finding.message}{where}", finding.mend, Level.ERROR)
