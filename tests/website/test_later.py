"""Pages, pads and data tell the truth on four dates: built on each of them, and built today and read on each of them.

The shipped collection goes stale here: with a day that is named, its dates stay as they are written.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from website.building import TODAY, shipped_site
from website.conftest import serve
from website.words_on import words_in, words_seen

DATES = (TODAY, "2027-06-21", "2027-12-21", "2028-12-21")
"""Today, and in 7, 13 and 25 months."""
LATER = DATES[1:]
UNSAID = ("slip__foot", "data-record", "data-print")
"""What says of which day a slip is, and what only scripts show."""
LISTS = ("needs", "support", "areas", "organisations")
ON_PADS = ("checked", "due")
NONE = ("There is nothing on our list for this", "Nothing of theirs is listed any more", "You will find it here")
"""What an empty list says, the page of a group of which everything was withdrawn, and an earlier address."""


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The site as it is built on each of the dates."""
    return {day: shipped_site(tmp_path_factory, day) for day in DATES}


def activities(site: Path) -> dict[str, Any]:
    """What the data of a site says of each activity."""
    found = json.loads((site / "data/activities.json").read_text("utf-8"))["activities"]
    return {one["id"]: one for one in found}


def html_of(site: Path, address: str) -> str:
    """A page of a site."""
    return (site / address / "index.html").read_text("utf-8")


def state(one: dict[str, Any], on: str) -> str:
    """The state that data implies on a day, as the data itself says that it is to be read."""
    if one["state"] == "withdrawn":
        return "withdrawn"
    if one["ends_on"] and on >= one["ends_on"]:
        return "ended"
    if on >= one["lapses_on"]:
        return "lapsed"
    if one["pauses_on"] and on >= one["pauses_on"]:
        return "paused"
    return "due" if on >= one["due_on"] else "checked"


def names_in(html: str) -> set[str]:
    """The addresses of the activities that stand in the lists of a page."""
    return set(re.findall(r'activity-row__name"><a href="(?:\.\./)*activities/([^"]+)/"', html))


@pytest.mark.parametrize("on", DATES)
def test_data_tells_the_truth(sites: dict[str, Path], on: str) -> None:
    """The ledger alone says what is checked, due or lapsed; nothing that has passed is a next date."""
    day = date.fromisoformat(on)
    for one in activities(sites[on]).values():
        if one["state"] == "withdrawn":
            continue
        age = (day - date.fromisoformat(one["verified"]["on"])).days
        assert one["state"] == state(one, on)
        assert (one["state"] != "lapsed") or age > 365
        assert (one["state"] != "checked") or age <= 180
        assert (age <= 365) or one["state"] in ("lapsed", "ended")
        assert all(on <= start[:10] for start in one["next_dates"])
        assert not one["next_dates"] or one["state"] in ("checked", "due", "paused")


def test_all_states_come_and_everything_lapses(sites: dict[str, Path]) -> None:
    """The four dates show every state; two years after the last check nothing stands in any list."""
    found = {on: {one["state"] for one in activities(sites[on]).values()} for on in DATES}
    assert set.union(*found.values()) == {"checked", "due", "lapsed", "paused", "ended", "withdrawn"}
    assert found[DATES[-1]] == {"lapsed", "ended", "withdrawn"}


@pytest.mark.parametrize("on", DATES)
def test_pages_tell_the_truth(sites: dict[str, Path], on: str) -> None:
    """Every activity's page is in the state of its data, and what can no longer be relied on says so on top."""
    for identity, one in activities(sites[on]).items():
        html = html_of(sites[on], f"activities/{identity}")
        words = " ".join(words_in(html))
        if one["state"] == "withdrawn":
            assert "no longer listed" in words, identity
            continue
        assert f'class="trust trust--{one["state"]}"' in html, identity
        says = {
            "lapsed": "We cannot say whether this is still right",
            "ended": "This has ended" if one["status"]["status"] == "ended" else "This is over",
            "paused": "This is paused",
        }
        for title in says.values():
            assert (title in words) == (title == says.get(one["state"])), identity
        assert re.findall(r'<li><time datetime="([^"]+)"', html.partition("take-away")[0]) == one["next_dates"]
        assert ("Print this slip" in html) == (one["state"] in ON_PADS)


@pytest.mark.parametrize("on", DATES)
def test_lists_and_pads_tell_the_truth(sites: dict[str, Path], on: str) -> None:
    """Lists hold what is not over and not lapsed, pads what is open; one that is empty says what to do instead."""
    known, site = activities(sites[on]), sites[on]
    listed = {identity for identity, one in known.items() if one["state"] in ("checked", "due", "paused")}
    on_pads = {identity for identity in listed if known[identity]["state"] in ON_PADS}
    assert names_in(html_of(site, "activities")) == listed
    pages = [html.parent for kind in LISTS for html in (site / kind).glob("*/index.html")]
    for page in pages:
        html = html_of(page, "")
        assert names_in(html) <= listed, page
        words = " ".join(words_in(html))
        assert names_in(html) or any(said in words for said in NONE), page
    pads = [page.parent for page in (site / "pads").glob("*/index.html") if page.parent.name != "make"]
    for pad in pads:
        assert names_in(html_of(pad, "")) <= on_pads, pad
        assert (pad / "sheet/index.html").exists() == bool(names_in(html_of(pad, ""))), pad
    assert names_in(html_of(site, "P/ALL")) == on_pads
    assert names_in(html_of(site, "P/MY")) == on_pads


@pytest.mark.parametrize("on", LATER)
def test_a_program_can_judge_old_data(sites: dict[str, Path], on: str) -> None:
    """Data published today says on which days a state changes: read later, it gives the states of that day."""
    now = activities(sites[on])
    assert {identity: state(one, on) for identity, one in activities(sites[TODAY]).items()} == {
        identity: one["state"] for identity, one in now.items()
    }


def addresses(site: Path) -> Iterator[str]:
    """The start page, all activities, and all lists."""
    yield ""
    yield from ("activities", "needs", "support", "areas", "organisations")
    for kind in ("activities/*", *LISTS):
        yield from (str(page.parent.relative_to(site)) for page in sorted(site.glob(f"{kind}/*/index.html")))


@pytest.fixture(scope="module")
def today(sites: dict[str, Path]) -> Iterator[str]:
    """Where the site that is built today is served."""
    server, address = serve(sites[TODAY])
    yield address
    server.shutdown()
    server.server_close()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A tab that complains of nothing."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert said == []


def first_difference(seen: list[str], built: list[str]) -> tuple[str, str]:
    """The words with which two pages part."""
    place = next((n for n, (one, other) in enumerate(zip(seen, built, strict=False)) if one != other), len(built))
    return " ".join(seen[place - 3 : place + 12]), " ".join(built[place - 3 : place + 12])


def midnight(on: str) -> str:
    """The moment at which a day begins in London."""
    summer = "2027-03-28" <= on < "2027-10-31"
    return f"{date.fromisoformat(on) - timedelta(summer)}T{'23:00' if summer else '00:00'}:00Z"


@pytest.mark.parametrize("on", LATER)
def test_read_later_it_says_what_a_new_build_says(sites: dict[str, Path], today: str, reader: Page, on: str) -> None:
    """Pages that are built today and read later say, word by word, what the site says that is built on that day."""
    reader.clock.set_fixed_time(midnight(on))
    reader.goto(today)
    pages = {f"{today}{address}/" if address else today: address for address in addresses(sites[TODAY])}
    assert len(pages) > 140
    wrong = []
    for page, seen in words_seen(reader, list(pages), *UNSAID).items():
        built = words_in(html_of(sites[on], pages[page]), *UNSAID)
        if seen != built:
            wrong.append((pages[page], *first_difference(seen, built)))
    assert wrong == []


FOUND = """() => [...document.querySelectorAll(".finder-row")].map((row) =>
    [...row.querySelectorAll("h3 a, .mark, .finder-row__when, .finder-row__next")].map((part) => part.textContent))"""


@pytest.mark.parametrize("on", LATER)
def test_the_finder_read_later(sites: dict[str, Path], today: str, reader: Page, on: str) -> None:
    """The finder of today, read later, finds what the one built on that day finds: marks, times and next dates too."""
    server, then = serve(sites[on])
    found = []
    for site in (today, then):
        reader.clock.set_fixed_time(midnight(on))
        reader.goto(f"{site}find/")
        reader.wait_for_selector("[data-finder-ready]")
        reader.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        counts = reader.locator("[data-finder-count-of]").all_text_contents()
        count = reader.locator("[data-finder-count]").inner_text()
        found.append((count, reader.evaluate(FOUND), sorted(filter(None, map(int, counts)))))
        reader.goto("about:blank")
    server.shutdown()
    server.server_close()
    assert found[0] == found[1]


SHEET = """() => Object.fromEntries([...document.querySelectorAll("main li.entry")].map((entry) => {
    const [name, detail] = [".name", ".detail"].map((part) => entry.querySelector(part).textContent.trim());
    return [name.split(/\\s/).pop(), detail.split(/\\s+/).join(" ")];
}))"""


@pytest.mark.parametrize("on", LATER)
def test_a_sheet_printed_later(sites: dict[str, Path], today: str, reader: Page, on: str) -> None:
    """A sheet that is opened later to be printed leaves off what is not on, and says of what is due to phone first."""
    known = {one["code"]: one for one in activities(sites[TODAY]).values()}
    for pad in sorted((sites[TODAY] / "pads").glob("*/sheet/index.html")):
        reader.clock.set_fixed_time(midnight(on))
        reader.goto(f"{today}{pad.parent.relative_to(sites[TODAY])}/")
        shown = reader.evaluate(SHEET)
        before = set(re.findall(r"</strong>.([A-Z][0-9]+)", pad.read_text("utf-8")))
        assert shown.keys() == {code for code in before if state(known[code], on) in ON_PADS}, pad
        for code, said in shown.items():
            assert ("hone before you go" in said or "till on" in said) or state(known[code], on) == "checked", said
        assert reader.get_by_text("This sheet is out of date.").is_visible()
        assert reader.get_by_text("left off").is_visible() == (0 < len(shown) < len(before))
        assert reader.get_by_role("button", name="Print this pad").is_visible() == bool(shown)
        assert reader.get_by_text("there is nothing to print").is_visible() == (not shown)


def test_a_pad_read_later(sites: dict[str, Path], today: str, reader: Page) -> None:
    """The page of a pad says that it is out of date, and has no files that hold what cannot be relied on."""
    pads = ("more-active", "whole-formulary")
    for on, pad in ((on, pad) for on in LATER for pad in pads):
        reader.clock.set_fixed_time(midnight(on))
        reader.goto(f"{today}pads/{pad}/")
        is_empty = not names_in(html_of(sites[on], f"pads/{pad}"))
        assert reader.get_by_text("This pad is out of date").is_visible() is not is_empty, (on, pad)
        assert reader.get_by_text("Nothing fits this pad today").is_visible() is is_empty, (on, pad)
        assert reader.get_by_role("link", name="Open the sheet to print it").is_visible() is not is_empty, (on, pad)


def test_a_printed_code_read_later(sites: dict[str, Path], today: str, reader: Page) -> None:
    """The page of a printed code of today, read later, says of each line what the one built on that day says."""
    [address] = [page for page in (sites[TODAY] / "P/MEET").iterdir() if (page / "index.html").exists()][:1]
    issue = f"P/MEET/{address.name}"
    lines = re.compile(r'data-printed="(\w+)".*?<h3>.*?</h3>\s*<p class="state">(.*?)</p>', re.DOTALL)
    for on in LATER:
        reader.clock.set_fixed_time(midnight(on))
        reader.goto(f"{today}{issue}/")
        built = html_of(sites[on], issue).partition('id="new"')[0].partition('id="today"')[0]
        seen = reader.evaluate(
            """() => [...document.querySelectorAll("li[data-printed]:not([data-printed=new])")].map((row) =>
                [row.dataset.printed, row.querySelector(".state").textContent])"""
        )
        assert seen == [[fate, said] for fate, said in lines.findall(built)]
        verdict = re.search(r"data-verdict-text>(.*?)<", built)
        assert verdict
        assert reader.locator("[data-verdict-text]").inner_text() == verdict[1]
