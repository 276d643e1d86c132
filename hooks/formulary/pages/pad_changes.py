"""The change sheet: what is different between an older issue of a pad and that of today, on one page to print."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from formulary.history.telling import now_and_was
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.pad import Pad
from formulary.pads.measure import Letters
from formulary.pads.sheet import Sheet
from formulary.pages.one_page import Line, Section, one_page
from formulary.pages.page import Page
from formulary.pages.printed_row import activity_row, explanation, state
from formulary.pages.row import activity_address
from formulary.printed.difference import STILL_ON, Difference, difference
from formulary.printed.ledger import Ledger
from formulary.printed.outcome import Outcome, Present
from formulary.printed.record import PrintedIssue
from formulary.words import counted, full_date, typed


@dataclass(frozen=True, slots=True)
class IssueItem:
    """An issue in the list: where its change sheet is, when it was first printed, and what has become of it."""

    address: str
    number: str
    printed_on: str
    said: str


def pad_changes_pages(
    collection: Collection, sheets: Mapping[str, Sheet], ledgers: Mapping[str, Ledger], letters: Letters
) -> Iterator[Page]:
    """For each pad the list of its issues, and a change sheet for each but that of today.

    ``sheets`` are by pad; ``ledgers`` by the code of the pad, today's prints included.
    """
    present = Present(collection)
    for pad in collection.pads.values():
        yield from PadChanges(present, pad, sheets[pad.id], ledgers.get(pad.code, Ledger(pad.code))).pages(letters)


def address_of(pad: Pad, issue: str = "") -> str:
    """Where a pad's list of issues stands, or the change sheet of one. It may be typed from paper: small letters."""
    return f"pads/{pad.id}/changes/" + (f"{issue.lower()}/" if issue else "")


def advice(found: Difference) -> str:
    """What to do with the issue in the drawer."""
    if found.wrong:
        verb = "is" if found.wrong == 1 else "are"
        activities = counted(found.total, "activity", "activities")
        return f"Print this pad anew: {found.wrong} of its {activities} {verb} not as printed any more."
    if found.new or found.left_out:
        return "You can go on using this issue: what stands on it is still right."
    return "You can go on using this issue: nothing on it has changed."


@dataclass(frozen=True)
class PadChanges:
    """What is different between the issues of one pad and its sheet of today."""

    present: Present
    pad: Pad
    sheet: Sheet
    ledger: Ledger

    def pages(self, letters: Letters) -> Iterator[Page]:
        """The change sheets, and the list that leads to them."""
        items = []
        for issue in self.earlier:
            found = self.difference(issue)
            items.append(self.item(issue, found))
            yield self.page(issue, found, letters)
        content = {"pad": self.pad, "number_today": self.sheet.issue if self.sheet.lines else "", "items": items}
        title = f"{self.pad.name}: what has changed since it was printed"
        description = f"What is new, gone or different on the pad '{self.pad.name}' since each of its issues."
        yield Page(address_of(self.pad), title, description, "pad-issues.html", "pads", content)

    @property
    def earlier(self) -> list[PrintedIssue]:
        """The issues but that of today, the newest first."""
        return [issue for issue in self.ledger.newest_first if issue.number != self.sheet.issue]

    def item(self, issue: PrintedIssue, found: Difference) -> IssueItem:
        """One line of the list."""
        said = f"{found.wrong} of {counted(found.total, 'activity', 'activities')} not as printed, {len(found.new)} new"
        return IssueItem(address_of(self.pad, issue.number), issue.number, full_date(issue.printed_on), said)

    def page(self, issue: PrintedIssue, found: Difference, letters: Letters) -> Page:
        """The change sheet of one issue."""
        title = f"{self.pad.name}: what has changed since issue {issue.number}"
        address = address_of(self.pad, issue.number)
        whole = f"{typed(self.present.collection.locality.address)}/{address}"
        planned = one_page(title, self.facts(issue, found), self.sections(found), whole, letters)
        content = {"pad": self.pad, "issue": issue, "planned": planned, "first": address_of(self.pad)}
        description = f"What is new, gone or different on the pad '{self.pad.name}' since issue {issue.number}."
        return Page(address, title, description, "pad-changes.html", "pads", content)

    def facts(self, issue: PrintedIssue, found: Difference) -> tuple[str, ...]:
        """What stands above the lists, the advice first."""
        today = self.present.collection.today
        now = f"Today’s is issue {self.sheet.issue}." if self.sheet.lines else "Nothing stands on this pad today."
        late = f"It was to be used until {full_date(issue.reprint_by)}." if issue.reprint_by < today else ""
        lost = f"{counted(found.lost, 'line')} of it cannot be looked up any more." if found.lost else ""
        first = f"Issue {issue.number} was first printed on {full_date(issue.printed_on)}."
        said = (first, late, lost, now, f"This page is correct as of {full_date(today)}.")
        return advice(found), " ".join(filter(None, said))

    def sections(self, found: Difference) -> list[Section]:
        """What is different, lines that mislead people first; what is empty is left out."""
        sections = (
            Section("Changed", tuple(map(self.line, found.changed))),
            Section("Stopped", tuple(map(self.line, found.stopped))),
            Section("Not on this pad any more", tuple(map(self.line, found.left_out))),
            Section("New", tuple(map(self.new, found.new))),
        )
        return [section for section in sections if section.lines]

    def difference(self, issue: PrintedIssue) -> Difference:
        """Hold an issue against the sheet of today."""
        known = self.outcomes
        return difference([known[key] for key in issue.keys if key in known], self.today, self.ledger.lost(issue))

    def line(self, outcome: Outcome) -> Line:
        """A line as printed, and what has become of it; it is made once for all issues that it stands on."""
        key = outcome.printed.key
        if key not in self.lines:
            address = activity_address(outcome.activity) if outcome.activity else ""
            self.lines[key] = Line(outcome.printed.name, outcome.printed.code, self.said(outcome), address)
        return self.lines[key]

    def said(self, outcome: Outcome) -> str:
        """What is different about a line that goes on, or why one has stopped."""
        if outcome.fate in STILL_ON:
            parts = (f"{change.label}: {now_and_was(change)}." for change in outcome.changes)
            return " ".join(parts) or "It goes on as printed."
        why = explanation(outcome, outcome.activity) if outcome.activity else ""
        return f"{state(outcome)}. {why}".strip()

    def new(self, activity: Activity) -> Line:
        """What has come, with all that stands on the sheet about it."""
        if activity.id not in self.lines_today:
            row = activity_row(activity, self.present.line_of(activity))
            self.lines_today[activity.id] = Line(row.name, row.code, " · ".join((*row.facts, row.contact)), row.address)
        return self.lines_today[activity.id]

    @cached_property
    def today(self) -> dict[str, Activity]:
        """What stands on the sheet of today, by id."""
        return {line.id: self.present.collection.activities[line.id] for line in self.sheet.lines}

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """What has become of each line that was ever printed, by its key: it is the same on all issues."""
        return {key: self.present.outcome(line) for key, line in self.ledger.lines.items()}

    @cached_property
    def lines(self) -> dict[str, Line]:
        """The lines that were made so far, by the key of what was printed."""
        return {}

    @cached_property
    def lines_today(self) -> dict[str, Line]:
        """The same of what stands on the sheet of today, by the activity."""
        return {}


def as_text(changes: PadChanges, number: str) -> str:
    """What has changed since an issue, for a terminal."""
    issue = changes.ledger.issues[number]
    found = changes.difference(issue)
    lines = [*changes.facts(issue, found)]
    for section in changes.sections(found):
        lines += [section.heading, *(f"  {line.name} {line.code}: {line.said}" for line in section.lines)]
    return "\n".join(lines)


def as_json(changes: PadChanges, number: str) -> str:
    """The same as data. All that is not ASCII is escaped."""
    found = changes.difference(changes.ledger.issues[number])
    sections = {
        section.heading: [{"code": line.code, "name": line.name, "text": line.said} for line in section.lines]
        for section in changes.sections(found)
    }
    whole = {"pad": changes.pad.id, "issue": number, "today": changes.sheet.issue, "wrong": found.wrong}
    return json.dumps(whole | {"total": found.total, "changes": sections}, indent=1)


FORMATS = {"text": as_text, "json": as_json}
"""Every form by its name on the command line."""
