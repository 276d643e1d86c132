"""The layout: two sides, whatever a locality's lists are."""

from dataclasses import replace

import pytest
from msgspec.structs import replace as changed

from formulary.checking.schemas import Schema
from formulary.model.collection import Collection
from formulary.pads.look import Look
from formulary.paper_form.asked import ASKED, GIVEN_UP
from formulary.paper_form.form import Form, form_of
from formulary.paper_form.layout import MOST_LINES, TooLong
from formulary.paper_form.measures import FRAME, ROOMIEST
from formulary.paper_form.row import Row, Ticks, Writing
from formulary.reading.source import Kind
from making import Files, collection, locality, need, town

LONG = "Getting used to life after a long illness"
"""As long as the name of a need can well be."""


def with_needs(number: int, name: str) -> Files:
    """A collection with so many needs beside the first."""
    needs = {f"needs/need-{place}.md": need(title=f"{name} {place}") for place in range(1, number)}
    return town() | needs


def rows(form: Form) -> list[Row]:
    """All rows of a form."""
    return [row for side in form.layout.sides for block in side.blocks for row in block.rows]


def heights(form: Form) -> list[float]:
    """How high each side is, in millimetres."""
    first, second = (
        sum(block.height + side.air * len(block.rows) for block in side.blocks) for side in form.layout.sides
    )
    return [first + form.head.height, second]


def test_the_shipped_form_asks_everything(form: Form) -> None:
    """There is room for all questions on paper, for a box for each word, and for three lines about the activity."""
    assert form.layout.left_out == form.layout.written == ()
    names = {field.name for field in form.fields}
    assert all(any(name == address or name.startswith(f"{address}.") for name in names) for address in ASKED)
    summary = next(row for row in rows(form) if isinstance(row, Writing) and row.cells[0].field.name == "summary")
    assert summary.lines == 3


def test_every_side_is_full_and_none_overflows(form: Form) -> None:
    """What a side has to spare goes to answers and gaps."""
    assert all(FRAME - 12 < height <= FRAME + 0.001 for height in heights(form))
    assert all(0 <= side.air <= ROOMIEST for side in form.layout.sides)


@pytest.mark.parametrize(("number", "name"), [(40, "Money worries"), (40, LONG), (12, "Sleep")])
def test_other_lists(schemas: dict[Kind, Schema], look: Look, number: int, name: str) -> None:
    """Forty needs have their boxes, with long names too. What is not asked then is said."""
    form = form_of(collection(with_needs(number, name)), schemas[Kind.ACTIVITY].content, look.letters)
    assert sum(field.name.startswith("needs.") for field in form.fields) == number
    assert all(height <= FRAME + 0.001 for height in heights(form))
    assert set(form.layout.left_out) <= set(GIVEN_UP)
    assert form.layout.written == ()


def test_a_list_beyond_all_measure_is_written(schemas: dict[Kind, Schema], look: Look) -> None:
    """Two hundred needs get two lines to write on, and the address where they all stand."""
    form = form_of(collection(with_needs(200, LONG)), schemas[Kind.ACTIVITY].content, look.letters)
    assert form.layout.written == ("needs",)
    written = next(row for row in rows(form) if isinstance(row, Writing) and row.cells[0].field.name == "needs")
    assert written.cells[0].label.remark.endswith("ashbrook.example.org/contribute/fields/")
    assert written.lines == 2
    assert written.cells[0].field.longest == 0, "any number of words"


def test_what_cannot_be(shipped: Collection, schemas: dict[Kind, Schema], look: Look) -> None:
    """A head that takes the whole page is refused, and nothing is cut off."""
    place = changed(shipped.locality, paper_to="the hall, " * 400)
    with pytest.raises(TooLong):
        form_of(replace(shipped, locality=place), schemas[Kind.ACTIVITY].content, look.letters)


def test_boxes_stand_in_columns_that_are_read_downwards(form: Form) -> None:
    """Each list has its words in the locality's order, and no column reaches into the next."""
    for row in rows(form):
        if isinstance(row, Ticks):
            for left, right in zip(row.columns, row.columns[1:], strict=False):
                assert left.left + left.width <= right.left + 0.001
            assert max(column.height for column in row.columns) == pytest.approx(row.body)


def test_nobody_gets_more_lines_than_anybody_fills(schemas: dict[Kind, Schema], look: Look) -> None:
    """In a small locality answers grow, but not beyond measure."""
    form = form_of(collection(), schemas[Kind.ACTIVITY].content, look.letters)
    grown = [row.lines for row in rows(form) if isinstance(row, Writing) and row.grows]
    assert max(grown) == MOST_LINES


def test_where_it_goes(schemas: dict[Kind, Schema], look: Look) -> None:
    """A locality without a place for paper names its e-mail address alone."""
    form = form_of(collection(), schemas[Kind.ACTIVITY].content, look.letters)
    assert form.head.words.send == "e-mail it to formulary@example.org."
    files = town() | {"formulary.yml": locality(paper_to="the library, Ashbrook ZZ1 1AA")}
    form = form_of(collection(files), schemas[Kind.ACTIVITY].content, look.letters)
    assert form.head.words.send.startswith("hand or post it to the library, Ashbrook ZZ1\u00a01AA, or ")
