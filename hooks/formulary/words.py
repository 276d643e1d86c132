"""How dates, times, money and lists are written for people (NHS style, British English)."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from string import punctuation

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def full_date(day: date) -> str:
    """'14 November 2026'."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_and_date(day: date) -> str:
    """'Saturday 14 November 2026'."""
    return f"{DAYS[day.weekday()]} {full_date(day)}"


def month_and_year(day: date) -> str:
    """'November 2026'."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def date_range(first: date, last: date) -> str:
    """'21 to 27 November 2026', '28 November to 4 December 2026', '28 December 2026 to 3 January 2027'."""
    if (first.month, first.year) == (last.month, last.year):
        return f"{first.day} to {full_date(last)}"
    return f"{full_date(first).removesuffix(f' {last.year}')} to {full_date(last)}"


def clock(time: str) -> str:
    """'10:30' becomes '10:30am', '17:00' becomes '5pm', '12:00' becomes 'midday'."""
    return {"12:00": "midday", "00:00": "midnight", "0:00": "midnight"}.get(time) or twelve_hours(time)


def twelve_hours(time: str) -> str:
    """'12:00' becomes '12pm', as in a range."""
    hours, _, minutes = time.partition(":")
    hour = int(hours)
    half = "am" if hour < 12 else "pm"  # noqa: PLR2004 - noon
    return f"{hour % 12 or 12}{'' if minutes == '00' else ':' + minutes}{half}"


def time_range(start: str, end: str) -> str:
    """'10:30am to 12pm'; without an end just the start."""
    return f"{twelve_hours(start)} to {twelve_hours(end)}" if end else clock(start)


def money(pounds: float) -> str:
    """'£3.50', '£2', '50p', '£1,000'; nothing to pay is 'Free'."""
    pence = round(pounds * 100)
    if pence == 0:
        return "Free"
    return f"{pence}p" if pence < 100 else f"£{pence / 100:,.2f}".removesuffix(".00")  # noqa: PLR2004 - a pound


def listed(words: Iterable[str], last: str = "and") -> str:
    """'walking, singing and tea'."""
    *rest, final = list(words) or [""]
    return f"{', '.join(rest)} {last} {final}" if rest else final


def counted(number: int, one: str, many: str = "") -> str:
    """'1 activity', '12 activities'."""
    return f"{thousands(number)} {one if number == 1 else many or one + 's'}"


def thousands(number: int) -> str:
    """'1,200'."""
    return f"{number:,}"


def capital(text: str) -> str:
    """Start a sentence."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A sentence of what somebody wrote without a capital or a full stop, or with both."""
    return ended(capital(text.strip()))


def typed(address: str) -> str:
    """A web address as people type it: 'ashbrook.example.org' for 'https://ashbrook.example.org/'."""
    return address.partition("://")[2].rstrip("/")


def ended(text: str) -> str:
    """A text with one full stop at its end, unless it has a mark of its own. It may go on from what stands before."""
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."


def alphabetical(name: str) -> str:
    """Put names in the order in which people look them up: capitals and accents make no difference."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))


NO_WIDTH = "\u200b"
MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in punctuation} | {sign: f"\\{sign}{NO_WIDTH}" for sign in "@#"})
"""A backslash before any sign of ASCII makes it a plain letter (CommonMark, 'Backslash escapes').

Code hosts look for @names and #numbers only after that: a space without width behind the sign keeps them from it.
"""


def in_markdown(text: str) -> str:
    """One line of text that stays what it is in Markdown."""
    return text.translate(MARKDOWN)
