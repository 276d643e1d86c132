"""Gaps: what there is for each need, what is missing, and what may soon be."""

import csv
import io
import json
from datetime import date
from typing import Any

import pytest

from formulary.gaps.fragile import endings, hanging
from formulary.gaps.listing import FORMATS, gaps_of
from formulary.gaps.missing import missing
from formulary.gaps.view import views
from formulary.model.collection import Collection
from making import Values, activity, collection, town

VENUE = {"name": "The hall", "area": "riverside"}


def built(*activities: Values, today: str = "2026-11-21") -> Collection:
    """A collection of some activities, each of an organisation of its own."""
    files = town({f"group-{number}/one": values for number, values in enumerate(activities)})
    return collection(files, today=date.fromisoformat(today))


def what(whole: Collection, area: str = "riverside") -> list[str]:
    """The names of the gaps for loneliness in an area."""
    return [gap.what for gap in missing(whole) if (gap.need, gap.area) == ("loneliness", area)]


def on(day: str, start: str = "10:30", **changes: Any) -> Values:
    """An activity on a day of the week."""
    return activity(sessions=[{"day": day, "start": start, "end": f"{int(start[:2]) + 1}:00"}], **changes)


def counts(whole: Collection, view: str) -> dict[str, int]:
    """The counts for loneliness in one view, by column."""
    [found] = [one for one in views(whole) if one.id == view]
    return dict(zip((column.id for column in found.columns), found.counts["loneliness"], strict=True))


def test_views_count_what_is_listed() -> None:
    """Each activity counts where it takes place, when, at what cost and with what access; lapsed ones do not."""
    lapsed = activity(verified=[{"on": "2025-01-01", "by": "walk leader", "how": "phone"}])
    whole = built(on("monday", access=["step-free"]), on("monday", "18:00", cost={"amount": 3}), lapsed)
    assert counts(whole, "area")["riverside"] == 2
    time = counts(whole, "time")
    assert (time["monday"], time["tuesday"], time["morning"], time["evening"], time["appointment"]) == (2, 0, 1, 1, 0)
    assert counts(whole, "cost") == {"free": 1, "little": 1, "more": 0}
    assert counts(whole, "access") == {"step-free": 1}


@pytest.mark.parametrize(
    ("cost", "column"),
    [
        ({"amount": 0}, "free"),
        ({"amount": 5}, "little"),
        ({"amount": 5.5}, "more"),
        ({"amount": 4, "per": "course"}, "more"),
        ({"note": "What you can"}, "more"),
    ],
)
def test_every_cost_counts_once(cost: Values, column: str) -> None:
    """Whatever it costs, an activity stands in one column of cost."""
    found = counts(built(activity(cost=cost)), "cost")
    assert [name for name, count in found.items() if count] == [column]


def test_nothing_at_all_says_no_more() -> None:
    """Where there is nothing, only that is said."""
    whole = built(on("monday"))
    other = next(area for area in whole.areas if area != "riverside")
    assert what(whole, other) == ["anything"]


def test_gaps_of_what_is_there() -> None:
    """What no activity offers is missing, and what follows from that is not told as well."""
    assert what(built(on("monday"))) == ["weekend", "evening", "step-free"]
    assert what(built(on("saturday", "18:00", cost={"amount": 3}))) == ["free", "step-free"]


def test_free_and_at_the_weekend_but_never_both() -> None:
    """A free one on Monday and a dear one on Saturday leave no free weekend."""
    both = on("monday", "18:00", access=["step-free"]), on("saturday", cost={"amount": 3})
    assert what(built(*both)) == ["free-weekend"]
    [gap] = [gap for gap in missing(built(*both)) if gap.what == "free-weekend"]
    assert gap.text == "Nothing free at the weekend for ‘Loneliness’ in Riverside."


def test_nobody_meets_a_step_on_the_phone() -> None:
    """Help by phone needs no ramp."""
    phone = on("saturday", "18:00", attend=["phone"], venue=None, covers=["riverside"])
    assert what(built(phone)) == []


def test_what_ends_soon() -> None:
    """Funding and last sessions within 90 days are told, the first first; later ones and past ones are not."""
    session = {"day": "tuesday", "start": "10:30", "until": "2026-12-15"}
    whole = built(
        activity(funding_ends="2027-01-31"), activity(sessions=[session]), activity(funding_ends="2027-03-01"),
        activity(funding_ends="2026-11-01"),
    )  # fmt: skip
    assert [(one.activity.id, one.on.isoformat(), one.why) for one in endings(whole)] == [
        ("group-1/one", "2026-12-15", "its last session"),
        ("group-0/one", "2027-01-31", "its funding ends"),
    ]


def test_a_need_that_hangs_on_one_organisation() -> None:
    """Two activities of one organisation are one leg to stand on."""
    files = town({"alone/one": activity(), "alone/two": activity(name="Another walk")})
    [found] = hanging(collection(files))
    assert (found.need.id, found.organisation.id, found.count) == ("loneliness", "alone", 2)
    assert list(hanging(built(activity(), activity()))) == []


def test_forms() -> None:
    """Text is one sentence a line; JSON and CSV hold the same counts."""
    gaps = gaps_of(built(on("monday")))
    assert "Nothing at the weekend for ‘Loneliness’ in Riverside." in FORMATS["text"](gaps).splitlines()
    data = json.loads(FORMATS["json"](gaps))
    lines = list(csv.DictReader(io.StringIO(FORMATS["csv"](gaps))))
    assert len(lines) == sum(len(view.columns) * len(view.counts) for view in gaps.views)
    for line in lines:
        assert data["views"][line["view"]][line["need"]][line["column"]] == int(line["activities"])
