"""Every page of the site that the machine makes: a pure function of the collection."""

from collections.abc import Iterator, Mapping

from formulary.model.collection import Collection
from formulary.pads.draw import Blanks
from formulary.pads.sheet import Sheet
from formulary.pages.find import find_page
from formulary.pages.gaps import gaps_page
from formulary.pages.lists import list_pages
from formulary.pages.make import make_pages
from formulary.pages.monograph import activity_page
from formulary.pages.moved import moved_pages
from formulary.pages.pads import PdfFacts, pad_pages
from formulary.pages.page import Page
from formulary.pages.printed import printed_pages
from formulary.pages.start import start_page
from formulary.pages.status import status_page
from formulary.pages.week import week_pages
from formulary.printed.ledger import Ledger


def pages_of(
    collection: Collection,
    sheets: Mapping[str, Sheet],
    pdfs: Mapping[str, list[PdfFacts]],
    ledgers: Mapping[str, Ledger],
    blanks: Blanks,
) -> Iterator[Page]:
    """Yield every page.

    ``sheets`` and what there is of PDFs are by pad, ``ledgers`` by the code of a pad; ``blanks`` are for pads that
    people make themselves.
    """
    yield start_page(collection)
    yield find_page(collection)
    yield from list_pages(collection)
    yield from week_pages(collection)
    yield gaps_page(collection)
    yield from pad_pages(collection, sheets, pdfs)
    yield from printed_pages(collection, sheets, ledgers)
    yield from make_pages(collection, blanks)
    yield status_page(collection)
    yield from moved_pages(collection)
    for activity in collection.activities.values():
        yield activity_page(activity, collection.locality, collection.today)
