"""The history of what was printed: grows with a build that prints, and is published whole."""

from collections.abc import Iterator, Mapping

import msgspec

from formulary.data.files import readable
from formulary.model.collection import Collection
from formulary.printed.keep import after, keep, written_in
from formulary.printed.ledger import Ledger
from formulary.printed.outcome import Present
from formulary.printed.read import ENDING, printed_schema
from formulary.printed.record import Printing
from formulary.project import Project
from formulary.times.state import State


def with_today(ledgers: Mapping[str, Ledger], printings: Mapping[str, Printing]) -> dict[str, Ledger]:
    """The ledgers of all pads, those that are not made any more included, with today's prints in them."""
    today = {code: ledgers.get(code, Ledger(code)).plus(printing) for code, printing in printings.items()}
    return {**ledgers, **today}


def keep_prints(
    project: Project, collection: Collection, ledgers: Mapping[str, Ledger], printings: Mapping[str, Printing]
) -> list[str]:
    """Add today's prints to the ledgers, those that are new; returns the codes of their pads.

    A demonstration keeps nothing: nobody relies on what is made up, and its dates, which move with the calendar,
    would dirty the checkout for ever.

    Raises:
        OSError: a ledger cannot be written.
    """
    if collection.locality.demonstration:
        return []
    schema = printed_schema(project.schema)
    return [
        code
        for code, printing in printings.items()
        if list(ledgers.get(code, Ledger(code)).records_of(printing))
        and keep(project.printed, code, printing, schema, locks=project.cache)
    ]


def history_files(
    project: Project, collection: Collection, ledgers: Mapping[str, Ledger], printings: Mapping[str, Printing]
) -> Iterator[tuple[str, bytes]]:
    """Every ledger with today's prints, so that a lost one can be fetched back from the site; and their schema.

    What sheets said of an activity that was withdrawn since is not published again.
    """
    address = f"{collection.locality.address.rstrip('/')}/schema/printed.json"
    yield "schema/printed.json", readable({"$id": address} | printed_schema(project.schema).content)
    present = Present(collection)
    for code in with_today(ledgers, printings):
        written = written_in(project.printed / f"{code}{ENDING}")
        new = ledgers.get(code, Ledger(code)).records_of(printings[code]) if code in printings else ()
        # A build that prints has written them into the file by now.
        missing = b"".join(line for line in new if line not in written)
        yield f"data/printed/{code}{ENDING}", without_withdrawn(written + after(written, missing), present)


def without_withdrawn(ledger: bytes, present: Present) -> bytes:
    """A ledger without the lines of activities that were withdrawn; all else stays as it is, byte for byte."""
    if not any(activity.state is State.WITHDRAWN for activity in present.collection.activities.values()):
        return ledger
    return b"".join(record for record in ledger.splitlines(keepends=True) if not is_withdrawn(record, present))


def is_withdrawn(record: bytes, present: Present) -> bool:
    """Whether a record is a line about an activity that was withdrawn. What cannot be read is kept as it is."""
    try:
        line = msgspec.json.decode(record)["line"]
        activity = present.find(line["id"])
    except (msgspec.DecodeError, KeyError, TypeError):
        return False
    return activity is not None and activity.state is State.WITHDRAWN
