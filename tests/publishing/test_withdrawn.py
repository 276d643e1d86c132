"""What was withdrawn: no file of the site tells any more what its entry and older sheets say."""

from pathlib import Path

from making import STROLL, TODAY, activity, pad, town, write_project
from printed.prints import print_of, records
from website.building import ROOT, build

TOLD = {
    "summary": "CANARY-SUMMARY with tea afterwards.",
    "description": "CANARY-DESCRIPTION of the way.",
    "venue": {"name": "CANARY-HALL", "address": "1 CANARY-STREET", "postcode": "ZZ9 9XY", "area": "riverside"},
    "sessions": [{"day": "tuesday", "start": "06:47", "end": "07:52"}],
    "cost": {"amount": 7.83, "concessions": "CANARY-CONCESSION"},
    "join": {"route": "self", "how": "CANARY-HOW", "phone": "01632 960987"},
    "contact": {"who": "CANARY-WHO", "phone": "01632 960986", "email": "canary@example.org"},
    "verified": [{"on": "2026-10-01", "by": "CANARY-BY", "how": "phone"}],
    "organisation": {"name": "Riverside Walkers", "about": "CANARY-ABOUT"},
    "story": {"quote": "CANARY-STORY", "consent_on": "2026-10-01"},
}
CANARIES = (b"CANARY", b"canary@", b"ZZ9 9XY", b"ZZ99XY", b"06:47", b"6:47", b"7.83", b"960987", b"960986")
WITHDRAWN = {"status": "withdrawn", "status_since": "2026-11-02", "status_why": "CANARY-WHY"}


def site_of(folder: Path, **changes: str) -> Path:
    """Build the site of one activity that was printed before."""
    files = town({STROLL: activity(**TOLD, **changes)}) | {"pads/moving.yml": pad(code="MOVE")}
    del files["activities/riverside-walkers/organisation.yml"]
    folder.mkdir()
    write_project(folder, files)
    (folder / "hooks").symlink_to(ROOT / "hooks")
    (folder / "printed").mkdir()
    (folder / "printed/MOVE.jsonl").write_bytes(records(print_of({STROLL: activity(**TOLD)}, TODAY)))
    done = build(folder / "mkdocs.yml", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def telling(site: Path) -> dict[str, set[bytes]]:
    """The files that tell something, and what."""
    found = {
        path.relative_to(site).as_posix(): {canary for canary in CANARIES if canary in path.read_bytes()}
        for path in site.rglob("*")
        if path.is_file() and not path.relative_to(site).as_posix().startswith("assets/")
    }
    return {file: canaries for file, canaries in found.items() if canaries}


def test_nothing_is_told_any_more(tmp_path: Path) -> None:
    """An open activity is told of all over the site; once it is withdrawn no page, calendar or file tells anything."""
    before, site = site_of(tmp_path / "before"), site_of(tmp_path / "after", **WITHDRAWN)
    assert {
        f"activities/{STROLL}/index.html",
        f"calendar/{STROLL}.ics",
        "calendar/riverside.ics",
        f"contribute/entries/{STROLL}.json",
        "data/activities.csv",
        "data/activities.json",
        "data/finder-details-0.json",
        "data/organisations.json",
        "data/printed/MOVE.jsonl",
        "organisations/riverside-walkers/index.html",
        "pads/moving/index.html",
    } <= telling(before).keys()
    assert telling(site) == {}
    page = (site / f"activities/{STROLL}/index.html").read_text("utf-8")
    assert "It was taken off our list on 2 November 2026." in page
    assert (site / f"calendar/{STROLL}.ics").is_file()
    assert f"activities/{STROLL}/" not in (site / "sitemap.xml").read_text("utf-8")


def test_the_holder_of_an_older_sheet_is_told(tmp_path: Path) -> None:
    """The page of a printed issue says that the line is no longer listed, and gives no number to ring."""
    site = site_of(tmp_path / "after", **WITHDRAWN)
    number = print_of({STROLL: activity(**TOLD)}, TODAY).issue.number
    page = (site / f"P/MOVE/{number}/index.html").read_text("utf-8")
    assert "No longer listed since 2 November 2026" in page
    assert "Tuesday Stroll" in page
    assert 'data-printed="withdrawn"' in page
