"""A visit to the page where people make their own pad: what a person does there, and what comes out of the printer."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Locator, Page, expect

from pads.reading_back import Printed, printed_pages

ADDRESS = "pads/make/"


@dataclass
class Visit:
    """A tab on the page, with all that it asked for and complained of."""

    page: Page
    site: str
    elsewhere: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def open(self, choices: str = "") -> "Visit":
        """Go to the page, with choices in its address if there are any, and wait for it."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.site}{ADDRESS}{'#' + choices if choices else ''}")
        return self.wait()

    def wait(self) -> "Visit":
        """Wait until the page has drawn and has fetched what comes afterwards."""
        self.page.wait_for_selector("[data-make-ready]")
        return self

    def part(self, name: str) -> Locator:
        """A part of the page."""
        return self.page.locator(f"[data-make-{name}]")

    def press(self, name: str) -> "Visit":
        """Press a button."""
        self.page.get_by_role("button", name=name).click()
        return self

    def choose(self, facet: str, value: str) -> "Visit":
        """Tick one answer."""
        self.page.locator(f'[data-make-filters] input[name="{facet}"][value="{value}"]').check()
        return self

    def size(self, value: str) -> "Visit":
        """Choose the size of the print."""
        self.page.locator(f'input[name="size"][value="{value}"]').check()
        return self

    def row(self, name: str) -> Locator:
        """The box of an activity in the list to choose from."""
        return self.part("list").get_by_label(re.compile(f"^{re.escape(name)} "))

    def offered(self) -> list[str]:
        """The codes in the list to choose from, when all are drawn."""
        said = int((self.part("count").inner_text().split() or ["0"])[0].replace("No", "0"))
        expect(self.part("list").locator("li")).to_have_count(min(said, 40))
        return self.part("list").locator(".code").all_inner_texts()

    def codes(self) -> list[str]:
        """The codes on the sheet, as the list beside it says."""
        return self.part("chosen").locator(".code").all_inner_texts()

    def previewed(self) -> list[str]:
        """The names on the sheet, as it is shown."""
        return self.part("preview").locator(".name strong").all_inner_texts()

    def measure(self) -> str:
        """How full the sheet is, in words."""
        return self.part("measure").inner_text()

    def hash(self) -> str:
        """What stands after the sign # in the address bar."""
        return str(self.page.evaluate("location.hash.slice(1)"))

    def printed(self) -> list[Printed]:
        """What comes out of the printer."""
        return printed_pages(self.page.pdf(prefer_css_page_size=True))


def begin(context: BrowserContext, site: str) -> Visit:
    """Begin a visit."""
    page = context.new_page()
    visit = Visit(page, site)
    page.on("request", lambda request: None if request.url.startswith(site) else visit.elsewhere.append(request.url))
    page.on("console", lambda message: visit.said.append(message.text))
    page.on("pageerror", lambda error: visit.said.append(str(error)))
    return visit
