"""Rules about money: what people pay, and who pays for the rest."""

from collections.abc import Iterator

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.findings import Level, printable
from formulary.reading.source import Kind
from formulary.words import money

MOST_A_SESSION = 60
"""Pounds. What costs more each time is nearly always pence, or the price of a course."""


@rule(
    "cost-likely",
    "A price of 350 pounds for one session is nearly always 3 pounds 50.",
    Kind.ACTIVITY,
    level=Level.WARNING,
)
def cost_likely(document: Document, _: Facts) -> Iterator[Complaint]:
    """One session does not cost more than 60 pounds."""
    cost = document.values["cost"]
    amount = cost.get("amount", 0)
    if cost.get("per", "session") == "session" and amount > MOST_A_SESSION:
        mend = f"If {money(amount / 100)} is meant, write {amount / 100:.2f}. If it is for a course, add 'per: course'."
        yield ("cost", "amount"), f"One session for {money(amount)} is a lot.", mend


@rule(
    "funder-alike",
    "What hangs on one funder is seen only if everybody calls that funder by one name.",
    Kind.ACTIVITY,
    level=Level.WARNING,
)
def funder_alike(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Each funder has one name in all entries; the one that fewer entries use is told."""
    for n, name in enumerate(document.values.get("funded_by", [])):
        if (meant := facts.funders.meant(name)) != name:
            message = f"'{printable(name)}' looks like another name for '{printable(meant)}'."
            mend = f"Did you mean '{printable(meant)}'? If these are two funders, leave it as it is."
            yield ("funded_by", n), message, mend
