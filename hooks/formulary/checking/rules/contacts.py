"""Rules about phone numbers and addresses: a dead number is the worst thing a list can hold."""

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers
from phonenumbers import shortnumberinfo

from formulary.checking.document import BY_VOLUNTEERS, Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.findings import Level
from formulary.reading.source import Kind

# Ofcom keeps these ranges free for drama; they are used in made-up collections. Source: Ofcom,
# "Telephone numbers for drama purposes (TV, radio)".
DRAMA = ("01632960", "07700900", "02079460", "01614960", "01154960", "0808157", "0909879", "03069990")


FIGURES = 11
"""How many figures those numbers have, the first 0 included."""


@lru_cache(maxsize=4096)
def can_exist(written: str) -> bool:
    """Say whether a phone number can be reached from the United Kingdom."""
    figures = "".join(c for c in written if c.isdigit() or c == "+").replace("+44", "0", 1)
    if figures.startswith(DRAMA):
        return len(figures) == FIGURES
    try:
        number = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        return False
    # Short numbers are such as 999, 111 and 116 123.
    is_short = shortnumberinfo.is_valid_short_number_for_region(number, "GB")
    return is_short or bool(phonenumbers.is_valid_number(number))


@rule("phone-possible", "A number that cannot exist sends a worried person nowhere.", *Kind)
def phone_possible(document: Document, facts: Facts) -> Iterator[Complaint]:
    """Every phone number could be dialled."""
    for path, written in facts.prose(document).led("phone"):
        if not can_exist(written):
            mend = "Count the figures: most numbers here have 11, such as 01632 960101."
            yield path, f"No phone in this country can have the number '{written}'.", mend


PHONE_IN_TEXT = re.compile(r"(?<![\d+/.\-])(?:\+44 ?(?:\(0\) ?)?|\(?0)\d[\d ()\-]{6,12}\d(?![\d/])")
FEWEST_FIGURES = 9
"""Shorter numbers in a text are years, prices and house numbers."""
ADDRESS_IN_TEXT = re.compile(r"(?<!\()\bhttps?://|(?<![/\[\w.])www\.\w|\w@[\w\-]{1,63}\.\w")
"""A web or e-mail address; the addresses of links in Markdown stand in round brackets, their words in square ones."""
ADDRESS_SIGNS = ("@", "://", "www.")
URGENT = ("999", "112", "111", "116123")
URGENT_STARTS = ("999", "112", "111", "116")
URGENT_IN_TEXT = re.compile(
    r"\b(?:phone|call|ring|dial|text|nhs|samaritans)(?: on)?:? (?:999|112|111|116 ?123)\b", re.IGNORECASE
)
WITH_ACCOUNT = re.compile(
    r"https://(?:[\w\-]+\.)*(facebook|instagram|twitter|tiktok|nextdoor|linkedin|whatsapp|discord|x|fb)\.(?:com|co\.uk|gg|me)(?:/|$)"
)
ASKS_PASSWORD = re.compile(r"/(?:log-?in|sign-?in|wp-admin|wp-login\.php|account|edit)(?:[/?#]|$)", re.IGNORECASE)
TRACKING = re.compile(r"[?&](?:fbclid|gclid|igshid|mc_cid|mc_eid|utm_\w+)=[^&#]*")


@rule(
    "phone-in-its-field",
    "A number inside a text is not checked, and nobody finds it when it changes.",
    *BY_VOLUNTEERS,
    level=Level.WARNING,
)
def phone_in_its_field(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text holds a phone number. A note on the phone may hold a second one, if it can exist."""
    prose = facts.prose(document)
    for path, found in prose.matches(PHONE_IN_TEXT) if prose.has_long_number else ():
        if sum(c.isdigit() for c in found[0]) < FEWEST_FIGURES:
            continue
        if not can_exist(found[0]):
            mend = "Count the figures: most numbers here have 11, such as 01632 960101."
            yield path, f"No phone in this country can have the number '{found[0]}'.", mend
        elif path[-1] != "phone_note":
            mend = "Put it under 'contact' or 'join', and write here only 'phone us'."
            yield path, f"The phone number '{found[0]}' stands inside a text.", mend


@rule(
    "address-in-its-field",
    "Inside a text an address cannot be followed, and nobody finds it when it changes.",
    *BY_VOLUNTEERS,
    level=Level.WARNING,
)
def address_in_its_field(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text holds a web or e-mail address, but for the links in a description."""
    prose = facts.prose(document)
    for path, found in prose.matches(ADDRESS_IN_TEXT) if any(sign in prose.whole for sign in ADDRESS_SIGNS) else ():
        what, field = ("an e-mail address", "email") if "@" in found[0] else ("a web address", "website")
        yield path, f"There is {what} inside this text.", f"Put it in '{field}' under 'contact'."


@rule(
    "no-urgent-number",
    "Every page and sheet has the lines for urgent help already, from one place where they are kept right.",
    *BY_VOLUNTEERS,
    level=Level.WARNING,
)
def no_urgent_number(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No entry gives the numbers for urgent help."""
    mend = "Take it out. Every page and sheet shows who to phone when it is urgent."
    prose = facts.prose(document)
    for path, written in prose.led("phone"):
        if written.replace(" ", "") in URGENT:
            yield path, f"'{written}' is a number for urgent help.", mend
    for path, _ in prose.matches(URGENT_IN_TEXT) if any(number in prose.whole for number in URGENT_STARTS) else ():
        yield path, "This text gives a number for urgent help.", mend


@rule(
    "website-open",
    "Many people have no account and cannot see what is behind a login.",
    *BY_VOLUNTEERS,
    level=Level.NOTE,
)
def website_open(document: Document, facts: Facts) -> Iterator[Complaint]:
    """A website can be read by everybody, without an account."""
    for path, address in facts.prose(document).led("website"):
        if found := WITH_ACCOUNT.match(address):
            mend = "Give a page that everybody can open, if there is one."
            yield path, f"Without an account at {found[1]} people may see nothing there.", mend
        elif ASKS_PASSWORD.search(address):
            yield path, "This page asks people to log in.", "Give the page that everybody can open."


@rule(
    "website-untracked",
    "The end of this address tells somebody who came from where.",
    *BY_VOLUNTEERS,
    level=Level.NOTE,
)
def website_untracked(document: Document, facts: Facts) -> Iterator[Complaint]:
    """A web address carries no marks that follow people."""
    for path, address in facts.prose(document).led("website"):
        clean = TRACKING.sub("", address)
        if clean != address:
            yield path, "This address carries marks that follow people.", f"Did you mean '{clean.replace('/&', '/?')}'?"
