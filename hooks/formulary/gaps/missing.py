"""What is missing: for each need in each area the broadest thing that is not there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from formulary.entry.locality import Area
from formulary.gaps.tally import Tally
from formulary.model.headings import Need
from formulary.words import listed


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that people ask for: its column, its words in a sentence, and the gaps from which its own follows."""

    column: str
    words: str
    follows_from: frozenset[str] = frozenset()


ANYTHING = Question("any", "activity")
QUESTIONS = (
    ANYTHING,
    Question("free", "free activity", frozenset({"any"})),
    Question("weekend", "weekend activity", frozenset({"any"})),
    Question("free-weekend", "free weekend activity", frozenset({"any", "free", "weekend"})),
    Question("evening", "evening activity", frozenset({"any"})),
    Question("no-steps", "step-free activity", frozenset({"any"})),
)
"""What is asked of the activities for a need in an area, the broadest first."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One gap: what is missing for a need, and in which areas; ``everywhere`` says that these are all there are."""

    question: Question
    need: Need
    areas: tuple[Area, ...]
    everywhere: bool

    @property
    def text(self) -> str:
        """The gap as a sentence: 'No free weekend activity for ‘Caring for someone’ in Northgate.'."""
        where = "in any area" if self.everywhere else f"in {listed((area.name for area in self.areas), 'or')}"
        return f"No {self.question.words} for ‘{self.need.name}’ {where}."


def missing(counts: Tally, needs: Iterable[Need], areas: Iterable[Area]) -> Iterator[Missing]:
    """Every gap, the broadest first; of one kind what is missing in most areas."""
    wanted, places = list(needs), list(areas)
    for question in QUESTIONS:
        found = [(need, tuple(area for area in places if lacks(counts, need, area, question))) for need in wanted]
        for need, where in sorted(found, key=lambda one: -len(one[1])):
            if where:
                yield Missing(question, need, where, everywhere=len(where) == len(places) > 1)


def lacks(counts: Tally, need: Need, area: Area, question: Question) -> bool:
    """Whether something is missing for a need in an area, and that does not follow from a broader gap."""
    told = any(not counts.of(need.id, column, area.id) for column in question.follows_from)
    return not told and not counts.of(need.id, question.column, area.id)
