"""The preview of an entry says what paper and pages will say, word by word."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from math import ceil
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser

from contribute.previewing import MIDNIGHT, Previewing, previewing
from contribute.written import written
from data.shipped import shipped
from formulary.checking.schemas import load_schemas
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.pads.check import LONG_LINE, LONG_NAME, MEND_LINE, MEND_NAME, detail_over, name_over
from formulary.pads.entries import Setter
from formulary.pads.formats import A5
from formulary.pads.look import Look
from formulary.pads.sheet import line_of
from formulary.reading.source import Kind
from formulary.reading.yaml import compose
from formulary.times.state import ON_PADS, State
from making import ROOT, STROLL, TODAY, Values, activity, built, collection, locality, town

MAP = "https://maps.example.org/?at={latitude},{longitude}"

OFF_PADS = {
    State.PAUSED: "While it is paused, it is not printed on pads.",
    State.ENDED: "It has ended, so it is not printed on pads.",
    State.WITHDRAWN: "It was withdrawn, so it is not printed on pads.",
    State.LAPSED: "Nobody has checked it for a long time, so it is not printed on pads.",
}
SCHEMA = load_schemas(ROOT / "schema")[Kind.ACTIVITY]
LETTERS = Look(ROOT / "overrides").letters


@pytest.fixture(scope="module")
def preview(browser: Browser) -> Iterator[Previewing]:
    """A preview for the shipped collection, that complains of nothing and asks no other host for anything."""
    with previewing(browser, shipped(TODAY)) as shown:
        yield shown
        assert shown.said == []


def small_town(values: Values) -> Collection:
    """A collection with one entry in it, and a map."""
    return collection(town({STROLL: values}) | {"formulary.yml": locality(map=MAP)})


@pytest.fixture(scope="module")
def preview_of_a_small_town(browser: Browser) -> Iterator[Previewing]:
    """A preview for the smallest collection."""
    with previewing(browser, small_town(activity())) as shown:
        yield shown
        assert shown.said == []


def values_of(shown: Activity) -> Any:
    """The values of a shipped entry, as its YAML means them."""
    path = ROOT / shown.file
    return compose(path.name, path.read_text("utf-8")).data


def notes(shown: Activity) -> list[str]:
    """What is said under the line: that it is too long, or not on paper at all."""
    if shown.state not in ON_PADS:
        return [OFF_PADS[shown.state]]
    line = line_of(shown, TODAY)
    said = {
        f"{LONG_NAME} {MEND_NAME}": name_over(line, LETTERS),
        f"{LONG_LINE} {MEND_LINE}": detail_over(line, LETTERS),
    }
    return [words.format(over=ceil(over)) for words, over in said.items() if over > 0]


def printed(shown: Activity) -> dict[str, Any]:
    """An entry's line on the A5 pad, part by part."""
    line = line_of(shown, TODAY)
    entry = Setter(A5, LETTERS).entry(line)
    return {
        "name": f"{line.name}{entry.glue}{line.code}",
        "contact": line.contact,
        "rows": [" ".join(row) for row in entry.rows],
        "place": str(entry.place),
        "notes": notes(shown),
    }


def torn(value: Any, random: Random) -> Any:
    """An entry as it stands in a form at some moment: parts are missing, empty, or of another shape."""
    if random.random() < 0.15:
        return random.choice(["", "x", "31", "2026-02-30", "12:7", None, [], {}, [""], {"name": ""}])
    if isinstance(value, dict):
        return {name: torn(part, random) for name, part in value.items() if random.random() < 0.85}
    return [torn(part, random) for part in value] if isinstance(value, list) else value


def holds(preview: Previewing, values: Values, shown: Activity) -> None:
    """See to it that a preview says what paper and pages say."""
    line, page = preview.show(values, code=shown.code, organisation=shown.organisation.name)
    # Of what was withdrawn there is no line on paper to compare: the preview draws what the form still holds.
    seen = {"notes": line["notes"]} if shown.state is State.WITHDRAWN else line
    assert seen == {name: part for name, part in printed(shown).items() if name in seen}
    assert page == preview.real(shown)


@pytest.mark.parametrize("shown", shipped(TODAY).activities.values(), ids=lambda shown: shown.id)
def test_shipped_entries(preview: Previewing, shown: Activity) -> None:
    """Every shipped entry looks in the preview as it does on the pad and on its page, line by line."""
    holds(preview, values_of(shown), shown)
    if shown.state is State.WITHDRAWN:
        return
    lines = Setter(A5, LETTERS).entry(line_of(shown, TODAY)).lines
    assert preview.size() == pytest.approx((A5.text, lines * A5.body.line), abs=0.1)


@pytest.mark.parametrize("seed", range(0, 300, 20))
def test_any_entry(preview_of_a_small_town: Previewing, seed: int) -> None:
    """So does every other entry that the schema lets through."""
    preview = preview_of_a_small_town
    for values in map(written, range(seed, seed + 20)):
        typed = SCHEMA.typed(values)
        assert SCHEMA.accepts(typed)
        preview.collection = small_town(typed)
        holds(preview, values, preview.collection.activities[STROLL])


@pytest.mark.parametrize("hour", [9, 10, 11])
def test_the_day_goes_on(preview_of_a_small_town: Previewing, hour: int) -> None:
    """A date that has passed today is no next date, as on every other page."""
    shown = preview_of_a_small_town
    shown.page.clock.set_fixed_time(MIDNIGHT.replace(hour=hour, minute=30))
    _, page = shown.show(activity(sessions=[{"day": "saturday", "start": "10:30"}]))
    shown.page.clock.set_fixed_time(MIDNIGHT)
    assert page["times"][0] == ("2026-11-21T10:30" if hour <= 10 else "2026-11-28T10:30")


def test_summer_time(preview_of_a_small_town: Previewing) -> None:
    """An hour before midnight in universal time is the next day in London in summer."""
    shown = preview_of_a_small_town
    shown.page.clock.set_fixed_time(datetime(2027, 7, 2, 23, 30, tzinfo=UTC))
    _, page = shown.show(activity(sessions=[{"day": "friday", "start": "19:00"}]))
    shown.page.clock.set_fixed_time(MIDNIGHT)
    assert page["times"][0] == "2027-07-09T19:00"


def test_the_hour_that_never_comes(preview_of_a_small_town: Previewing) -> None:
    """In the night of spring a time that the clocks skip is the one that they show then, as on every other page."""
    shown = preview_of_a_small_town
    shown.page.clock.set_fixed_time(datetime(2028, 3, 25, 12, tzinfo=UTC))
    night: Values = {
        "sessions": [{"day": "sunday", "start": "01:30"}],
        "verified": [{"on": "2028-03-01", "by": "cook", "how": "phone"}],
    }
    _, page = shown.show(activity(**night))
    shown.page.clock.set_fixed_time(MIDNIGHT)
    real = built(date(2028, 3, 25), **night)
    assert page["times"] == [f"{start:%Y-%m-%dT%H:%M}" for start in real.next_starts]
    assert page["times"][0] == "2028-03-26T02:30"


def test_nothing_filled_in(preview_of_a_small_town: Previewing) -> None:
    """An empty form shows where things will stand."""
    line, page = preview_of_a_small_town.show({})
    assert line == {
        "name": "Name of the activity\u00a0?",
        "contact": "Phone number",
        "rows": ["Day and time, place. Cost."],
        "notes": [],
        "place": "free",
    }
    assert page == {
        "words": "Name of the activity by Name of the group What it is, in one or two sentences When Days and times"
        " Where Name of the place, street and postcode Cost What it costs How to join How people join, step by step",
        "times": [],
    }


def test_no_code_yet(preview_of_a_small_town: Previewing) -> None:
    """Before the machine has given a code, its letter stands for it on the pad; the page has none."""
    line, page = preview_of_a_small_town.show(activity())
    assert line["name"] == "Tuesday Stroll\u00a0M?"
    assert page["words"].startswith("Tuesday Stroll by Name of the group")


def test_a_group_of_its_own(preview_of_a_small_town: Previewing) -> None:
    """A group that has no file yet is named by the entry itself."""
    _, page = preview_of_a_small_town.show(activity(organisation={"name": "Hill Walkers", "about": "We walk."}))
    assert page["words"].startswith("Tuesday Stroll by Hill Walkers A gentle walk")


def test_an_entry_half_filled_in(preview_of_a_small_town: Previewing) -> None:
    """Whatever is missing, or of another shape for now, the preview is drawn, and says nothing that nobody wrote."""
    for seed in range(150):
        line, page = preview_of_a_small_town.show(torn(written(seed), Random(seed)))  # noqa: S311 - not for secrets
        said = " ".join([page["words"], line["name"], line["contact"], *line["rows"], *line["notes"]])
        assert not re.search(r"undefined|null|NaN|\[object|Infinity|Invalid", said), said
