"""Where printed codes lead."""

from datetime import date, timedelta
from typing import Any

import pytest

from formulary.model.collection import Collection
from formulary.pads.sheet import sheet_of
from formulary.pages.page import Page
from formulary.pages.printed import Verdict, printed_pages
from formulary.printed.ledger import Ledger
from formulary.printed.record import Printing
from making import STROLL, TODAY, Values, activity, collection, draw, locality, town
from printed.prints import CODE, PAD, one, print_of, printing, with_pad

TWO_YEARS_AGO = date(2024, 11, 16)
TEA = "riverside-walkers/tea"


def pages(now: Collection, *earlier: Printing) -> dict[str, tuple[Page, str]]:
    """The pages at printed addresses, and what they say, after some earlier prints and one of today."""
    ledger = Ledger(CODE)
    sheets = {one.id: sheet_of(now, one) for one in now.pads.values()}
    for print_ in (*earlier, *(printing(now) for sheet in sheets.values() if sheet.lines)):
        ledger = ledger.plus(print_)
    found = printed_pages(now, sheets, {CODE: ledger})
    return {shown.address: (shown, draw(shown, now)) for shown in found}


def page_of(print_: Printing, **now: Any) -> str:
    """What the holder of an earlier print of the stroll reads today."""
    return pages(collection(with_pad(town(one(**now)))), print_)[f"P/MOVE/{print_.issue.number}/"][1]


def test_both_cases() -> None:
    """Each page stands in capitals, as printed, and in small letters, as people type."""
    found = pages(collection(with_pad()))
    number = print_of().issue.number
    assert {address: shown.also for address, (shown, _) in found.items()} == {
        "P/MOVE/": ("p/move/",),
        f"P/MOVE/{number}/": (f"p/move/{number.lower()}/",),
    }


def test_today() -> None:
    """A sheet of today is right, and says so first."""
    html = page_of(print_of())
    assert "Your sheet is still right." in html
    assert "Your sheet is today’s" in html
    assert "New since your sheet" not in html
    assert 'href="tel:01632960101"' in html


def test_two_years_later() -> None:
    """A sheet that is two years old says what it said, what is right now, and that it is old."""
    before = print_of(one(contact={"phone": "01632 960109"}, verified=checked(TWO_YEARS_AGO)), TWO_YEARS_AGO)
    html = page_of(before)
    assert "The activity on your sheet has changed." in html
    assert "Changed: phone" in html
    assert "Your sheet: <s>01632 960109</s>" in html
    assert "Now: 01632 960101" in html
    assert "first printed on 16 November 2024" in html
    assert "Your sheet is old" in html
    assert " hidden" not in html


def checked(day: date) -> list[Values]:
    """A ledger of one check, some days before a print."""
    return [{"on": (day - timedelta(20)).isoformat(), "by": "walk leader", "how": "phone"}]


def test_in_the_order_of_the_sheet() -> None:
    """Lines stand under the headings and in the order of the sheet in hand, whatever today's order is."""
    before = print_of({STROLL: activity(name="Zebra Walk"), TEA: activity(name="Alpha Tea")})
    now = collection(with_pad(town({STROLL: activity(name="Aaa Walk"), TEA: activity(name="Zzz Tea")})))
    html = pages(now, before)[f"P/MOVE/{before.issue.number}/"][1]
    assert html.index("Physical activity") < html.index(">Alpha Tea<") < html.index(">Zebra Walk<")
    assert "2 of the 2 activities on your sheet have changed." in html


def test_what_is_new() -> None:
    """What stands on today's sheet and not on the old one is listed, but not what only moved to another address."""
    before = print_of()
    moved = {"riverside-walkers/stroll": activity(formerly=[STROLL]), TEA: activity(name="Tea")}
    html = pages(collection(with_pad(town(moved))), before)[f"P/MOVE/{before.issue.number}/"][1]
    new = html.partition("New since your sheet")[2]
    assert ">Tea<" in new
    assert "Stroll" not in new


def test_a_pad_that_was_given_up() -> None:
    """The code of a pad whose file is gone leads on: the issue's page, and the list of its issues."""
    found = pages(collection(), print_of())
    number = print_of().issue.number
    assert set(found) == {"P/MOVE/", f"P/MOVE/{number}/"}
    assert "There is no such sheet any more." in found[f"P/MOVE/{number}/"][1]
    assert "Your sheet is still right." in found[f"P/MOVE/{number}/"][1]
    assert "This sheet is not made any more." in found["P/MOVE/"][1]
    assert "Moving and growing" in found["P/MOVE/"][1]


def test_an_empty_pad() -> None:
    """A pad on which nothing stands today keeps the pages of its issues, and gives a number to phone."""
    found = pages(collection(with_pad(select={"route": "professional"})), print_of())
    assert "Nothing stands on this pad today." in found["P/MOVE/"][1]
    assert "01632 960100" in found["P/MOVE/"][1]
    assert len(found) == 2


def test_a_pad_that_was_never_printed() -> None:
    """A pad that nothing fits, and never did, has a page at its code nevertheless."""
    (address,) = pages(collection(with_pad(select={"route": "professional"})))
    assert address == "P/MOVE/"


def test_the_list_of_issues() -> None:
    """Whoever does not know the issue finds all of them, the last one first."""
    before = print_of(one(name="Amble"), TODAY - timedelta(100))
    html = pages(collection(with_pad()), before)["P/MOVE/"][1]
    assert html.index(print_of().issue.number) < html.index(before.issue.number)
    assert "first printed on 13 August 2026" in html


def test_years_of_issues() -> None:
    """Older issues are folded away, and all of them are there."""
    earlier = [print_of(one(name=f"Stroll {days}"), TODAY - timedelta(days)) for days in range(1, 15)]
    html = pages(collection(with_pad()), *earlier)["P/MOVE/"][1]
    shown, _, older = html.partition("<summary>3 older issues</summary>")
    assert (shown.count(">Issue "), older.count(">Issue ")) == (12, 3)


def test_other_numbers() -> None:
    """A number of the link workers, or for urgent help, that is another now is said, also where all else is right."""
    urgent = [
        {"name": "Samaritans", "phone": "116 123", "when": "to talk"},
        {"name": "Crisis line", "phone": "01632 960111", "when": "day or night"},
    ]
    place = locality(link_worker={"name": "Ashbrook link workers", "phone": "01632 960199"}, urgent_help=urgent)
    before = print_of()
    html = pages(collection(with_pad() | {"formulary.yml": place}), before)[f"P/MOVE/{before.issue.number}/"][1]
    assert "Your sheet is still right." in html
    assert 'another number now: <a href="tel:01632960199">' in html
    assert "The numbers for urgent help are others now." in html
    assert "another number now" not in page_of(before)


def test_lost_lines() -> None:
    """Lines that a ledger has lost are counted, with a number to phone; the others are told."""
    print_ = print_of(one() | {TEA: activity(name="Tea")})
    ledger = Ledger(CODE, {print_.issue.number: print_.issue}, {print_.lines[0].key: print_.lines[0]})
    now = collection()
    (_, shown) = printed_pages(now, {}, {CODE: ledger})
    html = draw(shown, now)
    assert "2 of the 2 activities on your sheet have changed." in html
    assert "1 activity on your sheet cannot be looked up any more." in html
    assert "<h3>Tea " in html


def test_a_ledger_of_which_nothing_is_left() -> None:
    """A pad that was given up, and whose ledger holds no sound line, still has a page at its code."""
    (shown,) = printed_pages(collection(), {}, {CODE: Ledger(CODE)})
    assert "This sheet is not made any more." in draw(shown, collection())


def test_hostile_text() -> None:
    """What stands in a ledger is text, whatever it looks like."""
    html = page_of(print_of(one(name="<script>alert(1)</script>", contact={"email": '"><img src=x>@example.org'})))
    assert "<script>alert" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


@pytest.mark.parametrize(
    ("wrong", "total", "text"),
    [
        (0, 16, "Your sheet is still right, all 16 activities."),
        (0, 1, "Your sheet is still right."),
        (1, 1, "The activity on your sheet has changed."),
        (1, 16, "1 of the 16 activities on your sheet has changed."),
        (3, 16, "3 of the 16 activities on your sheet have changed."),
    ],
)
def test_verdict(wrong: int, total: int, text: str) -> None:
    """The first sentence says whether the sheet can be relied on."""
    assert Verdict(wrong, total).text == text


def test_a_line_is_put_into_words_once() -> None:
    """Issues that share a line share its row, so that years of issues are drawn quickly."""
    first = print_of(one(code="M1"), TODAY - timedelta(7))
    second = print_of(one(code="M1") | {TEA: activity(name="Tea", code="M2")}, TODAY - timedelta(3))
    now = collection(with_pad(town(one(code="M1"))))
    shown = [shown for shown, _ in pages(now, first, second).values() if "issue" in shown.content]
    rows = {id(row) for one_ in shown for _, group in one_.content["groups"] for row in group if row.code == "M1"}
    assert len(rows) == 1


def test_pads_of_the_same_collection_keep_apart() -> None:
    """Each code has its own issues."""
    files = with_pad() | {"pads/other.yml": with_pad()[PAD] | {"code": "OTHER", "title": "Another pad"}}
    now = collection(files)
    sheets = {one.id: sheet_of(now, one) for one in now.pads.values()}
    found = [page.address for page in printed_pages(now, sheets, {CODE: Ledger(CODE).plus(print_of())})]
    assert found == ["P/MOVE/", f"P/MOVE/{print_of().issue.number}/", "P/OTHER/"]
