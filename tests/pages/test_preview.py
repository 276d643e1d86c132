"""What the preview of an entry knows."""

import json
from datetime import date
from typing import Any

from formulary.data.files import compact
from formulary.pads.look import Look
from formulary.pages.preview import preview_facts
from making import ROOT, TODAY, collection, locality, town

LETTERS = Look(ROOT / "overrides").letters


def facts(**changes: Any) -> Any:
    """The facts of the smallest collection, as a script reads them."""
    whole = collection(town() | {"formulary.yml": locality(**changes)})
    return json.loads(compact(preview_facts(whole, LETTERS)))


def test_the_locality() -> None:
    """The preview knows the letters of kinds of support, areas, terms, review days and the map of its locality."""
    found = facts(map="https://maps.example.org/", review={"due_after_days": 90, "lapsed_after_days": 200})
    assert found["support"] == {"physical-activity": "M"}
    assert found["areas"] == [{"id": "riverside", "name": "Riverside"}, {"id": "northgate", "name": "Northgate"}]
    assert found["terms"][0] == {"from": "2026-11-02", "until": "2026-12-18"}
    assert found["review"] == {"due_after_days": 90, "lapsed_after_days": 200}
    assert found["map"] == "https://maps.example.org/"


def test_bank_holidays() -> None:
    """It knows the bank holidays of the nation for as far ahead as dates are told, and for courses that run."""
    england, scotland = facts()["bank_holidays"], facts(nation="scotland")["bank_holidays"]
    assert england[0] == "2025-01-01"
    assert date.fromisoformat(england[-1]).year == TODAY.year + 4
    assert england == sorted(england)
    assert "2027-01-02" not in england
    assert "2026-11-30" in scotland


def test_letters() -> None:
    """It knows how wide every letter of both weights is, once each."""
    for name, face in {"regular": LETTERS.regular, "bold": LETTERS.bold}.items():
        found = facts()["letters"][name]
        assert {ord(one): int(width) for width, letters in found.items() for one in letters} == face.advances


def test_small() -> None:
    """The facts are a small download: less than a picture."""
    assert len(compact(preview_facts(collection(), LETTERS))) < 20_000
