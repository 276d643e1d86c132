"""A visit to the form: what a person does there, and what leaves it."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from playwright.sync_api import BrowserContext, Locator, Page, Request, Route

from finder.visiting import NOON

ADDRESS = "contribute/new/"
GITHUB = "https://github.com/ashbrook/social-formulary"
MINIMAL = {
    "organisation.name": "Lamp Lighters",
    "name": "Wednesday Lanterns",
    "summary": "We make paper lanterns together and have soup. Somebody meets newcomers at the door.",
    "support": "arts-and-creativity",
    "needs": ["loneliness"],
    "sessions.0.day": "wednesday",
    "sessions.0.start": "10:30",
    "venue.name": "Riverside Hall",
    "venue.area": "riverside",
    "cost.amount": "0",
    "join.how": "Just turn up.",
    "contact.phone": "01632 960901",
}
"""The fewest answers that make an entry, by the addresses of their fields."""

OPEN = """(one) => {
    for (let at = one.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
}"""


@dataclass
class Filling:
    """A tab on the form, with all that it asked for and complained of."""

    page: Page
    site: str
    elsewhere: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def open(self, name: str = "", purpose: str = "change") -> "Filling":
        """Go to the form, for a new entry or one that is named, and wait for it."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.site}{ADDRESS}{f'#{purpose}={name}' if name else ''}")
        self.page.wait_for_selector("[data-form-ready]")
        return self

    def field(self, address: str) -> Locator:
        """The question for a field, in its block if it stands in one of several."""
        name, *rest = address.split(".")
        if rest and rest[0].isdigit():
            block = "[data-verified-line]" if name == "verified" else f"[data-block] >> nth={rest[0]}"
            return self.page.locator(block).locator(f'[data-field="{rest[1]}"]')
        return self.page.locator(f'[data-field="{address}"]')

    def answer(self, address: str, value: Any) -> "Filling":
        """Answer a question, and go on to the next."""
        question = self.field(address)
        question.evaluate(OPEN)
        control = question.locator("input, select, textarea").first
        kind = control.evaluate("(one) => one.tagName === 'SELECT' ? 'select' : one.type")
        if kind in ("checkbox", "radio"):
            for word in [value] if isinstance(value, str) else value:
                question.locator(f'input[value="{word}"]').check()
        elif kind == "select":
            control.select_option(value)
        else:
            control.fill(value if isinstance(value, str) else "\n".join(value))
        control.dispatch_event("focusout", {"bubbles": True})
        return self

    def answer_all(self, answers: Mapping[str, Any]) -> "Filling":
        """Answer several questions."""
        for address, value in answers.items():
            if re.fullmatch(r"sessions\.[1-9]\d*\.day", address):
                self.press("Add another time")
            self.answer(address, value)
        return self

    def press(self, name: str) -> "Filling":
        """Press a button."""
        self.page.get_by_role("button", name=name, exact=True).click()
        return self

    @property
    def text(self) -> str:
        """The entry as it will be sent, as the page shows it."""
        self.page.locator("[data-form-text]").evaluate("""(one) => {
            one.open = true;
            one.dispatchEvent(new Event("toggle"));
        }""")
        return self.page.locator("[data-form-yaml]").text_content() or ""

    @property
    def file(self) -> str:
        """Where the entry will stand."""
        return self.page.locator("[data-form-file]").text_content() or ""

    def error(self, address: str) -> str:
        """What is said to be wrong with an answer."""
        error = self.field(address).locator("[data-field-error]").first
        return (error.text_content() or "") if error.is_visible() else ""

    def summary(self) -> list[str]:
        """What is said to keep the entry from being sent."""
        return self.page.locator("[data-form-summary-list] li").all_inner_texts()

    @contextmanager
    def leaving(self) -> Iterator[list[str]]:
        """Catch the page of GitHub that opens, in a list; nothing is asked of it."""
        opened: list[str] = []

        def catch(route: Route, request: Request) -> None:
            opened.append(request.url)
            # With an icon of its own the page does not ask the real host for one.
            route.fulfill(body='<link rel="icon" href="data:,">GitHub', content_type="text/html")

        self.page.route("https://github.com/**", catch)
        yield opened
        self.page.unroute("https://github.com/**")

    def on_github(self) -> tuple[str, str, str]:
        """Send it on GitHub: the address of the page that opens, and the name and text that it is filled in with."""
        with self.leaving() as opened:
            self.press("Send it on GitHub")
            self.page.wait_for_url("https://github.com/**")
        assert len(opened) == 1
        address = urlsplit(opened[0])
        given = parse_qs(address.query, keep_blank_values=True, strict_parsing=bool(address.query))
        where = f"{address.scheme}://{address.netloc}{address.path}"
        return where, given.get("filename", [""])[0], given.get("value", [""])[0]

    def downloaded(self) -> tuple[str, str]:
        """Download the file: its name and what is in it."""
        with self.page.expect_download() as coming:
            self.press("Download the file")
        return coming.value.suggested_filename, coming.value.path().read_bytes().decode()

    def mailed(self) -> Message:
        """Send it by e-mail: what the e-mail program is given."""
        with self.page.expect_request(lambda request: request.url.startswith("mailto:")) as coming:
            self.press("Send it by e-mail")
        return mail(coming.value.url)


def mail(address: str) -> Message:
    """The e-mail that a mailto address describes (RFC 6068)."""
    parts = urlsplit(address)
    assert parts.scheme == "mailto"
    headers = dict(one.split("=", 1) for one in parts.query.split("&"))
    message = Message()
    message["To"] = unquote(parts.path)
    message["Subject"] = unquote(headers["subject"])
    message.set_payload(unquote(headers["body"]))
    return message


def begin(context: BrowserContext, site: str) -> Filling:
    """Begin a visit, at noon on the day on which all tests take place."""
    page = context.new_page()
    filling = Filling(page, site)
    page.clock.set_fixed_time(NOON)
    page.on("dialog", lambda dialog: dialog.accept())
    page.on("request", lambda request: None if known(request.url, site) else filling.elsewhere.append(request.url))
    page.on("console", lambda message: None if is_known(message.text) else filling.said.append(message.text))
    page.on("pageerror", lambda error: filling.said.append(str(error)))
    return filling


def is_known(message: str) -> bool:
    """Whether the browser only says that it opened an e-mail program."""
    return message.startswith("Launched external handler for 'mailto:")


def known(address: str, site: str) -> bool:
    """Whether an address is the site's own, or one that somebody asked for: an e-mail, a file, GitHub's page."""
    return address.startswith((site, "https://github.com/", "blob:", "mailto:"))


def answers_of(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The answers that make an entry, by the addresses of their fields."""
    for name, value in values.items():
        address = f"{prefix}{name}"
        if isinstance(value, dict):
            yield from answers_of(value, f"{address}.")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for place, item in enumerate(value):
                yield from answers_of(item, f"{address}.{place}.")
        else:
            yield address, value
