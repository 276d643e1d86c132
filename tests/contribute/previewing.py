"""A page with nothing on it but the preview of an entry, drawn with the real templates, styles and scripts."""

import json
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Self, TypeAlias

from playwright.sync_api import Browser, Page, Route

from formulary.data.files import compact
from formulary.model.activity import Activity
from formulary.model.collection import Collection
from formulary.pads.draw import draw_blanks
from formulary.pads.formats import A5
from formulary.pads.look import Look
from formulary.pads.making import blank_plans
from formulary.pads.styles import measures_css
from formulary.pages.monograph import activity_page
from formulary.pages.preview import preview_facts
from making import ROOT, TODAY, draw, drawer

HOST = "https://ashbrook.example.org/"
MIDNIGHT = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC)
"""The day on which all tests take place begins: nothing of it has passed yet."""
LEFT_OUT = {
    ".breadcrumb": "the way to the page",
    ".panel--warning p + p": "links to what else there is",
    ".tools": "what one can do with an entry that is listed",
    "[aria-labelledby='more']": "links to what is like it",
    "[aria-labelledby='instead']": "where to look instead of what was withdrawn",
    "[aria-labelledby='checked']": "the ledger, and where to report a mistake",
    "#take-away": "the slip",
    "script": "scripts",
}
"""The parts of an activity's page that a preview does not show, and what they are."""
PAGE = """<!doctype html><html lang="en-GB"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Preview</title>
<link rel="icon" href="/assets/images/favicon.svg">
<link rel="stylesheet" href="/assets/styles/site.css">
<link rel="stylesheet" href="/assets/pads/measures.css">
<link rel="stylesheet" href="/assets/pads/latin.css">
<link rel="stylesheet" href="/assets/pads/pad.css">
<link rel="stylesheet" href="/assets/styles/contribute.css">
<main class="page"><h1>Preview</h1>{content}</main><div id="real"></div></html>"""
BEGIN = """async (facts) => {
    const { makePreview } = await import("/assets/scripts/entry-preview.js");
    window.preview = makePreview(facts, document);
    await Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 12pt "Noto Sans"`)));
}"""
SHOW = """([values, known]) => {
    const at = (name) => document.querySelector(`[data-preview-${name}]`);
    at("pad").replaceChildren(window.preview.padLine(values, known));
    at("page").replaceChildren(window.preview.page(values, known));
    const texts = (selector) => [...at("pad").querySelectorAll(selector)].map((one) => one.textContent);
    const [[name], [contact]] = [texts(".name"), texts(".contact")];
    const place = at("pad").querySelector(".entry").className.replace("entry ", "");
    const line = { name, contact, rows: texts(".row"), notes: texts(".preview__note"), place };
    return [line, (%(seen)s)(at("page"))];
}"""
REAL = """([html, leftOut]) => {
    const real = document.getElementById("real");
    real.innerHTML = html;
    for (const selector of leftOut) for (const element of real.querySelectorAll(selector)) element.remove();
    const found = (%(seen)s)(real);
    real.textContent = "";
    return found;
}"""
SEEN = """(element) => {
    const times = [...element.querySelectorAll("time")].map((time) => time.getAttribute("datetime"));
    return { words: element.innerText.split(/\\s+/).join(" ").trim(), times };
}"""
SIZE = """(width) => {
    const measured = (selector) => document.querySelector(`[data-preview-pad] ${selector}`).getBoundingClientRect();
    const scale = width / measured(".pad").width;
    return [measured(".detail").width * scale, measured(".entry").height * scale];
}"""
Seen: TypeAlias = dict[str, Any]
"""What can be read on a page, and its dates; or the parts of a line on the pad."""


@dataclass
class Previewing:
    """A tab with a preview for one collection, and all that it complained of or asked other hosts for."""

    page: Page
    collection: Collection
    said: list[str] = field(default_factory=list)

    def show(self, values: Any, **known: str) -> tuple[Seen, Seen]:
        """Show the preview of an entry; returns the line on the pad, part by part, and the page."""
        line, page = self.page.evaluate(SHOW % {"seen": SEEN}, [values, known])
        return line, page

    def size(self) -> tuple[float, float]:
        """How wide the text of the entry on the strip of paper is, and how high the entry, in millimetres."""
        width, height = self.page.evaluate(SIZE, A5.width)
        return width, height

    def real(self, activity: Activity) -> Seen:
        """The page that Python draws of an activity, without what a preview leaves out."""
        drawn = draw(activity_page(activity, self.collection.locality, self.collection.today), self.collection)
        found: Seen = self.page.evaluate(REAL % {"seen": SEEN}, [drawn, list(LEFT_OUT)])
        return found

    def learn(self, collection: Collection) -> Self:
        """Preview entries of another collection."""
        self.collection = collection
        facts = json.loads(compact(preview_facts(collection, Look(ROOT / "overrides").letters)))
        self.page.evaluate(BEGIN, facts)
        return self


@contextmanager
def previewing(browser: Browser, collection: Collection, **how: Any) -> Iterator[Previewing]:
    """Open a preview in a browser; ``how`` are options of its window."""
    look = Look(ROOT / "overrides")
    blank_entry = draw_blanks(blank_plans(collection, look.letters), look).entry
    content = drawer().draw("parts/entry-preview.html", {"root": "./", "blank_entry": blank_entry})
    made = {"": PAGE.format(content=content), "assets/pads/measures.css": measures_css(look.letters)}

    def answer(route: Route) -> None:
        address = route.request.url.removeprefix(HOST)
        kind = mimetypes.guess_type(address or "index.html")[0]
        body = made[address].encode() if address in made else (ROOT / "overrides" / address).read_bytes()
        route.fulfill(body=body, content_type=kind)

    context = browser.new_context(**how)
    page = context.new_page()
    shown = Previewing(page, collection)
    page.on("console", lambda message: shown.said.append(message.text))
    page.on("pageerror", lambda error: shown.said.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(HOST) else shown.said.append(request.url))
    page.clock.set_fixed_time(MIDNIGHT)
    page.route(f"{HOST}**", answer)
    page.goto(HOST)
    try:
        yield shown.learn(collection)
    finally:
        context.close()
