"""The proof: the real listings of a district, with all that is wrong in them, become a collection without errors.

Skipped only where the listings are not there. Rows are named by the ids in their first column, and by nothing else.
"""

import unicodedata
from collections import Counter
from typing import Any

import pytest

from formulary.catalogue import CATALOGUE
from formulary.findings import Level, has_errors
from formulary.importing.report import Fate
from formulary.importing.table import import_table
from formulary.rules import Part
from importing.listings import FILES, MAP, REAL, Listings, import_listings, rows_of
from importing.outputs import pad, paper, site
from making import ROOT, TODAY

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real listings lie beside the checkout, not in it")


@pytest.fixture(scope="module")
def listings(tmp_path_factory: pytest.TempPathFactory) -> Listings:
    """The listings, imported once for all tests."""
    return import_listings(tmp_path_factory.mktemp("listings"))


def short(session: dict[str, Any]) -> str:
    """A session in a few letters."""
    times = "-".join(session[part] for part in ("start", "end") if part in session)
    weeks = " ".join(session.get("weeks_of_month", []))
    return " ".join(part for part in (session["day"][:3], times, weeks, "term" * ("term_time" in session)) if part)


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


def test_a_misspelt_organisation(listings: Listings) -> None:
    """A name with a letter missing is not joined: the report offers the one that it is like."""
    row = listings.services["SRV026"]
    first, second = row["Organisation(s)"].split(";")
    (remark,) = listings.remarks("SRV026", "import-organisation")
    assert second in remark.message
    assert remark.mend.startswith("Did you mean '")
    offered = remark.mend.split("'")[1]
    assert offered != second
    assert offered in {one["Organisation"] for one in rows_of("organisations.csv")}
    entry = listings.entry("SRV026")
    assert entry["description"].endswith(f"Other organisations that take part: {second}.")
    assert listings.files("SRV026")[0].split("/")[2] == listings.files("SRV028")[0].split("/")[2]
    assert first == listings.services["SRV028"]["Organisation(s)"]


@pytest.mark.parametrize("service", ["SRV040", "SRV065", "SRV074", "SRV075", "SRV076", "SRV084"])
def test_names_that_differ_in_form_only(service: str, listings: Listings) -> None:
    """An apostrophe, a capital or '&' for 'and' makes no other organisation, and nothing is said."""
    written = listings.services[service]["Organisation(s)"]
    assert written not in {one["Organisation"] for one in rows_of("organisations.csv")}
    assert listings.files(service)
    assert not listings.remarks(service, "import-organisation")


@pytest.mark.parametrize("service", ["SRV001", "SRV003", "SRV015", "SRV062", "SRV067", "SRV089", "SRV096"])
def test_several_organisations(service: str, listings: Listings) -> None:
    """An activity of several organisations belongs to the first; report and description name the others."""
    first, *others = listings.services[service]["Organisation(s)"].split(";")
    (file,) = listings.files(service)
    folder = file.rpartition("/")[0]
    by_file = {document.source.file: document.values for document in listings.checked.documents}
    assert by_file[f"{folder}/organisation.yml"]["name"] == first
    (remark,) = listings.remarks(service, "import-organisations")
    for other in others:
        assert other in listings.entry(service)["description"]
        assert other in remark.mend


@pytest.mark.parametrize(
    ("service", "places"),
    [("SRV012", 4), ("SRV016", 2), ("SRV099", 2), ("SRV113", 3), ("SRV114", 5), ("SRV127", 5), ("SRV133", 3)],
)
def test_several_places(service: str, places: int, listings: Listings) -> None:
    """A service at several places is an entry at each, and the place stands in its name and its file."""
    entries = listings.entries(service)
    written = listings.services[service]["Location(s)"].split(";")
    assert len(entries) == places == len(written)
    assert {entry["venue"]["name"] for entry in entries} == set(written)
    assert len({entry["name"] for entry in entries}) == places
    assert all(entry["name"].endswith(entry["venue"]["name"]) for entry in entries)
    assert len({entry["code"] for entry in entries}) == places
    assert listings.remarks(service, "import-venues")


def test_two_rows_of_one_name(listings: Listings) -> None:
    """Two rows with one name at two places are told apart by the place."""
    one, other = listings.entry("SRV029"), listings.entry("SRV030")
    assert listings.services["SRV029"]["Service"] == listings.services["SRV030"]["Service"]
    assert one["name"] != other["name"]
    assert listings.files("SRV029") != listings.files("SRV030")


@pytest.mark.parametrize("service", ["SRV013", "SRV034", "SRV038", "SRV046", "SRV075", "SRV076"])
def test_a_place_that_no_table_has(service: str, listings: Listings) -> None:
    """A place that the table does not have keeps its name and gets no address; its area is the map's rule."""
    assert listings.entry(service)["venue"] == {"name": listings.services[service]["Location(s)"], "area": "district"}
    assert listings.remarks(service, "import-venue")
    assert "venue.area is 'district'" in listings.remarks(service, "import-otherwise")[0].message


@pytest.mark.parametrize(("service", "area"), [("SRV020", "folkestone"), ("SRV071", "hythe"), ("SRV018", "district")])
def test_no_place_at_all(service: str, area: str, listings: Listings) -> None:
    """Where the list names no place, one must ask; the area is that of the organisation if it has just one."""
    assert not listings.services[service]["Location(s)"]
    assert listings.entry(service)["venue"] == {"name": "Ask where", "area": area}
    assert "venue.name is 'Ask where'" in listings.remarks(service, "import-otherwise")[0].message


@pytest.mark.parametrize(("service", "covers"), [("SRV035", ["district"]), ("SRV036", None), ("SRV107", None)])
def test_online(service: str, covers: list[str] | None, listings: Listings) -> None:
    """What is online has no place; it is for the areas of its organisation, or for all where that is everywhere."""
    entry = listings.entry(service)
    assert entry["attend"] == ["online"]
    assert "venue" not in entry
    assert entry.get("covers") == covers


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


def test_what_the_list_does_not_say(listings: Listings) -> None:
    """A row without a category has the kind of support of the map's own rule, and is told so."""
    assert listings.entry("SRV128")["support"] == "befriending-and-community"
    assert "support is 'befriending-and-community'" in listings.remarks("SRV128", "import-otherwise")[0].message
    unread = [one for one in listings.report.remarks if one.rule == "map-unread"]
    assert [one.field for one in unread] == ["RSS Feed"]


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


def test_codes(listings: Listings) -> None:
    """Every entry has a code of its own, with the letter of its kind of support."""
    activities = listings.collection.activities.values()
    assert not any(activity.code_is_given for activity in activities)
    assert len({activity.code for activity in activities}) == len(activities)
    assert all(activity.code[0] == activity.support.entry.letter for activity in activities)


def test_a_pad(listings: Listings) -> None:
    """A pad for one need holds just what the list has for it, and nothing that has not started."""
    chosen = pad(listings)
    expected = {
        activity.id
        for activity in listings.collection.activities.values()
        if "not-enough-food" in activity.entry.needs and activity.entry.status == "open"
    }
    assert chosen == expected
    assert len(chosen) > 10


def test_the_site(listings: Listings) -> None:
    """The site is built from them: every listed activity stands in the list of all and has a page of its own."""
    assert site(listings) == {activity.id for activity in listings.collection.listed}


def test_the_paper(listings: Listings) -> None:
    """A pad is printed from them: everything that is chosen for it stands on the paper with name and code."""
    assert paper(listings) == pad(listings)


def test_a_second_time(listings: Listings) -> None:
    """The same listings once more find all their entries there; no byte changes, and no row says anything else."""
    files = {path: path.read_bytes() for path in listings.project.entries.rglob("*") if path.is_file()}
    again = import_table([REAL / name for name in FILES], MAP, listings.project, TODAY)
    assert {path: path.read_bytes() for path in listings.project.entries.rglob("*") if path.is_file()} == files
    assert {one.fate for one in again.outcomes} == {Fate.LEFT_ALONE}
    assert again.entries(Fate.LEFT_ALONE) == listings.report.entries(Fate.WRITTEN)
    assert {one.rule for one in again.remarks if one.file == FILES[0]} == {"import-exists"}


def names_of(column: str, rows: list[dict[str, str]]) -> set[str]:
    """The names in one column that are more than one word."""
    return {name for row in rows for name in row[column].split(";") if " " in name.strip()}


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
