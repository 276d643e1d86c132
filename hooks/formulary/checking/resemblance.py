"""Resemblance: which entries of other organisations may be about the same activity, though nothing in them is the same.

Names are compared only where place, day and numbers allow it, so that the time it takes grows with the entries and
not with their square.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import product
from typing import Any, TypeAlias

from formulary.checking.alike import words_of

Corner: TypeAlias = tuple[str, ...]
"""A place, a day and the numbers in a name: entries that share one are worth comparing."""
NUMBER = re.compile(r"\d")
LIKE = 72.5
"""From how many percent on two names are alike, where place and time are the same.

These are the letters in common, in their order, of all letters of both.
"""
LIKE_ALONE = 86.5
"""The same where nothing is known of the place or of the time."""


def like(one: str, other: str, least: float = LIKE) -> bool:
    """Say whether two names are alike: with their words in whatever order, or with their letters as they stand."""
    (words, letters), (other_words, other_letters), ratio = forms(one), forms(other), measure()
    return ratio(words, other_words) >= least or ratio(letters, other_letters) >= least


@cache
def measure() -> Callable[[str, str], float]:
    """The measure of likeness, loaded when it is first asked for: in most collections no two names are compared."""
    from rapidfuzz import fuzz  # noqa: PLC0415

    return fuzz.ratio


@lru_cache(maxsize=8192)
def forms(name: str) -> tuple[str, str]:
    """A name as it is compared: its words in order, and its letters as they stand."""
    words = words_of(name)
    return " ".join(sorted(words)), "".join(words)


def within(one: str, other: str) -> bool:
    """Say whether all words of one name stand in the other: 'Tai Chi' and 'Tai Chi for Beginners'."""
    words, others = set(words_of(one)), set(words_of(other))
    return words <= others or others <= words


def same_activity(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Say whether two activities that share a corner resemble each other in name and place."""
    here, there = one.get("venue", {}), other.get("venue", {})
    if not same_place(here, there):
        return False
    if here and there and one.get("sessions"):
        return within(one["name"], other["name"]) or like(one["name"], other["name"])
    return like(one["name"], other["name"], LIKE_ALONE)


def same_place(here: dict[str, Any], there: dict[str, Any]) -> bool:
    """Say whether two venues may be one: by their postcodes if both have one, else by their names."""
    if "postcode" in here and "postcode" in there:
        return bool(here["postcode"] == there["postcode"])
    return like(here.get("name", ""), there.get("name", ""))


def corners(values: dict[str, Any]) -> Iterator[Corner]:
    """Where an activity is to be found by others."""
    venue = values.get("venue", {})
    yield from at(values, ("area", venue.get("area", "")))
    if "postcode" in venue:
        yield from at(values, ("postcode", venue["postcode"]))
    else:
        yield from at(values, ("no postcode", venue.get("area", "")))


def corners_to_look_at(values: dict[str, Any]) -> Iterator[Corner]:
    """Where an activity finds others: at its postcode, and in its area those of which one of the two has none."""
    venue = values.get("venue", {})
    if "postcode" in venue:
        yield from at(values, ("postcode", venue["postcode"]), ("no postcode", venue.get("area", "")))
    else:
        yield from at(values, ("area", venue.get("area", "")))


def at(values: dict[str, Any], *places: tuple[str, str]) -> Iterator[Corner]:
    """Join places with the days of an activity and the numbers in its name: 'Art 1' and 'Art 2' are two things."""
    days: Iterable[str] = dict.fromkeys(session["day"] for session in values.get("sessions", [])) or [""]
    numbers = " ".join(sorted(filter(NUMBER.search, words_of(values["name"]))))
    for place, day in product(places, days):
        yield *place, day, numbers
