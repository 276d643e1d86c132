"""Gaps: what there is for each need, what is missing, and what may soon be."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from formulary.gaps.gaps import Gaps, gaps_of
from formulary.gaps.hanging import Hanging
from formulary.gaps.telling import by_need, kinds, pays, runs, summary
from gaps.invented import AREAS, NEEDS, Facts, invented
from making import Values, activity, collection, locality, need, town

VENUE = {"name": "The hall", "area": "riverside"}


def found(*activities: Values, today: str = "2026-11-21", **narrow: str) -> Gaps:
    """The gaps of some activities, each of an organisation of its own."""
    files = town({f"group-{number}/one": values for number, values in enumerate(activities)})
    return gaps_of(collection(files, today=date.fromisoformat(today)), **narrow)


def what(gaps: Gaps, area: str = "riverside") -> list[str]:
    """What is missing for loneliness in an area."""
    return [gap.question.column for gap in gaps.missing if area in {one.id for one in gap.areas}]


def on(day: str, start: str = "10:30", **changes: Any) -> Values:
    """An activity on a day of the week."""
    return activity(sessions=[{"day": day, "start": start, "end": f"{int(start[:2]) + 1}:00"}], **changes)


@pytest.mark.parametrize("seed", range(5))
def test_counts_are_those_of_a_count_by_hand(seed: int) -> None:
    """In each column, for each need, in each area and in all, exactly the open activities are counted that belong."""
    whole, facts = invented(seed, 60)
    gaps = gaps_of(whole)
    assert {one.id for one in gaps.there} == facts.keys()
    for need_, area, column in product(NEEDS, ("", *AREAS), gaps.columns):
        by_hand = [one for one in facts.values() if need_ in one.needs and column in one.columns]
        if area:
            by_hand = [one for one in by_hand if area in one.areas]
        assert gaps.counts.of(need_, column, area) == len(by_hand), (need_, area, column)


@pytest.mark.parametrize("seed", range(5))
def test_gaps_are_those_of_a_search_by_hand(seed: int) -> None:
    """A gap is told where nothing is there, unless a broader gap says so already."""
    whole, facts = invented(seed, 25)
    told = {(gap.question.column, gap.need.id, area.id) for gap in gaps_of(whole).missing for area in gap.areas}
    expected = set()
    for need_, area in product(NEEDS, AREAS):
        there = [one.columns for one in facts.values() if need_ in one.needs and area in one.areas]
        lacking = {c for c in ("free", "weekend", "evening", "no-steps") if not any(c in one for one in there)}
        if not there:
            lacking = {"any"}
        elif not lacking & {"free", "weekend"} and not any("free-weekend" in one for one in there):
            lacking.add("free-weekend")
        expected |= {(column, need_, area) for column in lacking}
    assert told == expected


@pytest.mark.parametrize("seed", range(5))
def test_what_hangs_is_found_by_hand(seed: int) -> None:
    """A need, an area, or a need in an area hangs on a funder who alone pays for all of it, as far as is known."""
    whole, facts = invented(seed, 12)
    gaps = gaps_of(whole)
    expected: dict[tuple[str, str], tuple[str, int]] = {}
    for need_, area in product(("", *NEEDS), ("", *AREAS)):
        there = [one for one in facts.values() if need_ in ("", *one.needs) and area in ("", *one.areas)]
        leg, unknown = leg_of(there)
        if (need_ or area) and leg and not (unknown and need_ and area):
            expected[need_, area] = leg, unknown
    sure = {place for place, (_, unknown) in expected.items() if not unknown}
    broadest = {
        (need_, area): leg
        for (need_, area), leg in expected.items()
        if not (need_ and area) or not sure & {(need_, ""), ("", area)}
    }
    assert {place_of(one): (one.leg, one.unknown) for one in gaps.on_funders} == broadest


def leg_of(there: Iterable[Facts]) -> tuple[str, int]:
    """The one funder of activities, empty where there is none or more than one, and of how many nobody knows."""
    known = [one.payers for one in there if one.payers]
    payers = {one[0] if len(one) == 1 and one[0] != "own funds" else "" for one in known}
    return payers.pop() if len(payers) == 1 else "", sum(not one.payers for one in there)


def place_of(one: Hanging) -> tuple[str, str]:
    """The need and the area that hang."""
    return one.need.id if one.need else "", one.area.id if one.area else ""


def test_the_sentence_that_a_commissioner_wants() -> None:
    """What is there during the week and what costs at the weekend leave no free weekend activity for carers."""
    files = town(
        {
            "carers/tea": on("monday", needs=["caring-for-someone"], venue={"name": "The hall", "area": "northgate"}),
            "carers/trip": on(
                "saturday",
                needs=["caring-for-someone"],
                venue={"name": "The hall", "area": "northgate"},
                cost={"amount": 3},
            ),
        }
    )
    files["needs/caring-for-someone.md"] = need(title="Carers")
    texts = [gap.text for gap in gaps_of(collection(files)).missing]
    assert "No free weekend activity for ‘Carers’ in Northgate." in texts
    assert "No activity for ‘Carers’ in Riverside." in texts


def test_nothing_at_all_says_no_more() -> None:
    """Where there is nothing, only that is said."""
    assert what(found(on("monday")), "northgate") == ["any"]


def test_gaps_of_what_is_there() -> None:
    """What no activity offers is missing, and what follows from that is not told as well."""
    assert what(found(on("monday"))) == ["weekend", "evening", "no-steps"]
    assert what(found(on("saturday", "18:00", cost={"amount": 3}))) == ["free", "no-steps"]


def test_what_is_missing_everywhere() -> None:
    """A gap in every area is said in one breath, and comes before one in fewer areas."""
    whole = found(on("monday", attend=["phone"], venue=None))
    assert whole.missing[0].text == "No weekend activity for ‘Loneliness’ in any area."
    one_area = locality(areas=[{"id": "riverside", "name": "Riverside"}])
    alone = gaps_of(collection(town({"g/one": on("monday")}) | {"formulary.yml": one_area}))
    assert alone.missing[0].text == "No weekend activity for ‘Loneliness’ in Riverside."


def test_nobody_meets_a_step_on_the_phone() -> None:
    """Help by phone needs no ramp."""
    phone = on("saturday", "18:00", attend=["phone"], venue=None, covers=["riverside"])
    assert what(found(phone)) == []


def test_what_is_paused_fills_no_gap() -> None:
    """Nobody can go to what is paused; it is said how much that is."""
    gaps = found(on("monday", status="paused", status_since="2026-11-01"))
    assert what(gaps) == ["any"]
    assert "What is paused is not counted: that is 1 activity." in summary(gaps)[0]


def test_what_ends_soon() -> None:
    """Funding and last sessions within 90 days are told, the first first; later ones and past ones are not."""
    session = {"day": "tuesday", "start": "10:30", "until": "2026-12-15"}
    gaps = found(
        activity(funding_ends="2027-01-31"), activity(sessions=[session]), activity(funding_ends="2027-03-01"),
        activity(funding_ends="2026-11-01"),
    )  # fmt: skip
    assert [(one.activity.id, one.on.isoformat(), one.why) for one in gaps.endings] == [
        ("group-1/one", "2026-12-15", "its sessions end"),
        ("group-0/one", "2027-01-31", "its funding ends"),
    ]


def test_one_day_ends_all() -> None:
    """Where the money and the sessions end on one day, that is told once, with both reasons."""
    session = {"day": "tuesday", "start": "10:30", "until": "2026-12-15"}
    [ending] = found(activity(sessions=[session], funding_ends="2026-12-15")).endings
    assert ending.why == "its funding ends and its sessions end"


@pytest.mark.parametrize(("days", "count"), [(-1, 0), (0, 1), (90, 1), (91, 0)])
def test_the_first_and_the_last_day_of_soon(days: int, count: int) -> None:
    """Soon is from today to the 90th day from now."""
    ends = date(2026, 11, 21) + timedelta(days)
    assert len(found(activity(funding_ends=ends.isoformat())).endings) == count


def test_a_need_that_hangs_on_one_organisation() -> None:
    """Two activities of one organisation are one leg to stand on, for the need and for the area."""
    files = town({"alone/one": activity(), "alone/two": activity(name="Another walk")})
    gaps = gaps_of(collection(files))
    assert [runs(one, gaps) for one in gaps.on_organisations] == [
        "Alone runs all there is in Riverside: 2 activities.",
        "Alone runs all there is for ‘Loneliness’: 2 activities.",
    ]
    assert found(activity(), activity()).on_organisations == ()


def test_what_would_go_with_a_funder() -> None:
    """What a funder pays for alone and with others is told, with all that has nothing else, the broadest first."""
    gaps = found(
        activity(funded_by=["Council"], needs=["sleep"]),
        activity(funded_by=["Council"], needs=["sleep"], venue={"name": "Hall", "area": "northgate"}),
        activity(funded_by=["Council", "own funds"]),
    )
    [council] = gaps.funders
    assert pays(council) == "pays alone for 2 activities and with others for 1 activity."
    assert by_need(council.keeps_up) == ["everything in Northgate", "‘Sleep’ in all areas: 2 activities"]


def test_what_nobody_knows_is_not_safe() -> None:
    """Where nobody has said who pays for some, a need may still hang on one funder, and that is said."""
    gaps = found(activity(funded_by=["Council"]), activity())
    [council] = gaps.funders
    assert by_need(council.keeps_up) == [
        "everything in Riverside",
        "‘Loneliness’ in all areas, as far as we know: 2 activities, and nobody has said who pays for 1 of them",
    ]
    assert [one.id for one in gaps.unknown] == ["group-1/one"]
    assert summary(gaps)[-1] == "Nobody has said who pays for 1 activity. It does not count as safe."


def test_fees_and_gifts_are_no_funder() -> None:
    """What groups pay for themselves does not go all at once."""
    gaps = found(activity(funded_by=["own funds"]), activity(funded_by=["own funds"]))
    assert (gaps.funders, gaps.on_funders, gaps.unknown) == ((), (), ())


def test_one_need_and_one_area() -> None:
    """Narrowed down, all is said of one need and one area alone."""
    gaps = found(
        on("monday", needs=["sleep"], funding_ends="2026-12-01"),
        on("monday", funding_ends="2026-12-01"),
        need="sleep",
        area="riverside",
    )
    assert {(gap.need.id, tuple(area.id for area in gap.areas)) for gap in gaps.missing} == {("sleep", ("riverside",))}
    assert [one.activity.id for one in gaps.endings] == ["group-0/one"]
    assert [head.area for head in gaps.views[0].heads] == ["riverside", ""]


def test_one_area_is_not_all_there_is() -> None:
    """What one organisation runs alone in the area that is asked for, and not elsewhere, does not hang on it."""
    northgate = {"name": "The hall", "area": "northgate"}
    both = activity(funded_by=["Council"]), activity(funded_by=["Lottery"], venue=northgate)
    gaps = found(*both, area="northgate")
    assert [runs(one, gaps) for one in gaps.on_organisations] == ["Group 1 runs all there is in Northgate: 1 activity."]
    assert [by_need(one.keeps_up) for one in gaps.funders] == [["everything in Northgate"]]


def test_kinds_of_gap_count_pairs() -> None:
    """Of each kind it is said in how many pairs of a need and an area there is such a gap; empty kinds are left out."""
    assert [(kind.title, kind.count) for kind in kinds(found(on("saturday", "18:00", access=["step-free"])))] == [
        ("Nothing at all", 1)
    ]


def test_summary_of_little() -> None:
    """Numbers and verbs agree, and a list without a gap says so."""
    assert summary(found(on("monday", funded_by=["Council"]))) == [
        "People can go to 1 activity, for 1 need in 2 areas.",
        "Of 2 pairs of a need and an area, 1 has nothing at all.",
        "1 need hangs on one funder.",
    ]
    everywhere = found(on("monday", attend=["phone"], venue=None, funded_by=["own funds"]))
    assert summary(everywhere)[1] == "There is something for each need in each area."
    assert summary(gaps_of(collection(town({}))))[0] == "People can go to 0 activities, for 0 needs in 2 areas."
