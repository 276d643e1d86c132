"""Disguises: other ways in which people write what is meant, each of which can mean one thing only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any, TypeAlias

from formulary.checking.suggest import SYNONYMS
from formulary.checking.vocabulary import Vocabularies
from formulary.reading.source import Path, Value

Block: TypeAlias = dict[str, Value]
AGAIN = 0.3
"""How often the first item of a list comes once more, in another disguise."""


def disguises(text: str, path: Path, part: Mapping[str, Any], words: Vocabularies) -> Iterator[str]:
    """The text as it is, and all that it may be disguised as."""
    yield text
    if "enum" in part:
        yield from (text.upper(), text.title(), f"{text} ", text.replace("-", " "), text.replace("-", "_"))
        yield from (other for other, meant in SYNONYMS.items() if only(meant, part["enum"]) == text)
    elif listed := words.get(part.get("x-list", "")):
        yield from (text.title(), text.replace("-", " "), text.replace("-", "_").upper())
        yield from (name for names in listed.names for name in names if listed.only(name) == text)
    elif part.get("format") == "date":
        yield from dates(date.fromisoformat(text))
    elif part.get("x-what") == "a time on the 24-hour clock":
        yield from times(text)
    elif part.get("x-what") == "a postcode":
        yield from (text.lower(), text.replace(" ", ""), text.lower().replace(" ", "  "))
    elif part.get("type") == "number" and path[-1] == "amount":
        yield from (f"£{text}", f"£ {text}", *(["free", "FREE"] if float(text) == 0 else []))
    elif path[-1:] == ("phone",) and text.startswith("01632"):
        yield from (text.replace(" ", ""), text.replace(" ", "-"), f"({text[:5]}) {text[6:]}", f"+44 {text[1:]}")


def only(meant: str, allowed: list[str]) -> str:
    """The first of the allowed words that a synonym stands for, as there may be one in each list."""
    return next((word for word in meant.split() if word in allowed), "")


def dates(day: date) -> Iterator[str]:
    """A day as people write it, where day and month cannot be mixed up."""
    yield f"{day.day} {day:%B} {day.year}"
    yield f"{day.day} {day:%b} {day.year}"
    yield f"{day:%Y/%m/%d}"
    if day.day > 12 or day.day == day.month:
        yield from (f"{day:%d/%m/%Y}", f"{day.day}.{day.month}.{day.year}", f"{day:%d-%m-%Y}")


def times(text: str) -> Iterator[str]:
    """A time as people write it, with the half of the day where it could be either."""
    hours, minutes = map(int, text.split(":"))
    half, hour = "ap"[hours >= 12], hours % 12 or 12
    yield from (f"{hour}.{minutes:02}{half}m", f"{hour}:{minutes:02} {half.upper()}M", f"{hour}.{minutes:02} {half}.m.")
    if not minutes:
        yield f"{hour}{half}m"
    if hours >= 8:
        yield f"{hours:02}.{minutes:02}"
    if (hours, minutes) == (12, 0):
        yield from ("noon", "Midday")


def disguised(values: Mapping[str, Value], schema: Mapping[str, Any], words: Vocabularies, chance: Random) -> Block:
    """A file's values in any number of disguises, and the fields of each block in any order."""
    found = Mummer(words, chance).value(dict(values), (), schema)
    assert isinstance(found, dict)
    return found


@dataclass(frozen=True, slots=True)
class Mummer:
    """Puts values into disguise."""

    words: Vocabularies
    chance: Random

    def value(self, value: Value, path: Path, part: Mapping[str, Any]) -> Value:
        """A value, and all that is in it, in disguise."""
        if isinstance(value, dict):
            parts, other = part.get("properties", {}), part.get("additionalProperties") or {}
            # Where writers choose the names, such as those of languages, their order is theirs as well.
            names = self.chance.sample(list(value), len(value)) if parts else value
            return {name: self.value(value[name], (*path, name), parts.get(name, other)) for name in names}
        if isinstance(value, list):
            again = value[:1] if part.get("uniqueItems") and self.chance.random() < AGAIN else []
            return [self.value(item, (*path, place), part["items"]) for place, item in enumerate([*value, *again])]
        return self.chance.choice(list(disguises(value, path, part, self.words)))
