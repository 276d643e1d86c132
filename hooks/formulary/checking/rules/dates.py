"""Rules about dates other than sessions: the ledger, pauses and ends, consent, terms."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.findings import Level
from formulary.reading.source import Kind

NEVER = "9999-12-31"
ENOUGH = timedelta(60)
"""For how long school terms are to be known at least."""
GONE = {"ended": "has ended", "withdrawn": "was withdrawn"}
"""The statuses of what is not to come back, in words."""


@rule("verified-not-later", "Nobody can have asked in the future.", Kind.ACTIVITY)
def verified_not_later(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No date of the ledger is after today."""
    for n, line in enumerate(document.values["verified"]):
        if date.fromisoformat(line["on"]) > facts.today:
            message = f"{line['on']} has not come yet."
            yield ("verified", n, "on"), message, "Write the day on which somebody asked."


@rule("verified-in-order", "The newest line of the ledger is the one that counts.", Kind.ACTIVITY)
def verified_in_order(document: Document, _: Facts) -> Iterator[Complaint]:
    """The dates of the ledger go from old to new."""
    ledger = [line["on"] for line in document.values["verified"]]
    for n in range(1, len(ledger)):
        if ledger[n] < ledger[n - 1]:
            yield ("verified", n, "on"), f"{ledger[n]} stands below {ledger[n - 1]}.", "Put the oldest line first."


@rule("consent-not-later", "A consent that is not given yet is none.", Kind.ACTIVITY)
def consent_not_later(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Consent to a story was given by today."""
    given = document.values.get("story", {}).get("consent_on")
    if given and date.fromisoformat(given) > facts.today:
        yield ("story", "consent_on"), f"{given} has not come yet.", "Ask for consent first."


@rule(
    "status-explained",
    "A reader wants to know since when, and whether it comes back.",
    Kind.ACTIVITY,
    level=Level.WARNING,
)
def status_explained(document: Document, _: Facts) -> Iterator[Complaint]:
    """What is paused, ended or withdrawn says since when."""
    if document.values.get("status", "open") != "open" and "status_since" not in document.values:
        yield ("status",), "It does not say since when.", "Add 'status_since:' with the date."


@rule("status-fits", "Dates of a pause make no sense for something that is open.", Kind.ACTIVITY)
def status_fits(document: Document, _: Facts) -> Iterator[Complaint]:
    """Dates of a pause or an end fit the status and each other."""
    values = document.values
    if values.get("status") == "open" and "status_since" in values:
        yield ("status_since",), "The activity is open, so it has not stopped since then.", "Delete this line."
    if values.get("status") in GONE and "status_until" in values:
        message = f"What {GONE[values['status']]} does not come back."
        yield ("status_until",), message, "Write 'status: paused', or delete this line."
    if "status_since" in values and values.get("status_until", "9999") < values["status_since"]:
        yield ("status_until",), "The pause ends before it starts.", "Exchange the two dates."


@rule("pause-over", "A pause whose end has passed is open or ended; ask which.", Kind.ACTIVITY, level=Level.WARNING)
def pause_over(document: Document, facts: Facts) -> Iterator[Complaint]:
    """A pause ends in the future."""
    until = document.values.get("status_until")
    if document.values.get("status") == "paused" and until and date.fromisoformat(until) < facts.now:
        mend = "Ask the group, then delete 'status' or move the date."
        yield ("status_until",), f"The pause was to end on {until}.", mend


@rule("sessions-to-come", "Nobody can join what is over.", Kind.ACTIVITY, level=Level.WARNING)
def sessions_to_come(document: Document, facts: Facts) -> Iterator[Complaint]:
    """What is open has sessions, or a course, that are not over yet."""
    ends = [last_day(session) for session in document.all_of("sessions")]
    if document.values.get("status") in GONE or not ends or max(ends) >= facts.now.isoformat():
        return
    if max(document.values.get("course", {}).get("starts", [""])) < facts.now.isoformat():
        mend = "Ask whether it goes on. Then move the date, or write 'status: ended'."
        yield ("sessions", ends.index(max(ends)), "until"), f"The last session was on {max(ends)}.", mend


def last_day(session: dict[str, Any]) -> str:
    """The last day of a session. Where its dates run backwards nobody knows, and another rule tells."""
    until = str(session.get("until", NEVER))
    return until if session.get("from", "") <= until else NEVER


@rule("funding-to-come", "What is no longer paid for may not be there.", Kind.ACTIVITY, level=Level.WARNING)
def funding_to_come(document: Document, facts: Facts) -> Iterator[Complaint]:
    """What is open is still paid for."""
    ends = document.values.get("funding_ends", NEVER)
    if document.values.get("status") not in GONE and ends < facts.now.isoformat():
        mend = "Ask whether it goes on. Then move the date, or write 'status: ended'."
        yield ("funding_ends",), f"The money for it ended on {ends}.", mend


@rule("ages-in-order", "Nobody is older than the oldest and younger than the youngest.", Kind.ACTIVITY)
def ages_in_order(document: Document, _: Facts) -> Iterator[Complaint]:
    """The youngest age is not above the oldest."""
    ages = document.values.get("ages", {})
    if ages.get("from", 0) > ages.get("to", 999):
        yield ("ages", "to"), "The oldest age is below the youngest.", "Exchange 'from' and 'to'."


@rule("terms-in-order", "Terms that overlap or run backwards give wrong dates.", Kind.FORMULARY)
def terms_in_order(document: Document, _: Facts) -> Iterator[Complaint]:
    """School terms run forwards and follow one another."""
    before = ""
    for n, term in enumerate(document.values.get("terms", [])):
        if term["until"] < term["from"]:
            yield ("terms", n, "until"), "This term ends before it starts.", "Exchange the two dates."
        elif term["from"] <= before:
            yield ("terms", n, "from"), "This term starts before the one above ends.", "Put the terms in order."
        before = term["until"]


@rule(
    "terms-to-come",
    "Beyond the last term that is known, nothing that runs in term time has a date.",
    Kind.FORMULARY,
    level=Level.WARNING,
)
def terms_to_come(document: Document, facts: Facts) -> Iterator[Complaint]:
    """School terms are known for two months at least."""
    ends = [term["until"] for term in document.all_of("terms")]
    last = max(ends, default=NEVER)
    if last < (facts.now + ENOUGH).isoformat():
        verb = "ended" if last < facts.now.isoformat() else "ends"
        mend = "Add the terms that come next. Councils publish them a year ahead."
        yield ("terms", ends.index(last), "until"), f"The last school term that is known {verb} on {last}.", mend


@rule("review-in-order", "An entry is due before it lapses.", Kind.FORMULARY)
def review_in_order(document: Document, _: Facts) -> Iterator[Complaint]:
    """Entries fall due before they lapse."""
    review = document.values.get("review", {})
    if review.get("due_after_days", 180) >= review.get("lapsed_after_days", 365):
        yield ("review",), "Entries would lapse before they are due.", "Make 'due_after_days' the smaller number."
