"""The preview of an entry says what paper and pages will say, word by word."""

from collections.abc import Iterator
from math import ceil
from typing import Any

import pytest
from playwright.sync_api import Browser

from contribute.previewing import Previewing, previewing
from data.shipped import shipped
from formulary.model.activity import Activity
from formulary.pads.check import LONG_LINE, LONG_NAME, MEND_LINE, MEND_NAME, detail_over, name_over
from formulary.pads.entries import Setter
from formulary.pads.formats import A5
from formulary.pads.look import Look
from formulary.pads.sheet import line_of
from formulary.reading.yaml import compose
from formulary.times.state import ON_PADS, State
from making import ROOT, TODAY

OFF_PADS = {
    State.PAUSED: "While it is paused, it is not printed on pads.",
    State.ENDED: "It has ended, so it is not printed on pads.",
    State.LAPSED: "Nobody has checked it for a long time, so it is not printed on pads.",
}
LETTERS = Look(ROOT / "overrides").letters


@pytest.fixture(scope="module")
def preview(browser: Browser) -> Iterator[Previewing]:
    """A preview for the shipped collection, that complains of nothing and asks no other host for anything."""
    with previewing(browser, shipped(TODAY)) as shown:
        yield shown
        assert shown.said == []


def values_of(activity: Activity) -> Any:
    """The values of a shipped entry, as its YAML means them."""
    path = ROOT / activity.file
    return compose(path.name, path.read_text("utf-8")).data


def notes(activity: Activity) -> list[str]:
    """What is said under the line: that it is too long, or not on paper at all."""
    if activity.state not in ON_PADS:
        return [OFF_PADS[activity.state]]
    line = line_of(activity, TODAY)
    said = {
        f"{LONG_NAME} {MEND_NAME}": name_over(line, LETTERS),
        f"{LONG_LINE} {MEND_LINE}": detail_over(line, LETTERS),
    }
    return [words.format(over=ceil(over)) for words, over in said.items() if over > 0]


def printed(activity: Activity) -> dict[str, Any]:
    """An entry's line on the A5 pad, part by part."""
    line = line_of(activity, TODAY)
    entry = Setter(A5, LETTERS).entry(line)
    return {
        "name": f"{line.name}{entry.glue}{line.code}",
        "contact": line.contact,
        "rows": [" ".join(row) for row in entry.rows],
        "place": str(entry.place),
        "notes": notes(activity),
    }


@pytest.mark.parametrize("activity", shipped(TODAY).activities.values(), ids=lambda activity: activity.id)
def test_shipped_entries(preview: Previewing, activity: Activity) -> None:
    """Every shipped entry looks in the preview as it does on the pad and on its page."""
    preview.show(values_of(activity), code=activity.code, organisation=activity.organisation.name)
    assert preview.line() == printed(activity)
    assert preview.seen() == preview.real(activity)
