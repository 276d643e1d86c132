"""How sheets are laid out."""

from dataclasses import replace
from datetime import date

import pytest

from formulary.pads.formats import A4, A5, FORMATS, LARGE_PRINT, Format
from formulary.pads.look import Look
from formulary.pads.plan import Plan, plan
from formulary.pads.sheet import Group, Line, Sheet, UrgentHelp

URGENT = (
    UrgentHelp("Emergency 999", "if a life is in danger."),
    UrgentHelp("NHS 111", "urgent; option 2 for mental health."),
    UrgentHelp("Samaritans 116 123", "to talk, day or night."),
)


def sheet(*sizes: int) -> Sheet:
    """A sheet with groups of so many usual entries each."""
    groups = tuple(
        Group(f"Heading {place}", tuple(line(f"{'ABCDEFGHIJ'[place]}{number}") for number in range(1, size + 1)))
        for place, size in enumerate(sizes)
    )
    return Sheet(
        pad="moving",
        title="Moving and growing",
        what_to_do="Tick what you would like to try. Then phone the number beside it.",
        practice="",
        groups=groups,
        link_worker_phone="01632 960100",
        urgent_help=URGENT,
        short_address="ashbrook.example.org/P/MOVE/K7M2PX",
        issue="K7M2PX",
        as_of=date(2026, 11, 21),
        reprint_by=date(2027, 5, 22),
    )


def line(code: str) -> Line:
    """A usual entry."""
    return Line(code, code, f"Strength and Balance {code}", "01632 960101", ("Thu 2pm,", "Mill Lane Hall.", "£2."), ())


def codes(planned: Plan) -> list[str]:
    """The codes in the order of the print."""
    return [
        entry.line.code
        for page in planned.pages
        for column in page.columns
        for part in column
        for entry in part.entries
    ]


@pytest.mark.parametrize(
    ("format_", "sizes", "pages"),
    [
        (A5, (4, 4), 1),
        (A5, (3, 3, 2), 1),
        (A4, (9, 9), 1),
        (A4, (10, 10, 10, 10), 2),
        (LARGE_PRINT, (4, 4), 2),
        (LARGE_PRINT, (4,), 1),
    ],
)
def test_room(format_: Format, sizes: tuple[int, ...], pages: int, look: Look) -> None:
    """8 entries stand on one side of A5 with the strip, 40 on both sides of A4."""
    assert len(plan(sheet(*sizes), format_, look.letters).pages) == pages


def test_large_print_holds_eight_to_ten_on_a_page(look: Look) -> None:
    """Between the first page and the last, which hold other things as well."""
    planned = plan(sheet(15, 15, 15), LARGE_PRINT, look.letters)
    assert all(8 <= page.entries <= 12 for page in planned.pages[1:-1])


@pytest.mark.parametrize("format_", FORMATS.values(), ids=list(FORMATS))
@pytest.mark.parametrize("sizes", [(1,), (16,), (7, 1, 5, 2, 9), (20, 20, 20), (6,) * 10])
def test_every_entry_has_one_place(format_: Format, sizes: tuple[int, ...], look: Look) -> None:
    """All entries stand on some page, once, in their order, under their heading."""
    made = sheet(*sizes)
    planned = plan(made, format_, look.letters)
    assert codes(planned) == [entry.code for entry in made.lines]
    for page in planned.pages:
        assert page.entries
        for part in (part for column in page.columns for part in column):
            assert all(entry.line.code[0] == "ABCDEFGHIJ"[int(part.heading[-1])] for entry in part.entries)


def test_sheets_are_numbered(look: Look) -> None:
    """A5 sheets by themselves, A4 sheets with their pages, large print by pages."""
    made = sheet(20, 20, 20)
    assert plan(made, A5, look.letters).pages[1].label.startswith("Sheet 2 of ")
    a4 = plan(made, A4, look.letters)
    assert [page.label for page in a4.pages][:2] == [f"Sheet 1 of 2, page {page} of {len(a4.pages)}" for page in (1, 2)]
    assert plan(made, LARGE_PRINT, look.letters).pages[0].label.startswith("Page 1 of ")
    assert plan(sheet(1), A5, look.letters).pages[0].label == "Page 1 of 1"


def test_sheets_are_counted(look: Look) -> None:
    """Sheets of paper, not pages."""
    made = sheet(20, 20, 20)
    a5, a4, large = (plan(made, format_, look.letters) for format_ in (A5, A4, LARGE_PRINT))
    assert (a5.sheets, a4.sheets, large.sheets) == (len(a5.pages), 2, 1)


def test_room_that_is_left_becomes_air_and_lines_to_write_on(look: Look) -> None:
    """A short list is set wide, a long one tight."""
    short, long = plan(sheet(2), A5, look.letters), plan(sheet(4, 4), A5, look.letters)
    assert short.air > long.air
    assert short.rows > long.rows == 1


def test_room_kept_free(look: Look) -> None:
    """Planning anew with some room to spare takes more pages, or as many."""
    made = sheet(4, 4)
    assert len(plan(made, A5, look.letters, spare=15).pages) > len(plan(made, A5, look.letters).pages)


def test_a_long_title_makes_columns_shorter(look: Look) -> None:
    """What the head takes, the entries do not have."""
    made = sheet(2)
    long = replace(made, title="Things to try when you have more time than you would like")
    assert plan(long, A5, look.letters).pages[0].height < plan(made, A5, look.letters).pages[0].height


def test_a_long_name_of_a_practice_makes_the_strip_higher(look: Look) -> None:
    """The strip grows where the name of the practice takes many lines."""
    made = sheet(2)
    long = replace(made, practice="The Old Mill Lane Surgery and Health Centre with its pharmacy " * 2)
    assert plan(long, A5, look.letters).pages[0].height < plan(made, A5, look.letters).pages[0].height
