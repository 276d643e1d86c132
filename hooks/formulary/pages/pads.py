"""The pages about pads: the index, and one for each pad."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from formulary.model.collection import Collection
from formulary.model.pad import Pad, candidates
from formulary.pads.sheet import Sheet
from formulary.pads.translated import words_for
from formulary.pads.words import ENGLISH, Words
from formulary.pages.later import Count, count
from formulary.pages.monograph import LANGUAGE_NAMES
from formulary.pages.page import Page
from formulary.pages.row import row
from formulary.times.state import DAY
from formulary.words import counted, full_date

FORMAT_NAMES = {
    "a5": ("A5", "One side of a half-page sheet, with a strip that the practice keeps."),
    "a4-two-up": ("Two A5 on A4", "Each A5 sheet twice, with a line to cut along. For printers that hold A4 only."),
    "a4": ("A4", "Both sides, in two columns, for longer lists."),
    "large-print": ("Large print", "A4 with letters of 18 points."),
    "fillable": ("A5 to tick on the screen", "Tick the boxes, then print. Close it without saving."),
}
"""What a format is called, and what it is good for."""


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """What there is to say of a PDF before somebody opens it."""

    format: str
    pages: int
    kilobytes: int
    language: str = ENGLISH


@dataclass(frozen=True, slots=True)
class Download:
    """A line in a pad's list of files."""

    address: str
    name: str
    purpose: str
    size: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A pad in another language: what it is called there, and its files."""

    language: str
    name: str
    is_draft: bool
    address: str
    downloads: tuple[Download, ...]


def pad_pages(
    collection: Collection, sheets: Mapping[str, Sheet], pdfs: Mapping[str, list[PdfFacts]]
) -> Iterator[Page]:
    """The index of pads, and the page of each. ``sheets`` and ``pdfs`` are by pad."""
    yield pads_index(collection, sheets)
    for pad in collection.pads.values():
        sheet = sheets[pad.id]
        content = {
            "pad": pad,
            "sheet": sheet,
            "groups": groups(collection, sheet),
            "count": count_of(collection, sheet),
            "left_out": left_out(collection, pad, sheet),
            "complete_until": complete_until(collection, sheet),
            "as_of": full_date(sheet.as_of),
            "reprint_by": full_date(sheet.reprint_by),
            "downloads": [download(facts) for facts in pdfs.get(pad.id, []) if facts.language == ENGLISH],
            "editions": editions(pad, pdfs.get(pad.id, [])) if sheet.lines else [],
        }
        summary = (
            pad.entry.summary or f"A sheet with tick boxes: {counted(len(sheet.lines), 'activity', 'activities')}."
        )
        yield Page(f"pads/{pad.id}/", pad.name, summary, "pad.html", "pads", content)


def pads_index(collection: Collection, sheets: Mapping[str, Sheet]) -> Page:
    """The index of pads."""
    items = [(pad, count_of(collection, sheets[pad.id])) for pad in collection.pads.values()]
    description = "Sheets with tick boxes, to print and hand over."
    return Page("pads/", "Pads to print", description, "pads.html", "pads", {"items": items})


def count_of(collection: Collection, sheet: Sheet) -> Count:
    """How many activities stand on a sheet."""
    return count(collection.activities[line.id].days.leaves_pads_on for line in sheet.lines)


def complete_until(collection: Collection, sheet: Sheet) -> date:
    """The last day on which nothing has left a sheet."""
    leaving = (collection.activities[line.id].days.leaves_pads_on for line in sheet.lines)
    return min(leaving, default=date.max) - DAY


def groups(collection: Collection, sheet: Sheet) -> list[tuple[str, list[object]]]:
    """What stands on a sheet, as lists for the screen."""
    return [(group.heading, [row(collection.activities[line.id]) for line in group.lines]) for group in sheet.groups]


def left_out(collection: Collection, pad: Pad, sheet: Sheet) -> str:
    """How many more activities fit the pad than it may hold, in words, or nothing."""
    more = len(candidates(pad, collection.listed)) - len(sheet.lines)
    return counted(more, "more activity", "more activities") if more else ""


def download(facts: PdfFacts) -> Download:
    """Say what a PDF is: 'PDF, 34 KB, 2 pages'."""
    name, purpose = FORMAT_NAMES[facts.format]
    size = f"PDF, {facts.kilobytes} KB, {counted(facts.pages, 'page')}"
    folder = "" if facts.language == ENGLISH else f"{facts.language}/"
    return Download(f"{folder}{facts.format}.pdf", name, purpose, size)


def editions(pad: Pad, pdfs: list[PdfFacts]) -> list[Edition]:
    """A pad in its other languages, each with its own name."""
    return [edition(words, pdfs) for words in words_for(pad)]


def edition(words: Words, pdfs: list[PdfFacts]) -> Edition:
    """A pad in one other language."""
    downloads = tuple(download(facts) for facts in pdfs if facts.language == words.language)
    return Edition(
        language=words.language,
        name=LANGUAGE_NAMES[words.language],
        is_draft=words.is_draft,
        address=f"{words.language}/sheet/",
        downloads=downloads,
    )
