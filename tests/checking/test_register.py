"""The register: an entry that resembles a refusal is told whom to ask, however it is written; no other one is."""

from datetime import date

import pytest

from formulary.checking.check import check
from formulary.checking.register import REASONS, number_of, sites_of
from formulary.checking.schemas import Schema
from formulary.findings import Finding, Level
from formulary.reading.folder import Reading, read
from formulary.reading.source import Kind
from importing.listings import REAL, import_listings
from making import ROOT, STROLL, TODAY, Values, activity, documents, locality, organisation, town

ENTRY = f"entries/activities/{STROLL}.yml"
GROUP = "entries/activities/riverside-walkers/organisation.yml"


def refusal(**changes: str) -> Values:
    """The values of a refusal."""
    return {
        "what": "activity",
        "name": "Bright Water Evenings",
        "reason": "sale",
        "decided_on": "2026-09-14",
        "by": "the list keeper",
        "review_on": "2027-09-14",
    } | changes


def told(refused: Values, entry: Values, schemas: dict[Kind, Schema], group: Values | None = None) -> list[Finding]:
    """What is said of entries that resemble a refusal."""
    files = town({STROLL: entry}) | {"not-listed/one.yml": refused}
    files[GROUP.removeprefix("entries/")] = group or organisation()
    files["formulary.yml"] = locality(feedback={"who": "the editor", "email": "formulary@example.org"})
    sources = tuple(document.source for document in documents(files))
    return [one for one in check(Reading(sources, ()), schemas, TODAY).findings if one.rule == "not-listed"]


def test_what_is_said(schemas: dict[Kind, Schema]) -> None:
    """The warning says what it resembles, why that is not listed, whom to ask, and where the decision stands."""
    [one] = told(refusal(), activity(name="Bright Water Evening"), schemas)
    assert (one.file, one.field, one.level) == (ENTRY, "name", Level.WARNING)
    assert one.message == "This resembles 'Bright Water Evenings', which is not to be listed: it sells something."
    assert one.mend.startswith("Ask the editor before you add it.")
    assert "entries/not-listed/one.yml" in one.mend


@pytest.mark.parametrize(
    ("refused", "entry", "is_alike"),
    [
        ({}, {"name": "The bright-water evening"}, True),
        ({}, {"name": "Evenings with Bright Watter"}, True),
        ({}, {"name": "Bright Water Talk"}, False),
        ({"area": "riverside"}, {"name": "Bright Water Talk"}, False),
        ({"area": "riverside"}, {"name": "Bright Water Health Evenings"}, True),
        ({"area": "northgate"}, {"name": "Bright Water Health Evenings"}, False),
        ({"organisation": "River Side Walkers"}, {"name": "Bright Water Health Evenings"}, True),
        ({"phone": "+44 1632 960101"}, {"name": "Bright Water Health Evenings"}, True),
        ({"phone": "01632 960101"}, {}, False),
        ({"area": "riverside"}, {"name": "Watercolour Evenings"}, False),
        ({}, {"name": "Bright Water Evenings", "status": "withdrawn", "status_since": "2026-10-01"}, False),
    ],
)
def test_an_activity(refused: dict[str, str], entry: Values, is_alike: bool, schemas: dict[Kind, Schema]) -> None:
    """Nearly the same name is enough; a name that is alike, if the area, the group or the number is the same too."""
    assert bool(told(refusal(**refused), activity(**entry), schemas)) is is_alike


@pytest.mark.parametrize(
    ("refused", "group", "files"),
    [
        ({"name": "Riverside Walker Ltd"}, {}, [GROUP]),
        ({"name": "River Ramblers"}, {}, []),
        ({"phone": "01632960155"}, {"contact": {"phone": "01632 960155"}}, [GROUP]),
        ({"phone": "01632 960101"}, {}, [GROUP, ENTRY]),
        (
            {"website": "https://walkers.example.org/"},
            {"contact": {"website": "https://www.walkers.example.org/us"}},
            [GROUP],
        ),
        ({"website": "https://walkers.example.org/us"}, {"contact": {"website": "https://walkers.example.org/"}}, []),
        ({"website": "https://host.example.org/one"}, {"contact": {"website": "https://host.example.org/two"}}, []),
    ],
)
def test_an_organisation(refused: dict[str, str], group: Values, files: list[str], schemas: dict[Kind, Schema]) -> None:
    """A group is known by its name, its number or its website; of a site that many share, its own page counts."""
    found = told(
        refusal(what="organisation", **({"name": "Elsewhere"} | refused)), activity(), schemas, organisation(**group)
    )
    assert [one.file for one in found] == files


def test_an_organisation_in_the_file_of_its_activity(schemas: dict[Kind, Schema]) -> None:
    """A group that has no file of its own yet is recognised all the same."""
    files = town({STROLL: activity(organisation={"name": "The Inner Circle"})})
    del files[GROUP.removeprefix("entries/")]
    files["not-listed/one.yml"] = refusal(what="organisation", name="Inner Circle")
    sources = tuple(document.source for document in documents(files))
    assert "not-listed" in [one.rule for one in check(Reading(sources, ()), schemas, TODAY).findings]


def test_forms_of_addresses() -> None:
    """Numbers and addresses are compared without what makes no difference to them."""
    assert number_of("+44 1632 960101") == number_of("(01632) 960101") == "01632960101"
    assert list(sites_of("https://www.Walkers.example.org/join/us/")) == [
        "walkers.example.org/join/us",
        "walkers.example.org/join",
        "walkers.example.org",
    ]


def test_every_reason_has_words(schemas: dict[Kind, Schema]) -> None:
    """The schema's reasons are those that have words."""
    assert schemas[Kind.REFUSAL].content["properties"]["reason"]["enum"] == list(REASONS)


def test_no_shipped_entry_is_taken_for_a_refusal(schemas: dict[Kind, Schema], today: date) -> None:
    """None of the shipped entries resembles one of the shipped register."""
    found = check(read(ROOT / "entries"), schemas, today).findings
    assert [one for one in found if one.rule in ("not-listed", "refusal-review")] == []


@pytest.mark.skipif(not REAL.is_dir(), reason="the real listings lie beside the checkout, not in it")
def test_no_real_listing_is_taken_for_a_refusal(
    tmp_path_factory: pytest.TempPathFactory, schemas: dict[Kind, Schema], today: date
) -> None:
    """Among the listings of a district none is taken for one of the shipped register."""
    theirs = import_listings(tmp_path_factory.mktemp("listings")).checked.documents
    register = [one for one in read(ROOT / "entries").sources if one.kind is Kind.REFUSAL]
    found = check(Reading((*(one.source for one in theirs), *register), ()), schemas, today).findings
    assert [one for one in found if one.rule == "not-listed"] == []
