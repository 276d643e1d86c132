"""The finder and every other page are right on the day they are read, not only on the day they were made."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from finder.sites import framed, make_site, serve, write
from finder.visiting import Visit, begin
from formulary.checking.schemas import Schema
from formulary.model.collection import Collection
from formulary.reading.source import Kind

STROLL = "Tuesday Stroll"


def on(context: BrowserContext, site: str, day: str, choices: str) -> Visit:
    """The finder as it is read on a day."""
    return begin(context, site, today=day).find(choices)


def test_lapsed_entries_drop_out(context: BrowserContext, site: str, collection: Collection) -> None:
    """On the day before it lapses an entry is due; on the day itself it is gone, from results and from counts."""
    stroll = collection.activities["riverside-walkers/tuesday-stroll"]
    assert str(stroll.lapses_on) == "2027-10-02"
    before = on(context, site, "2027-10-01T12:00:00Z", "q=tuesday+stroll")
    assert before.names() == [STROLL]
    assert before.page.locator(".mark").all_inner_texts() == ["Phone before you go"]
    before.page.close()
    after = on(context, site, "2027-10-02T12:00:00Z", "")
    left = [one for one in collection.listed if str(one.days.leaves_lists_on) > "2027-10-02"]
    after.says(f"{len(left)} activities")
    assert STROLL not in after.names()
    assert after.counter("need", "loneliness") == sum("loneliness" in one.entry.needs for one in left)
    after.page.close()


def test_summer_time_counts(context: BrowserContext, site: str, collection: Collection) -> None:
    """A day begins at midnight in London, which in summer is an hour before midnight in universal time."""
    lapses = collection.activities["riverside-walkers/tuesday-stroll"].lapses_on
    assert str(lapses) == "2027-10-02"
    evening = on(context, site, "2027-10-01T22:59:00Z", "q=tuesday+stroll")
    assert evening.names() == [STROLL]
    evening.page.close()
    midnight = on(context, site, "2027-10-01T23:01:00Z", "q=tuesday+stroll")
    assert STROLL not in midnight.names()
    midnight.page.close()


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-21T12:00:00Z", "Next: Tuesday 24 November 2026"),
        ("2026-11-24T10:29:00Z", "Next: Tuesday 24 November 2026"),
        ("2026-11-24T10:31:00Z", "Next: Tuesday 1 December 2026"),
        ("2027-03-01T12:00:00Z", "Next: Tuesday 2 March 2027"),
        ("2027-09-30T12:00:00Z", "Next: Tuesday 5 October 2027"),
    ],
)
def test_no_date_that_has_passed(context: BrowserContext, site: str, now: str, expected: str) -> None:
    """The next date moves on when one has passed, to the minute, for as long as the activity stands in lists."""
    visit = on(context, site, now, "q=tuesday+stroll")
    visit.names()
    dates = visit.page.locator(".finder-row__next").all_inner_texts()
    assert dates == [expected]
    visit.page.close()


DAYS = 'data-due="2027-03-31" data-lapses="2027-10-02"'
LATER = '[["2027-03-31","A new check is due: phone before you go."],["2027-10-02","Too long ago to rely on."]]'
ROW = f'<li class="activity-row" data-row="lists" {DAYS}><h3>Stroll</h3><p class="activity-row__facts">Tea</p></li>'
PAGE = f"""
<div class="panel" data-warning hidden><h2 data-later='[["2027-10-02","Not right?"]]'></h2><p>See more.</p></div>
<p class="trust trust--checked" data-trust {DAYS} data-later='{LATER}'>Checked on 1 October 2026.</p>
<p id="ended" class="trust trust--ended" data-trust {DAYS} data-ends="2026-02-01">Ended.</p>
<dl>
<dd id="when" data-later='[["2027-01-01",["Every Friday","Ask first"]]]'><span class="line">Every Tuesday</span></dd>
<dd id="dates" data-while="lists" {DAYS}><ol data-next-dates data-rhythm="2026-11-24T10:30 10080x2">
<li><time datetime="2026-11-24T10:30">24 November</time></li>
<li><time datetime="2026-12-01T10:30">1 December</time></li></ol>
<span data-few-dates hidden>Terms are not known.</span><span data-no-dates hidden>Phone for the next date.</span></dd>
</dl>
<p id="slip" data-while="pads" {DAYS} data-pauses="2027-01-01">Slip</p>
<p><span id="count" data-total="3" data-leaves="2027-03-31 2027-10-02x2" data-one="tea" data-many="teas">3 teas</span>
</p>
<p id="old" data-after="2027-03-30" hidden>Old.</p><p id="new" data-until="2027-03-30">New.</p>
<section id="list" data-list><p data-while-any>Find by day</p><ul class="activity-list">{ROW}</ul>
<template data-if-empty><p>Phone to ask.</p></template></section>
<nav><ul><li><a href="#a">A</a></li></ul></nav>
<section aria-labelledby="a" data-list><h2 id="a">A</h2><ul class="activity-list">{ROW}</ul></section>
<section hidden><ul><li data-row="past" {DAYS} hidden>Was here</li></ul></section>
"""


@pytest.fixture(scope="module")
def pages(
    tmp_path_factory: pytest.TempPathFactory, collection: Collection, schemas: dict[Kind, Schema]
) -> Iterator[str]:
    """A site with a page that says what other pages say."""
    folder = tmp_path_factory.mktemp("pages")
    make_site(folder, collection, schemas)
    write(Path(folder) / "formulary" / "stroll" / "index.html", framed("../", PAGE))
    server, address = serve(folder)
    yield address
    server.shutdown()
    server.server_close()


@dataclass(frozen=True)
class Expected:
    """What a page says on a day."""

    trust: str
    state: str
    dates: tuple[str, ...]
    marks: tuple[str, ...]
    count: str
    is_old: bool = False
    is_gone: bool = False


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (
            "2026-11-21T12:00:00Z",
            Expected(
                "Checked on 1 October 2026.", "checked", ("24 November", "1 December", "8 December"), (), "3 teas"
            ),
        ),
        (
            "2026-11-25T12:00:00Z",
            Expected("Checked on 1 October 2026.", "checked", ("1 December", "8 December"), (), "3 teas"),
        ),
        (
            "2027-03-31T12:00:00Z",
            Expected(
                "A new check is due: phone before you go.",
                "due",
                (),
                ("Phone before you go",) * 2,
                "2 teas",
                is_old=True,
            ),
        ),
        (
            "2027-10-02T12:00:00Z",
            Expected("Too long ago to rely on.", "lapsed", (), (), "0 teas", is_old=True, is_gone=True),
        ),
    ],
)
def test_other_pages(context: BrowserContext, pages: str, now: str, expected: Expected) -> None:
    """Words, dates, counts and lists follow the day on which a page is read."""
    visit = begin(context, pages, today=now).open("stroll/")
    page = visit.page
    line = page.locator(".trust").first
    expect(line).to_have_text(expected.trust)
    assert line.get_attribute("class") == f"trust trust--{expected.state}"
    assert page.locator("#ended").inner_text() == "Ended."
    assert page.locator(".panel[data-warning]").is_visible() is expected.is_gone
    shown = page.locator("#dates time").all_inner_texts()
    assert [text.partition(" 2026")[0].partition("day ")[2] or text for text in shown] == list(expected.dates)
    assert page.get_by_text("Phone for the next date.").is_visible() is (not shown and not expected.is_gone)
    assert page.get_by_text("Terms are not known.").is_visible() is not expected.is_gone
    assert page.locator("#when").inner_text() == ("Every FridayAsk first" if expected.is_old else "Every Tuesday")
    assert page.locator("#slip").is_hidden() is expected.is_old
    assert page.locator("#count").inner_text() == expected.count
    assert (page.locator("#old").is_visible(), page.locator("#new").is_visible()) == (
        expected.is_old,
        not expected.is_old,
    )
    assert tuple(page.locator(".mark").all_inner_texts()) == expected.marks
    assert page.locator(".activity-row").count() == (0 if expected.is_gone else 2)
    page.close()


def test_an_empty_list_says_what_to_do(context: BrowserContext, pages: str) -> None:
    """When its last row has gone a list says what to do instead, and so goes all that was said of it.

    A section with nothing to say goes as a whole, with the link to it; and what has left a list is named elsewhere.
    """
    page = begin(context, pages, today="2027-10-02T12:00:00Z").open("stroll/").page
    expect(page.get_by_text("Phone to ask.")).to_be_visible()
    expect(page.get_by_text("Find by day")).to_be_hidden()
    expect(page.locator("#a")).to_be_hidden()
    expect(page.get_by_role("link", name="A", exact=True)).to_be_hidden()
    expect(page.get_by_text("Was here")).to_be_visible()
    page.close()


def test_nothing_of_an_empty_list_before(context: BrowserContext, pages: str) -> None:
    """As long as there are rows nobody is told what to do without them."""
    page = begin(context, pages, today="2027-10-01T12:00:00Z").open("stroll/").page
    expect(page.get_by_text("Find by day")).to_be_visible()
    assert page.get_by_text("Phone to ask.").count() == 0
    expect(page.get_by_text("Was here")).to_be_hidden()
    page.close()
