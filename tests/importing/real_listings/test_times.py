"""When the services of the real listings take place."""

from typing import Any

import pytest

from formulary.findings import Level
from importing.listings import Listings


def short(session: dict[str, Any]) -> str:
    """A session in a few letters."""
    times = "-".join(session[part] for part in ("start", "end") if part in session)
    weeks = " ".join(session.get("weeks_of_month", []))
    return " ".join(part for part in (session["day"][:3], times, weeks, "term" * ("term_time" in session)) if part)


@pytest.mark.parametrize(
    ("service", "sessions"),
    [
        ("SRV001", "sun 10:30-12:30 second"),
        ("SRV002", "sun, tue"),
        ("SRV005", "tue 09:00-10:30 term"),
        ("SRV006", "tue 12:15-13:30, thu 12:15-13:30"),
        ("SRV009", "thu second"),
        ("SRV014", "sun 10:00 second"),
        ("SRV017", "mon 09:30-14:30, tue 09:30-14:30, thu 09:30-14:30, fri 09:30-14:30"),
        ("SRV028", "mon 10:00-12:00, tue 10:00-12:00, wed 10:00-12:00, thu 10:00-12:00, fri 10:00-12:00"),
        ("SRV029", "tue 17:20, thu 17:20, sat 17:20"),
        ("SRV041", "sun 12:00-14:30 second"),
        ("SRV053", ", ".join(f"{day} 18:00-23:00" for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun"))),
        ("SRV060", "tue last"),
        ("SRV074", "fri 11:00 fourth"),
        ("SRV077", "mon 16:30-17:45 term"),
        ("SRV088", "mon 14:30-16:30, wed 14:30-16:30"),
        ("SRV092", "thu 10:00-12:00 second"),
        ("SRV109", "tue 19:30-21:30 second fourth"),
        ("SRV117", "tue 10:30-12:00"),
        ("SRV123", "thu 10:00 first third"),
        ("SRV131", "mon 10:00-14:00, tue 10:00-14:00, thu 10:00-14:00, fri 10:00-14:00"),
    ],
)
def test_times_that_can_only_mean_one_thing(service: str, sessions: str, listings: Listings) -> None:
    """Free text that is understood to its last word becomes sessions."""
    entry = listings.entry(service)
    assert ", ".join(map(short, entry["sessions"])) == sessions
    assert "times_note" not in entry
    assert not listings.remarks(service, "import-times")
    assert bool(listings.remarks(service, "import-no-time")) == ("start" not in entry["sessions"][0])


@pytest.mark.parametrize(
    ("service", "why"),
    [
        ("SRV011", "which week"),
        ("SRV015", "names months or a season"),
        ("SRV025", "not take place every time"),
        ("SRV027", "no day of the week"),
        ("SRV032", "which week"),
        ("SRV033", "names months or a season"),
        ("SRV034", "names months or a season"),
        ("SRV038", "names months or a season"),
        ("SRV039", "is not understood"),
        ("SRV040", "not take place every month"),
        ("SRV046", "names months or a season"),
        ("SRV057", "different times for different ages"),
        ("SRV076", "not take place every month"),
        ("SRV080", "13 hours after it starts; if 12:30pm is meant, it ends 1 hour after it starts"),
        ("SRV094", "which week"),
        ("SRV101", "which week"),
        ("SRV104", "names months or a season"),
        ("SRV105", "on which days"),
        ("SRV133", "no day of the week"),
    ],
)
def test_times_in_doubt(service: str, why: str, listings: Listings) -> None:
    """Free text in doubt stays in its words, letter for letter, and the report says at its cell why."""
    written = listings.services[service]["Timing notes"]
    for entry in listings.entries(service):
        assert entry["times_note"] == written
        assert "sessions" not in entry
    (remark,) = listings.remarks(service, "import-times")
    assert why in remark.message
    assert written in remark.message
    assert (remark.file, remark.field, remark.level) == ("services.csv", "Timing notes", Level.WARNING)
    assert list(listings.services[service])[remark.column - 1] == "Timing notes"


def test_all_times(listings: Listings) -> None:
    """Of 133 rows 53 have sessions, 19 are in doubt, 55 say words that the map knows, and 6 say nothing."""
    ways = {"sessions": 0, "doubt": 0, "words": 0, "nothing": 0}
    for service, row in listings.services.items():
        has_sessions = "sessions" in listings.entries(service)[0]
        in_doubt = bool(listings.remarks(service, "import-times"))
        way = "sessions" if has_sessions else "doubt" if in_doubt else "words" if row["Timing notes"] else "nothing"
        ways[way] += 1
    assert ways == {"sessions": 53, "doubt": 19, "words": 55, "nothing": 6}


@pytest.mark.parametrize("service", ["SRV073", "SRV083", "SRV099", "SRV100", "SRV121", "SRV125"])
def test_no_times_at_all(service: str, listings: Listings) -> None:
    """Where the list gives no times, the map's own rule holds, and the row is told so."""
    assert {entry["times_note"] for entry in listings.entries(service)} == {"Ask for the times"}
    assert "times_note is 'Ask for the times'" in listings.remarks(service, "import-otherwise")[0].message


@pytest.mark.parametrize(
    ("service", "field", "words"),
    [
        ("SRV018", "by_appointment", "Ask for a time."),
        ("SRV091", "by_appointment", "After a referral, you are given a time."),
        ("SRV012", "times_note", "Any time"),
        ("SRV022", "times_note", "See the website"),
    ],
)
def test_words_that_the_map_knows(service: str, field: str, words: str, listings: Listings) -> None:
    """Words for which the map has others are not times, and nothing is said about them."""
    assert {entry[field] for entry in listings.entries(service)} == {words}
    assert not listings.remarks(service, "import-times")


@pytest.mark.parametrize("service", ["SRV042", "SRV048", "SRV049", "SRV085"])
def test_what_has_not_started_is_on_no_pad(service: str, listings: Listings) -> None:
    """What is only announced is paused, so that it stands on no pad."""
    assert listings.entry(service)["status"] == "paused"
    assert listings.starts(service) == []


@pytest.mark.parametrize(("service", "told"), [("SRV014", "fortnight"), ("SRV090", "term time")])
def test_a_description_that_says_otherwise(service: str, told: str, listings: Listings) -> None:
    """Where the description speaks of other times than the times, the row is told."""
    (remark,) = listings.remarks(service, "import-contradiction")
    assert told in remark.message


@pytest.mark.parametrize(
    ("service", "starts"),
    [
        ("SRV001", ["2026-12-13 10:30", "2027-01-10 10:30"]),
        ("SRV028", ["2026-11-23 10:00", "2026-11-24 10:00"]),
        ("SRV053", ["2026-11-21 18:00", "2026-11-22 18:00"]),
        ("SRV060", []),
        (
            "SRV077",
            ["2026-11-23 16:30", "2026-11-30 16:30", "2026-12-07 16:30", "2026-12-14 16:30", "2027-01-04 16:30"],
        ),
        ("SRV080", []),
        ("SRV109", ["2026-11-24 19:30", "2026-12-08 19:30"]),
        ("SRV123", ["2026-12-03 10:00", "2026-12-17 10:00", "2027-01-07 10:00"]),
    ],
)
def test_next_dates(service: str, starts: list[str], listings: Listings) -> None:
    """What became sessions has true next dates; what stayed in words has none."""
    assert listings.starts(service)[: len(starts) or None] == starts
