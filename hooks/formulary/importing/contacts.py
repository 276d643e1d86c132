"""Whom to reach about an activity: what its row says, else its organisation; else the phone of its venue."""

from collections.abc import Mapping

from formulary.findings import Level, printable
from formulary.importing.organisations import Organisation
from formulary.importing.sheet import Row
from formulary.importing.tidy import cut_at_word
from formulary.importing.venues import Venue
from formulary.reading.source import Value

WAYS = ("phone", "email", "website")
LONGEST_LINE = 160


def contact_of(
    row: Row, values: Mapping[str, Value], organisation: Organisation, place: Venue | None
) -> dict[str, Value]:
    """The contact of an entry; empty where nobody can be reached. What is borrowed is reported."""
    own = values.get("contact")
    contact: dict[str, Value] = dict(own) if isinstance(own, dict) else {}
    if not any(way in contact for way in WAYS) and any(way in organisation.contact for way in WAYS):
        say_borrowed(row, "contact", organisation.name)
        contact = dict(organisation.contact)
    lenders = [(organisation.name, organisation.contact.get("phone")), (place.name, place.phone) if place else ("", "")]
    for name, phone in lenders:
        if phone and "phone" not in contact:
            say_borrowed(row, "phone", name)
            contact |= {"phone": phone, "phone_note": cut_at_word(f"This is the phone of {name}", LONGEST_LINE)}
    return contact if any(way in contact for way in WAYS) else {}


def say_borrowed(row: Row, what: str, name: str) -> None:
    """Report a contact that is not the activity's own."""
    row.say("import-contact", "", f"The {what} is that of '{printable(name)}'.", "Ask for one of its own.", Level.NOTE)
