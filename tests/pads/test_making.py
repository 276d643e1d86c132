"""What the browser gets to make pads of says the same as the ready-made pads do."""

import re
from datetime import date, timedelta
from typing import Any

import pytest

from formulary.model.collection import Collection
from formulary.pads.entries import Setter
from formulary.pads.formats import A5, FORMATS, LARGE_PRINT, Side
from formulary.pads.look import Look
from formulary.pads.making import (
    CODE,
    OFFERED,
    PLACES,
    ask_first,
    blank_plans,
    blank_sheet,
    days_to_doubt,
    paper_entries,
)
from formulary.pads.sheet import line_of
from making import ROOT, TODAY, activity, built, collection, town


@pytest.fixture(scope="module")
def entries(shipped: Collection, look: Look) -> dict[str, Any]:
    """The columns of the shipped collection."""
    return paper_entries(shipped, look.letters)


def test_all_that_may_stand_on_pads(entries: dict[str, Any], shipped: Collection) -> None:
    """Everything checked or due is there once, and nothing that is paused, lapsed or ended."""
    assert sorted(entries["codes"]) == sorted(one.code for one in shipped.activities.values() if one.is_on_pads)
    columns = ("names", "contacts", "pieces", "doubts", "asks")
    assert {len(entries[name]) for name in columns} == {len(entries["codes"])}


@pytest.mark.parametrize("name", [format_.name for format_ in OFFERED])
def test_entries_are_set_as_on_every_pad(entries: dict[str, Any], shipped: Collection, look: Look, name: str) -> None:
    """Rows, the place of the number and the space before the code are those of the ready-made pads."""
    by_code = {one.code: one for one in shipped.listed}
    facts = entries["formats"][name]
    for place, code in enumerate(entries["codes"]):
        wanted = Setter(FORMATS[name], look.letters).entry(line_of(by_code[code], TODAY))
        said = [" ".join(row) for row in wanted.rows]
        assert rows(entries["pieces"][place], facts["cuts"][place]) == said
        assert PLACES[facts["places"][place]] == wanted.place
        assert bool(facts["glued"][place]) is (wanted.glue != " ")


def rows(pieces: list[str], cuts: int) -> list[str]:
    """The rows that pieces are broken into."""
    found: list[list[str]] = [[]]
    for place, piece in enumerate(pieces):
        found[-1].append(piece)
        if cuts >> place & 1:
            found.append([])
    return [" ".join(row) for row in found]


def test_what_is_due_says_so(entries: dict[str, Any], shipped: Collection) -> None:
    """An entry that is due has its words among its pieces; another one has them ready, and the day when to say them."""
    by_code = {one.code: one for one in shipped.listed}
    states = set()
    for place, code in enumerate(entries["codes"]):
        one = by_code[code]
        states.add(one.state)
        assert entries["asks"][place] == ask_first(one, TODAY)
        assert (entries["asks"][place] in entries["pieces"][place]) is (entries["doubts"][place] == 0)
        assert (entries["doubts"][place] == 0) is (one.state == "due")
    assert states == {"checked", "due"}


@pytest.mark.parametrize(
    ("changes", "days"),
    [
        ({}, (date(2026, 10, 1) + timedelta(181) - TODAY).days),
        ({"funding_ends": "2026-11-30"}, 10),
        ({"funding_ends": "2026-11-21"}, 1),
        ({"funding_ends": "2026-11-20"}, 0),
        ({"funding_ends": "2026-09-20"}, (date(2026, 10, 1) + timedelta(181) - TODAY).days),
        ({"sessions": [{"day": "tuesday", "start": "10:30", "end": "11:15", "until": "2026-12-15"}]}, 25),
    ],
)
def test_when_something_is_over(changes: dict[str, Any], days: int) -> None:
    """The day after funding or sessions end somebody should ask first, even if the entry was checked lately."""
    assert days_to_doubt(built(**changes), TODAY) == days


def test_careful(entries: dict[str, Any], shipped: Collection) -> None:
    """What has a secret address is marked, so that it is put on no sheet unasked."""
    by_code = {one.code: one for one in shipped.listed}
    assert [entries["codes"][place] for place in entries["careful"]] == [
        code for code in entries["codes"] if by_code[code].is_hidden
    ]
    assert entries["careful"]


def test_blank_pages(shipped: Collection, look: Look) -> None:
    """There is a blank page of every kind that a format needs, and it says what every sheet says but an issue."""
    sides = {plan.format.name: [page.side for page in plan.pages] for plan in blank_plans(shipped, look.letters)}
    assert sides == {
        A5.name: [Side.WHOLE],
        LARGE_PRINT.name: [Side.WHOLE, Side.FIRST, Side.MIDDLE, Side.LAST],
    }
    sheet = blank_sheet(shipped)
    assert sheet.short_address == "ashbrook.example.org/P/MY"
    assert sheet.address == "HTTPS://ASHBROOK.EXAMPLE.ORG/P/MY"
    assert [plan.stamp for plan in blank_plans(shipped, look.letters)] == ["Correct as of 21 November 2026."] * 2


def test_no_pad_can_take_its_code() -> None:
    """The code of a made pad is shorter than the schema allows a pad's own to be."""
    schema = (ROOT / "schema" / "pad.json").read_text("utf-8")
    [pattern] = re.findall(r'"x-what": "the code of a pad", "pattern": "([^"]+)"', schema)
    assert re.fullmatch(pattern, "MOVE")
    assert not re.fullmatch(pattern, CODE)


def test_a_town_without_activities(look: Look) -> None:
    """Before the first activity there are columns without anything in them."""
    found = paper_entries(collection(town({})), look.letters)
    assert found["codes"] == []
    assert found["formats"]["a5"]["usual"] > 0


def test_hostile_texts_are_kept_as_they_are(look: Look) -> None:
    """A name is data here: the script writes it as text."""
    name = "<b>Walk</b> & 'tea'"
    whole = collection(town({"riverside-walkers/tuesday-stroll": activity(name=name)}))
    assert paper_entries(whole, look.letters)["names"] == [name]
