"""The pages of fields: every field of every schema is explained, where a finding's address leads."""

import re

import pytest

from data.shipped import shipped
from formulary.checking.schemas import Schema
from formulary.pages.fields import KINDS, FieldFacts, fields_pages
from formulary.pages.page import Page
from formulary.reading.names import identify
from formulary.reading.source import Kind
from formulary.writing.fields import as_text
from making import TODAY, activity, collection, draw, town
from schema.parts import ANY, ITEM, parts


@pytest.fixture(scope="module")
def pages(schemas: dict[Kind, Schema]) -> dict[Kind, Page]:
    """The pages of the shipped collection, by kind of file."""
    found = list(fields_pages(shipped(TODAY), schemas))
    return {one.kind: page for one, page in zip(KINDS, found, strict=True)}


def facts(page: Page, address: str) -> FieldFacts:
    """What a page says of one field."""
    fields: list[FieldFacts] = [field for group in page.content["groups"] for field in group.fields]
    *above, last = address.split(".")
    for name in above:
        fields = list(next(field for field in fields if field.name == name).fields)
    return next(field for field in fields if field.name == last)


def test_every_kind_of_file() -> None:
    """Each kind of file that people write has its page, with the place where such a file stands."""
    assert [one.kind for one in KINDS] == list(dict.fromkeys(one.kind for one in KINDS))
    assert {one.kind for one in KINDS} == set(Kind)
    for one in KINDS:
        found = identify(tuple(one.place.lower().split("/")[1:]))
        assert found
        assert found[0] is one.kind


@pytest.mark.parametrize("kind", Kind)
def test_every_field(kind: Kind, pages: dict[Kind, Page], schemas: dict[Kind, Schema]) -> None:
    """Every field of the schema stands on the page once, with its anchor, title, description and example."""
    html = draw(pages[kind], shipped(TODAY))
    wanted = {
        ".".join(step for step in path if step not in (ITEM, ANY)): part for path, part in parts(schemas[kind].content)
    }
    wanted = {anchor: part for anchor, part in wanted.items() if anchor}
    ids = re.findall(r'<div class="field" id="([^"]+)"', html)
    assert sorted(ids) == sorted(wanted)
    assert pages[kind].depth <= 3
    for anchor in wanted:
        field = facts(pages[kind], anchor)
        assert field.title
        assert field.description.endswith((".", "?"))
        assert field.example.startswith(f"{field.name}:")


def test_needed(pages: dict[Kind, Page]) -> None:
    """It is said of each field whether it must be there, and of those that depend on others, on which."""
    page = pages[Kind.ACTIVITY]
    assert facts(page, "name").need == "Needed."
    assert facts(page, "bring").need == "Optional."
    assert facts(page, "sessions").need == "Needed, unless there is 'by_appointment' or 'times_note'."
    assert facts(page, "sessions.every").need == "Optional, and only together with 'from'."
    assert facts(page, "contact.phone").is_needed
    assert not facts(page, "venue").is_needed


def test_limits(pages: dict[Kind, Page]) -> None:
    """It is said how much a field may hold, and in which form."""
    page = pages[Kind.ACTIVITY]
    assert facts(page, "name").notes == "Up to 80 letters."
    assert facts(page, "summary").notes == "20 to 240 letters."
    assert facts(page, "access_note").notes == "It may have several lines. Up to 700 letters."
    assert facts(page, "good_for").notes == "A list of up to 12, each only once. Each: up to 160 letters."
    assert facts(page, "sessions.every").notes == "A whole number from 2 to 12."
    assert facts(page, "sessions.start").notes == "A time on the 24-hour clock."
    assert facts(page, "cost.amount").notes == "A number from 0 to 1000."
    assert facts(page, "bring_someone").notes == ""
    assert facts(page, "sessions.term_time").notes == "One of 'yes' or 'no'."


def test_words(pages: dict[Kind, Page], schemas: dict[Kind, Schema]) -> None:
    """Allowed words stand there with what people read for them, those of the locality's own lists too."""
    page = pages[Kind.ACTIVITY]
    assert ("step-free", "Step-free") in facts(page, "access").words
    assert ("low-mood", "Low mood") in facts(page, "needs").words
    assert ("the-vale", "The Vale: villages") in facts(page, "venue.area").words
    assert ("cy", "Cymraeg") in facts(page, "translations").words
    small = collection(town({"group/event": activity(needs=["debt"])}))
    first = next(fields_pages(small, schemas))
    assert facts(first, "needs").words == (("debt", "Debt"),)


def test_example_as_a_file_has_it(pages: dict[Kind, Page]) -> None:
    """An example is YAML as our files are written."""
    page = pages[Kind.ACTIVITY]
    assert facts(page, "sessions").example == "sessions:\n  - day: tuesday\n    start: 10:30\n    end: 11:15"
    assert facts(page, "needs").example == "needs: [loneliness, low-mood]"
    assert facts(page, "cost.amount").example == "amount: 0"
    assert as_text({"a": [1, 2.5]}) == {"a": ["1", "2.5"]}
