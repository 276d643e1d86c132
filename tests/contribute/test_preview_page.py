"""The preview harms nobody and shuts nobody out: hostile texts, axe, and what its scripts and styles may use."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from contribute.previewing import Previewing, previewing
from contribute.test_preview import values_of
from contribute.written import written
from data.shipped import shipped
from finder.test_plain_page import NEW, modules
from make.test_hostile import PAYLOAD
from making import ROOT, TODAY, Values
from website.test_hostile import PAYLOADS

SCRIPTS = ROOT / "overrides/assets/scripts"
SIZES = {"1280": 1280, "320": 320}


def poisoned(value: Any, payload: str) -> Any:
    """Copy values with a payload behind every text, in every key and in the place of every word of a list."""
    if isinstance(value, dict):
        return {name: poisoned(part, payload) for name, part in value.items()}
    if isinstance(value, list):
        return [*(poisoned(part, payload) for part in value), payload]
    return f"{value} {payload}"


def harm(preview: Previewing) -> Any:
    """What got into the preview that no text should bring in: elements, addresses, handlers, or a script that ran."""
    preview.page.wait_for_timeout(50)
    return preview.page.evaluate(
        """() => [
            ...[...document.querySelectorAll(".preview *")].filter((one) =>
                /^(SCRIPT|IMG|SVG|IFRAME|B|STYLE|OBJECT|FORM|INPUT)$/i.test(one.tagName)
                || [...one.attributes].some(({ name }) => /^(on|src|href|style|action|formaction)/.test(name))
            ).map((one) => one.outerHTML),
            ...(window.hit === undefined ? [] : ["a script ran"]),
        ]"""
    )


@pytest.mark.parametrize("payload", [PAYLOAD, *PAYLOADS])
def test_hostile_text_stays_text(browser: Browser, payload: str) -> None:
    """No element, no address and no script gets in, from whatever field, and the texts are there as they were typed."""
    with previewing(browser, shipped(TODAY)) as preview:
        preview.page.evaluate("Object.assign(window, { alert: () => { window.hit = 1; } })")
        for seed in range(6):
            values = written(seed)
            line, page = preview.show({**values, "name": payload, "description": payload, "bring": payload})
            assert line["name"].startswith(payload)
            assert page["words"].startswith(payload)
            assert harm(preview) == []
            preview.show(poisoned(values, payload), code=payload, organisation=payload)
            assert harm(preview) == []
        preview.show({"__proto__": {"name": payload}, "support": "__proto__", "join": {"route": "constructor"}})
        assert harm(preview) == []
        assert preview.said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", SIZES.values(), ids=SIZES.keys())
def test_axe_finds_nothing(browser: Browser, width: int, scheme: str) -> None:
    """With little and with much filled in, the preview passes axe and does not scroll sideways."""
    collection = shipped(TODAY)
    full = collection.activities["ashbrook-learning/english-conversation"]
    due = collection.activities["good-neighbours/rainbow-social"]
    window = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme, "bypass_csp": True}
    with previewing(browser, collection, **window) as preview:
        some: list[Values] = [{}, values_of(full), values_of(due)]
        for values in some:
            preview.show(values)
            results = Axe().run(preview.page, options={"resultTypes": ["violations"]})
            found = [
                (one["id"], [node["html"][:120] for node in one["nodes"]]) for one in results.response["violations"]
            ]
            assert found == []
            assert preview.page.evaluate("document.documentElement.scrollWidth") <= width
            pad = preview.page.locator("[data-preview-pad]")
            assert pad.evaluate("(pad) => pad.scrollWidth <= pad.clientWidth")


def test_nothing_leads_away(browser: Browser) -> None:
    """Nothing in the preview can be pressed or tabbed to: the form that it stands in keeps what was typed."""
    collection = shipped(TODAY)
    with previewing(browser, collection) as preview:
        preview.show(values_of(collection.activities["ashbrook-learning/english-conversation"]))
        reached = ".preview :is(a[href], button, input, select, textarea, [tabindex])"
        assert preview.page.locator(reached).count() == 0


def test_names_of_its_own(browser: Browser) -> None:
    """Its headings and sections do not take the names that other parts of a page may have."""
    with previewing(browser, shipped(TODAY)) as preview:
        preview.show(written(3))
        read = "(all, name) => all.map((one) => one.getAttribute(name))"
        ids = preview.page.locator(".preview [id]").evaluate_all(read, "id")
        assert len(ids) == len(set(ids)) > 2
        assert all(name.startswith("preview-") for name in ids)
        named = preview.page.locator(".preview [aria-labelledby]").evaluate_all(read, "aria-labelledby")
        assert set(named) <= {*ids, "preview-title"}


def test_scripts_keep_to_what_is_allowed() -> None:
    """No script uses what Chromium 86 does not know, what could inject, what stores, or another host."""
    for name in modules("entry-preview.js", []):
        text = (SCRIPTS / name).read_text("utf-8")
        assert {why for pattern, why in NEW.items() if re.search(pattern, text, re.MULTILINE)} == set(), name
