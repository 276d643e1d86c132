"""What people make a pad of in their browser: blank pages, and every activity as it is set on paper."""

from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from statistics import median_low
from typing import Any

from msgspec import structs

from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.pads.entries import Entry, Place, Setter
from formulary.pads.formats import A5, LARGE_PRINT, SLACK, Format
from formulary.pads.issue import doubt_on
from formulary.pads.measure import Letters
from formulary.pads.plan import Page, Part, Plan
from formulary.pads.say import Say
from formulary.pads.setting import Setting
from formulary.pads.sheet import Line, Sheet, line_of, short_address, urgent_help
from formulary.pads.words import Words, english
from formulary.times.state import State

SCHEMA_VERSION = 1
TITLE = "Things you might like to try"
CODE = "MY"
"""What the short address of such a sheet ends in: no pad's code is as short as that."""
OFFERED = (A5, LARGE_PRINT)
"""The formats that can be made: 12 points and 18 points."""
PLACES = tuple(Place)
DATES = "Correct as of {as_of}."
"""A sheet that is made for one person is not printed again, so it does not say by when."""
USUAL = 2
"""Lines of an entry, where there is none to tell."""
BLANK_ENTRY = Entry(Line("", "", "", "-", (), ()), Place.BESIDE, "", (("",),), 0)
"""An entry with every part that one can have, and nothing in them."""


def blank_sheet(collection: Collection) -> Sheet:
    """A sheet before anything is chosen. It has no issue: it is made for one person, and only once."""
    locality, words = collection.locality, blank_words()
    return Sheet(
        pad="make",
        title=TITLE,
        what_to_do=words.sheet.what_to_do,
        practice="",
        groups=(),
        link_worker_phone=locality.link_worker.phone,
        urgent_help=urgent_help(locality),
        short_address=short_address(locality.address, CODE),
        issue="",
        as_of=collection.today,
        reprint_by=collection.today,
        words=words,
    )


def blank_words() -> Words:
    """The English words of every sheet, but for the issue and the day to print it again."""
    words = english()
    return structs.replace(words, sheet=structs.replace(words.sheet, issue="", dates=DATES))


def blank_plans(collection: Collection, letters: Letters) -> list[Plan]:
    """One page of every kind, in each format, without entries."""
    sheet = blank_sheet(collection)
    return [blank_plan(sheet, format_, letters) for format_ in OFFERED]


def blank_plan(sheet: Sheet, format_: Format, letters: Letters) -> Plan:
    """One page of every kind that a format has."""
    sides = dict.fromkeys(side for pages in (1, 3) for side in format_.sides_of(pages))
    pages = tuple(Page(side, "", 1, ((Part("", ()),),)) for side in sides)
    return Plan(sheet, format_, pages, Setting(sheet, format_, letters).beside, air=0, rows=1)


def paper_entries(collection: Collection, letters: Letters) -> dict[str, Any]:
    """Every activity that may stand on a pad, in columns, as it is set in each format.

    ``pieces`` are what stands under the name. ``doubts`` are the days from today to the first one on which it must be
    asked whether all is still right, with the words in ``asks``; an entry with 0 says so already. ``careful`` are the
    places in the columns of those that a sheet might give away.
    """
    activities = [activity for activity in collection.listed if activity.is_on_pads]
    lines = [line_of(activity, collection.today) for activity in activities]
    return {
        "schema_version": SCHEMA_VERSION,
        "codes": [line.code for line in lines],
        "names": [line.name for line in lines],
        "contacts": [line.contact for line in lines],
        "pieces": [(*line.detail, *line.notes) for line in lines],
        "doubts": [days_to_doubt(activity, collection.today) for activity in activities],
        "asks": [ask_first(activity, collection.today) for activity in activities],
        "careful": [place for place, activity in enumerate(activities) if activity.is_hidden],
        "formats": {format_.name: format_facts(Setter(format_, letters), lines) for format_ in OFFERED},
    }


def days_to_doubt(activity: Activity, today: date) -> int:
    """How many days it takes until somebody should ask first: when it is due, or something on it is over."""
    if activity.state is State.DUE:
        return 0
    return (doubt_on(activity, today) - today).days


def ask_first(activity: Activity, today: date) -> str:
    """What to do about it then: 'Phone before you go.'."""
    words = english()
    return words.ended(Say(activity, words, today).before_you_go())


def format_facts(setter: Setter, lines: Sequence[Line]) -> dict[str, Any]:
    """The measures of a format in millimetres, ``usual`` that of an entry, and how every entry is set in it."""
    format_ = setter.format
    entries = [setter.entry(line) for line in lines]
    return {
        "width": format_.width,
        "height": format_.height - format_.margin - SLACK,
        "row": format_.row,
        "usual": median_low([entry.lines for entry in entries] or [USUAL]) * format_.body.line,
        "gaps": format_.gaps,
        "runs_on": int(format_.sides == 0),
        "places": [PLACES.index(entry.place) for entry in entries],
        "glued": [int(entry.glue != " ") for entry in entries],
        "cuts": [cuts(entry) for entry in entries],
    }


def cuts(entry: Entry) -> int:
    """Where the pieces of an entry are broken into rows: a bit for each that a row ends after, but the last."""
    ends = accumulate(len(row) for row in entry.rows[:-1])
    return sum(1 << end - 1 for end in ends)
