"""Rules about those not to list: nobody adds them again unawares, and nothing is said of them that is not settled."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from formulary.checking.document import Document, Facts
from formulary.checking.register import REASONS, Account, contacts_of
from formulary.checking.rules.dates import GONE
from formulary.checking.rules.references import lost
from formulary.checking.rules.rule import Complaint, rule
from formulary.checking.rules.withdrawn import confidential
from formulary.findings import Level, printable
from formulary.reading.source import Kind


@rule(
    "not-listed",
    "What was refused is not added again unawares.",
    Kind.ACTIVITY,
    Kind.ORGANISATION,
    level=Level.WARNING,
)
def not_listed(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No entry resembles one that is not to be listed: by name, by who runs it, or by how it is reached."""
    if not facts.register or document.values.get("status") in GONE:
        return
    account = account_of(document, facts)
    for sought, refusal in zip(facts.register, facts.of(Kind.REFUSAL).values(), strict=True):
        if sought.resembles(account):
            yield ("name",), message_of(refusal.values), mend_of(refusal, facts)
            return


def account_of(document: Document, facts: Facts) -> Account:
    """By what an entry is recognised."""
    values = document.values
    if document.source.kind is Kind.ORGANISATION:
        return Account(group=values["name"], contacts=contacts_of(values["contact"]))
    own = values.get("organisation", {}).get("name", "")
    file = facts.of(Kind.ORGANISATION).get(document.source.folder)
    return Account(
        group=own,
        name=values["name"],
        organisation=own or (file.values["name"] if file else ""),
        area=values.get("venue", {}).get("area", ""),
        contacts=contacts_of(values["contact"], values["join"]),
    )


def message_of(refusal: dict[str, Any]) -> str:
    """What an entry resembles, and why that is not listed."""
    return f"This resembles '{printable(refusal['name'])}', which is not to be listed: {REASONS[refusal['reason']]}."


def mend_of(refusal: Document, facts: Facts) -> str:
    """Whom to ask, and where the decision stands."""
    whom = facts.locality.get("feedback", {}).get("who", "those who keep the list")
    day = refusal.values["decided_on"]
    return f"Ask {printable(whom)} before you add it. The decision of {day} stands in {refusal.source.file}."


@rule("refusal-neutral", "What is said of somebody refused is public, and must be settled.", Kind.REFUSAL)
def refusal_neutral(document: Document, _: Facts) -> Iterator[Complaint]:
    """What is said about a refusal holds no word of a worry about safety or trust."""
    if word := confidential(document.values.get("note", "")):
        mend = "Delete this line, and write 'reason: policy'. Tell the maintainers: it stays in the history."
        yield ("note",), f"Everybody can read this, and '{word}' says too much.", mend


@rule("refusal-dates", "A decision is made first, and looked at again later.", Kind.REFUSAL)
def refusal_dates(document: Document, facts: Facts) -> Iterator[Complaint]:
    """A decision was made by today, and is looked at again on a later day."""
    decided, again = document.values["decided_on"], document.values["review_on"]
    if date.fromisoformat(decided) > facts.today:
        yield ("decided_on",), f"{decided} has not come yet.", "Write the day of the decision."
    if again <= decided:
        yield ("review_on",), "This is not after the decision.", "Write a later day."


@rule("refusal-review", "Nobody is refused for ever without a second look.", Kind.REFUSAL, level=Level.WARNING)
def refusal_review(document: Document, facts: Facts) -> Iterator[Complaint]:
    """The day on which a decision is to be looked at again has not passed."""
    decided, again = document.values["decided_on"], document.values["review_on"]
    if decided < again < facts.now.isoformat():
        mend = "Look at it again. Then move the date, or delete the file."
        yield ("review_on",), f"The decision was to be looked at again on {again}.", mend


@rule("refusal-fits", "What makes no sense of a refusal recognises nothing.", Kind.REFUSAL)
def refusal_fits(document: Document, facts: Facts) -> Iterator[Complaint]:
    """The area of a refusal is one of the locality's own, and only an activity has an area and an organisation."""
    area = document.values.get("area")
    if area and facts.areas and area not in facts.areas:
        yield ("area",), *lost(area, facts.areas, "area", facts)
    for field in ("organisation", "area") if document.values["what"] == "organisation" else ():
        if field in document.values:
            yield (field,), f"Only an activity has '{field}', and this is an organisation.", "Delete this line."
