"""What has become of a printed line."""

from typing import Any

import pytest

from formulary.printed.change import Part
from formulary.printed.outcome import Fate, Outcome, Present
from formulary.printed.record import PrintedLine
from making import STROLL, Values, activity, collection, organisation, town
from printed.prints import line, one

OLD = [{"on": "2025-10-01", "by": "walk leader", "how": "phone"}]


def outcome(now: dict[str, Values], printed: PrintedLine | None = None) -> Outcome:
    """What has become of the stroll, in a collection of today."""
    return Present(collection(town(now))).outcome(printed or line())


@pytest.mark.parametrize(
    ("changed", "fate"),
    [
        ({}, Fate.SAME),
        ({"verified": [{"on": "2026-03-01", "by": "walk leader", "how": "phone"}]}, Fate.SAME),
        ({"cost": {"amount": 2}}, Fate.CHANGED),
        ({"status": "paused", "status_since": "2026-11-01", "status_until": "2027-01-04"}, Fate.PAUSED),
        ({"status": "ended", "status_since": "2026-11-01"}, Fate.ENDED),
        ({"status": "withdrawn", "status_since": "2026-11-01"}, Fate.WITHDRAWN),
        ({"verified": OLD}, Fate.LAPSED),
    ],
)
def test_fates(changed: dict[str, Any], fate: Fate) -> None:
    """A line is as it was, or has changed, paused, ended or lapsed; what is due can still be relied on."""
    found = outcome(one(**changed))
    assert found.fate is fate
    assert found.activity is not None


def test_gone() -> None:
    """A file that is no more, and that none names as its former self, is off the list."""
    found = outcome({"riverside-walkers/other": activity(name="Other")})
    assert (found.fate, found.activity, found.changes) == (Fate.GONE, None, ())


def test_another_address() -> None:
    """Under another address it is the same, as long as its file says what it was called formerly."""
    found = outcome({"northgate-hall/stroll": activity(formerly=["riverside-walkers/old", STROLL])})
    assert found.fate is Fate.SAME
    assert found.activity
    assert found.activity.id == "northgate-hall/stroll"


def test_organisation_renamed() -> None:
    """It is the same as well where only the organisation's file says how its folder was called."""
    files = town({"northgate-hall/tuesday-stroll": activity()})
    files["activities/northgate-hall/organisation.yml"] = organisation(formerly=["riverside-walkers"])
    found = Present(collection(files)).outcome(line())
    assert found.fate is Fate.SAME
    assert found.activity
    assert found.activity.id == "northgate-hall/tuesday-stroll"


def test_renamed() -> None:
    """Another name at another address is a change of the name."""
    found = outcome({"northgate-hall/amble": activity(name="Amble", formerly=[STROLL])})
    assert found.fate is Fate.CHANGED
    assert [(change.part, change.said, change.says) for change in found.changes] == [
        (Part.NAME, "Tuesday Stroll", "Amble")
    ]


def test_paused_and_changed() -> None:
    """What is paused says also what will be different when it starts again; what has ended does not."""
    changed = {"contact": {"phone": "01632 960102"}, "status_since": "2026-11-01"}
    assert [change.part for change in outcome(one(status="paused", **changed)).changes] == [Part.CONTACT]
    assert outcome(one(status="ended", **changed)).changes == ()


def test_off_the_pad_and_on_the_list() -> None:
    """That a pad chooses other activities now makes none of them wrong."""
    assert outcome(one(needs=["sleep"])).fate is Fate.SAME
