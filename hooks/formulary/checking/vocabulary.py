"""A vocabulary: one of the locality's own lists of words, and all else that people call these words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import TypeAlias

from formulary.checking.suggest import CLOSE, LONGEST, did_you_mean
from formulary.reading.names import NAME
from formulary.reading.source import Kind, Source, Value

MOST = 3
"""How many words are offered where several may be meant."""

Names: TypeAlias = Mapping[str, tuple[str, ...]]
"""The words that a name may mean, by the name as ``plain`` writes it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one list; ``names`` are tried one after the other: the words themselves, titles, synonyms."""

    words: tuple[str, ...]
    names: tuple[Names, ...]

    def meant(self, written: str) -> tuple[str, ...]:
        """The words that somebody calls so."""
        return next((names[plain(written)] for names in self.names if plain(written) in names), ())

    def only(self, written: str) -> str | None:
        """The one word that can be meant, or None where that is not certain."""
        found = self.meant(written)
        return found[0] if len(found) == 1 else None

    def near(self, written: str) -> tuple[str, ...]:
        """The words whose name is most like what somebody wrote."""
        every = [name for names in self.names for name in names]
        close = get_close_matches(plain(written)[:LONGEST], every, n=1, cutoff=CLOSE)
        return self.meant(close[0]) if close else ()

    def did_you_mean(self, written: str, otherwise: str) -> str:
        """Say which words may have been meant, or list them where there are few."""
        if found := (self.meant(written) or self.near(written))[:MOST]:
            offered = " or ".join(f"'{word}'" for word in found)
            return f"Did you mean {offered}?"
        return did_you_mean(written, self.words, otherwise)


Vocabularies: TypeAlias = Mapping[str, Vocabulary]
"""The vocabularies by the names that the schemas call their lists by (``x-list``)."""
NO_WORDS: Vocabularies = MappingProxyType({})


def plain(name: str) -> str:
    """A name as it is compared: 'Low-mood ' is 'low mood'."""
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").replace("’", "'").split())


def vocabularies(sources: Iterable[Source]) -> dict[str, Vocabulary]:
    """Make the vocabularies of a collection from its files, as far as they can be read; empty ones are left out."""
    entries: dict[str, list[tuple[str, list[str], list[str]]]] = {}
    for source in sources:
        if list_and_names := LISTED.get(source.kind):
            name, names = list_and_names
            entries.setdefault(name, []).extend(names(source))
    return {name: vocabulary(found) for name, found in entries.items() if found}


def vocabulary(entries: list[tuple[str, list[str], list[str]]]) -> Vocabulary:
    """Make a vocabulary of words, each with its titles and its synonyms."""
    words = tuple(sorted(word for word, _, _ in entries))
    own = names_of((word, [word]) for word, _, _ in entries)
    titles = names_of((word, titles) for word, titles, _ in entries)
    return Vocabulary(words, (own, titles, names_of((word, synonyms) for word, _, synonyms in entries)))


def names_of(entries: Iterable[tuple[str, list[str]]]) -> Names:
    """Turn the names of each word into the words of each name."""
    found: dict[str, tuple[str, ...]] = {}
    for word, names in sorted(entries):
        for name in dict.fromkeys(map(plain, names)):
            found[name] = (*found.get(name, ()), word)
    return found


def of_file(source: Source) -> Iterator[tuple[str, list[str], list[str]]]:
    """The word that a file stands for."""
    yield source.id, texts([source.data.get("title", "")]), texts(source.data.get("synonyms", []))


def of_areas(source: Source) -> Iterator[tuple[str, list[str], list[str]]]:
    """The areas of the locality's file."""
    areas = source.data.get("areas")
    for area in areas if isinstance(areas, list) else []:
        if isinstance(area, dict) and isinstance(word := area.get("id"), str) and NAME.fullmatch(word):
            yield word, texts([area.get("name", "")]), []


def texts(value: Value) -> list[str]:
    """The texts of a list, if it is one."""
    return [item for item in value if isinstance(item, str) and item.strip()] if isinstance(value, list) else []


LISTED: dict[Kind, tuple[str, Callable[[Source], Iterator[tuple[str, list[str], list[str]]]]]] = {
    Kind.NEED: ("needs", of_file),
    Kind.SUPPORT: ("support", of_file),
    Kind.FORMULARY: ("areas", of_areas),
}
"""For each kind of file that makes a list, what the schemas call it and how its words are found."""
