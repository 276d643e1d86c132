"""Choosing: from the open page to the printer in few steps, what fits best first, and only what may be printed."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from formulary.model.activity import Activity
from formulary.model.collection import Collection
from make.visiting import Visit
from pads.reading_back import squeezed

FITS: dict[str, Callable[[Activity, str], bool]] = {
    "need": lambda one, need: need in one.entry.needs,
    "kind": lambda one, kind: one.support.id == kind,
    "area": lambda one, area: area in {known.id for known in one.areas},
    "cost": lambda one, most: one.entry.cost.amount is not None and one.entry.cost.amount <= float(most),
    "route": lambda one, route: one.entry.join.route == route,
    "day": lambda one, day: any(session.day == day for session in one.entry.sessions),
}
COUNT_PRINTS = "window.prints = 0; window.print = () => { window.prints += 1; };"


def test_six_interactions_are_enough(visit: Visit, collection: Collection) -> None:
    """For somebody who is lonely, has no money and lives at Riverside, it takes five presses to the print dialogue."""
    visit.page.add_init_script(COUNT_PRINTS)
    visit.page.add_init_script(
        "window.presses = 0; addEventListener('click', event => { if (event.isTrusted) window.presses += 1; }, true);"
    )
    visit.open()
    visit.page.locator("input[value=loneliness]").click()
    visit.page.locator("input[name=cost][value=free]").click()
    visit.page.locator("input[name=area][value=riverside]").click()
    visit.press("Fill the sheet from this list")
    visit.press("Print the sheet")
    assert visit.page.evaluate("window.prints") == 1
    assert visit.page.evaluate("window.presses") <= 6
    by_code = {one.code: one for one in collection.listed}
    assert visit.codes()
    [sheet] = visit.printed()
    for code in visit.codes():
        activity = by_code[code]
        assert "loneliness" in activity.entry.needs
        assert activity.entry.cost.amount == 0
        assert "riverside" in {area.id for area in activity.areas}
        assert squeezed(activity.name) in squeezed(sheet.text)


def test_in_words_it_takes_even_fewer(visit: Visit) -> None:
    """Typed words, typing mistakes and all, find the same: words, fill, print."""
    visit.page.add_init_script(COUNT_PRINTS)
    visit.open()
    visit.page.locator("#make-words").fill("lonley free riverside")
    expect(visit.part("message")).to_contain_text("lonely")
    visit.press("Fill the sheet").press("Print the sheet")
    assert visit.page.evaluate("window.prints") == 1
    assert "B4" in visit.codes()


@pytest.mark.parametrize(
    ("facet", "value"),
    [
        ("need", "sleep"),
        ("kind", "advice"),
        ("area", "riverside"),
        ("cost", "2"),
        ("route", "self"),
        ("day", "tuesday"),
    ],
)
def test_each_question(visit: Visit, collection: Collection, facet: str, value: str) -> None:
    """Need, kind of support, area, cost, route and day each leave what fits, and nothing that may not be printed."""
    expected = {one.code for one in collection.listed if one.is_on_pads and FITS[facet](one, value)}
    visit.open(f"{facet}={value}")
    count = len(expected)
    expect(visit.part("count")).to_have_text(f"{count} {'activity' if count == 1 else 'activities'} to choose from")
    visit.offered()
    while visit.part("more").is_visible():
        visit.part("more").click()
    expect(visit.part("list").locator("li")).to_have_count(count)
    assert set(visit.part("list").locator(".code").all_inner_texts()) == expected


def test_what_fits_best_comes_first(visit: Visit, collection: Collection) -> None:
    """What names the need first stands before what names it besides, in the list and on the filled sheet."""
    visit.open("need=loneliness")
    main = {one.code for one in collection.listed if one.entry.needs[0] == "loneliness"}
    is_main = [code in main for code in visit.offered()]
    assert any(is_main)
    assert is_main == sorted(is_main, reverse=True)


def test_the_nearest_comes_first(visit: Visit) -> None:
    """Where an area is chosen, what takes place in its middle stands before what is further away."""
    visit.open("area=riverside&cost=free")
    far = [
        float(found[1]) if (found := re.search(r"([\d.]+) miles", row)) else None
        for row in visit.part("list").locator("li").all_inner_texts()
    ]
    known = [miles for miles in far if miles is not None]
    assert known
    assert known == sorted(known)


def test_filled_to_the_brim_and_not_over(visit: Visit) -> None:
    """Filling stops before another sheet is needed; what was ticked stays first, and once more changes nothing."""
    visit.open()
    visit.row("Tuesday Stroll").check()
    visit.press("Fill the sheet")
    first = visit.codes()
    assert first[0] == "M1"
    assert "on 1 sheet" in visit.measure()
    assert len(first) >= 7
    visit.press("Fill the sheet")
    assert visit.codes() == first
    visit.part("list").locator("input:not(:checked)").first.check()
    assert "on 2 sheets" in visit.measure()
    visit.press("Fill the sheet")
    assert "on 2 sheets" in visit.measure()
    assert len(visit.codes()) > len(first) + 2


def test_a_number_that_must_not_be_seen_at_home(visit: Visit) -> None:
    """It is not put on a sheet unasked; its row says what to ask first, and then it can be ticked."""
    visit.open("need=domestic-abuse")
    row = visit.part("list").locator("li", has_text="Safe to Talk")
    assert "Ask first if it is safe to carry." in row.inner_text()
    visit.press("Fill the sheet")
    assert "Safe to Talk" not in visit.previewed()
    visit.row("Safe to Talk").check()
    assert "Safe to Talk" in visit.previewed()


def test_nothing_fits(visit: Visit) -> None:
    """Where nothing fits the page says so and what to do, and does not offer to fill the sheet with it."""
    visit.open()
    visit.page.locator("#make-words").fill("zzzzqqqq")
    expect(visit.part("count")).to_have_text("No activities fit")
    expect(visit.part("message")).to_contain_text("Take a filter away")
    assert not visit.part("fill").is_visible()


def test_an_empty_sheet_is_not_printed(visit: Visit) -> None:
    """The button says what to do first instead."""
    visit.page.add_init_script(COUNT_PRINTS)
    visit.open().press("Print the sheet")
    assert visit.page.evaluate("window.prints") == 0
    assert visit.measure() == "Tick an activity first. Then print the sheet."


def test_order(visit: Visit) -> None:
    """The sheet keeps the order of ticking; activities are moved and removed, and the focus stays with them."""
    visit.open("on=M1.B4.N1")
    assert visit.previewed() == ["Tuesday Stroll", "The Chatty Table", "Shared Plot"]
    focused = "document.activeElement.textContent"
    visit.press("Down in the order: Tuesday Stroll")
    assert visit.codes() == ["B4", "M1", "N1"]
    assert visit.page.evaluate(focused) == "Down in the order: Tuesday Stroll"
    visit.page.keyboard.press("Enter")
    assert visit.previewed() == ["The Chatty Table", "Shared Plot", "Tuesday Stroll"]
    # It cannot go further down, so the focus goes to the way back.
    assert visit.page.evaluate(focused) == "Up in the order: Tuesday Stroll"
    visit.press("Remove Shared Plot")
    assert visit.codes() == ["B4", "M1"]
    assert visit.page.evaluate(focused) == "Remove Tuesday Stroll"
    assert not visit.row("Shared Plot").is_checked()
    visit.page.keyboard.press("Enter")
    visit.page.keyboard.press("Enter")
    assert visit.codes() == []
    assert visit.page.evaluate("document.activeElement.id") == "make-sheet"
    assert visit.part("preview").inner_text() == ""


def test_the_practice(visit: Visit) -> None:
    """The practice is one of those that have pads; nobody can type another, nor a name of a patient."""
    visit.open("on=M1")
    visit.page.get_by_label("Name of the practice").select_option("Mill Lane Surgery")
    [sheet] = visit.printed()
    assert "From: Mill Lane Surgery" in sheet.text
    kinds = visit.page.locator("main input, main select, main textarea").evaluate_all("all => all.map(one => one.type)")
    assert set(kinds) == {"search", "checkbox", "radio", "select-one"}
    assert kinds.count("search") == 1


def test_words_for_the_record(visit: Visit, collection: Collection) -> None:
    """One press copies what was given, how and when, with the locality's codes and without a word about the patient."""
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open()
    assert not visit.page.get_by_role("button", name="Copy for the record").is_visible()
    visit.row("Tuesday Stroll").check()
    visit.row("The Chatty Table").check()
    visit.press("Copy for the record")
    said = "21 November 2026: Tuesday Stroll (M1) and The Chatty Table (B4), on a printed pad."
    expect(visit.page.locator("[data-record-said]")).to_contain_text(said)
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(said)
    for code in collection.locality.record_codes:
        assert code.code in copied
    visit.press("Clear for the next person")
    assert not visit.page.get_by_text(said).is_visible()
