"""The finder is open to everyone: axe finds nothing in any of its states, at any size, in light and dark."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from finder.visiting import Visit, begin

SIZES = {"1280": (1280, 900), "320": (320, 640)}
LOOKS = [(size, scheme) for size in SIZES for scheme in ("light", "dark")]
OFTEN = ["", "q=lonley&need=loneliness&from=riverside&within=1"]
SELDOM = ["q=zzzzqqqq", "q=suicidal"]
SEEN = [(look, state) for look in LOOKS for state in OFTEN] + [
    (look, state) for look in (("1280", "light"), ("320", "dark")) for state in SELDOM
]
"""What people mostly see at every size, in light and dark; the rest at one size each."""


@pytest.fixture(scope="module")
def look(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Visit]:
    """A visit at one width, in light or dark."""
    size, scheme = request.param
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    yield begin(context, site).open()
    context.close()


@pytest.mark.parametrize(("look", "choices"), SEEN, indirect=["look"], ids=["-".join((*a, b)) for a, b in SEEN])
def test_axe_finds_nothing(look: Visit, choices: str) -> None:
    """No state of the finder breaks a rule of WCAG 2.2 AA or of good practice; all filters are unfolded."""
    look.page.evaluate("choices => { location.hash = choices; }", choices)
    look.page.wait_for_timeout(50)
    look.names()
    look.page.evaluate("document.querySelectorAll('details').forEach(one => one.setAttribute('open', ''))")
    results = Axe().run(look.page, context="main", options={"resultTypes": ["violations"]})
    assert [
        (one["id"], [node["html"][:100] for node in one["nodes"]][:3]) for one in results.response["violations"]
    ] == []
    assert look.page.locator("h1").bounding_box() is not None
    assert look.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
