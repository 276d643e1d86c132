"""A line of times as people write it in a form: 'Tuesday 2pm to 4pm, every 2 weeks from 8 October 2026 (women only)'.

What is behind the days and times is cut out, piece by piece; what remains must be days and times and nothing else.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from formulary.checking.repair import repaired
from formulary.findings import printable
from formulary.importing.clock import Doubt
from formulary.importing.timetable import sessions_of
from formulary.reading.source import Value

LONGEST = 300
"""Letters in a line."""
MOST_DOUBTS = 5
"""Lines that are told of at once."""
DATE = r"(?:\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4})"
SOME_DATES = rf"{DATE}(?:(?:, and |, | and ){DATE})*"
NUMBERS = {"other": 2, "two": 2, "three": 3, "third": 3, "four": 4, "fourth": 4, "five": 5, "six": 6}
DATE_SCHEMA = {"format": "date", "pattern": r"\d{4}-\d\d-\d\d", "x-what": "a date"}


def note(found: re.Match[str]) -> dict[str, Value]:
    """Words in brackets at the end."""
    return {"note": found[1].strip()}


def term_time(_: re.Match[str]) -> dict[str, Value]:
    """Not in the school holidays."""
    return {"term_time": "yes"}


def every(found: re.Match[str]) -> dict[str, Value]:
    """Every how many weeks; every week is nothing special."""
    written = (found[1] or "other").lower()
    number = NUMBERS.get(written) or int(written)
    return {"every": str(number)} if number > 1 else {}


def bank_holidays(_: re.Match[str]) -> dict[str, Value]:
    """Also when nearly all else is closed."""
    return {"bank_holidays": "yes"}


def day(name: str) -> Callable[[re.Match[str]], dict[str, Value]]:
    """A date for one field."""
    return lambda found: {name: iso(found[1])}


def days(found: re.Match[str]) -> dict[str, Value]:
    """Dates on which there is nothing."""
    return {"except": [iso(one) for one in re.findall(DATE, found[1], re.IGNORECASE)]}


Read: TypeAlias = Callable[[re.Match[str]], dict[str, Value]]
PIECES: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        (r"\(?(?:(?:in|during) )?term[ -]?time(?: only)?\)?", term_time),
        (r"\(([^()]+)\)\s*\.?$", note),
        (r"\bevery (\d{1,2}|two|three|third|four|fourth|five|six|other) weeks?\b|\bfortnightly\b", every),
        (r"\bevery (other) (?=[a-z]+day)", every),
        (r"\b(?:also )?on bank holidays(?: too| as well)?\b", bank_holidays),
        (rf"\b(?:except|not)(?: on)? ({SOME_DATES})", days),
        (rf"\b(?:from|starting|since)(?: on)? ({DATE})", day("from")),
        (rf"\b(?:until|till|to) ({DATE})", day("until")),
    )
)
"""What may stand behind the days and times, each once."""


def iso(text: str) -> str:
    """A date as files write it; one that is in no calendar stays as it is, and the gates say so."""
    return text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else repaired(text, DATE_SCHEMA) or text


def sessions_in(text: str) -> list[Value] | Doubt:
    """The sessions of an answer, one time a line; lines in doubt put all of it in doubt."""
    read = [(line, sessions_of_line(line)) for line in lines_of(text)]
    if doubts := [f"'{printable(line)}': {found.why}" for line, found in read if isinstance(found, Doubt)]:
        return Doubt("; ".join(doubts[:MOST_DOUBTS]))
    return [session for _, found in read if not isinstance(found, Doubt) for session in found]


def lines_of(text: str) -> Iterator[str]:
    """The lines that say something, without the signs of a list."""
    for line in text.split("\n"):
        if plain := re.sub(r"^\s*[-*•]\s+", "", line).strip():
            yield plain


def sessions_of_line(line: str) -> list[Value] | Doubt:
    """Read one line."""
    if len(line) > LONGEST:
        return Doubt("it is too long")
    rest, extra = cut(" ".join(line.split()))
    found = sessions_of(rest)
    if isinstance(found, Doubt):
        return found
    if "every" in extra and "from" not in extra:
        return Doubt("it does not say on which date the count of weeks starts, such as 'from 8 October 2026'")
    return [{**session, **extra} for session in found if isinstance(session, dict)]


def cut(line: str) -> tuple[str, dict[str, Value]]:
    """Cut all pieces out of a line: what remains of it, and what they say."""
    said: dict[str, Value] = {}
    for pattern, read in PIECES:
        if found := pattern.search(line):
            said |= read(found)
            line = f"{line[: found.start()]} {line[found.end() :]}"
    return re.sub(r"(\s*[,;])+", ",", line).strip(" ,.;"), said
