"""Columns: how a table is written so that it is small. One list for each field, words once, sets as bits."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

BITS = 30
"""Bits a number: a script's bit operations know 32, and the sign is best left alone."""
FIRST_DAY = date(1970, 1, 1)


@dataclass(slots=True)
class Words:
    """Values that occur more than once, each written once and named by its number."""

    numbers: dict[Hashable, int] = field(default_factory=dict)

    def number(self, value: Hashable) -> int:
        """The number of a value; a new value gets the next one."""
        return self.numbers.setdefault(value, len(self.numbers))

    def all(self) -> list[Any]:
        """The values in the order of their numbers."""
        return list(self.numbers)


def masks(sets: Iterable[Iterable[str]], places: Mapping[str, int]) -> list[list[int]]:
    """Write sets of words as bits: a column for the first 30 words, one for the next 30, and so on.

    Words that have no place are left out.
    """
    width = max(1, -(-len(places) // BITS))
    rows = [mask((places[word] for word in words if word in places), width) for words in sets]
    return [[row[part] for row in rows] for part in range(width)]


def mask(numbers: Iterable[int], width: int) -> list[int]:
    """Write one set of numbers as bits."""
    bits = [0] * width
    for number in numbers:
        bits[number // BITS] |= 1 << number % BITS
    return bits


def day_number(day: date) -> int:
    """Days since 1 January 1970."""
    return (day - FIRST_DAY).days


def minute_number(start: datetime) -> int:
    """Minutes on the wall clock since 1 January 1970, as if no clock had ever been changed."""
    return day_number(start.date()) * 1440 + start.hour * 60 + start.minute
