"""Where printed codes lead: a page for each issue that was ever printed, and one for each pad's short address."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from formulary.model.collection import Collection
from formulary.model.pad import Pad
from formulary.pads.sheet import Sheet, urgent_help
from formulary.pages.draw import dial
from formulary.pages.pad_changes import address_of as change_sheet_address
from formulary.pages.pads import groups
from formulary.pages.page import Page
from formulary.pages.printed_row import PrintedRow, activity_row, printed_row
from formulary.printed.ledger import Ledger
from formulary.printed.outcome import Fate, Present
from formulary.printed.record import PrintedIssue
from formulary.words import counted, full_date

SHOWN = 12
"""Issues that the short page lists at once; older ones are folded away."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sheet is still right: how many of its lines are not, of how many, and that in words.

    Lines that were lost from the ledger count among the wrong ones: nobody can say that they are right.
    """

    wrong: int
    total: int

    @property
    def text(self) -> str:
        """The sentence that its holder reads first. The browser says the same (printed.js)."""
        if not self.wrong:
            return f"Your sheet is still right{f', all {self.total} activities' if self.total > 1 else ''}."
        if self.total == 1:
            return "The activity on your sheet has changed."
        verb = "has" if self.wrong == 1 else "have"
        return f"{self.wrong} of the {self.total} activities on your sheet {verb} changed."


@dataclass(frozen=True, slots=True)
class IssueItem:
    """An issue in the list of all of them: where its page is, its number, and when it was first printed."""

    address: str
    number: str
    printed_on: str


def printed_pages(collection: Collection, sheets: Mapping[str, Sheet], ledgers: Mapping[str, Ledger]) -> Iterator[Page]:
    """The pages of all pads and issues in the ledgers. ``sheets`` are by pad; ``ledgers`` by code, today's included."""
    present = Present(collection)
    pads = {pad.code: pad for pad in collection.pads.values()}
    for code in dict.fromkeys((*pads, *ledgers)):
        pad, ledger = pads.get(code), ledgers.get(code, Ledger(code))
        pages = PadPages(present, ledger, pad, sheets[pad.id] if pad else None)
        yield pages.short_page()
        yield from map(pages.issue_page, ledger.issues.values())


@dataclass(frozen=True)
class PadPages:
    """The pages of one pad, which may be one that is not made any more."""

    present: Present
    ledger: Ledger
    pad: Pad | None
    sheet: Sheet | None

    def short_page(self) -> Page:
        """The page for people who know the pad and not the issue: what stands on it today, and all its issues."""
        collection = self.present.collection
        issues = [self.item(issue) for issue in self.ledger.newest_first]
        content = {
            "sheet": self.sheet,
            "as_of": full_date(collection.today),
            "groups": groups(collection, self.sheet) if self.sheet else [],
            "issues": issues[:SHOWN],
            "older": issues[SHOWN:],
            "older_count": counted(len(issues[SHOWN:]), "older issue"),
        }
        title = f"{self.title}: is my sheet still right?"
        return self.page("", title, f"What stands on the pad '{self.title}' today.", "printed.html", content)

    def item(self, issue: PrintedIssue) -> IssueItem:
        """One line of the list of issues."""
        return IssueItem(f"P/{self.ledger.code}/{issue.number}/", issue.number, full_date(issue.printed_on))

    def issue_page(self, issue: PrintedIssue) -> Page:
        """The page for the holder of one sheet: whether it is still right, and what has become of each line."""
        groups = [(group.heading, self.rows(group.lines)) for group in issue.groups]
        lines = [row for _, group in groups for row in group]
        lost = self.ledger.lost(issue)
        content = {
            "issue": issue,
            "verdict": Verdict(sum(row.fate != Fate.SAME for row in lines) + lost, len(issue.keys)),
            "lost": lost,
            "lost_words": counted(lost, "activity", "activities"),
            "printed_on": full_date(issue.printed_on),
            "groups": groups,
            "number_today": self.sheet.issue if self.sheet and self.sheet.lines else "",
            "new": self.new_since(lines),
            "change_sheet": self.change_sheet(issue),
            **self.dates(issue),
            **self.other_numbers(issue),
        }
        title = f"{issue.title}, issue {issue.number}: is it still right?"
        description = f"What has become of the activities on issue {issue.number} of the pad '{issue.title}'."
        return self.page(f"{issue.number}/", title, description, "printed-issue.html", content)

    def change_sheet(self, issue: PrintedIssue) -> str:
        """Where the practice finds all that has changed since this issue; nothing for that of today."""
        is_today = self.sheet is not None and self.sheet.issue == issue.number
        return "" if self.pad is None or is_today else change_sheet_address(self.pad, issue.number)

    def dates(self, issue: PrintedIssue) -> dict[str, object]:
        """Until when the sheet is handed out. Of the issue of today it is the day on the sheets of today."""
        is_today = self.sheet is not None and self.sheet.issue == issue.number
        reprint_by = self.sheet.reprint_by if self.sheet and is_today else issue.reprint_by
        return {
            "is_today": is_today,
            "reprint_by": full_date(reprint_by),
            "reprint_iso": reprint_by.isoformat(),
            "is_late": reprint_by < self.present.collection.today,
        }

    def other_numbers(self, issue: PrintedIssue) -> dict[str, object]:
        """Whether the numbers beside the list, of the link workers and for urgent help, are others now."""
        locality = self.present.collection.locality
        urgent = {line.number for line in urgent_help(locality)}
        return {
            "link_worker_changed": dial(issue.link_worker) != dial(locality.link_worker.phone),
            "urgent_help_changed": set(issue.urgent_help) != urgent,
        }

    def rows(self, keys: Iterable[str]) -> list[PrintedRow]:
        """Lines of a sheet in hand. A line is the same value on all issues that it stands on, so it is drawn once."""
        return [self.row(key) for key in keys if key in self.ledger.lines]

    def row(self, key: str) -> PrintedRow:
        """One line of a sheet in hand."""
        if key not in self.known:
            self.known[key] = printed_row(self.present.outcome(self.ledger.lines[key]), self.present)
        return self.known[key]

    @cached_property
    def known(self) -> dict[str, PrintedRow]:
        """The rows that were put into words so far, by the key of their line."""
        return {}

    def new_since(self, lines: Iterable[PrintedRow]) -> list[PrintedRow]:
        """What stands on today's sheet and not on an older one."""
        had = {row.address for row in lines}
        return [row for row in self.rows_today if row.address not in had]

    @cached_property
    def rows_today(self) -> list[PrintedRow]:
        """What stands on today's sheet."""
        activities = [self.present.collection.activities[line.id] for line in (self.sheet.lines if self.sheet else ())]
        return [activity_row(activity, self.present.line_of(activity)) for activity in activities]

    @cached_property
    def title(self) -> str:
        """What the pad is called, or was called last."""
        if self.pad:
            return self.pad.name
        return self.ledger.newest_first[0].title if self.ledger.issues else self.ledger.code

    def page(self, tail: str, title: str, description: str, template: str, content: Mapping[str, object]) -> Page:
        """A page at a printed address. Paper has capitals, people type small letters: it stands at both."""
        address = f"{self.ledger.code}/{tail}"
        return Page(
            address=f"P/{address}",
            title=title,
            description=description,
            template=template,
            section="pads",
            content={**content, "title": self.title, "pad": self.pad},
            also=(f"p/{address.lower()}",),
        )
