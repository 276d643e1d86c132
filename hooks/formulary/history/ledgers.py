"""The ledgers of entries through a change: lines are added, and those that were there stay."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from formulary.findings import Finding, printable
from formulary.reading.source import Kind, Source, Value
from formulary.words import full_date

FIELD = "verified"
Line: TypeAlias = tuple[str, str]
"""When and how somebody asked. Who it was may be said in other words: a name must be able to leave a public file."""


def ledger_findings(
    before: Iterable[Source], after: Iterable[Source], former: Mapping[str, Sequence[str]]
) -> Iterator[Finding]:
    """Say which activities have lost a line of their ledgers. ``former`` are the ids that each had, by its own."""
    known = {source.id: source for source in before if source.kind is Kind.ACTIVITY}
    for source in after:
        if source.kind is Kind.ACTIVITY:
            earlier = (known[one] for one in (source.id, *former.get(source.id, ())) if one in known)
            yield from lost_lines(next(earlier, source), source)


def lost_lines(before: Source, after: Source) -> Iterator[Finding]:
    """One finding for each line that was there before a change and is not there after it."""
    left = Counter(line for _, line in ledger(after))
    for place, line in ledger(before):
        if left[line]:
            left[line] -= 1
            continue
        on, how = line
        message = f"The line of {full_date(date.fromisoformat(on))} is not as it was."
        mend = (
            f"Put it back, with 'on: {on}' and 'how: {printable(how)}'. If somebody asked again, add a line below it."
        )
        path = (FIELD, place) if place < len(lines_of(after)) else (FIELD,)
        yield after.finding("ledger-kept", path, message, f"{mend} Do not change the old one.")


def ledger(source: Source) -> Iterator[tuple[int, Line]]:
    """The lines of a ledger with their places. What is no line, or has no date, was wrong before and may be mended."""
    for place, line in enumerate(lines_of(source)):
        if isinstance(line, dict) and isinstance(line.get("how"), str) and is_date(line.get("on")):
            yield place, (str(line["on"]), str(line["how"]))


def lines_of(source: Source) -> list[Value]:
    """The ledger as it stands; empty where there is none."""
    found = source.data.get(FIELD, [])
    return found if isinstance(found, list) else []


def is_date(value: object) -> bool:
    """Whether a value is a date."""
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False
