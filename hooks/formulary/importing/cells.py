"""Single values from cells: each comes back as the schema wants it, with a note if it was mended, or not at all."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from formulary.checking.rules.contacts import can_exist
from formulary.writing.mends import spaced

POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")
WEB = re.compile(r"https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]+)?(/[^\s<>\"]*)?")
EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
CHARITY = re.compile(r"(SC|NIC)?[0-9]{4,7}")
AMOUNT = re.compile(r"£? ?([0-9]{1,4})(\.[0-9]{1,2})?(?:\.00)?")
WHOLE = re.compile(r"([0-9]{1,3})(?:\.0+)?")
DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]+)?")
LONGEST_WEB = 300
DECIMALS = 6
"""Of a degree: a tenth of a metre."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a cell says, or why it says nothing; ``mended`` tells what was changed so that it can be used."""

    value: str = ""
    mended: str = ""
    problem: str = ""
    mend: str = ""


def postcode(text: str) -> Read:
    """A postcode in capitals, with its space."""
    found = POSTCODE.fullmatch(re.sub(r"\s", "", text.upper()))
    if not found:
        return Read(problem=f"'{text}' is no postcode", mend="Write it in full, such as ZZ1 1AA.")
    value = f"{found[1]} {found[2]}"
    return Read(value, "" if value == text else f"'{text}' became '{value}'")


def phone(text: str) -> Read:
    """A phone number that can exist, spaced as the numbering plan does."""
    if not re.fullmatch(r"\+?[0-9 ()-]+", text):
        return Read(problem=f"'{text}' is not one phone number", mend="Give one number in a cell, without words.")
    if not can_exist(text):
        problem = f"no phone in this country can have the number '{text}'"
        return Read(problem=problem, mend="Count the figures: most numbers have 11.")
    value = spaced(text)
    return Read(value, "" if value == text else f"'{text}' became '{value}'")


def email(text: str) -> Read:
    """An e-mail address."""
    value = text.removeprefix("mailto:")
    if not EMAIL.fullmatch(value):
        return Read(problem=f"'{text}' is no e-mail address", mend="Give one address in a cell.")
    return Read(value)


def website(text: str) -> Read:
    """A web address with https; what starts with http alone is not changed on suspicion that https works too."""
    if text.lower().startswith("http://"):
        mend = "Try it with https:// in a browser. If it opens, write it so in the table."
        return Read(problem=f"'{text}' starts with http, and only https is safe", mend=mend)
    if not WEB.fullmatch(text) or len(text) > LONGEST_WEB:
        mend = "Copy the whole address from a browser. It starts with https:// and has no spaces."
        return Read(problem=f"'{text}' is no web address", mend=mend)
    return Read(text)


def charity_number(text: str) -> Read:
    """A number in a register of charities."""
    value = re.sub(r"[\s.]", "", text.upper())
    if not CHARITY.fullmatch(value):
        return Read(problem=f"'{text}' is no charity number", mend="Give the number alone, such as 1999901.")
    return Read(value)


def amount(text: str) -> Read:
    """Pounds and pence."""
    found = AMOUNT.fullmatch(text)
    if not found:
        return Read(problem=f"'{text}' is no amount of money", mend="Write pounds and pence, such as 3.50.")
    return Read(f"{found[1]}{found[2] or ''}")


def age(text: str) -> Read:
    """Years."""
    found = WHOLE.fullmatch(text)
    if not found or int(found[1]) > 120:  # noqa: PLR2004 - the oldest age of the schema
        return Read(problem=f"'{text}' is no age", mend="Write whole years in figures.")
    return Read(str(int(found[1])))


def degrees(text: str) -> Read:
    """A latitude or longitude."""
    if not DEGREES.fullmatch(text):
        return Read(problem=f"'{text}' is no latitude or longitude", mend="Write degrees with a point, such as 54.512.")
    whole, _, part = text.partition(".")
    value = f"{float(text):.{DECIMALS}f}".rstrip("0").rstrip(".") if len(part) > DECIMALS else text
    return Read(value if whole else text)


CLEANERS: dict[str, Callable[[str], Read]] = {
    "phone": phone,
    "email": email,
    "website": website,
    "form": website,
    "postcode": postcode,
    "charity_number": charity_number,
    "latitude": degrees,
    "longitude": degrees,
    "from": age,
    "to": age,
    "amount": amount,
}
"""How a cell is read, by the last part of the field's address; all others are words."""
