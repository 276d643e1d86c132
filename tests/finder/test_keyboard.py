"""Everything in the finder is reached and worked by keyboard, on a small screen too."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from finder.visiting import Visit, begin


@pytest.fixture
def small(browser: Browser, site: str) -> Iterator[Visit]:
    """A visit with a screen of 320 by 640 pixels."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield begin(context, site)
    context.close()


def tab_to(visit: Visit, selector: str, limit: int = 60) -> None:
    """Press the tab key until something has the focus; it must be in view with a ring around it."""
    for _ in range(limit):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("selector => document.activeElement.matches(selector)", selector):
            seen = visit.page.evaluate(
                """() => { const one = document.activeElement, box = one.getBoundingClientRect();
                return box.left >= -1 && box.right <= innerWidth + 1 && box.width > 0
                    && getComputedStyle(one).outlineStyle !== 'none'; }"""
            )
            assert seen, selector
            return
    pytest.fail(f"{selector} is not reached with the tab key")


def test_free_and_on_tuesday_for_loneliness(small: Visit) -> None:
    """By keys alone a person gets from the top of the page to a free activity on Tuesday against loneliness."""
    small.open()
    tab_to(small, "[data-finder-fold] > summary")
    small.page.keyboard.press("Enter")
    for group, answer in (("need", "loneliness"), ("day", "tuesday")):
        tab_to(small, f"[data-finder-group='{group}'] > summary")
        small.page.keyboard.press("Enter")
        tab_to(small, f"input[name='{group}'][value='{answer}']")
        small.page.keyboard.press("Space")
    tab_to(small, "[data-finder-group='cost'] > summary")
    small.page.keyboard.press("Enter")
    tab_to(small, "input[name='cost']")
    small.page.keyboard.press("ArrowDown")
    tab_to(small, "[data-finder-see]")
    assert small.page.locator("[data-finder-see]").inner_text() == f"See {len(small.names())} activities"
    small.page.keyboard.press("Enter")
    assert small.page.evaluate("document.activeElement.id") == "finder-count"
    assert small.chips() == ["Loneliness", "Tuesday", "Free"]
    tab_to(small, ".finder-row h3 a")
    first = small.page.evaluate("document.activeElement.textContent")
    assert first == small.names()[0]
    assert "Every Tuesday" in small.page.locator(".finder-row").first.inner_text()
    assert "Free" in small.page.locator(".finder-row").first.inner_text()


def test_words_by_keyboard(small: Visit) -> None:
    """Typing words and Enter leads to the results."""
    small.open()
    tab_to(small, "#finder-words")
    small.page.keyboard.type("lonley")
    small.page.keyboard.press("Enter")
    assert small.page.evaluate("document.activeElement.id") == "finder-count"
    assert small.message() == "Showing results for “lonely”."


def test_targets_are_large_enough(small: Visit) -> None:
    """Whatever can be pressed is at least 24 by 24 pixels, or a link in a line of text with room around it."""
    small.find("need=loneliness&day=tuesday&q=lonely")
    small.page.evaluate("document.querySelectorAll('main details').forEach(one => one.setAttribute('open', ''))")
    too_small = small.page.evaluate(
        """() => [...document.querySelectorAll('main button, main summary, main label, main input, main select')]
            .filter(one => one.offsetParent !== null && !one.closest('label input'))
            .map(one => [one.outerHTML.slice(0, 80), one.closest('label') || one])
            .map(([text, one]) => [text, one.getBoundingClientRect()])
            .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)"""
    )
    assert too_small == []
    assert small.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
