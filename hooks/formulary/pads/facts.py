"""What the website says about the paper of a pad, whether or not its PDFs could be made."""

from dataclasses import dataclass

from formulary.model.pad import Pad
from formulary.pads.formats import FORMATS
from formulary.pads.look import Look
from formulary.pads.plan import plan
from formulary.pads.sheet import Sheet


@dataclass(frozen=True, slots=True)
class FormatFacts:
    """One format of a pad: how many pages it takes, and how many sheets of paper are handed over."""

    name: str
    title: str
    pages: int
    sheets: int


def pad_facts(pad: Pad, sheet: Sheet, look: Look) -> list[FormatFacts]:
    """The formats of a pad. One on which nothing stands has none."""
    if not sheet.lines:
        return []
    plans = [plan(sheet, FORMATS[name], look.letters) for name in pad.entry.formats]
    return [FormatFacts(each.format.name, each.format.title, len(each.pages), each.sheets) for each in plans]
