"""Keeps a made-up collection fresh: all its dates move with the calendar, by whole steps of four weeks."""

import re
from datetime import date, timedelta
from typing import Any

STEP = 28
"""Days. Four weeks keep every weekday and the rhythm of everything fortnightly."""

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def days_to_move(written_on: date, today: date) -> int:
    """How far the dates of a collection written on one day must move to be right on another; never backwards."""
    return max(0, (today - written_on).days) // STEP * STEP


def moved(value: Any, days: int) -> Any:
    """Copy a file's values with every date moved by a number of days."""
    if isinstance(value, str):
        return (date.fromisoformat(value) + timedelta(days)).isoformat() if DATE.fullmatch(value) else value
    if isinstance(value, list):
        return [moved(item, days) for item in value]
    if isinstance(value, dict):
        return {name: moved(part, days) for name, part in value.items()}
    return value
