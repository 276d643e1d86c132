"""A choice: one allowed word, and what people read instead of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from formulary.data.vocabularies import ACCESS, DAYS, ROUTES, WAYS, language
from formulary.model.collection import Collection

TITLES: dict[str, dict[str, str]] = {
    "a day": {term.id: term.title for term in DAYS},
    "a route": {term.id: term.title for term in ROUTES},
    "one of the access words": {term.id: term.title for term in ACCESS},
    "a way of taking part": {term.id: term.title for term in WAYS},
    "yes, no or ask": {"ask": "They should ask first"},
    "a way of asking": {
        "phone": "On the phone",
        "visit": "On a visit",
        "e-mail": "By e-mail",
        "website": "On their website",
        "group": "The group itself sends this",
    },
    "a word for help on the day": {
        "independent": "People look after themselves",
        "some-help": "Somebody is on hand to help",
        "link-worker-alongside": "A link worker can come too",
    },
    "a word for the places": {"open": "Yes", "waiting-list": "There is a waiting list", "closed": "No, it is full"},
    "a word for what is paid for": {"session": "Each session", "course": "The whole course"},
    "a status": {
        "open": "It is open",
        "paused": "It is paused, and will come back",
        "ended": "It is over",
        "withdrawn": "It is no longer to be listed",
    },
}
"""How words are read that need more than themselves, by what the schema calls their list (``x-what``)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One allowed word and its title."""

    word: str
    title: str


@dataclass(frozen=True, slots=True)
class Lists:
    """The locality's own lists by the name that the schema gives them (``x-list``), each with its words' titles."""

    titles: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, collection: Collection) -> "Lists":
        """The lists of a collection."""
        return cls(collection.words)


def choices(part: Mapping[str, Any], lists: Lists) -> tuple[Choice, ...]:
    """What may be chosen for a field, or for each item of a list; none where the answer is free."""
    part = part.get("items", part)
    if "x-list" in part:
        return tuple(Choice(word, title) for word, title in lists.titles[part["x-list"]].items())
    return tuple(Choice(word, title_of(word, part["x-what"])) for word in part.get("enum", ()))


def title_of(word: str, what: str) -> str:
    """How a word of a closed list is read."""
    if what == "one of the languages":
        return language(word).title
    return TITLES.get(what, {}).get(word) or word.replace("-", " ").capitalize()
