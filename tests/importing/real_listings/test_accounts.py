"""Every row of the real listings is accounted for, and few are found fault with."""

from collections import Counter

import pytest

from formulary.catalogue import CATALOGUE
from formulary.findings import Level, has_errors
from formulary.importing.report import Fate
from formulary.rules import Part
from importing.listings import FILES, Listings, rows_of
from making import ROOT


def test_every_row_is_accounted_for(listings: Listings) -> None:
    """Each of the 133 services has become entries, or its row is told why not."""
    assert len(listings.services) == 133
    for service in listings.services:
        refused = any(remark.level is Level.ERROR for remark in listings.remarks(service))
        assert listings.files(service) or refused, service
        assert bool(listings.files(service, Fate.NOT_WRITTEN)) <= refused, service
    assert sum(bool(listings.files(service)) for service in listings.services) == 133
    assert listings.report.count(Fate.NOT_WRITTEN) == 0


def test_every_organisation_is_accounted_for(listings: Listings) -> None:
    """Each organisation is written, or told that none of its activities is in the list."""
    written = {one.row for one in listings.report.outcomes if one.file == FILES[1]}
    unused = {one.line for one in listings.report.remarks if one.rule == "import-unused"}
    assert not written & unused
    assert written | unused == set(range(2, 134))


def test_no_errors_are_left(listings: Listings) -> None:
    """All that is written passes all gates, and everything written is in the collection."""
    assert not has_errors(listings.checked.findings)
    activities = [file for file in listings.report.entries(Fate.WRITTEN) if not file.endswith("/organisation.yml")]
    assert {activity.file for activity in listings.collection.activities.values()} == set(activities)


def test_rules_of_meaning_are_mostly_silent(listings: Listings) -> None:
    """Honest text raises no error, and one file in twenty has a warning: each of those was looked at and is right.

    They name people, hold a number or an address inside a text, speak of a start that has passed, or shout.
    """
    found = [one for one in listings.checked.findings if CATALOGUE[one.rule].part is Part.MEANING]
    files = len(listings.report.entries(Fate.WRITTEN))
    warnings = [one for one in found if one.level is Level.WARNING and one.rule != "status-explained"]
    assert Level.ERROR not in {one.level for one in found}
    assert len({one.file for one in warnings}) / files < 0.06
    assert Counter(rule for rule, _ in {(one.rule, one.file) for one in warnings}) == {
        "no-personal-name": 6,
        "date-to-come": 2,
        "no-capitals": 1,
        "phone-in-its-field": 1,
        "address-in-its-field": 1,
    }


def test_notes_on_hard_words_are_few(listings: Listings) -> None:
    """Half of the files have a sentence of more than 20 words; of single words not one file in ten is told."""
    files = len(listings.report.entries(Fate.WRITTEN))
    notes = {(one.rule, one.file) for one in listings.checked.findings if one.level is Level.NOTE}
    shares = {rule: number / files for rule, number in Counter(rule for rule, _ in notes).items()}
    assert 0.4 < shares.pop("short-sentences") < 0.55
    assert max(shares.values()) < 0.13
    assert shares.keys() == {"website-open", "letters-explained", "plain-words", "person-first"}


def test_what_the_list_does_not_say(listings: Listings) -> None:
    """A row without a category has the kind of support of the map's own rule, and is told so."""
    assert listings.entry("SRV128")["support"] == "befriending-and-community"
    assert "support is 'befriending-and-community'" in listings.remarks("SRV128", "import-otherwise")[0].message
    unread = [one for one in listings.report.remarks if one.rule == "map-unread"]
    assert [one.field for one in unread] == ["RSS Feed"]


def names_of(column: str, rows: list[dict[str, str]]) -> set[str]:
    """The names in one column that are more than one word."""
    return {name for row in rows for name in row[column].split(";") if " " in name.strip()}


@pytest.mark.usefixtures("listings")
def test_nothing_of_the_listings_is_in_the_repository() -> None:
    """No name, address, phone or sentence of the listings stands in a file of this import or its tests."""
    services, organisations, locations = (rows_of(name) for name in FILES)
    private = names_of("Service", services) | names_of("Organisation", organisations)
    private |= names_of("Location name", locations) | names_of("Address", locations)
    private |= {row[column] for row in locations for column in ("Postcode", "Phone", "lat") if row[column]}
    private |= {row["URL"] for row in services if row["URL"]} | {row["Org Website"] for row in organisations}
    private |= {row["Description"][:40] for row in (*services, *organisations)}
    private -= {"", *names_of("Operation Area", organisations)}
    rooms = [ROOT / "tests/importing", ROOT / "tests/examples/import", ROOT / "hooks/formulary/importing"]
    paths = [path for room in rooms for path in room.rglob("*") if path.suffix in (".py", ".yml", ".csv", ".txt")]
    for path in (*paths, ROOT / "schema/import-map.json"):
        text = path.read_text("utf-8", errors="replace")
        assert not [name for name in private if name in text], path
