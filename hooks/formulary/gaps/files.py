"""The data files of gaps: the counts as a table for spreadsheets, and all that is known as JSON."""

from collections.abc import Iterator

from formulary.data.files import readable
from formulary.gaps.gaps import gaps_of
from formulary.gaps.listing import data
from formulary.gaps.spreadsheet import as_csv
from formulary.model.collection import Collection


def gaps_files(collection: Collection) -> Iterator[tuple[str, bytes]]:
    """Yield each file's address below the site's root, and its content."""
    gaps = gaps_of(collection)
    yield "data/gaps.csv", as_csv(gaps).encode()
    yield "data/gaps.json", readable(data(gaps))
