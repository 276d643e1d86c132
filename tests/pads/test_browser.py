"""The page that shows a pad and prints it, in a real browser."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from formulary.model.collection import Collection
from formulary.pads.draw import draw_screen
from formulary.pads.formats import A5, FORMATS
from formulary.pads.look import Look
from formulary.pads.plan import Plan, plan
from formulary.pads.sheet import Sheet
from formulary.pads.styles import measures_css
from formulary.pads.translated import sheets_of
from formulary.pads.words import Script
from making import ROOT
from pads.reading_back import collisions, printed_pages, squeezed

PDFS = [("A5", "../a5.pdf"), ("Large print", "../large-print.pdf")]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def plans(sheets: dict[str, Sheet], look: Look) -> dict[str, Plan]:
    """One pad in every format."""
    return {name: plan(sheets["mill-lane-surgery"], format_, look.letters) for name, format_ in FORMATS.items()}


@pytest.fixture(scope="module")
def others(shipped: Collection, look: Look) -> dict[str, Plan]:
    """One pad in other languages."""
    pad = shipped.pads["lonely-or-isolated"]
    made = {sheet.words.language: sheet for sheet in sheets_of(shipped, pad)}
    return {name: plan(made[name], A5, look.letters_for(made[name].words.script)) for name in ("ar", "bn", "pl")}


@pytest.fixture(scope="module")
def address(
    plans: dict[str, Plan], others: dict[str, Plan], look: Look, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where the pages are served, with what they load."""
    root = tmp_path_factory.mktemp("site")
    for folder in ("fonts", "pads", "scripts"):
        shutil.copytree(ROOT / "overrides" / "assets" / folder, root / "assets" / folder)
    (root / "assets" / "pads" / "measures.css").write_text(measures_css(look.letters, Script))
    for name, planned in (plans | others).items():
        (root / "pads" / name).mkdir(parents=True)
        page = draw_screen(planned, look, assets="../../assets", back="../", pdfs=PDFS)
        (root / "pads" / name / "index.html").write_text(page)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/pads"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh tab."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", FORMATS)
def test_the_browser_prints_what_the_pdf_holds(
    page: Page, address: str, plans: dict[str, Plan], name: str, tmp_path: Path
) -> None:
    """The same pages with the same words, in the paper's own size, nothing over anything."""
    page.goto(f"{address}/{name}/")
    page.pdf(path=tmp_path / "print.pdf", prefer_css_page_size=True)
    pages, planned = printed_pages(tmp_path / "print.pdf"), plans[name]
    assert len(pages) == len(planned.pages)
    for page_planned, printed in zip(planned.pages, pages, strict=True):
        assert (printed.width, printed.height) == pytest.approx((planned.format.width, planned.format.height), abs=0.5)
        assert collisions(printed) == []
        for entry in (entry for column in page_planned.columns for part in column for entry in part.entries):
            line = entry.line
            for words in (f"{line.name}{line.code}", line.contact, *line.detail, *line.notes):
                assert squeezed(words) in squeezed(printed.text), (page_planned.label, words)
        assert "Printthispad" not in squeezed(printed.text)


@pytest.mark.parametrize(("name", "width"), [("a5", 1280), ("a5", 320), ("a4", 1280), ("large-print", 320)])
def test_the_screen(page: Page, address: str, name: str, width: int) -> None:
    """Axe finds nothing, nothing scrolls sideways, nothing is refused, and the fonts are the paper's."""
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("requestfailed", lambda request: problems.append(request.url))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/{name}/")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate("document.fonts.check('700 12pt \"Noto Sans\"')")
    axe = Axe().run(page, options={"resultTypes": ["violations"]})
    assert axe.response["violations"] == []
    assert problems == []


@pytest.mark.parametrize("name", ["ar", "bn", "pl"])
def test_other_languages(page: Page, address: str, others: dict[str, Plan], name: str, tmp_path: Path) -> None:
    """A sheet in another language prints on as many pages as planned, in its own letters and direction."""
    page.goto(f"{address}/{name}/")
    page.wait_for_load_state("networkidle")
    assert Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"] == []
    family = {"ar": "Noto Sans Arabic", "bn": "Noto Sans Bengali", "pl": "Noto Sans"}[name]
    assert page.evaluate(f"document.fonts.check('700 12pt \"{family}\"')")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(one => one.name).join()")
    assert [script for script in ("Arabic", "Bengali") if script in loaded] == [
        script for script in ("Arabic", "Bengali") if script in family
    ]
    page.pdf(path=tmp_path / "print.pdf", prefer_css_page_size=True)
    pages, planned = printed_pages(tmp_path / "print.pdf"), others[name]
    assert len(pages) == len(planned.pages)
    for page_planned, printed in zip(planned.pages, pages, strict=True):
        for entry in (entry for column in page_planned.columns for part in column for entry in part.entries):
            number = printed.find(entry.line.contact)
            assert number, entry.line
            left, right = number[0] - A5.side, A5.width - A5.side - number[2]
            assert (left if name == "ar" else right) == pytest.approx(0, abs=1.3), entry.line


def test_the_button_prints(page: Page, address: str) -> None:
    """With scripts there is a button, and it opens the browser's print window."""
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(f"{address}/a5/")
    page.get_by_role("button", name="Print this pad").click()
    assert page.evaluate("window.printed")


def test_without_scripts(browser: Browser, address: str) -> None:
    """Without them there is no button that does nothing, and everything else is there."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/a5/")
    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("link", name="Large print (PDF)").get_attribute("href") == "../large-print.pdf"
    assert page.get_by_role("heading", level=1).first.is_visible()
    context.close()
