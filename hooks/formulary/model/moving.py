"""Keeps a made-up collection fresh: all its dates move with the calendar, by whole steps of four weeks."""

import re
from datetime import date, timedelta
from typing import Any

STEP = 28
"""Days. Four weeks keep every weekday and the rhythm of everything fortnightly."""

DATE = re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
"""What the schemas take for a date."""


def days_to_move(written_on: date, today: date) -> int:
    """How far the dates of a collection written on one day must move to be right on another; never backwards."""
    return max(0, (today - written_on).days) // STEP * STEP


def moved(value: Any, days: int) -> Any:
    """Copy a file's values with every date moved by a number of days."""
    if isinstance(value, str):
        return later(value, days) if DATE.fullmatch(value) else value
    if isinstance(value, list):
        return [moved(item, days) for item in value]
    if isinstance(value, dict):
        return {name: moved(part, days) for name, part in value.items()}
    return value


def later(text: str, days: int) -> str:
    """The date that comes a number of days after another; a text such as '2026-02-30' is no date and stays."""
    try:
        return (date.fromisoformat(text) + timedelta(days)).isoformat()
    except ValueError:
        return text
