"""Parts that several kinds of file share."""

from msgspec import Struct


class Contact(Struct, frozen=True):
    """How to reach somebody."""

    who: str = ""
    phone: str = ""
    phone_note: str = ""
    email: str = ""
    website: str = ""
