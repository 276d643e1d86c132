"""What single cells of the real listings become."""

import unicodedata

import pytest

from importing.listings import Listings, rows_of


@pytest.mark.parametrize("service", ["SRV113", "SRV114", "SRV115", "SRV118", "SRV124", "SRV127"])
def test_an_address_without_https(service: str, listings: Listings) -> None:
    """An address that is not safe is left out and told; the contact is that of the organisation, which is told too."""
    (remark,) = listings.remarks(service, "import-left-out")
    assert "only https is safe" in remark.message
    assert listings.remarks(service, "import-contact")
    for entry in listings.entries(service):
        assert entry["contact"]["website"].startswith("https://")
        assert entry["contact"]["website"] != listings.services[service]["URL"]


def test_mended_cells(listings: Listings) -> None:
    """A postcode without its space and phones with odd spaces are mended, and told with row and column."""
    mended = [one for one in listings.report.remarks if one.rule == "import-mended"]
    assert [(one.file, one.line, one.field) for one in mended] == [
        ("locations.csv", 3, "Phone"),
        ("locations.csv", 6, "Postcode"),
        ("locations.csv", 12, "Phone"),
        ("locations.csv", 17, "Phone"),
    ]
    postcodes = {entry["venue"]["postcode"] for entry in listings.entries("SRV012")}
    locations = {row["Location ID"]: row for row in rows_of("locations.csv")}
    assert locations["LOC005"]["Postcode"] not in postcodes
    assert any(code.replace(" ", "") == locations["LOC005"]["Postcode"] for code in postcodes)


@pytest.mark.parametrize("service", ["SRV013", "SRV014", "SRV094"])
def test_pictures_are_left_out(service: str, listings: Listings) -> None:
    """Emoji go out of descriptions, and the row is told how many."""
    (remark,) = listings.remarks(service, "import-left-out")
    assert "picture sign" in remark.message
    assert not [c for c in listings.entry(service)["description"] if unicodedata.category(c) == "So"]


@pytest.mark.parametrize("service", ["SRV002", "SRV006", "SRV009", "SRV010", "SRV015", "SRV016", "SRV057", "SRV101"])
def test_no_sentence_for_a_summary(service: str, listings: Listings) -> None:
    """Without a sentence that is short enough the summary gives name and organisation, and the row is told."""
    assert listings.remarks(service, "import-summary")
    for entry in listings.entries(service):
        assert entry["summary"].startswith(f"{listings.services[service]['Service']}: an activity run by ")


@pytest.mark.parametrize("service", ["SRV067", "SRV080"])
def test_a_word_that_the_map_does_not_know(service: str, listings: Listings) -> None:
    """A category that is spelt in another way is not taken for the one that it is like, only offered."""
    (remark,) = listings.remarks(service, "import-word")
    assert listings.services[service]["Basic type"] in remark.message
    assert remark.mend.startswith("Did you mean '")


def test_who_may_come(listings: Listings) -> None:
    """Ages, referrals, costs and words for whom it is arrive where they belong."""
    assert listings.entry("SRV004")["ages"] == {"from": 55}
    assert listings.entry("SRV119")["ages"] == {"from": 0, "to": 2}
    assert {listings.entry(one)["join"]["route"] for one in ("SRV003", "SRV026", "SRV091")} == {"professional"}
    assert listings.entry("SRV001")["join"]["route"] == "self"
    assert listings.entry("SRV017")["cost"] == {"note": "Ask what it costs"}
    assert listings.entry("SRV001")["cost"] == {"amount": 0}
    assert "housing" in listings.entry("SRV006")["needs"]
    assert listings.entry("SRV123")["support"] == "arts-and-creativity"
