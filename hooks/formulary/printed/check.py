"""What ledgers find: those whose pad is no more."""

from collections.abc import Iterator

from formulary.findings import Finding, Level
from formulary.model.collection import Collection
from formulary.printed.read import ENDING, Ledgers


def ledger_findings(collection: Collection, ledgers: Ledgers) -> Iterator[Finding]:
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
