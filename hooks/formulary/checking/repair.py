"""A repair: what somebody most likely meant by a text of the wrong shape, such as '10.30am' for a time.

The patterns here are published for the form in the browser, so they say only what JavaScript reads in the same way:
figures are 0 to 9, and every pattern stands for a whole text in small letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

from formulary.words import MONTHS

DATES = (
    ("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", "dmy"),
    ("([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{2})", "dmy"),
    ("([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})", "ymd"),
    ("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", "ydm"),
    ("([0-9]{1,2})(?:st|nd|rd|th)? +(?:of +)?([a-z]{3,9}),? +([0-9]{4})", "dmy"),
)
"""How people write dates, and the order of day, month and year."""
CLOCK = "([0-9]{1,2})(?:[.:h]?([0-9]{2}))? ?([ap])?[.]?m?[.]?"
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
AMOUNT = "£? ?([0-9]{1,4}(?:[.][0-9]{1,2})?)(?: ?[a-z]+)?"
PENCE = "([0-9]{1,2}) ?p(?:ence)?"
NOTHING = ("free", "nothing", "none")
LONGEST = 80
"""Nobody means a short form by a text longer than this."""


def repaired(value: Any, schema: dict[str, Any]) -> str | None:
    """Find a text that obeys the schema and is most likely what was meant."""
    if not isinstance(value, str) or len(value) > LONGEST or "\n" in value.strip():
        return None
    offers = amounts if schema.get("type") in ("number", "integer") else candidates
    return next((text for text in offers(plain_figures(value)) if text != value and obeys(text, schema)), None)


def plain_figures(text: str) -> str:
    """A text without spaces around it, and with the figures of other scripts as 0 to 9."""
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in text.strip())


def obeys(text: str, schema: dict[str, Any]) -> bool:
    """Say whether a text has the shape that a schema wants."""
    if schema.get("type") in ("number", "integer"):
        return bool(re.fullmatch("[0-9]{1,4}" if schema["type"] == "integer" else "[0-9]{1,4}([.][0-9]{1,2})?", text))
    if schema.get("format") == "date" and not is_day(text):
        return False
    return bool(re.fullmatch(schema.get("pattern", ".*").removesuffix("$"), text))


def is_day(text: str) -> bool:
    """Say whether there is such a day in the calendar."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def candidates(text: str) -> Iterator[str]:
    """Yield what a text may have been meant to be, from the smallest change to the largest."""
    yield text
    yield text.upper()
    yield CLOCK_WORDS.get(text.lower(), "")
    yield from times(text.lower())
    yield from dates(text)
    yield from addresses(text)
    yield re.sub(r"[^A-Z0-9]", "", text.upper())
    yield postcode(text)
    yield re.sub(r"[^0-9+ ]", "", text).strip()
    yield "/".join(re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-") for part in text.split("/"))


def amounts(text: str) -> Iterator[str]:
    """Read an amount or a count as people write it: '£3.50', '50p', 'free', '6 weeks'."""
    if text.lower() in NOTHING:
        yield "0"
    if found := re.fullmatch(PENCE, text.lower()):
        yield f"0.{int(found[1]):02}"
    elif found := re.fullmatch(AMOUNT, text.lower()):
        yield found[1]


def times(text: str) -> Iterator[str]:
    """Read a time as people write it: '10.30', '2pm', '1030', '5:30 p.m.'."""
    found = re.fullmatch(CLOCK, text)
    if not found:
        return
    hours, half = int(found[1]), found[3]
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    yield f"{hours:02}:{found[2] or '00'}"


def dates(text: str) -> Iterator[str]:
    """Read a date as people write it: '1/10/2026', '1st October 2026'."""
    for pattern, order in DATES:
        if found := re.fullmatch(pattern, text.lower()):
            part = dict(zip(order, found.groups(), strict=True))
            year = part["y"] if len(part["y"]) > 2 else f"20{part['y']}"  # noqa: PLR2004 - figures
            yield f"{year}-{month(part['m']):02}-{int(part['d']):02}"


def month(text: str) -> int:
    """The number of a month that is written in figures, in full or by its first letters; 0 where there is none."""
    if text.isdecimal():
        return int(text)
    return next((number for number, name in enumerate(MONTHS, start=1) if name.lower().startswith(text)), 0)


def addresses(text: str) -> Iterator[str]:
    """Read a web or e-mail address without its start, or with another one."""
    plain = text.removeprefix("http://").removeprefix("mailto:").removesuffix(".")
    yield plain.replace(" ", "")
    if "." in plain and "@" not in plain:
        yield f"https://{plain}"


def postcode(text: str) -> str:
    """Put the space where it belongs: three letters from the end."""
    plain = re.sub(r"[^A-Z0-9]", "", text.upper())
    return f"{plain[:-3]} {plain[-3:]}"
