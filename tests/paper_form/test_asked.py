"""What the paper asks: everything that everybody should answer, and of the rest what there is room for."""

from copy import deepcopy
from typing import Any

import pytest

from formulary.asking.choice import Lists
from formulary.asking.section import FIRST, Section, sections
from formulary.checking.schemas import Schema
from formulary.pads.look import Look
from formulary.paper_form.asked import ASKED, GIVEN_UP, LEDGER, PARTS, asked_in
from formulary.paper_form.draw import draw
from formulary.paper_form.form import form_of
from formulary.reading.source import Kind
from formulary.writing.new import ASKED as ASKED_BY_COMMAND
from making import ROOT, collection

NOT_ASKED = {
    "organisation.about": "the summary of the activity says who they are, and the list keeper can ask for more",
    "organisation.charity_number": "it stands in a public register",
    "description": "the summary says enough for a first entry",
    "times_note": "the table and the line for appointments take nearly all times",
    "course.sessions": "few activities are courses; who runs one says so in the summary",
    "course.starts": "few activities are courses",
    "course.note": "few activities are courses",
    "venue.address": "the name and the postcode find the place",
    "venue.latitude": "the postcode finds it, and nobody knows it by heart",
    "venue.longitude": "the postcode finds it, and nobody knows it by heart",
    "venue.directions": "who meets people, and where, is asked with the first visit",
    "venue.transport": "'On a bus route' is among the boxes",
    "venue.address_hidden": "a place that must stay secret is nothing for a form that lies on a table",
    "covers": "few services come to people; the area is asked",
    "cost.per": "the question asks what it costs each time",
    "cost.note": "what it costs and who pays less is nearly always all",
    "join.route": "nearly all groups let people come by themselves; the others say so in how to join",
    "join.who_may_refer": "it stands in how to join",
    "join.phone": "there is one number, nearly always",
    "join.email": "there is one address, nearly always",
    "join.form": "a form on the web is for those on the web",
    "join.consent_needed": "it stands in how to join",
    "join.places": "it changes too often for paper; how long people wait is asked",
    "contact.phone_note": "there is room beside the number",
    "not_for": "it is hard to say well in a line, and the list keeper asks",
    "cautions": "a professional words them with the group",
    "ages.from": "who it suits is asked, in words",
    "ages.to": "who it suits is asked, in words",
    "ages.note": "who it suits is asked, in words",
    "intensity": "the list keeper sees it in the summary",
    "support_level": "the list keeper sees it in the first visit",
    "bring_someone": "it can be said of the first visit",
    "access_note": "the boxes say what matters most",
    "safeguarding.phone": "the number of the group leads to that person",
    "safeguarding.policy": "it is long to write, and short to find",
    "feedback": "the number of the group does for a beginning",
    "funded_by": "groups name a funder in many ways, and the list keeper knows which is meant",
    "funding_ends": "groups rarely know it, and the list keeper asks",
    "status": "what is on paper is open",
    "status_since": "what is on paper is open",
    "status_until": "what is on paper is open",
    "status_why": "what is on paper is open",
    "story.quote": "it needs the consent of the one who said it, on a sheet of its own",
    "story.who": "it needs the consent of the one who said it",
    "story.consent_on": "it needs the consent of the one who said it",
    "verified.0.how": "the group itself sends the form",
}
"""What is not asked on paper, and why."""


@pytest.fixture
def asked(schemas: dict[Kind, Schema]) -> tuple[Section, ...]:
    """All sections of questions."""
    return sections(schemas[Kind.ACTIVITY].content, Lists.of(collection()))


def addresses(found: tuple[Section, ...]) -> list[str]:
    """The addresses of all questions; those of the ledger's first line are asked one by one."""
    asked = [one.address for section in found for one in section.questions if one.address != LEDGER]
    ledger = found[-1].questions[0]
    return [*asked, *(f"{LEDGER}.0.{part.address}" for part in ledger.parts)]


def test_every_question_is_asked_or_there_is_a_reason(asked: tuple[Section, ...]) -> None:
    """A new field of the schema has to get its room on paper, or a reason why it has none."""
    assert sorted(addresses(asked)) == sorted([*ASKED, *NOT_ASKED])


def test_what_everybody_should_answer_is_asked() -> None:
    """The first questions are all on paper, and none of them is ever given up for room."""
    assert {one for one in FIRST if one != LEDGER} <= ASKED.keys()
    assert {f"{LEDGER}.0.on", f"{LEDGER}.0.by"} <= ASKED.keys()
    assert FIRST.isdisjoint(GIVEN_UP)
    assert set(GIVEN_UP) <= ASKED.keys()


def test_the_order_is_that_of_all_forms(asked: tuple[Section, ...]) -> None:
    """Who keys a form in finds the questions on the screen, and at the terminal, in the order of the paper."""
    on_paper = [one.address for section in asked for one in asked_in(section)]
    assert on_paper == [address for address in addresses(asked) if address in ASKED]
    assert [section for part in PARTS for section in part.sections] == [section.id for section in asked]
    by_command = ["sessions" if one.field.startswith("sessions.") else one.field for one in ASKED_BY_COMMAND]
    places = [on_paper.index(address) for address in by_command if address in on_paper]
    assert len(places) > 12
    assert places == sorted(places)


def reworded(schema: dict[str, Any], path: tuple[str, ...], words: str) -> dict[str, Any]:
    """A schema in which one question has other words."""
    changed = deepcopy(schema)
    part = changed
    for step in path:
        part = part["properties"][step] if step != "items" else part["items"]
    part["x-ask"] = words
    return changed


@pytest.mark.parametrize(
    "path",
    [("name",), ("needs",), ("venue", "postcode"), ("sessions",), ("sessions", "items", "day"), ("contact", "who")],
)
def test_the_words_are_those_of_the_schema(schemas: dict[Kind, Schema], look: Look, path: tuple[str, ...]) -> None:
    """A question that is worded anew in the schema is worded anew on paper, for eyes and for ears."""
    words = "Would you kindly tell us this?"
    schema = schemas[Kind.ACTIVITY].content
    before, after = (
        draw(form_of(collection(), one, look.letters), ROOT / "overrides", "us")
        for one in (schema, reworded(schema, path, words))
    )
    assert words not in before
    assert f">{words}" in after
    heard = f'title="{words}' in after or f": {words}" in after
    assert heard or path == ("sessions",), "the table's own question is a heading, and no field's"
