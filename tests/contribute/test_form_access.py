"""The form is open to everybody: axe, a small screen, large targets, and what there is without scripts."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from markupsafe import Markup
from playwright.sync_api import Browser, BrowserContext, expect

from contribute.filling import ADDRESS, MINIMAL, Filling, begin
from finder.test_plain_page import NEW, modules
from formulary.checking.schemas import Schema
from formulary.pages.form import form_page
from formulary.reading.source import Kind
from making import ROOT, all_pages, collection, draw

SIZES = {"1280": (1280, 900), "320": (320, 640)}
STROLL = "riverside-walkers/tuesday-stroll"
OPEN_ALL = "document.querySelectorAll('[data-form] details').forEach((one) => { one.open = true; })"


@pytest.fixture(params=[(size, scheme) for size in SIZES for scheme in ("light", "dark")], ids="-".join)
def seen(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Filling]:
    """A visit at one width, in light or dark."""
    size, scheme = request.param
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    yield begin(context, site)
    context.close()


def look(seen: Filling) -> None:
    """Find nothing with axe, and nothing beyond the edge of the screen."""
    results = Axe().run(seen.page, options={"resultTypes": ["violations"]})
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in results.response["violations"]] == []
    assert seen.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_axe_finds_nothing(seen: Filling) -> None:
    """An empty form, one with everything open and all its errors, and one for a change pass axe."""
    look(seen.open())
    seen.page.evaluate(OPEN_ALL)
    seen.press("Send it on GitHub").press("Add another time")
    assert len(seen.summary()) >= 8
    look(seen)
    seen.open(STROLL).page.evaluate(OPEN_ALL)
    seen.answer("contact.phone", "01632 960102")
    look(seen)


def test_targets(seen: Filling) -> None:
    """Everything that is pressed is at least 24 pixels wide and high."""
    seen.open().page.evaluate(OPEN_ALL)
    small = seen.page.locator("main :is(button, select, input, summary, textarea)").evaluate_all(
        """all => all.filter(one => one.offsetParent).map(one => one.closest('label') || one)
        .map(one => [one.outerHTML, one.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24).map(([html]) => html)"""
    )
    assert small == []


def test_every_question_has_its_label(filling: Filling) -> None:
    """A question is told by its own words, and no two parts of the page share an id."""
    filling.open().press("Add another time").page.evaluate(OPEN_ALL)
    ids = filling.page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert sorted(set(ids)) == sorted(ids)
    controls = filling.page.locator("[data-form-questions] :is(input, select, textarea)")
    assert controls.evaluate_all("all => all.filter(one => !one.labels.length).map(one => one.outerHTML)") == []
    lost = """all => all.flatMap(one => one.getAttribute("aria-describedby").split(" "))
        .filter(id => !document.getElementById(id))"""
    assert filling.page.locator("[aria-describedby]").evaluate_all(lost) == []


def test_on_a_phone(browser: Browser, site: str) -> None:
    """On a small screen a minimal entry is written with thumbs, and reaches GitHub."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    seen = begin(context, site).open().answer_all(MINIMAL)
    assert seen.field("contact.phone").locator("input").get_attribute("inputmode") == "tel"
    assert seen.on_github()[1].endswith("/lamp-lighters/wednesday-lanterns.yml")
    context.close()


def test_what_is_in_focus_is_seen(filling: Filling) -> None:
    """The line of the pad that stays in view covers no question that the keyboard reaches."""
    page = filling.open().page
    page.locator("[data-send-download]").focus()
    for _ in range(25):
        page.keyboard.press("Shift+Tab")
        hidden = page.evaluate(
            """() => {
                const box = document.activeElement.getBoundingClientRect();
                const pad = document.querySelector(".entry-form__pad").getBoundingClientRect();
                return box.top < pad.bottom && box.bottom > pad.top;
            }"""
        )
        assert not hidden, page.evaluate("document.activeElement.outerHTML")


def test_without_scripts(browser: Browser, site: str) -> None:
    """Without scripts the page shows no form: it says plainly what to do instead."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + ADDRESS)
    assert not page.locator("[data-form]").is_visible()
    main = page.locator("main")
    assert main.get_by_role("link", name="formulary@ashbrook.example.org").is_visible()
    assert main.get_by_role("link", name="01632 960020").is_visible()
    context.close()


def test_when_the_data_does_not_come(context: BrowserContext, site: str) -> None:
    """If a file cannot be loaded the reader is told, and led to the other ways."""
    seen = begin(context, site)
    seen.page.route("**/mends.json", lambda route: route.fulfill(status=500))
    seen.page.goto(f"{site}{ADDRESS}")
    expect(seen.page.get_by_text("The form could not be loaded")).to_be_visible()
    assert not seen.page.locator("[data-form]").is_visible()
    seen.page.close()


def test_all_modules_come_at_once() -> None:
    """The page names every module that its script imports, so that none waits for another."""
    template = (ROOT / "overrides/pages/parts/form-modules.html").read_text("utf-8")
    named = re.findall(r'modulepreload" href="{{ root }}assets/scripts/([\w-]+\.js)"', template)
    assert sorted(named) == sorted(modules("entry.js", [])[1:])


def test_scripts_keep_to_what_is_allowed() -> None:
    """No script of the form could inject, stores, asks another host, or is too new for an old surgery computer."""
    others = ("entry-check", "entry-preview")
    for name in (name for name in modules("entry.js", []) if not name.startswith(others)):
        text = (ROOT / "overrides/assets/scripts" / name).read_text("utf-8")
        assert {why for pattern, why in NEW.items() if re.search(pattern, text, re.MULTILINE)} == set(), name


def test_another_host_gets_no_button_for_github() -> None:
    """A repository that is not on GitHub has no such page: the e-mail and the file are left."""
    whole = collection()
    shown = draw(next(page for page in all_pages(whole) if page.address == ADDRESS), whole)
    assert "data-send-github" not in shown
    assert "data-send-email" in shown
    assert "data-send-download" in shown


@pytest.mark.parametrize("paper_form", ["contribute/form.pdf", ""])
def test_the_form_on_paper_is_offered_where_there_is_one(schemas: dict[Kind, Schema], paper_form: str) -> None:
    """Who has no scripts is led to the form on paper, if it was made."""
    whole = collection()
    shown = draw(form_page(whole, schemas[Kind.ACTIVITY], Markup(), paper_form), whole)
    assert ("Print the form on paper" in shown) is bool(paper_form)
    assert not paper_form or f'href="../../{paper_form}"' in shown
