"""A visit to the finder in a real browser: what a person does there, and what the visit leaves behind."""

from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Locator, Page, expect

NOON = "2026-11-21T12:00:00Z"
"""The day on which all tests take place, a Saturday, in universal time."""


@dataclass
class Visit:
    """A tab on the finder, with all that it asked for and complained of."""

    page: Page
    site: str
    elsewhere: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def open(self, address: str = "find/") -> "Visit":
        """Go to a page of the site, and wait for the finder if it is there."""
        self.page.goto(self.site + address)
        if address.startswith("find/"):
            self.wait()
        return self

    def find(self, choices: str) -> "Visit":
        """Open the finder with choices in its address."""
        if self.page.url.startswith(f"{self.site}find/"):
            # The page would not be loaded anew for what stands after the sign #: the finder follows instead.
            self.page.goto("about:blank")
        return self.open(f"find/#{choices}")

    def follow(self, choices: str) -> "Visit":
        """Change the choices in the address of the open finder."""
        self.page.evaluate(
            """choices => new Promise(done => {
            addEventListener('hashchange', () => setTimeout(done), { once: true });
            location.hash = choices; })""",
            choices,
        )
        return self

    def wait(self) -> None:
        """Wait until the finder has drawn and has fetched what comes afterwards."""
        self.page.wait_for_selector("[data-finder-ready]")

    def type(self, words: str) -> "Visit":
        """Type words as a person does, key by key."""
        self.words.fill("")
        self.words.press_sequentially(words)
        return self

    @property
    def words(self) -> Locator:
        """The field for words."""
        return self.page.locator("#finder-words")

    def names(self) -> list[str]:
        """The names of the activities on the screen, in their order, when all are drawn."""
        self.page.wait_for_timeout(5)
        self.page.wait_for_function(
            """() => { const [list] = document.querySelectorAll('[data-finder-list]');
            const more = document.querySelector('[data-finder-more]');
            const said = parseInt(document.querySelector('#finder-count').textContent.replace(',', '')) || 0;
            return list.children.length === said || !more.hidden || list.hidden; }"""
        )
        return self.page.locator("[data-finder-list] h3 a").all_inner_texts()

    def pages(self) -> list[str]:
        """The titles of the pages that may help."""
        return self.page.locator("[data-finder-pages] a").all_inner_texts()

    def chips(self) -> list[str]:
        """What is chosen, as the chips say it."""
        return [
            text.replace("×", "").replace("Remove filter:", "").strip()
            for text in self.page.locator(".finder-chip").all_inner_texts()
        ]

    def says(self, text: str) -> None:
        """Expect the number of activities, in words."""
        expect(self.page.locator("#finder-count")).to_have_text(text)

    def message(self) -> str:
        """What is said about the words that were typed."""
        return self.page.locator("[data-finder-message]").inner_text()

    def choices(self) -> str:
        """What stands after the sign # in the address bar."""
        return str(self.page.evaluate("location.hash.slice(1)"))

    def group(self, name: str) -> None:
        """Unfold one group of filters."""
        group = self.page.locator(f'[data-finder-group~="{name}"]')
        if group.get_attribute("open") is None:
            group.locator("summary").click()

    def choose(self, facet: str, value: str) -> "Visit":
        """Tick one answer."""
        self.group(facet)
        self.page.locator(f'input[name="{facet}"][value="{value}"]').click()
        return self

    def counter(self, facet: str, value: str) -> int:
        """The number beside one answer."""
        label = self.page.locator(f'label:has(input[name="{facet}"][value="{value}"])')
        return int(label.locator("[data-finder-count-of]").text_content() or "-1")


def begin(context: BrowserContext, site: str, *, today: str = NOON) -> Visit:
    """Begin a visit on a day."""
    page = context.new_page()
    visit = Visit(page, site)
    host = "/".join(site.split("/")[:3])
    page.on("request", lambda request: None if request.url.startswith(host) else visit.elsewhere.append(request.url))
    page.on("console", lambda message: visit.said.append(message.text))
    page.on("pageerror", lambda error: visit.said.append(str(error)))
    page.clock.set_fixed_time(today)
    return visit
