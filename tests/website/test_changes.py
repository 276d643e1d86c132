"""What has changed, on a site that is built from a real git history and read in a real browser."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from history.atom import complaints
from history.repository import Repository
from once import once
from website.building import build, copy_project
from website.conftest import serve
from website.test_build import broken_links

STROLL = "entries/activities/riverside-walkers/tuesday-stroll.yml"
CAFE = "entries/activities/family-hub/baby-cafe.yml"


def put(path: Path, before: str, after: str) -> None:
    """Change a file by hand."""
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def write_history(folder: Path) -> None:
    """Make the shipped collection a repository in which something of each sort has happened."""
    (folder / ".gitignore").write_text(".cache\nhooks\nsite\n", "utf-8")
    repository = Repository(folder)
    repository.commit("2026-08-03")
    put(folder / STROLL, "day: tuesday", "day: thursday")
    repository.commit("2026-10-05")
    shutil.copy(folder / STROLL, folder / STROLL.replace("tuesday-stroll", "other-stroll"))
    put(folder / STROLL.replace("tuesday-stroll", "other-stroll"), "name: Tuesday Stroll", "name: <b>Stroll</b> & tea")
    put(folder / STROLL.replace("tuesday-stroll", "other-stroll"), "code: M1\n", "")
    repository.commit("2026-11-02")
    (folder / "entries/activities/riverside-walkers/sunday-ramble.yml").unlink(missing_ok=True)
    repository.commit("2026-11-20")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a history: built once in a run."""

    def make(site: Path) -> None:
        folder = tmp_path_factory.mktemp("with-history")
        config = copy_project(folder)
        write_history(folder)
        done = build(config, site)
        assert done.returncode == 0, done.stdout + done.stderr

    return once(tmp_path_factory, "changed-site", make)


@pytest.fixture(scope="module")
def changed_address(changed: Path) -> Iterator[str]:
    """Where that site is served."""
    server, address = serve(changed)
    yield address
    server.shutdown()
    server.server_close()


def test_says_what_changed(changed: Path) -> None:
    """The page tells every change of the history, and all its links lead somewhere."""
    html = (changed / "changes/index.html").read_text("utf-8")
    text = re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", html))
    assert "Tuesday Stroll has changed: time. Time: now Thu 10:30am, was Tue 10:30am." in text
    assert "The list began, with" in text
    assert '<link rel="alternate" type="application/atom+xml" href="../changes.xml">' in html
    assert broken_links(changed) == []


def test_the_feed_of_the_site_is_valid(changed: Path, site: Path) -> None:
    """The feed of a site with a history, and that of the shipped collection, obey the standard to the letter."""
    assert complaints((changed / "changes.xml").read_bytes()) == []
    assert complaints((site / "changes.xml").read_bytes()) == []
    assert b"<entry>" in (changed / "changes.xml").read_bytes()


def test_without_a_history(project: Path, tmp_path: Path) -> None:
    """Built from a release archive, the page says that it cannot know, and the feed is valid and empty."""
    done = build(project, tmp_path / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "without the history of its entries" in (tmp_path / "site/changes/index.html").read_text("utf-8")
    assert complaints((tmp_path / "site/changes.xml").read_bytes()) == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, changed_address: str, width: int, scheme: str) -> None:
    """A page full of changes passes axe, and does not scroll sideways on a small screen."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page: Page = context.new_page()
    page.goto(f"{changed_address}changes/")
    results = Axe().run(page, options={"resultTypes": ["violations"]})
    assert [violation["id"] for violation in results.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.get_by_role("link", name="Tuesday Stroll").first.click()
    assert page.url == f"{changed_address}activities/riverside-walkers/tuesday-stroll/"
    context.close()
