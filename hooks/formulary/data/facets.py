"""Facets: the questions by which people narrow the finder down, and the answers that each may have."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from formulary.data.vocabularies import ACCESS, COSTS, DAYS, ROUTES, TIMES, WAYS, Term, language
from formulary.model.collection import Collection


@dataclass(frozen=True)
class Facet:
    """One question. ``id`` is its name in the address bar; ``together`` says that all chosen answers must hold."""

    id: str
    title: str
    options: tuple[Term, ...]
    together: bool = False

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each answer stands among the options."""
        return {option.id: place for place, option in enumerate(self.options)}


def facets(collection: Collection) -> dict[str, Facet]:
    """All facets of a collection, in the order in which people are asked.

    Access and languages have only answers that fit some activity in lists: an answer that never fits helps nobody.
    """
    access = used(feature for activity in collection.listed for feature in activity.entry.access)
    spoken = used(name for activity in collection.listed for name in activity.entry.languages) - {"english"}
    needs = (Term(need.id, need.name, need.entry.synonyms) for need in collection.needs.values())
    kinds = (Term(kind.id, kind.name, kind.entry.synonyms) for kind in collection.support.values())
    areas = (Term(area.id, area.name) for area in collection.areas.values())
    questions = (
        Facet("need", "Need", tuple(needs)),
        Facet("area", "Area", tuple(areas)),
        Facet("day", "Day", DAYS),
        Facet("time", "Time of day", TIMES),
        Facet("cost", "Cost", COSTS),
        Facet("kind", "Kind of support", tuple(kinds)),
        Facet("way", "How to take part", WAYS),
        Facet("access", "Access", tuple(term for term in ACCESS if term.id in access), together=True),
        Facet("language", "Languages besides English", tuple(language(name) for name in sorted(spoken))),
        Facet("route", "Who can start it", ROUTES),
    )
    return {facet.id: facet for facet in questions}


def used(words: Iterable[str]) -> set[str]:
    """The words that occur."""
    return set(words)
