"""The sheet is right on the day on which it is made, not only on the day on which the site was built."""

import re
from datetime import date, timedelta

from formulary.model.collection import Collection
from formulary.times.state import State
from make.visiting import Visit
from pads.reading_back import squeezed


def at(visit: Visit, day: date, choices: str) -> Visit:
    """Open the page at noon on a day."""
    visit.page.clock.set_fixed_time(f"{day.isoformat()}T12:00:00Z")
    return visit.open(choices)


def test_both_dates_are_true(visit: Visit, today: date) -> None:
    """A sheet says how old its facts are, and when it was made."""
    at(visit, today + timedelta(9), "on=M1")
    [sheet] = visit.printed()
    assert "Correct as of 21 November 2026. Made on 30 November 2026." in sheet.text
    assert "Issue" not in sheet.text
    assert "Reprint" not in sheet.text


def test_due_since_the_build(visit: Visit, collection: Collection) -> None:
    """From the day on which it is due an entry says so on paper, and not a day before."""
    [stroll] = [one for one in collection.listed if one.code == "M1"]
    assert stroll.state is State.CHECKED
    for days, says in ((-1, False), (0, True)):
        at(visit, stroll.due_on + timedelta(days), "on=M1")
        [sheet] = visit.printed()
        assert (squeezed("Free. Phone before you go.") in squeezed(sheet.text)) is says


def test_due_at_the_build(visit: Visit, collection: Collection) -> None:
    """What was due already says so once."""
    due = next(one for one in collection.listed if one.state is State.DUE and one.entry.phone)
    visit.open(f"on={due.code}")
    [sheet] = visit.printed()
    assert len(re.findall("Phone before you go|Ask whether it is still on", sheet.text)) == 1


def test_lapsed_since_the_build(visit: Visit, collection: Collection) -> None:
    """On the day on which it lapses an entry is neither offered nor printed, and the reader is told."""
    [stroll] = [one for one in collection.listed if one.code == "M1"]
    at(visit, stroll.lapses_on - timedelta(1), "on=M1&need=getting-active")
    assert visit.codes() == ["M1"]
    at(visit, stroll.lapses_on, "on=M1&need=getting-active")
    assert visit.codes() == []
    assert visit.row("Tuesday Stroll").count() == 0
    assert "1 activity" in visit.part("told").inner_text()


def test_midnight(visit: Visit, collection: Collection) -> None:
    """A page that is left open overnight is brought up to date before it prints."""
    [stroll] = [one for one in collection.listed if one.code == "M1"]
    at(visit, stroll.lapses_on - timedelta(1), "on=M1.N1")
    visit.page.evaluate("window.print = () => {}")
    visit.page.clock.set_fixed_time(f"{stroll.lapses_on.isoformat()}T00:01:00Z")
    visit.press("Print the sheet")
    assert "M1" not in visit.codes()


def test_paused_and_lapsed_are_not_offered(visit: Visit, collection: Collection) -> None:
    """Nothing but what is checked or due may be put on a sheet."""
    barred = [one for one in collection.activities.values() if not one.is_on_pads]
    assert {one.state for one in barred} >= {State.PAUSED, State.LAPSED, State.ENDED}
    visit.open(f"on={'.'.join(one.code for one in barred)}")
    assert visit.codes() == []
    for one in barred:
        visit.page.locator("#make-words").fill(one.code)
        visit.page.wait_for_timeout(20)
        assert visit.row(one.name).count() == 0
