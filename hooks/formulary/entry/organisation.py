"""An organisation as it is written in its file."""

from msgspec import Struct

from formulary.entry.parts import Contact


class OrganisationEntry(Struct, frozen=True):
    """All that an organisation's file says."""

    name: str
    about: str
    contact: Contact
    formerly: tuple[str, ...] = ()
    charity_number: str = ""
