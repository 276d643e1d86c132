"""The preview of an entry says what paper and pages will say, word by word."""

from collections.abc import Iterator
from math import ceil
from typing import Any

import pytest
from playwright.sync_api import Browser

from contribute.previewing import Previewing, previewing
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
from making import ROOT, STROLL, TODAY, Values, activity, collection, locality, town

MAP = "https://maps.example.org/?at={latitude},{longitude}"

OFF_PADS = {
    State.PAUSED: "While it is paused, it is not printed on pads.",
    State.ENDED: "It has ended, so it is not printed on pads.",
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


def holds(preview: Previewing, values: Values, shown: Activity) -> None:
    """See to it that a preview says what paper and pages say."""
    line, page = preview.show(values, code=shown.code, organisation=shown.organisation.name)
    assert line == printed(shown)
    assert page == preview.real(shown)


@pytest.mark.parametrize("shown", shipped(TODAY).activities.values(), ids=lambda shown: shown.id)
def test_shipped_entries(preview: Previewing, shown: Activity) -> None:
    """Every shipped entry looks in the preview as it does on the pad and on its page."""
    holds(preview, values_of(shown), shown)


@pytest.mark.parametrize("seed", range(0, 300, 20))
def test_any_entry(preview_of_a_small_town: Previewing, seed: int) -> None:
    """So does every other entry that the schema lets through."""
    preview = preview_of_a_small_town
    for values in map(written, range(seed, seed + 20)):
        typed = SCHEMA.typed(values)
        assert SCHEMA.accepts(typed)
        preview.collection = small_town(typed)
        holds(preview, values, preview.collection.activities[STROLL])
