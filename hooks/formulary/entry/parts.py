"""Parts that several kinds of file share."""

from datetime import date

from msgspec import Struct


class Contact(Struct, frozen=True):
    """How to reach somebody."""

    who: str = ""
    phone: str = ""
    phone_note: str = ""
    email: str = ""
    website: str = ""


class Approval(Struct, frozen=True):
    """Who has found a translation right."""

    on: date
    by: str
