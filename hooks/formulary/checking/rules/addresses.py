"""Rules about web and e-mail addresses: each stands where it can be followed, and leads to what everybody can read."""

import re
from collections.abc import Iterator

from formulary.checking.document import BY_VOLUNTEERS, Document, Facts
from formulary.checking.first_names import FIRST_NAMES
from formulary.checking.rules.rule import Complaint, rule
from formulary.findings import Level

ADDRESS_IN_TEXT = re.compile(r"(?<!\()\bhttps?://|(?<![/\[\w.])www\.\w|\w@[\w\-]{1,63}\.\w")
"""A web or e-mail address; the addresses of links in Markdown stand in round brackets, their words in square ones."""
ADDRESS_SIGNS = ("@", "://", "www.")
WITH_ACCOUNT = re.compile(
    r"https://(?:[\w\-]+\.)*(facebook|instagram|twitter|tiktok|nextdoor|linkedin|whatsapp|discord|x|fb)\.(?:com|co\.uk|gg|me)(?:/|$)"
)
ASKS_PASSWORD = re.compile(r"/(?:log-?in|sign-?in|wp-admin|wp-login\.php|account|edit)(?:[/?#]|$)", re.IGNORECASE)
TRACKING = re.compile(r"[?&](?:fbclid|gclid|igshid|mc_cid|mc_eid|utm_\w+)=[^&#]*")
FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|sky|virginmedia|talktalk|protonmail)\."
)
"""Where people have an address of their own."""


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
            yield path, f"Without an account at {found[1].capitalize()} people may see nothing there.", mend
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


@rule(
    "email-of-the-group",
    "A person's own address goes out of use when they leave, and everybody can read it.",
    *BY_VOLUNTEERS,
    level=Level.NOTE,
)
def email_of_the_group(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No e-mail address is that of a person, by name, at a mail service for people."""
    for path, written in facts.prose(document).led("email"):
        if FREE_MAIL.search(written.lower()) and re.split("[^a-z]", written.lower())[0].capitalize() in FIRST_NAMES:
            mend = "If the group has an address of its own, give that. If not, be sure that this person has agreed."
            yield path, "This seems to be one person's own address.", mend
