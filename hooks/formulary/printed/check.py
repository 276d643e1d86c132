"""What ledgers find: those whose pad is no more, and codes that mean another activity on paper."""

from collections.abc import Iterator

from formulary.findings import Finding, Level, printable
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.printed.outcome import Present
from formulary.printed.read import ENDING, Ledgers
from formulary.printed.record import PrintedLine


def ledger_findings(collection: Collection, ledgers: Ledgers) -> Iterator[Finding]:
    """Hold what was printed against the collection as it is."""
    yield from lonely_ledgers(collection, ledgers)
    yield from code_findings(collection, ledgers)


def lonely_ledgers(collection: Collection, ledgers: Ledgers) -> Iterator[Finding]:
    """Say which ledgers belong to no pad: given up, or given another code by mistake."""
    codes = {pad.code for pad in collection.pads.values()}
    for code in ledgers.by_code:
        if code not in codes:
            yield Finding(
                file=f"printed/{code}{ENDING}",
                line=0,
                column=0,
                message=f"No pad has the code {code} now.",
                mend=f"If its file was only renamed, write 'code: {code}' in it. If the pad was given up, leave the "
                "ledger: the sheets that people have still lead to their pages.",
                rule="printed-pad",
                level=Level.NOTE,
            )


def lines_in_use(collection: Collection, ledgers: Ledgers) -> Iterator[PrintedLine]:
    """One line for each code and activity on paper that is still in date."""
    seen: set[tuple[str, str]] = set()
    for ledger in ledgers.by_code.values():
        for issue in ledger.issues.values():
            lines = (ledger.lines[key] for key in issue.keys if key in ledger.lines)
            for line in lines if issue.reprint_by >= collection.today else ():
                if (line.code, line.id) not in seen:
                    seen.add((line.code, line.id))
                    yield line


def code_findings(collection: Collection, ledgers: Ledgers) -> Iterator[Finding]:
    """Say which codes mean one activity on paper and another one today."""
    present = Present(collection)
    by_code = {activity.code: activity for activity in collection.activities.values()}
    for line in lines_in_use(collection, ledgers):
        meant, now = present.find(line.id), by_code.get(line.code)
        if now and now is not meant:
            message = f"On paper that people hold, {line.code} is the code of '{printable(line.name)}'."
            yield about_code(now, message, "Write another code in this file: one that no other has had.")
        if meant and meant.code != line.code:
            message = f"On paper that people hold, this activity has the code {line.code}."
            yield about_code(meant, message, f"Write 'code: {line.code}' in this file.")


def about_code(activity: Activity, message: str, mend: str) -> Finding:
    """Make a finding about the code of an activity, which may not stand in its file."""
    return Finding(activity.file, 0, 0, message, mend, "printed-code", "code", Level.WARNING)
