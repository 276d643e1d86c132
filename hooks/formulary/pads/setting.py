"""How a sheet's words are set in one format: what fills which line, and how high each part of a page is."""

from dataclasses import dataclass
from math import ceil

from formulary.pads.formats import (
    APART,
    ENDS,
    INSET,
    LABEL,
    PAD,
    QUIET,
    QUIET_SHOWN,
    RULE,
    SLACK,
    STARTS,
    TEAR,
    Format,
    Side,
)
from formulary.pads.measure import Letters, count_lines
from formulary.pads.sheet import Sheet
from formulary.pads.words import english


@dataclass(frozen=True, slots=True)
class Setting:
    """One sheet in one format. All heights are millimetres, and the stylesheet sets the same ones."""

    sheet: Sheet
    format: Format
    letters: Letters

    @property
    def beside(self) -> int:
        """The width that the title and what stands under it leave to the code and the issue, in whole millimetres."""
        code = (self.sheet.qr.modules + QUIET) * self.format.module
        issue = self.letters.regular.width(self.sheet.issue_said, self.format.small.points) + APART / 2
        return ceil(max(code, issue))

    def head(self) -> float:
        """The head: title, what to do and address on the left, code and issue on the right."""
        sheet, width = self.sheet, min(self.format.inner_width - self.beside, self.format.prose(self.format.body))
        top, body = self.format.top, self.format.body
        title = count_lines([(sheet.title, self.letters.bold)], top.points, width)
        what_to_do = count_lines([(sheet.what_to_do, self.letters.regular)], body.points, width)
        online = f"{sheet.words.sheet.online} "
        address = count_lines(self.letters.runs("", online, sheet.short_address), body.points, width)
        code_and_issue = self.code_and_issue() - self.format.over
        return max(title * top.line + (what_to_do + address) * body.line, code_and_issue)

    def code_and_issue(self) -> float:
        """The code, its quiet zone, and the issue under it."""
        return (self.sheet.qr.modules + QUIET * QUIET_SHOWN) * self.format.module + self.format.small.line

    def running_head(self) -> float:
        """The title and the issue on the back and on further pages."""
        size = self.format.heading
        width = self.format.inner_width - self.beside
        return count_lines([(self.sheet.title, self.letters.bold)], size.points, width) * size.line + RULE

    def writing(self, rows: int) -> float:
        """The lines to write on: what matters to me, my first step."""
        return 2 * rows * self.format.row

    def company(self) -> float:
        """The link worker's frame."""
        words = self.sheet.words.sheet
        runs = self.letters.runs(words.company, f" {words.link_worker} ", self.sheet.link_worker_phone)
        width = self.format.inner_width - 2 * (RULE + INSET)
        return (
            self.format.space
            + count_lines(runs, self.format.body.points, width) * self.format.body.line
            + 2 * (RULE + PAD)
        )

    def foot(self, label: str) -> float:
        """Urgent help, and the dates and number of the page."""
        texts = [text for line in self.sheet.urgent_help for text in (line.number, f" {line.when} ")]
        size = self.format.small
        urgent = count_lines(self.letters.runs(*texts), size.points, self.format.prose(size))
        return self.format.space + (urgent + self.stamp_lines(label) + self.draft_lines()) * size.line

    def draft_lines(self) -> int:
        """How many lines it takes to say that the words are a draft."""
        size = self.format.small
        texts = [(text, self.letters.regular) for text in self.sheet.draft]
        return sum(count_lines([text], size.points, self.format.prose(size)) for text in texts)

    def stamp_lines(self, label: str) -> int:
        """How many lines the dates and the page's number take: one, if both fit in it."""
        size, regular = self.format.small, self.letters.regular
        beside = self.format.inner_width - regular.width(label, size.points) - APART
        dates = count_lines([(self.sheet.dates, regular)], size.points, self.format.inner_width)
        return dates if count_lines([(self.sheet.dates, regular)], size.points, beside) <= dates else dates + 1

    def strip(self) -> float:
        """The strip that the practice keeps, with the line to tear along."""
        beside = self.practice_lines() * self.format.body.line + self.strip_rows()
        return TEAR + self.format.small.line + max(LABEL[1], beside)

    def practice_lines(self) -> int:
        """How many lines the practice's name takes beside the label."""
        width = self.format.inner_width - LABEL[0] - APART
        said = f"{english().strip.origin} {self.sheet.practice}"
        return count_lines(self.letters.runs("", said), self.format.body.points, width)

    def strip_rows(self) -> float:
        """What else stands beside the label: room to write, and the box for a call."""
        width = self.format.inner_width - LABEL[0] - APART - self.format.indent
        calls = [count_lines(self.letters.runs("", text), self.format.body.points, width) for text in self.sheet.calls]
        call = max(self.format.box + 1, sum(calls) * self.format.body.line + 1)
        return 3 * self.format.row - self.format.body.line + call

    def frame(self, side: Side, label: str, rows: int) -> float:
        """What is left for entries on one page."""
        parts = SLACK + self.foot(label) + self.format.above
        parts += self.head() + self.writing(rows) if side in STARTS else self.running_head()
        parts += self.company() if side in ENDS else 0
        parts += self.strip() if side in ENDS or side is Side.BACK else 0
        return self.format.inner_height - parts
