"""A line of times as people write it in a form: 'Tuesday 2pm to 4pm, every 2 weeks from 8 October 2026 (women only)'.

What is behind the days and times is cut out, piece by piece; what remains must be days and times and nothing else.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from formulary.importing.clock import Doubt
from formulary.importing.timetable import sessions_of
from formulary.reading.source import Value
from formulary.checking.repair import repaired

LONGEST = 300
"""Letters in a line."""
DATE = r"(?:\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4})"
SOME_DATES = rf"{DATE}(?:(?:, and |, | and ){DATE})*"
NUMBERS = {"other": 2, "two": 2, "three": 3, "third": 3, "four": 4, "fourth": 4, "five": 5, "six": 6}
DATE_SCHEMA = {"format": "date", "pattern": r"\d{4}-\d\d-\d\d", "x-what": "a date"}


@dataclass(slots=True)
class Cut:
    """What is left of a line, and what was cut out of it."""

    text: str
    fields: dict[str, Value] = field(default_factory=dict)


def note(found: re.Match[str]) -> dict[str, Value]:
    """Words in brackets at the end."""
    return {"note": found[1].strip()}


def every(found: re.Match[str]) -> dict[str, Value]:
    """Every how many weeks; every week is nothing special."""
    number = 2 if found[1] is None else NUMBERS.get(found[1]) or int(found[1])
    return {"every": str(number)} if number > 1 else {}


def bank_holidays(_: re.Match[str]) -> dict[str, Value]:
    """Also when nearly all else is closed."""
    return {"bank_holidays": "yes"}


def day(name: str) -> Callable[[re.Match[str]], dict[str, Value]]:
    """A date for one field."""
    return lambda found: {name: iso(found[1])}


def days(found: re.Match[str]) -> dict[str, Value]:
    """Dates on which there is nothing."""
    return {"except": [iso(one) for one in re.findall(DATE, found[1])]}


PIECES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], dict[str, Value]]], ...] = (
    (re.compile(r"\((?!term)([^()]+)\)\s*\.?$", re.IGNORECASE), note),
    (re.compile(r"\bevery (\d{1,2}|two|three|third|four|fourth|five|six|other) weeks?\b|\bfortnightly\b", re.IGNORECASE), every),
    (re.compile(r"\bevery (other) (?=[a-z]+day)", re.IGNORECASE), every),
    (re.compile(r"\b(?:also )?on bank holidays(?: too| as well)?\b", re.IGNORECASE), bank_holidays),
    (re.compile(rf"\b(?:except|not)(?: on)? ({SOME_DATES})", re.IGNORECASE), days),
    (re.compile(rf"\b(?:from|starting|since)(?: on)? ({DATE})", re.IGNORECASE), day("from")),
    (re.compile(rf"\b(?:until|till|to) ({DATE})", re.IGNORECASE), day("until")),
)
"""What may stand behind the days and times, each once."""


def iso(text: str) -> str:
    """A date as files write it; one that is in no calendar stays as it is, and the gates say so."""
    return text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else repaired(text, DATE_SCHEMA) or text


def sessions_in(text: str) -> list[Value] | Doubt:
    """The sessions of an answer, one time a line; a line in doubt puts all of it in doubt."""
    sessions: list[Value] = []
    for line in lines_of(text):
        found = sessions_of_line(line)
        if isinstance(found, Doubt):
            return Doubt(f"'{line[:80]}' is in doubt: {found.why}")
        sessions += found
    return sessions


def lines_of(text: str) -> Iterator[str]:
    """The lines that say something, without the signs of a list."""
    for line in text.split("\n"):
        if plain := re.sub(r"^\s*[-*•]\s+", "", line).strip():
            yield plain


def sessions_of_line(line: str) -> list[Value] | Doubt:
    """Read one line."""
    if len(line) > LONGEST:
        return Doubt("it is too long")
    cut = Cut(" ".join(line.split()))
    for pattern, read in PIECES:
        if found := pattern.search(cut.text):
            cut.fields |= read(found)
            cut.text = f"{cut.text[: found.start()]} {cut.text[found.end() :]}"
    plain = re.sub(r"(\s*[,;.])+\s*$", "", re.sub(r"(\s*[,;])+", ",", cut.text)).strip(" ,")
    found = sessions_of(plain)
    if isinstance(found, Doubt):
        return found
    if "every" in cut.fields and "from" not in cut.fields:
        return Doubt("it does not say on which date the weeks are counted from, such as 'from 8 October 2026'")
    return [{**session, **cut.fields} for session in found if isinstance(session, dict)]
