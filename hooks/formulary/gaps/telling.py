"""Gaps in sentences, as the page and the command tell them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from formulary.gaps.ending import SOON, Ending
from formulary.gaps.funder import Funder
from formulary.gaps.gaps import Gaps
from formulary.gaps.hanging import Hanging
from formulary.gaps.missing import ANYTHING, QUESTIONS, Missing, Question
from formulary.words import counted, full_date, listed


@dataclass(frozen=True, slots=True)
class Kind:
    """All gaps of one kind: their heading, in how many pairs of a need and an area there is one, and each by need."""

    id: str
    title: str
    count: int
    gaps: tuple[Missing, ...]


def activities(number: int) -> str:
    """'1 activity', '12 activities'."""
    return counted(number, "activity", "activities")


def kinds(gaps: Gaps) -> list[Kind]:
    """The kinds of gap that there are, the broadest first."""
    found = [(question, tuple(gap for gap in gaps.missing if gap.question is question)) for question in QUESTIONS]
    return [
        Kind(question.column, title_of(question), sum(len(gap.areas) for gap in mine), mine)
        for question, mine in found
        if mine
    ]


def title_of(question: Question) -> str:
    """'No weekend activity'; where there is no activity at all, that."""
    return "Nothing at all" if question is ANYTHING else f"No {question.words}"


def summary(gaps: Gaps) -> list[str]:
    """The whole in a few sentences."""
    return [line for line in (what_is_there(gaps), where_nothing_is(gaps), what_ends(gaps), *about_money(gaps)) if line]


def what_is_there(gaps: Gaps) -> str:
    """How much there is to go to."""
    needs, areas = counted(len(gaps.needs), "need"), counted(len(gaps.areas), "area")
    there = f"People can go to {activities(len(gaps.there))}, for {needs} in {areas}."
    return f"{there} What is paused is not counted: that is {activities(gaps.paused)}." if gaps.paused else there


def where_nothing_is(gaps: Gaps) -> str:
    """In how many places where a need meets an area there is nothing."""
    pairs = len(gaps.needs) * len(gaps.areas)
    nothing = sum(len(gap.areas) for gap in gaps.missing if gap.question is ANYTHING)
    if pairs == 1 or not nothing:
        return "" if nothing else "There is something for each need in each area."
    return f"Of {pairs:,} pairs of a need and an area, {nothing:,} {'has' if nothing == 1 else 'have'} nothing at all."


def what_ends(gaps: Gaps) -> str:
    """How much may end soon."""
    number = len({one.activity.id for one in gaps.endings})
    return f"{activities(number)} may end by {full_date(gaps.collection.today + SOON)}." if number else ""


def about_money(gaps: Gaps) -> Iterator[str]:
    """What hangs on one funder, and of how much nobody knows."""
    sure = {one.need.id for one in gaps.on_funders if one.need and not one.area and not one.unknown}
    if sure:
        yield f"{counted(len(sure), 'need')} {'hangs' if len(sure) == 1 else 'hang'} on one funder."
    if gaps.unknown:
        them = "It does" if len(gaps.unknown) == 1 else "They do"
        yield f"Nobody has said who pays for {activities(len(gaps.unknown))}. {them} not count as safe."


def ends(one: Ending) -> str:
    """When an activity may end, and why."""
    return f"{one.activity.name} may end on {full_date(one.on)}: {one.why}."


def runs(one: Hanging, gaps: Gaps) -> str:
    """What an organisation alone keeps up."""
    what = f"for ‘{one.need.name}’" if one.need else f"in {one.area.name}" if one.area else ""
    return f"{gaps.collection.organisations[one.leg].name} runs all there is {what}: {how_much(one)}."


def pays(funder: Funder) -> str:
    """How much a funder pays for."""
    alone = f"pays alone for {activities(len(funder.alone))}" if funder.alone else ""
    shared = f"{'' if alone else 'pays '}with others for {activities(len(funder.shared))}" if funder.shared else ""
    return f"{' and '.join(filter(None, (alone, shared)))}."


def how_much(one: Hanging) -> str:
    """How many activities hang, and for how many of them nobody has said who pays."""
    if not one.unknown:
        return activities(len(one.activities))
    return f"{activities(len(one.activities))}, and nobody has said who pays for {one.unknown} of them"


def by_need(kept: Iterable[Hanging]) -> list[str]:
    """What would have nothing left, one line for each need with its areas, and for each area as a whole."""
    lines: dict[str, list[str]] = {}
    for one in kept:
        what = f"‘{one.need.name}’" if one.need else "everything"
        if one.need and not one.area:
            doubt = ", as far as we know" if one.unknown else ""
            lines[f"{what} in all areas{doubt}: {how_much(one)}"] = []
        else:
            lines.setdefault(what, []).append(one.area.name if one.area else "")
    return [f"{what} in {listed(areas)}" if areas else what for what, areas in lines.items()]
