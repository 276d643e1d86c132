"""A refusal as it is written in its file: what is not to be listed, and why."""

from datetime import date

from msgspec import Struct


class RefusalEntry(Struct, frozen=True):
    """All that a refusal's file says. ``what`` is 'activity', or 'organisation' for all that a group offers."""

    what: str
    name: str
    reason: str
    decided_on: date
    by: str
    review_on: date
    organisation: str = ""
    area: str = ""
    phone: str = ""
    website: str = ""
    note: str = ""
