"""What a build leaves behind, wherever it runs and whatever the collection holds."""

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from website.building import ROOT, build


class Links(HTMLParser):
    """Collects the links and ids of a page. What stands in a template is nowhere until a script fills it in."""

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.templates = 0

    def handle_endtag(self, tag: str) -> None:
        """Leave a template."""
        self.templates -= tag == "template"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in what one tag holds."""
        self.templates += tag == "template"
        for name, value in attrs if not self.templates else ():
            if name in ("href", "src") and value is not None and tag != "base":
                self.links.append(value)
            if name == "id" and value:
                self.ids.add(value)


def links_of(page: Path) -> Links:
    """Read one page."""
    links = Links()
    links.feed(page.read_text("utf-8"))
    return links


def pages_below(site: Path) -> Iterator[tuple[str, Links]]:
    """Yield every page with its address below the site's root."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix().removesuffix("index.html"), links_of(path)


def broken_links(site: Path, base: str = "https://here.test/") -> list[str]:
    """Every link inside the site that leads nowhere, with the page it stands on."""
    pages = dict(pages_below(site))
    broken = []
    for address, links in pages.items():
        for link in links.links:
            target, fragment = urldefrag(urljoin(base + address, link))
            if not target.startswith(base):
                continue
            found = urlsplit(target).path[len(urlsplit(base).path) :]
            path = site / found / "index.html" if found.endswith("/") or not found else site / found
            if not path.is_file():
                broken.append(f"{address}: {link}")
            # The finder reads its filters from behind the '#'.
            elif fragment and "=" not in fragment and fragment not in pages[found].ids:
                broken.append(f"{address}: {link} (no such place on the page)")
    return broken


def test_every_link_leads_somewhere(site: Path) -> None:
    """No page of the shipped collection links to a page, file or place that is not there."""
    assert broken_links(site) == []


def test_every_page_has_its_own_title_and_description(site: Path) -> None:
    """Titles and descriptions come from the page, and no gap of the frame is left open.

    Several earlier addresses of one entry have the same page, and so has a printed code in small letters.
    """
    titles: dict[str, list[str]] = {}
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    for path in site.rglob("index.html"):
        html = path.read_text("utf-8")
        assert "%%gap" not in html, path
        title = re.search(r"<title>(.*?)</title>", html, re.DOTALL)
        description = re.search(r'<meta name="description" content="([^"]+)">', html)
        assert title, path
        # A sheet is for paper: search engines are told to pass it by.
        assert description or path.parent.name == "sheet", path
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        if f"/{address}</loc>" in sitemap:
            titles.setdefault(title[1], []).append(path.relative_to(site).as_posix())
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("northgate-hall/tai-chi-taster", "northgate-hall/tai-chi-for-beginners"),
        ("hill-top-runners/learn-to-ride", "wheels-and-heels/learn-to-ride"),
        ("northgate-befrienders/phone-friends", "good-neighbours/phone-friends"),
        ("tea-and-company/open-table", "good-neighbours/chatty-table"),
        ("tea-and-company/chatty-table", "good-neighbours/chatty-table"),
    ],
)
def test_an_earlier_address_leads_on(site: Path, old: str, new: str) -> None:
    """The page links to where the activity is now; its calendar and its file for the form are there as well."""
    assert f"../../../activities/{new}/" in links_of(site / "activities" / old / "index.html").links
    for room, ending in (("calendar", "ics"), ("contribute/entries", "json")):
        assert (site / room / f"{old}.{ending}").read_bytes() == (site / room / f"{new}.{ending}").read_bytes()


def test_no_sentinel_and_no_foreign_file_is_written(site: Path) -> None:
    """The site holds no page of the frame, no YAML but the template, and no script or style of the theme's own."""
    assert not (site / "frame").exists()
    assert list(site.rglob("*.yml")) == [site / "contribute/template.yml"]
    assert not (site / "assets/javascripts").exists()
    assert not (site / "assets/stylesheets").exists()


def test_works_below_a_folder(project: Path, tmp_path: Path) -> None:
    """Under an address with a folder, and from a folder with a space in its name, every link leads somewhere."""
    site = tmp_path / "site"
    done = build(project, site, SITE_URL="https://example.org/health/formulary/")
    assert done.returncode == 0, done.stdout + done.stderr
    assert broken_links(site, "https://example.org/health/formulary/") == []
    start = (site / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/health/formulary/">' in start
    assert "/health/formulary/" in (site / "404.html").read_text("utf-8")


def test_builds_the_same_bytes_twice(site: Path, tmp_path: Path) -> None:
    """The same files on the same day make the same site."""
    again = tmp_path / "again"
    assert build(ROOT / "mkdocs.yml", again).returncode == 0
    first = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    second = {path.relative_to(again): path.read_bytes() for path in again.rglob("*") if path.is_file()}
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path] and path.name != "sitemap.xml.gz"] == []


def keep(folder: Path, names: set[str]) -> None:
    """Delete all but the named things in a folder."""
    for path in folder.iterdir():
        if path.name not in names:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


@pytest.mark.parametrize("pads", [set(), {"whole-formulary.yml"}], ids=["no pad", "one pad"])
@pytest.mark.parametrize("organisations", [set(), {"riverside-walkers"}], ids=["no activity", "few activities"])
def test_small_collections_build(project: Path, tmp_path: Path, pads: set[str], organisations: set[str]) -> None:
    """A collection without pads or activities, or with one of each, builds, and all its links lead somewhere."""
    entries = project.parent / "entries"
    keep(entries / "pads", pads)
    keep(entries / "activities", organisations)
    for name in organisations:
        keep(entries / "activities" / name, {"organisation.yml", "tuesday-stroll.yml"})
    site = tmp_path / "site"
    done = build(project, site)
    assert done.returncode == 0, done.stdout + done.stderr
    assert broken_links(site) == []


def test_a_collection_of_one_file_builds(project: Path, tmp_path: Path) -> None:
    """The locality's file alone makes a site that says what to do instead."""
    keep(project.parent / "entries", {"formulary.yml"})
    site = tmp_path / "site"
    done = build(project, site)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "01632 960010" in (site / "needs/index.html").read_text("utf-8")


def test_stops_at_errors_and_lists_all(project: Path, tmp_path: Path) -> None:
    """A build stops at errors, says all of them with line and mend, and shows no traceback."""
    activities = project.parent / "entries/activities"
    stroll = activities / "riverside-walkers/tuesday-stroll.yml"
    stroll.write_text(stroll.read_text("utf-8").replace("day: tuesday", "day: tusday"), "utf-8")
    cafe = activities / "family-hub/baby-cafe.yml"
    cafe.write_text('name: "never closed\n' + cafe.read_text("utf-8"), "utf-8")
    done = build(project, tmp_path / "site")
    assert done.returncode == 1
    assert "riverside-walkers/tuesday-stroll.yml:7:10: error: 'tusday'" in done.stdout
    assert "Did you mean 'tuesday'?" in done.stdout
    assert "family-hub/baby-cafe.yml:1:7: error:" in done.stdout
    assert "Traceback" not in done.stderr + done.stdout


def test_says_that_the_locality_is_missing(project: Path, tmp_path: Path) -> None:
    """Without formulary.yml nothing can be built, and the message says so."""
    (project.parent / "entries/formulary.yml").unlink()
    done = build(project, tmp_path / "site")
    assert done.returncode == 1
    assert "The locality's file is missing." in done.stdout
    assert "Traceback" not in done.stdout


@pytest.mark.parametrize("day", ["2026-12-20", "2028-02-29", "2031-06-01"])
def test_the_demonstration_stays_fresh(project: Path, tmp_path: Path, day: str) -> None:
    """Years later the made-up collection still has as many activities in its lists as on its first day."""
    # A fixed day keeps the dates as they are written, so the clock itself is set here.
    wrapper = tmp_path / "at.py"
    wrapper.write_text(
        "import datetime, sys\n"
        "import formulary.project as project\n"
        "import formulary.mkdocs_adapter as adapter\n"
        f"adapter.today_here = lambda: datetime.date.fromisoformat('{day}')\n"
        "sys.argv = ['mkdocs', *sys.argv[1:]]\n"
        "from mkdocs.__main__ import cli\ncli()\n",
        "utf-8",
    )
    site = tmp_path / "site"
    done = build(project, site, wrapper=wrapper, FORMULARY_TODAY="")
    assert done.returncode == 0, done.stdout + done.stderr
    count = re.search(r"([0-9]+) activities</span> by", (site / "index.html").read_text("utf-8"))
    assert count
    assert int(count[1]) >= 69
