"""Where the code on a sheet in hand leads, in a real browser, on a server that knows nothing but files."""

import json
import re
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.error import HTTPError

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from formulary.project import Project, examine
from website.building import ROOT, build
from website.conftest import serve

OLDEST = "6X608R"
"""An issue of the shipped history that is two years old."""
RECENT = "1G3MAK"
"""One that is a few months old."""


def answer(address: str) -> bytes:
    """Fetch a page that must be there."""
    with urllib.request.urlopen(address, timeout=20) as found:  # noqa: S310 - this machine's own server
        content: bytes = found.read()
        return content


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A visit with a phone, as of the day of the build."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    context.clock.set_fixed_time("2026-11-21T12:00:00")
    yield context
    context.close()


def states(page: Page) -> dict[str, list[str]]:
    """What a page says has become of which lines, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in page.locator("li[data-printed]:has(.state)").all():
        found[row.locator(".state").inner_text()].append(row.locator("h3").inner_text())
    return found


@pytest.mark.parametrize("issue", [OLDEST, RECENT, ""])
def test_both_cases(address: str, issue: str) -> None:
    """Capitals, as scanned, and small letters, as typed, lead to the same page, with and without the issue."""
    tail = f"{issue}/" if issue else ""
    capitals = answer(f"{address}P/MEET/{tail}")
    assert answer(f"{address}p/meet/{tail.lower()}") == capitals
    assert answer(f"{address}P/MEET/{issue}") == capitals
    assert b"is my sheet still right?" in capitals.lower()


def test_a_file_system_that_is_blind_to_case(site: Path) -> None:
    """Files whose names differ only in their case hold the same bytes: one may take the other's place."""
    twins = defaultdict(list)
    for path in site.rglob("*"):
        if path.is_file():
            twins[path.relative_to(site).as_posix().casefold()].append(path.read_bytes())
    pairs = [contents for contents in twins.values() if len(contents) > 1]
    assert len(pairs) >= 9
    assert all(len(set(contents)) == 1 for contents in pairs)


def test_the_code_on_every_shipped_sheet_leads_somewhere(site: Path, address: str) -> None:
    """The address on each sheet of today, as it is printed, is there."""
    for sheet in (site / "pads").glob("*/sheet/index.html"):
        found = re.search(r"ashbrook\.example\.org/(P/[A-Z0-9]+/[A-Z0-9]{6})", sheet.read_text("utf-8"))
        assert found, sheet
        html = answer(address + found[1]).decode()
        assert "Your sheet is still right, all " in html


def test_two_years_later(phone: BrowserContext, address: str) -> None:
    """A sheet that is two years old says at once that much has changed, and of each line what has become of it."""
    page = phone.new_page()
    page.goto(f"{address}P/MEET/{OLDEST}")
    assert page.locator("[data-verdict]").inner_text().splitlines()[0] == (
        "10 of the 15 activities on your sheet have changed."
    )
    box = page.locator("[data-verdict-text]").bounding_box()
    assert box
    assert box["y"] + box["height"] < 740
    assert (
        "first printed on 16 November 2024, to be used until 17 May 2025" in page.locator("[data-after]").inner_text()
    )
    assert states(page) == {
        "As printed": [
            "Tuesday Stroll M1", "English Conversation L2", "Library Warm Space B1", "Phone Friends B3",
            "The Chatty Table B4",
        ],
        "No longer on our list": ["Sunday Ramble M15", "Potting Shed N2"],
        "Changed: place": ["Big Pot Lunch F3"],
        "Paused until 13 January 2027": ["Hands in Clay A4"],
        "Changed: time": ["Vale Film Club A8"],
        "Ended on 28 September 2026": ["Surgery Garden N8"],
        "Changed: cost": ["Men's Shed Days L7"],
        "Changed: phone": ["Grief Cafe S1"],
        "Changed: name": ["Coffee for Carers S7"],
        "Changed: phone, time and cost": ["Friday Lunch Club B7"],
    }  # fmt: skip
    moved = page.locator("li[data-printed]", has_text="Coffee for Carers")
    assert "Now: Carers' Tea & Talk" in moved.inner_text()
    moved.get_by_role("link", name="Coffee for Carers").click()
    assert page.url == f"{address}activities/ashbrook-carers/carers-tea-and-talk/"
    page.go_back()
    assert page.locator('li[data-printed="ended"] .phone, li[data-printed="gone"] .phone').count() == 0
    assert page.locator("li[data-printed]", has_text="Grief Cafe").locator(".phone").get_attribute("href") == (
        "tel:01632960471"
    )
    page.get_by_role("link", name="Today’s sheet, and what is new on it").click()
    assert page.get_by_text("Phone Friends").is_visible()
    page.get_by_role("link", name="Meeting people: pad to print").click()
    assert page.url == f"{address}pads/lonely-or-isolated/"


def test_some_months_later(phone: BrowserContext, address: str) -> None:
    """Of a sheet of last summer most is as printed."""
    page = phone.new_page()
    page.goto(f"{address}P/MEET/{RECENT}")
    assert page.locator("[data-verdict-text]").inner_text() == "3 of the 16 activities on your sheet have changed."
    assert len(states(page)["As printed"]) == 13


def test_read_long_after_the_build(phone: BrowserContext, address: str, site: Path) -> None:
    """A page that nobody has built anew says what is due and what has lapsed since, and judges the sheet by that."""
    (today,) = {path.name for path in (site / "P/MEET").iterdir() if path.is_dir()} - {OLDEST, RECENT}
    page = phone.new_page()
    page.goto(f"{address}P/MEET/{today}")
    assert page.locator("[data-verdict-text]").inner_text() == "Your sheet is still right, all 8 activities."
    assert page.get_by_text("Your sheet is old").is_hidden()
    stroll = page.locator("li[data-printed]", has_text="Tuesday Stroll")
    assert "Phone before you go" not in stroll.inner_text()

    page.clock.set_fixed_time("2027-08-01T12:00:00")
    page.reload()
    assert page.get_by_text("Your sheet is old: it was to be printed anew by 14 April 2027.").is_visible()
    assert "Phone before you go" in stroll.inner_text()
    assert re.match("[1-8] of the 8 activities", page.locator("[data-verdict-text]").inner_text())

    page.clock.set_fixed_time("2029-01-01T12:00:00")
    page.reload()
    assert page.locator("[data-verdict-text]").inner_text() == "8 of the 8 activities on your sheet have changed."
    assert states(page).keys() == {"No longer on our list"}
    assert stroll.is_visible()
    assert "panel--warning" in (page.locator("[data-verdict]").get_attribute("class") or "")


def test_a_pause_that_is_over_when_the_page_is_read(phone: BrowserContext, address: str) -> None:
    """Once the day has come on which it was to go on, the line says to ask; what is new and has lapsed is not shown."""
    page = phone.new_page()
    page.clock.set_fixed_time("2027-01-13T12:00:00")
    page.goto(f"{address}P/MEET/{OLDEST}")
    clay = page.locator("li[data-printed]", has_text="Hands in Clay")
    assert "That day has passed. Phone to ask whether it is on again." in clay.inner_text()
    assert page.locator('li[data-printed="new"]').count() > 0
    page.clock.set_fixed_time("2029-01-01T12:00:00")
    page.reload()
    assert page.locator('li[data-printed="new"]').count() == 0


def test_without_scripts(browser: Browser, address: str) -> None:
    """Without scripts a page is as right as on the day it was made."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}p/meet/{OLDEST.lower()}")
    assert page.get_by_text("10 of the 15 activities on your sheet have changed.").is_visible()
    context.close()


def test_an_unknown_issue(phone: BrowserContext, address: str) -> None:
    """Whoever mistypes the issue is led to the pad's own address, and there to the list."""
    with pytest.raises(HTTPError):
        answer(f"{address}P/MEET/ZZZZZZ/")
    page = phone.new_page()
    page.goto(f"{address}P/MEET/ZZZZZZ/")
    page.get_by_role("link", name="Meeting people", exact=True).click()
    assert page.url == f"{address}P/MEET/"
    page.get_by_role("link", name=f"Issue {OLDEST}").click()
    assert page.url == f"{address}P/MEET/{OLDEST}/"


def test_a_lost_ledger_can_be_fetched_back(site: Path, address: str) -> None:
    """The ledger is published whole, with the issue of today."""
    published = answer(f"{address}data/printed/MEET.jsonl")
    assert published.startswith((ROOT / "printed/MEET.jsonl").read_bytes())
    (today,) = {path.name for path in (site / "P/MEET").iterdir() if path.is_dir()} - {OLDEST, RECENT}
    assert json.loads(published.splitlines()[-1])["issue"]["number"] == today


def settled(project: Path) -> Path:
    """Make the copy of the project a real town with one pad; returns its folder of ledgers."""
    locality = project.parent / "entries/formulary.yml"
    locality.write_text(re.sub(r"demonstration:\n.*\n", "", locality.read_text("utf-8")), "utf-8")
    for pad in (project.parent / "entries/pads").iterdir():
        if pad.name != "new-parents.yml":
            pad.unlink()
    return project.parent / "printed"


def test_from_print_to_print(project: Path, tmp_path: Path) -> None:
    """A build with PDFs remembers what it prints, one without does not, and a pad that goes keeps its pages."""
    printed = settled(project)
    assert build(project, tmp_path / "unprinted").returncode == 0
    assert not printed.exists()

    assert build(project, tmp_path / "first", FORMULARY_PDFS="yes").returncode == 0
    ledger = printed / "BABY.jsonl"
    first = ledger.read_bytes()
    (number,) = [path.name for path in (tmp_path / "first/P/BABY").iterdir() if path.is_dir()]
    assert (tmp_path / "first/data/printed/BABY.jsonl").read_bytes() == first
    assert build(project, tmp_path / "again", FORMULARY_PDFS="yes", FORMULARY_TODAY="2026-11-22").returncode == 0
    assert ledger.read_bytes() == first

    cafe = project.parent / "entries/activities/family-hub/baby-cafe.yml"
    cafe.write_text(cafe.read_text("utf-8").replace("name: Baby Cafe", "name: Baby Breakfast"), "utf-8")
    done = build(project, tmp_path / "second", FORMULARY_PDFS="yes", FORMULARY_TODAY="2026-11-23")
    assert done.returncode == 0, done.stdout + done.stderr
    assert ledger.read_bytes().startswith(first)
    assert len(ledger.read_bytes()) > len(first)
    assert "Changed: name" in (tmp_path / f"second/P/BABY/{number}/index.html").read_text("utf-8")

    (project.parent / "entries/pads/new-parents.yml").unlink()
    ledger.write_bytes(ledger.read_bytes() + b"<<<<<<< HEAD\n")
    done = build(project, tmp_path / "third", FORMULARY_PDFS="yes")
    assert done.returncode == 0, done.stdout + done.stderr
    found = examine(Project(project.parent), date(2026, 11, 23)).findings
    assert [(one.file, one.rule) for one in found] == [
        ("printed/BABY.jsonl", "printed-pad"), ("printed/BABY.jsonl", "printed-line"),
    ]  # fmt: skip
    server, address = serve(tmp_path / "third")
    for path in (f"P/BABY/{number}/", f"p/baby/{number.lower()}/", "P/BABY/", "p/baby/"):
        assert b"any more" in answer(address + path)
    server.shutdown()
    server.server_close()


def test_a_demonstration_does_not_dirty_the_checkout(project: Path, tmp_path: Path) -> None:
    """A made-up town prints nothing that must be remembered, and still has a page for today's issue."""
    assert build(project, tmp_path / "site", FORMULARY_PDFS="yes").returncode == 0
    assert not (project.parent / "printed").exists()
    assert len([path for path in (tmp_path / "site/P/BABY").iterdir() if path.is_dir()]) == 1


def test_what_cannot_be_remembered_is_not_published(project: Path, tmp_path: Path) -> None:
    """Where the ledger cannot be written, the build stops and says so: the codes would lead nowhere one day."""
    settled(project).write_text("a file where the folder should be", "utf-8")
    done = build(project, tmp_path / "site", FORMULARY_PDFS="yes")
    assert done.returncode == 1
    assert "What is printed cannot be written to" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
