"""Every word that the schemas allow has words on the page: no entry that passes its check breaks a page."""

import json
from typing import Any

import pytest

from formulary.model.wording import WAYS
from formulary.pages import monograph
from formulary.pages.evidence import CERTAINTY
from formulary.pages.trust_line import HOW
from formulary.times.days_off import SUBDIVISIONS
from formulary.times.recurrence import WEEKDAYS, WEEKS
from making import ROOT


def allowed(kind: str, *path: str) -> list[str]:
    """The words that a schema allows in a field."""
    part: Any = json.loads((ROOT / "schema" / f"{kind}.json").read_text("utf-8"))
    for step in path:
        part = part["items"] if step == "*" else part["properties"][step]
    if "propertyNames" in part:
        part = part["propertyNames"]
    if "$ref" in part:
        common = json.loads((ROOT / "schema/common.json").read_text("utf-8"))["$defs"]
        part = common[part["$ref"].rpartition("/")[2]]
    words: list[str] = part["enum"]
    return words


FIELDS: dict[tuple[str, ...], Any] = {
    ("activity", "join", "route"): monograph.ROUTES,
    ("activity", "join", "places"): monograph.PLACES,
    ("activity", "intensity"): monograph.INTENSITY,
    ("activity", "support_level"): monograph.SUPPORT_LEVEL,
    ("activity", "bring_someone"): monograph.BRING_SOMEONE,
    ("activity", "access", "*"): monograph.ACCESS,
    ("activity", "translations"): monograph.LANGUAGE_NAMES,
    ("activity", "attend", "*"): WAYS,
    ("activity", "verified", "*", "how"): HOW,
    ("activity", "sessions", "*", "day"): WEEKDAYS,
    ("activity", "sessions", "*", "weeks_of_month", "*"): WEEKS,
    ("support", "evidence", "*", "certainty"): CERTAINTY,
    ("formulary", "nation"): SUBDIVISIONS,
}


@pytest.mark.parametrize("field", FIELDS, ids=".".join)
def test_words(field: tuple[str, ...]) -> None:
    """The machine knows the words that the schema allows in a field, and no others."""
    assert sorted(FIELDS[field]) == sorted(allowed(*field))


def test_right_to_left() -> None:
    """The languages that are written from right to left are among those of translations."""
    assert set(monograph.LANGUAGE_NAMES) >= monograph.RIGHT_TO_LEFT
