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
    left = [one for one in collection.listed if str(one.lapses_on) > "2027-10-02"]
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
        ("2027-03-01T12:00:00Z", ""),
    ],
)
def test_no_date_that_has_passed(context: BrowserContext, site: str, now: str, expected: str) -> None:
    """The next date moves on when one has passed, to the minute; when none is known any more, none is shown."""
    visit = on(context, site, now, "q=tuesday+stroll")
    visit.names()
    dates = visit.page.locator(".finder-row__next").all_inner_texts()
    assert dates == ([expected] if expected else [])
    visit.page.close()


PAGE = """
<p class="trust trust--checked" data-due="2027-03-31" data-due-text="A new check is due: phone before you go."
 data-lapses="2027-10-02" data-lapsed-text="Too long ago to rely on.">Checked on 1 October 2026.</p>
<p id="ended" class="trust trust--ended" data-due="2026-01-01" data-due-text="due"
 data-lapses="2026-02-01" data-lapsed-text="lapsed">Ended.</p>
<div data-next-dates><ol><li><time datetime="2026-11-24T10:30">24 November</time></li>
<li><time datetime="2026-12-01T10:30">1 December</time></li></ol>
<span data-no-dates hidden>Phone for the next date.</span></div>
<section><ol id="bare" data-next-dates><li><time datetime="2026-11-24T10:30">24 November</time></li></ol>
<p data-no-dates hidden>Phone to ask.</p></section>
<ul><li class="activity-row" data-due="2027-03-31" data-lapses="2027-10-02"><h3>Stroll</h3><p>Tea</p></li></ul>
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
    dates: int
    marks: tuple[str, ...] | None
    """The marks of the row, or None if the row is gone."""


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-21T12:00:00Z", Expected("Checked on 1 October 2026.", "checked", 2, ())),
        ("2026-11-25T12:00:00Z", Expected("Checked on 1 October 2026.", "checked", 1, ())),
        (
            "2027-03-31T12:00:00Z",
            Expected("A new check is due: phone before you go.", "due", 0, ("Phone before you go",)),
        ),
        ("2027-10-02T12:00:00Z", Expected("Too long ago to rely on.", "lapsed", 0, None)),
    ],
)
def test_other_pages(context: BrowserContext, pages: str, now: str, expected: Expected) -> None:
    """Trust lines change with the day, passed dates go, and lapsed rows leave their lists."""
    visit = begin(context, pages, today=now).open("stroll/")
    line = visit.page.locator(".trust").first
    expect(line).to_have_text(expected.trust)
    assert line.get_attribute("class") == f"trust trust--{expected.state}"
    assert visit.page.locator("#ended").inner_text() == "Ended."
    assert visit.page.locator("div[data-next-dates] time").count() == expected.dates
    assert visit.page.get_by_text("Phone for the next date.").is_visible() is (expected.dates == 0)
    rows = visit.page.locator(".activity-row")
    assert rows.count() == (0 if expected.marks is None else 1)
    assert tuple(rows.locator(".mark").all_inner_texts()) == (expected.marks or ())
    visit.page.close()


def test_dates_without_a_list_around_them(context: BrowserContext, pages: str) -> None:
    """A list that is marked itself gives way to the words beside it when its last date has passed."""
    visit = begin(context, pages, today="2026-11-25T12:00:00Z").open("stroll/")
    expect(visit.page.get_by_text("Phone to ask.")).to_be_visible()
    expect(visit.page.locator("#bare")).to_be_hidden()
    visit.page.close()
