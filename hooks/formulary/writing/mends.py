"""Mends: one function for each thing that can be put right without asking anybody."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import phonenumbers

from formulary.checking.repair import obeys, repaired
from formulary.checking.rules.contacts import can_exist
from formulary.checking.suggest import same_word
from formulary.checking.vocabulary import NO_WORDS, Vocabularies
from formulary.findings import printable
from formulary.reading.source import Path, Value, address

LONGEST_SHORT_NUMBER = 6
"""Figures: 116 123 is the same everywhere and keeps its spaces."""
BRITAIN = 44
WORDS = re.compile(r"[A-Za-z0-9]+([ -][A-Za-z0-9]+)*")
NUMBER = re.compile(r"\+?[0-9 ()-]+")
"""A phone number and nothing else: words beside it must not be lost."""

Mend: TypeAlias = Callable[[str, Path, dict[str, Any]], str]
"""Takes a text, its path and what the schema says of it; gives the text back, mended where it had to be."""


@dataclass(frozen=True, slots=True)
class Mended:
    """One thing that was put right."""

    path: Path
    before: str
    after: str
    is_dropped: bool = False
    """Set where the text stood there twice, so that one of them went."""

    def __str__(self) -> str:
        """What was done, in one line."""
        done = "stood there twice" if self.is_dropped else f"is '{printable(self.after)}'"
        return f"{address(self.path)}: '{printable(self.before)}' {done}"


def phone_spacing(text: str, path: Path, _: dict[str, Any]) -> str:
    """Space a phone number as the numbering plan does."""
    is_number = path[-1:] == ("phone",) and NUMBER.fullmatch(text)
    return spaced(text) if is_number and can_exist(text) else text


def known_word(text: str, _: Path, schema: dict[str, Any]) -> str:
    """Write a word of a closed list as the list does: 'Tuesday' is 'tuesday'."""
    allowed = schema.get("enum", ())
    return text if not allowed or text in allowed else same_word(text, allowed) or text


def short_name(text: str, _: Path, schema: dict[str, Any]) -> str:
    """Write the short name of a need, kind or area as its file is called: 'Low mood' is 'low-mood'."""
    return text.strip().lower().replace(" ", "-") if "x-list" in schema and WORDS.fullmatch(text.strip()) else text


def own_word(words: Vocabularies) -> Mend:
    """Make the mend that knows the locality's own lists of words."""

    def own_word(text: str, _: Path, schema: dict[str, Any]) -> str:
        """Write a need, kind or area by its short name, where what people call it can mean one only."""
        listed = words.get(schema.get("x-list", ""))
        return listed.only(text) or text if listed and text not in listed.words else text

    return own_word


def known_form(text: str, _: Path, schema: dict[str, Any]) -> str:
    """Write times, dates, postcodes and amounts in their form, where only one thing can be meant: '10.30am' is '10:30'.

    What may be one thing or another, such as 3/4/2027 or 5.30, stays for a person to decide.
    """
    sure = SURE.get("amount" if schema.get("type") == "number" else schema.get("x-what", ""))
    if not sure or obeys(text, schema) or not sure.fullmatch(text.strip().lower()):
        return text
    return repaired(text, schema) or text


def full_time(text: str, _: Path, schema: dict[str, Any]) -> str:
    """Write both figures of an hour: '9:30' is '09:30'."""
    return f"0{text}" if schema.get("x-what") == TIME and HALF_TIME.fullmatch(text) else text


TIME = "a time on the 24-hour clock"
HALF_TIME = re.compile(r"[0-9]:[0-9]{2}")
SURE = {
    TIME: re.compile(r"[0-9]{1,2}([.:][0-9]{2})? ?[ap]\.?m\.?|(0[0-9]|1[0-9]|2[0-3]|[89])[.:h]?[0-9]{2}|noon|midday"),
    "a date": re.compile(
        r"(1[3-9]|2[0-9]|3[01])[/.-][0-9]{1,2}[/.-][0-9]{4}|([0-9]{1,2})[/.-]\2[/.-][0-9]{4}"
        r"|[0-9]{4}/[0-9]{2}/[0-9]{2}|[0-9]{1,2}(st|nd|rd|th)? [a-z]{3,9},? [0-9]{4}"
    ),
    "a postcode": re.compile(r"[a-z]{1,2}[0-9][a-z0-9]? *[0-9][a-z]{2}"),
    "amount": re.compile(r"£ ?[0-9]{1,4}(\.[0-9]{2})?|[0-9]{1,2} ?p|free"),
}
"""What can mean one thing only, in small letters, by what the schema calls the field."""
MENDS: tuple[Mend, ...] = (known_word, short_name, known_form, full_time, phone_spacing)
"""All mends, in the order in which they are tried."""


def spaced(text: str) -> str:
    """A phone number that can exist, spaced as the numbering plan does."""
    groups = re.findall(r"\d+", text)
    if len("".join(groups)) <= LONGEST_SHORT_NUMBER:
        return " ".join(groups)
    number = phonenumbers.parse(text, "GB")
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, form.NATIONAL if number.country_code == BRITAIN else form.INTERNATIONAL)


def mended(values: Value, schema: dict[str, Any], words: Vocabularies = NO_WORDS) -> tuple[Value, list[Mended]]:
    """Mend the values of a file, and say what changed. ``words`` are the locality's own lists."""
    mender = Mender((own_word(words), *MENDS))
    return mender.mended(values, (), schema), mender.found


@dataclass(slots=True)
class Mender:
    """Mends values with some mends, and notes what changed."""

    mends: tuple[Mend, ...]
    found: list[Mended] = field(default_factory=list)

    def mended(self, value: Value, path: Path, schema: dict[str, Any]) -> Value:
        """Mend a value and all that is in it."""
        if isinstance(value, dict):
            parts, other = schema.get("properties", {}), schema.get("additionalProperties") or {}
            return {name: self.mended(part, (*path, name), parts.get(name, other)) for name, part in value.items()}
        if isinstance(value, list):
            items = [self.mended(item, (*path, place), schema.get("items", {})) for place, item in enumerate(value)]
            return self.once(items, path) if schema.get("uniqueItems") else items
        after = value
        for mend in self.mends:
            after = mend(after, path, schema)
        if after != value:
            self.found.append(Mended(path, value, after))
        return after

    def once(self, items: list[Value], path: Path) -> list[Value]:
        """Keep the first of equal texts in a list."""
        kept: list[Value] = []
        for place, item in enumerate(items):
            if isinstance(item, str) and item in kept:
                self.found.append(Mended((*path, place), item, "", is_dropped=True))
            else:
                kept.append(item)
        return kept
