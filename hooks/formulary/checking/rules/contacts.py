"""Rules about phone numbers: a dead number is the worst thing a list can hold."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import phonenumbers

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.reading.source import Kind, Path

# Numbers of three to six figures for the whole country (999, 111, 116 123), which the library has no pattern for.
SHORT_NUMBERS = frozenset({"999", "112", "111", "101", "105", "116000", "116006", "116111", "116117", "116123"})
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


@lru_cache(maxsize=4096)
def can_exist(written: str) -> bool:
    """Say whether a phone number can be reached from the United Kingdom."""
    figures = "".join(c for c in written if c.isdigit() or c == "+")
    if figures in SHORT_NUMBERS or figures.startswith(DRAMA):
        return figures in SHORT_NUMBERS or len(figures) in (10, 11)
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(written, "GB"))
    except phonenumbers.NumberParseException:
        return False


@rule("phone-possible", "A number that cannot exist sends a worried person nowhere.", *Kind)
def phone_possible(document: Document, _: Facts) -> Iterator[Complaint]:
    """Every phone number could be dialled."""
    for path, written in phones(document.values):
        if not can_exist(written):
            mend = "Count the figures: most numbers here have 11, such as 01632 960101."
            yield path, f"No phone in this country can have the number '{written}'.", mend
