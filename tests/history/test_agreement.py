"""Git's history and what was printed tell the same story: in the same words, of the same parts."""

from pathlib import Path
from typing import Any

import pytest

from formulary.checking.schemas import load_schemas
from formulary.history.changes import changes
from formulary.printed.change import LABELS, Change, Part
from formulary.printed.outcome import Fate, Present
from formulary.project import Project, examine
from formulary.reading.source import Kind
from history.repository import Repository
from making import ROOT, STROLL, TODAY, activity, write_project
from printed.prints import one, print_of

EDITS: dict[str, dict[str, Any]] = {
    "name": {"name": "Tuesday Amble"},
    "times": {"sessions": [{"day": "thursday", "start": "14:00", "end": "15:00"}]},
    "own words for times": {"sessions": None, "times_note": "When the sun shines"},
    "place": {"venue": {"name": "The Old Dairy", "postcode": "ZZ1 1AA", "area": "riverside"}},
    "no place": {"attend": ["online"], "venue": None},
    "a hidden place": {"venue": {"address_hidden": "yes", "area": "riverside"}},
    "cost": {"cost": {"amount": 3.5, "concessions": "£1 if money is tight"}},
    "phone": {"contact": {"phone": "01632 960199"}},
    "phone for joining": {"join": {"route": "self", "how": "Phone.", "phone": "01632 960199"}},
    "e-mail": {"contact": {"email": "walks@example.org"}},
    "much": {"name": "Amble", "cost": {"amount": 2}, "contact": {"phone": "01632 960199"}},
    "words that paper does not say": {"description": "A longer walk.", "access": ["step-free"]},
    "nothing": {"funding_ends": "2027-03-31"},
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_paper_and_git_agree(tmp_path: Path, edit: dict[str, Any]) -> None:
    """What the page of a printed code says has changed is what git says has changed since that print."""
    write_project(tmp_path)
    repository = Repository(tmp_path)
    repository.commit("2026-09-01")
    repository.write(STROLL, activity(**edit))
    repository.commit("2026-11-02")
    schema = load_schemas(ROOT / "schema")[Kind.ACTIVITY]
    events = [event for event in changes(tmp_path, "entries", "", schema).events if event.happening == "changed"]
    by_git = [change for event in events for change in event.changes if change.says or change.said]

    now = examine(Project(tmp_path), TODAY).collection
    assert now
    (line,) = print_of(one()).lines
    outcome = Present(now).outcome(line)
    assert by_git == [change for change in outcome.changes if change.part is not Part.NOTES]
    assert (outcome.fate is Fate.CHANGED) is bool(outcome.changes)


def test_there_is_one_vocabulary() -> None:
    """Every part has a name for people, and each name is another one."""
    assert LABELS.keys() == set(Part)
    assert len({*LABELS.values()}) == len(Part)
    assert Change(Part.CONTACT, "01632 960101", "").label == "Phone"
    assert Change(Part.CONTACT, "walks@example.org", "01632 960101").label == "Contact"
