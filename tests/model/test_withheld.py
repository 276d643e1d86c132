"""What is withheld of what was withdrawn."""

from formulary.entry.parts import Contact
from formulary.model.withheld import as_published
from formulary.times.state import State
from making import STROLL, Values, activity, built, collection, entry, organisation, town

GROUP = "riverside-walkers"
WITHDRAWN: Values = {"status": "withdrawn", "status_since": "2026-11-02", "status_why": "The group asked"}


def two(**changes: object) -> dict[str, Values]:
    """A withdrawn activity, and another one of the same organisation."""
    return {STROLL: activity(**WITHDRAWN), f"{GROUP}/amble": activity(name="Amble", **changes)}


def test_others_are_published_whole() -> None:
    """Whatever else becomes of an entry, nothing of it is withheld."""
    for status in ("open", "paused", "ended"):
        assert as_published(whole := entry(status=status)) is whole


def test_what_is_left() -> None:
    """What was withdrawn keeps its names, its code and where to look instead, and nothing else that its file says."""
    left = built(**WITHDRAWN, code="M7", formerly=["old/stroll"], organisation={"name": "Walkers", "about": "Secret"})
    assert left.state is State.WITHDRAWN
    assert (left.name, left.code, left.entry.formerly) == ("Tuesday Stroll", "M7", ("old/stroll",))
    assert [need.id for need in left.needs] == ["loneliness"]
    assert str(left.entry.status_since) == "2026-11-02"
    assert (left.areas, left.when, left.next_starts, left.public_venue) == ((), (), (), None)
    assert (left.entry.contact, left.entry.phone, left.entry.status_why) == (Contact(), "", "")
    assert left.entry.organisation
    assert left.entry.organisation.about == ""
    assert not left.is_listed
    assert not left.is_on_pads


def test_an_organisation_of_which_everything_was_withdrawn() -> None:
    """It keeps its name and its addresses alone; one that still has something else stays as it is."""
    files = town({STROLL: activity(**WITHDRAWN)})
    files[f"activities/{GROUP}/organisation.yml"] = organisation(formerly=["old"], charity_number="1234567")
    left = collection(files).organisations[GROUP].entry
    assert (left.name, left.formerly) == ("Riverside Walkers", ("old",))
    assert (left.about, left.contact, left.charity_number) == ("", Contact(), "")
    assert collection(town(two())).organisations[GROUP].entry.about


def test_an_organisation_that_is_over() -> None:
    """An organisation is over when all it had has ended or was withdrawn; one that has nothing yet is not."""
    for changes, is_over in (({}, False), ({"status": "paused"}, False), ({"status": "ended"}, True)):
        made = collection(town(two(**changes)))
        assert made.is_over(made.organisations[GROUP]) is is_over
    made = collection(town({STROLL: activity()}) | {"activities/new/organisation.yml": organisation(name="New")})
    assert not made.is_over(made.organisations["new"])
