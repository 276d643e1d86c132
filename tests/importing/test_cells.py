"""Single cells: what can be used is mended in form only, and what cannot be used says why."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.checking.schemas import Schema
from formulary.importing.cells import CLEANERS, Read
from formulary.reading.source import Kind

HOMES = {
    "phone": ("contact", "phone"),
    "email": ("contact", "email"),
    "website": ("contact", "website"),
    "form": ("join", "form"),
    "postcode": ("venue", "postcode"),
    "latitude": ("venue", "latitude"),
    "longitude": ("venue", "longitude"),
    "from": ("ages", "from"),
    "to": ("ages", "to"),
    "amount": ("cost", "amount"),
    "charity_number": ("charity_number",),
}
"""Where each kind of cell goes in an entry."""


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("postcode", "ZZ1 1AA", "ZZ1 1AA"),
        ("postcode", "zz203bn", "ZZ20 3BN"),
        ("postcode", "ZZ20  3 BN", "ZZ20 3BN"),
        ("phone", "01632960101", "01632 960101"),
        ("phone", "+44 1632 960101", "01632 960101"),
        ("phone", "116 123", "116 123"),
        ("email", "mailto:walks@example.org", "walks@example.org"),
        ("website", "https://walks.example.org/a?b=c#d", "https://walks.example.org/a?b=c#d"),
        ("amount", "£3.50", "3.50"),
        ("amount", "12", "12"),
        ("charity_number", "sc 012345", "SC012345"),
        ("from", "18.0", "18"),
        ("latitude", "54.59412345678901", "54.594123"),
        ("longitude", "-0.6123", "-0.6123"),
    ],
)
def test_usable(kind: str, cell: str, value: str) -> None:
    """A cell that can be used comes out in the form of the schema, and says so if that is another form."""
    read = CLEANERS[kind](cell)
    assert read.value == value
    assert not read.problem


@pytest.mark.parametrize(
    ("kind", "cell", "problem"),
    [
        ("postcode", "ZZ1", "no postcode"),
        ("phone", "01632 96", "no phone in this country"),
        ("phone", "01632 960101 or 960102", "not one phone number"),
        ("email", "walks at example.org", "no e-mail address"),
        ("website", "http://walks.example.org/", "only https is safe"),
        ("website", "HTTP://walks.example.org/", "only https is safe"),
        ("website", "www.example.org", "no web address"),
        ("website", "https://x.example.org/" + "a" * 300, "no web address"),
        ("website", "javascript:alert(1)", "no web address"),
        ("amount", "£3 to £5", "no amount of money"),
        ("charity_number", "applied for", "no charity number"),
        ("from", "eighteen", "no age"),
        ("to", "130", "no age"),
        ("latitude", "54,59", "no latitude"),
    ],
)
def test_left_out(kind: str, cell: str, problem: str) -> None:
    """A cell that cannot be used gives nothing, says why, and how to mend it."""
    read = CLEANERS[kind](cell)
    assert not read.value
    assert problem in read.problem
    assert read.mend


def test_mended_says_what_was_there() -> None:
    """What was changed is told with both forms."""
    assert CLEANERS["postcode"]("zz11aa").mended == "'zz11aa' became 'ZZ1 1AA'"
    assert CLEANERS["postcode"]("ZZ1 1AA") == Read("ZZ1 1AA")


@pytest.mark.parametrize("kind", CLEANERS)
@settings(deadline=None)
@given(cell=st.text(max_size=30) | st.from_regex(r"[£0-9 .+()-]{1,14}", fullmatch=True))
def test_any_cell_obeys_the_schema_or_is_left_out(kind: str, cell: str, schemas: dict[Kind, Schema]) -> None:
    """Whatever stands in a cell, what comes out has the form that the schema asks for."""
    read = CLEANERS[kind](cell)
    assert bool(read.value) != bool(read.problem)
    if read.value:
        home = Kind.ORGANISATION if kind == "charity_number" else Kind.ACTIVITY
        part = schemas[home].part(HOMES[kind])
        assert re.search(part.get("pattern", ""), read.value)
        if part["type"] in ("number", "integer"):
            assert re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,12})?", read.value)
