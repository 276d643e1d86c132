"""Two entries for one thing: however two people write its name, and wherever they put it."""

from datetime import date

import pytest

from formulary.checking.alike import core
from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.reading.source import Kind
from schema.example_files import collection, text_of
from schema.example_files import passing as examples

(STROLL,) = (text_of(example.path) for example in examples(Kind.ACTIVITY) if example.path.name == "tuesday-stroll.yml")
HERE = "entries/activities/riverside-walkers/walk.yml"
ELSEWHERE = "entries/activities/northgate-hall/walk.yml"


@pytest.mark.parametrize(
    "other", ["The Pottery Club (Tuesdays)", "Tuesday pottery", "POTTERY ON TUESDAYS", "Tuesday’s Pottery Group"]
)
def test_one_name(other: str) -> None:
    """Capitals, order, plurals and words such as 'club' make no other name."""
    assert core(other) == core("Pottery, Tuesday")


@pytest.mark.parametrize("other", ["Tuesday Pottery 2", "Thursday Pottery", "Pottery", "Potters, Tuesday", "The Club"])
def test_two_names(other: str) -> None:
    """A number, another day or another word make another name."""
    assert core(other) != core("Pottery, Tuesday")


@pytest.mark.parametrize(
    ("old", "new", "is_alike"),
    [
        ("code: M1\n", "", True),
        ("start: 10:30\n    end: 11:15", "start: 11:00", True),
        ("    start: 10:30\n    end: 11:15\n", "", True),
        ("postcode: ZZ1 1AA", "postcode: ZZ1 1AB", False),
        ("start: 10:30\n    end: 11:15", "start: 11:15\n    end: 12:00", False),
        ("day: tuesday", "day: friday", False),
        ("verified:", "status: ended\nstatus_since: 2026-11-01\nverified:", False),
    ],
)
def test_one_activity(old: str, new: str, is_alike: bool, schemas: dict[Kind, Schema], today: date) -> None:
    """The same name and place at a time that overlaps is told, within an organisation and across two."""
    text = STROLL.replace("code: M1\n", "").replace("name: Tuesday Stroll", "name: Strolls on Tuesdays")
    text = text if old == "code: M1\n" else text.replace(old, new)
    for file in (HERE, ELSEWHERE):
        found = check(collection([(file, text)]), schemas, today).findings
        told = [one for one in found if one.rule == "activity-alike"]
        first, later = sorted([file, "entries/activities/riverside-walkers/tuesday-stroll.yml"])
        assert bool(told) is is_alike
        assert all(one.file == later and first in one.message for one in told)
