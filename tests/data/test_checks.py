"""What the form in the browser must know of a collection before it can check an entry."""

import re
from pathlib import Path
from typing import Any

import pytest

from formulary.checking.schemas import Schema
from formulary.data.checks import check_facts
from formulary.data.javascript import BOUNDARY, javascript
from formulary.reading.source import Kind
from making import STROLL, Files, activity, collection, locality, organisation, town

Schemas = dict[Kind, Schema]


def facts(schemas: Schemas, files: Files) -> Any:
    """What is said of a collection."""
    return check_facts(collection(files), schemas)["collection"]


def test_what_is_there_already(schemas: Schemas) -> None:
    """The words that an entry may use, and those that another has already."""
    files = town({STROLL: activity(code="M7", formerly=["riverside-walkers/walk"])})
    files["activities/riverside-walkers/organisation.yml"] = organisation(formerly=["ramblers"], charity_number="12345")
    found = facts(schemas, files)
    assert found["needs"] == ["loneliness"]
    assert found["support"] == {"physical-activity": "M"}
    assert found["areas"] == {"riverside": ["Riverside", None, None], "northgate": ["Northgate", None, None]}
    assert found["codes"] == {"M7": STROLL}
    assert found["former"] == {
        "activity": {"riverside-walkers/walk": STROLL},
        "organisation": {"ramblers": "riverside-walkers"},
    }
    venue = ["ZZ1 1AA", ["riverside", "park", "main", "gate"], "riverside"]
    stroll = [STROLL, "Tuesday Stroll", ["tuesday", "stroll"], venue, [["tuesday", "10:30", "11:15"]]]
    assert found["alike"]["activities"] == [stroll]
    assert found["alike"]["organisations"] == [["riverside-walkers", "riverside walker", "12345"]]


def test_code_that_the_machine_gave_is_nobodys(schemas: Schemas) -> None:
    """Only codes that stand in files are taken: another entry may get the one that the machine would give."""
    assert facts(schemas, town())["codes"] == {}


def test_who_tells_of_an_organisation(schemas: Schemas) -> None:
    """Organisations stand with the activity whose file tells of them, unless they have a file of their own."""
    files = town({STROLL: activity(), "new-group/tea": activity(organisation={"name": "New Group"})})
    del files["activities/new-group/organisation.yml"]
    assert facts(schemas, files)["organisations"] == {"new-group": "new-group/tea", "riverside-walkers": ""}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ("2027-02-12", 1, "")),
        ({"terms": None}, ("", 1, "")),
        (
            {"address": "https://walks.example.net/", "demonstration": {"written_on": "2026-11-01"}},
            ("2027-02-12", 1, "2026-11-01"),
        ),
        ({"address": "https://ashbrook.social/"}, ("2027-02-12", 0, "")),
    ],
)
def test_what_the_locality_says(changes: dict[str, Any], expected: tuple[str, int, str], schemas: Schemas) -> None:
    """Until when school terms are known, whether all is made up, and the day at which a demonstration stands."""
    found = facts(schemas, town() | {"formulary.yml": locality(**changes)})
    assert (found["terms_until"], found["is_made_up"], found["written_on"]) == expected


def test_schemas_say_only_what_a_check_needs(schemas: Schemas) -> None:
    """Fields called title or description stay; the words that explain them to people go."""
    properties = check_facts(collection(), schemas)["schemas"]["activity"]["properties"]
    assert properties["description"].keys() == {"type", "minLength", "maxLength", "pattern", "examples"}
    assert len(properties["cost"]["properties"]["amount"]["examples"]) == 1
    assert "description" in schemas[Kind.ACTIVITY].content["properties"]["description"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (re.compile(r"\bTBC\b"), (f"{BOUNDARY}TBC{BOUNDARY}", "u")),
        (re.compile(r"a", re.IGNORECASE | re.MULTILINE), ("a", "uim")),
        (re.compile(r"(?P<day>\d\d)"), (r"(?<day>\p{Nd}\p{Nd})", "u")),
        (re.compile(r"[^\W\d_]+[\w.]\W\w"), (r"[\p{L}\p{Nl}\p{No}]+[\p{L}\p{N}_.][^\p{L}\p{N}_][\p{L}\p{N}_]", "u")),
        (re.compile(r"(?<![/\[\w.])\[[^\]\d]*\]"), (r"(?<![/\[\p{L}\p{N}_.])\[[^\]\p{Nd}]*\]", "u")),
    ],
)
def test_pattern_in_javascript(pattern: re.Pattern[str], expected: tuple[str, str]) -> None:
    """A pattern keeps its meaning: letters and figures of all scripts belong to words."""
    assert javascript(pattern) == expected


def test_no_word_of_the_browser_is_written_twice() -> None:
    """Lists of words and patterns come from the gates: no script of the check holds any of its own."""
    scripts = Path(__file__).parents[2].glob("overrides/assets/scripts/entry-check*.js")
    whole = "\n".join(path.read_text("utf-8") for path in scripts)
    assert not re.search("utilise|Margaret|wheelchair|tusday|telephone|0770|lorem", whole)
