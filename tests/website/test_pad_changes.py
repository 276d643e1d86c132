"""The change sheet of a pad, printed by a real browser: always one page of A4, whatever has changed."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from formulary.pads.sheet import sheet_of
from formulary.printed.record import PrintedLine, Printing, key_of, printed_line, printing_of
from formulary.project import Project, examine
from making import TODAY
from once import once
from pads.reading_back import Printed, printed_pages
from printed.prints import records
from website.building import build, copy_project
from website.conftest import serve

PAD = "pads/lonely-or-isolated"
OLDEST = f"{PAD}/changes/6x608r/"
LONG = "A place with a long name, behind the old railway station and up the stairs on the left, ring twice"
NUMBERS = ("AAAAA1", "AAAAA2", "AAAAA3", "AAAAA4")


def otherwise(line: PrintedLine, place: int, name: str) -> PrintedLine:
    """A line as it could have been printed: all of it is different, and long."""
    stated = dict.fromkeys(line.stated, f"another {place}")
    return msgspec.structs.replace(
        line, name=name, when="Every other Wed 10am from 3 Mar", where=LONG, contact=LONG, stated=stated
    )


def write_ledger(folder: Path) -> None:
    """Write issues on which every activity of the town stood otherwise, with names of every width."""
    collection = examine(Project(folder), TODAY).collection
    assert collection
    whole = printing_of(collection, sheet_of(collection, collection.pads["lonely-or-isolated"]))
    lines = [printed_line(activity, TODAY) for activity in collection.activities.values()]
    names = ("W" * 60, "i" * 60, "Tŷ Dŵr ﷽ 健康 " * 4, "A walk, and tea and talk for people who like to walk and talk")
    (folder / "printed").mkdir()
    with (folder / "printed/MEET.jsonl").open("ab") as ledger:
        for number, name in zip(NUMBERS, names, strict=True):
            others = [otherwise(line, place, name) for place, line in enumerate(lines)]
            keyed = tuple(msgspec.structs.replace(line, key=key_of(line)) for line in others)
            group = msgspec.structs.replace(whole.issue.groups[0], lines=tuple(line.key for line in keyed))
            issue = msgspec.structs.replace(whole.issue, number=number, groups=(group,))
            ledger.write(records(Printing(issue, keyed)))


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served on whose oldest pads everything was different: built once in a run."""

    def make(site: Path) -> None:
        folder = tmp_path_factory.mktemp("crowded")
        config = copy_project(folder)
        write_ledger(folder)
        done = build(config, site)
        assert done.returncode == 0, done.stdout + done.stderr

    server, address = serve(once(tmp_path_factory, "crowded-site", make))
    yield address
    server.shutdown()
    server.server_close()


def on_paper(browser: Browser, address: str) -> list[Printed]:
    """What comes out of the printer."""
    page = browser.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    pages = printed_pages(page.pdf(prefer_css_page_size=True))
    page.close()
    return pages


def test_prints_on_one_page(browser: Browser, address: str) -> None:
    """The change sheet of an issue that is two years old is one page of A4, and says what is different."""
    (paper,) = on_paper(browser, address + OLDEST)
    assert (round(paper.width), round(paper.height)) == (210, 297)
    for words in (
        "Meeting people: what has changed since issue 6X608R",
        "Print this pad anew: 10 of its 15 activities are not as printed any more.",
        "Grief Cafe S1 Phone: now 01632 960471, was 01632 960470.",
        "Surgery Garden N8 Ended on 28 September 2026.",
        "Newcomers' Tea B6",
    ):
        assert paper.find(words), words
    assert not paper.find("Urgent help")
    assert not paper.find("more line")


@pytest.mark.parametrize("number", NUMBERS)
def test_what_has_no_room_is_counted(browser: Browser, crowded: str, number: str) -> None:
    """However much has changed and however wide it is, it is one page, and says how many lines are on the screen."""
    path = f"{PAD}/changes/{number.lower()}/"
    (paper,) = on_paper(browser, crowded + path)
    assert paper.find("for which there is no room here: see ashbrook.example.org/pads/")
    lowest = max(letter.box[3] for letter in paper.letters)
    assert lowest < 285.5
    # The page is used: no more than a few lines are left free.
    assert lowest > 225
    page = browser.new_page()
    page.goto(crowded + path)
    shown = page.locator(".pad-changes li").count()
    hidden = page.locator(".pad-changes__beyond li").count()
    assert page.locator(".pad-changes__beyond li").first.is_visible()
    assert paper.find(f"And {hidden} more lines")
    assert shown > 70
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(browser: Browser, crowded: str, width: int) -> None:
    """A crowded change sheet passes axe, and does not scroll sideways on a small screen."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{crowded}{PAD}/changes/{NUMBERS[0].lower()}/")
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    assert [violation["id"] for violation in results.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.close()


def test_the_way_from_a_sheet_in_hand(browser: Browser, address: str) -> None:
    """From the page of a printed code, and from that of the pad, a practice finds the change sheet by links."""
    page = browser.new_page()
    page.goto(f"{address}P/MEET/6X608R/")
    page.get_by_role("link", name="all that has changed since issue 6X608R").click()
    assert page.url == address + OLDEST
    page.goto(f"{address}{PAD}/")
    page.get_by_role("link", name="what has changed since it was printed").click()
    page.get_by_role("link", name="Issue 6X608R").click()
    assert page.url == address + OLDEST
    page.close()
