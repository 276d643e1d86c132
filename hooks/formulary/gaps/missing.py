"""What is missing: for each need in each area the broadest thing that is not there, in one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from formulary.data.slots import slots
from formulary.gaps.view import Test, day_mask, is_free, part_mask
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.model.headings import Need

WEEKEND = day_mask("saturday") | day_mask("sunday")
EVENING = part_mask(2)


@dataclass(frozen=True, slots=True)
class Missing:
    """One gap: what is missing, for which need, where."""

    need: str
    area: str
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that people look for, and the gaps from which its own follows."""

    id: str
    words: str
    test: Test
    follows_from: frozenset[str] = frozenset()


def missing(collection: Collection) -> Iterator[Missing]:
    """Every gap, by need and area. Where there is nothing at all, no more is said."""
    asked = questions(collection)
    for need in collection.needs.values():
        for area in collection.areas.values():
            there = [one for one in collection.for_need[need.id] if area in one.areas]
            for what, words in gaps(there, asked):
                yield Missing(need.id, area.id, what, sentence(words, need, area.name))


def questions(collection: Collection) -> tuple[Question, ...]:
    """What is asked of the activities for a need in an area, the broadest first."""
    found = {activity.id: slots(activity.entry, collection.today) for activity in collection.listed}

    def at_weekend(activity: Activity) -> bool:
        return bool(found[activity.id] & WEEKEND)

    def in_evening(activity: Activity) -> bool:
        return bool(found[activity.id] & EVENING)

    def free_at_weekend(activity: Activity) -> bool:
        return is_free(activity) and at_weekend(activity)

    return (
        Question("free", "free", is_free),
        Question("weekend", "at the weekend", at_weekend),
        Question("free-weekend", "free at the weekend", free_at_weekend, frozenset({"free", "weekend"})),
        Question("evening", "in the evening", in_evening),
        Question("step-free", "step-free", is_step_free),
    )


def is_step_free(activity: Activity) -> bool:
    """Whether nobody meets a step: the place has none, or nobody has to go there."""
    return "step-free" in activity.entry.access or "in-person" not in activity.entry.attend


def gaps(there: list[Activity], asked: tuple[Question, ...]) -> Iterator[tuple[str, str]]:
    """What no activity of several offers, and its words. What follows from a gap that is told already is left out."""
    if not there:
        yield "anything", ""
        return
    told: set[str] = set()
    for question in asked:
        if not told & question.follows_from and not any(map(question.test, there)):
            told.add(question.id)
            yield question.id, question.words


def sentence(words: str, need: Need, area: str) -> str:
    """A gap as a sentence, such as 'Nothing free at the weekend for ‘Loneliness’ in Northgate'."""
    what = f"Nothing {words}" if words else "Nothing"
    return f"{what} for ‘{need.name}’ in {area}."
