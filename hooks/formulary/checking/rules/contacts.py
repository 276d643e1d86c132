"""Rules about phone numbers: a dead number is the worst thing a list can hold."""

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
COUNT = "Count the figures: most numbers here have 11, such as 01632 960101."
PHONE_IN_TEXT = re.compile(r"(?<![\d+/.\-])(?:\+44 ?(?:\(0\) ?)?|\(?0)\d[\d ()\-]{6,12}\d(?![\d/])")
FEWEST_FIGURES = 9
"""Shorter numbers in a text are years, prices and house numbers."""
URGENT = ("999", "112", "111", "116123")
URGENT_STARTS = ("999", "112", "111", "116")
URGENT_IN_TEXT = re.compile(
    r"\b(?:phone|call|ring|dial|text|nhs|samaritans)(?: on)?:? (?:999|112|111|116 ?123)\b", re.IGNORECASE
)


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
            yield path, f"No phone in this country can have the number '{written}'.", COUNT


@rule(
    "phone-in-its-field",
    "A number inside a text is not checked, and nobody finds it when it changes.",
    *BY_VOLUNTEERS,
    level=Level.WARNING,
)
def phone_in_its_field(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No text holds a phone number. A note on the phone may hold a second one, if it can exist."""
    for path, text in facts.prose(document).numbers:
        for number in phones_in(text):
            if not can_exist(number):
                yield path, f"No phone in this country can have the number '{number}'.", COUNT
            elif path[-1] != "phone_note":
                mend = "Put it under 'contact' or 'join', and write here only 'phone us'."
                yield path, f"The phone number '{number}' stands inside a text.", mend


def phones_in(text: str) -> list[str]:
    """What looks like a phone number in a text."""
    found = (match[0] for match in PHONE_IN_TEXT.finditer(text))
    return [number for number in found if sum(c.isdigit() for c in number) >= FEWEST_FIGURES]


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
