"""Rules about phone numbers: a dead number is the worst thing a list can hold."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import phonenumbers
from phonenumbers import shortnumberinfo

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.reading.source import Kind, Path

# Ofcom keeps these ranges free for drama; they are used in made-up collections. Source: Ofcom,
# "Telephone numbers for drama purposes (TV, radio)".
DRAMA = ("01632960", "07700900", "02079460", "01614960", "01154960", "0808157", "0909879", "03069990")


def phones(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every phone number in a document with its path."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name == "phone" and isinstance(part, str):
                yield (*path, name), part
            else:
                yield from phones(part, (*path, name))
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from phones(part, (*path, position))


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
def phone_possible(document: Document, _: Facts) -> Iterator[Complaint]:
    """Every phone number could be dialled."""
    for path, written in phones(document.values):
        if not can_exist(written):
            mend = "Count the figures: most numbers here have 11, such as 01632 960101."
            yield path, f"No phone in this country can have the number '{written}'.", mend
