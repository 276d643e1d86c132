"""How entries are set."""

from dataclasses import replace

import pytest

from formulary.pads.entries import Place, Setter, in_rows
from formulary.pads.formats import A4, A5, FORMATS, Format
from formulary.pads.look import Look
from formulary.pads.sheet import Line

LINE = Line("a/b", "M1", "Tuesday Stroll", "01632 960101", ("Tue 10:30am,", "Riverside Park.", "Free."), ())


@pytest.mark.parametrize("format_", FORMATS.values(), ids=list(FORMATS))
def test_a_usual_entry_takes_two_lines(format_: Format, look: Look) -> None:
    """A name with its number, and one line of when, where and cost."""
    entry = Setter(format_, look.letters).entry(LINE)
    assert (entry.place, entry.lines) == (Place.BESIDE, 2)
    assert entry.rows == (("Tue 10:30am,", "Riverside Park.", "Free."),)


@pytest.mark.parametrize("phone", ["01632 960101", "0800 123 4567", "020 7946 0000", "116 123", "999"])
def test_every_kind_of_number_stands_beside_its_name(phone: str, look: Look) -> None:
    """The place kept for numbers is wide enough for those of other patterns."""
    assert Setter(A5, look.letters).place(replace(LINE, contact=phone)) is Place.BESIDE


def test_an_address_stands_beside_a_short_name_and_under_a_long_one(look: Look) -> None:
    """An e-mail address goes where there is room."""
    line = replace(LINE, contact="tuesday.walks@riverside.example.org")
    assert Setter(A5, look.letters).place(line) is Place.FREE
    assert Setter(A4, look.letters).place(line) is Place.UNDER
    assert Setter(A4, look.letters).entry(line).lines == 3


def test_a_long_name_keeps_out_of_the_way_of_its_number(look: Look) -> None:
    """It takes a second line, and the number stays where it is."""
    line = replace(LINE, name="A very long name that nobody has ever made any shorter")
    entry = Setter(A5, look.letters).entry(line)
    assert (entry.place, entry.lines) == (Place.BESIDE, 3)


@pytest.mark.parametrize(
    ("pieces", "rows"),
    [
        (["Free."], ["Free."]),
        (["Tue 10am,", "Hall.", "Free."], ["Tue 10am, Hall. Free."]),
        (
            ["Thu 10am; 2nd Sun 10am,", "Beacon Wood, lower gate.", "Free."],
            ["Thu 10am; 2nd Sun 10am,", "Beacon Wood, lower gate. Free."],
        ),
        (
            ["Tue 7:30pm (term time),", "Corn Hall, upper room.", "£30 a term or less."],
            ["Tue 7:30pm (term time), Corn Hall, upper room. £30 a term or less."],
        ),
    ],
)
def test_rows(pieces: list[str], rows: list[str], look: Look) -> None:
    """Lines break between whole pieces, as evenly as can be; within one only where that saves a line."""
    found = in_rows(pieces, look.letters.regular, 12, A4.text)
    assert [" ".join(row) for row in found] == rows
