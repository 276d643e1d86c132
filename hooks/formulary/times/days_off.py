"""Days on which nothing takes place: bank holidays, and for some activities the school holidays."""

from datetime import date
from functools import lru_cache

import holidays

from formulary.entry.locality import Term

SUBDIVISIONS = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern-ireland": "NIR"}


@lru_cache(maxsize=64)
def bank_holidays(nation: str, year: int) -> frozenset[date]:
    """The bank holidays of one nation in one year."""
    return frozenset(holidays.country_holidays("GB", subdiv=SUBDIVISIONS[nation], years=year))


def is_bank_holiday(day: date, nation: str) -> bool:
    """Say whether a day is a bank holiday."""
    return day in bank_holidays(nation, day.year)


def in_term(day: date, terms: tuple[Term, ...]) -> bool:
    """Say whether schools are open on a day."""
    return any(term.since <= day <= term.until for term in terms)
