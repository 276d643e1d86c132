"""The page where people make their own pad, and the one that the code on such a sheet leads to."""

from collections.abc import Iterator

from formulary.data.facets import facets
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.pads.draw import Blanks
from formulary.pads.making import CODE
from formulary.pages.page import Page
from formulary.pages.record import WAYS, record_codes
from formulary.pages.row import Row, row
from formulary.words import full_date

WAYS_TO_GIVE = WAYS[1:]
"""How what is on the sheet is given. The first of all ways, a slip, is about one activity."""


def make_pages(collection: Collection, blanks: Blanks) -> Iterator[Page]:
    """Both pages. ``blanks`` are the blank pages of a sheet, as templates for the script."""
    description = "Choose activities, see the sheet as it will be printed, and print it."
    content = {
        "facets": facets(collection),
        "practices": sorted({pad.entry.practice for pad in collection.pads.values() if pad.entry.practice}),
        "pads": list(collection.pads.values()),
        "record_codes": record_codes(collection.locality),
        "record_ways": WAYS_TO_GIVE,
        "blanks": blanks,
    }
    yield Page("pads/make/", "Make your own pad", description, "make.html", "pads", content)
    # Capitals make the printed code smaller, and people type small letters: both lead to the same page.
    description = "What every code on a sheet that was made for you stands for today."
    found = {"kinds": rows_by_kind(collection), "as_of": full_date(collection.today)}
    also = (f"p/{CODE.lower()}/",)
    yield Page(f"P/{CODE}/", "Is my sheet still right?", description, "made.html", "pads", found, also=also)


def rows_by_kind(collection: Collection) -> list[tuple[str, list[Row]]]:
    """All that may stand on a sheet, by kind of support and in the order of its codes."""
    on_pads = sorted((activity for activity in collection.listed if activity.is_on_pads), key=number_of)
    kinds = {kind.name: [row(one) for one in on_pads if one.support is kind] for kind in collection.support.values()}
    return [(name, rows) for name, rows in kinds.items() if rows]


def number_of(activity: Activity) -> int:
    """The figures of a code: 12 of M12."""
    return int(activity.code[1:])
