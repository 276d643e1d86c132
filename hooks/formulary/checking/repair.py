"""A repair: what somebody most likely meant by a text of the wrong shape, such as '10.30am' for a time."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

DATE_FORMS = (
    "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%y", "%d.%m.%y",
    "%Y/%m/%d", "%Y-%m-%d", "%Y-%d-%m", "%d %B %Y", "%d %b %Y",
)  # fmt: skip
CLOCK = re.compile(r"(\d{1,2})(?:[.:h]?(\d{2}))? ?([ap])?\.?m?\.?")
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
AMOUNT = re.compile(r"£? ?(\d{1,4}(?:\.\d{1,2})?)(?: ?[a-z]+)?")
PENCE = re.compile(r"(\d{1,2}) ?p(?:ence)?")
LONGEST = 80
"""Nobody means a short form by a text longer than this."""


def repaired(value: Any, schema: dict[str, Any]) -> str | None:
    """Find a text that obeys the schema and is most likely what was meant."""
    if not isinstance(value, str) or len(value) > LONGEST or "\n" in value.strip():
        return None
    offers = amounts if schema.get("type") in ("number", "integer") else candidates
    return next((text for text in offers(value.strip()) if text != value and obeys(text, schema)), None)


def obeys(text: str, schema: dict[str, Any]) -> bool:
    """Say whether a text has the shape that a schema wants."""
    if schema.get("type") in ("number", "integer"):
        return bool(re.fullmatch(r"\d{1,4}" if schema["type"] == "integer" else r"\d{1,4}(\.\d{1,2})?", text))
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
    if text.lower() in ("free", "nothing", "none"):
        yield "0"
    if found := PENCE.fullmatch(text.lower()):
        yield f"0.{int(found[1]):02}"
    elif found := AMOUNT.fullmatch(text.lower()):
        yield found[1]


def times(text: str) -> Iterator[str]:
    """Read a time as people write it: '10.30', '2pm', '1030', '5:30 p.m.'."""
    found = CLOCK.fullmatch(text)
    if not found:
        return
    hours, half = int(found[1]), found[3]
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    yield f"{hours:02}:{found[2] or '00'}"


def dates(text: str) -> Iterator[str]:
    """Read a date as people write it: '1/10/2026', '1st October 2026'."""
    plain = re.sub(r"(?<=\d)(st|nd|rd|th)\b|,", "", text)
    for form in DATE_FORMS:
        try:
            yield datetime.strptime(plain, form).date().isoformat()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue


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
