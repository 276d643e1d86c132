"""The finder is quick with 1,000 activities.

Times are those that the page's own thread worked, in milliseconds, the best of several rounds: what else the machine
does meanwhile hardly counts. The goals are for a computer four times slower; ``make bench`` holds the finder to them,
and every run of the tests holds it to a limit that no small change breaks.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, CDPSession, Page

SLOWER = 4
ROUNDS = 4
WORDS = ("lonely walk", "gardning", "free tuesday")
NOON = "Date.now = () => Date.UTC(2026, 10, 21, 12);"
TYPE = """typed => { const field = document.querySelector('#finder-words'); field.value = typed;
  field.dispatchEvent(new Event('input', { bubbles: true })); document.body.offsetHeight; }"""
TICK = """number => {
  document.querySelectorAll('input[name=need], input[name=day], input[name=access]')[number].click();
  document.body.offsetHeight; }"""


class Stopwatch:
    """Measures how long a page's own thread works."""

    def __init__(self, context: BrowserContext, page: Page) -> None:
        """Begin to measure ``page``."""
        self.session: CDPSession = context.new_cdp_session(page)
        self.session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def worked(self) -> float:
        """The work of scripts, styles and layout so far."""
        metrics = {one["name"]: one["value"] for one in self.session.send("Performance.getMetrics")["metrics"]}
        return 1000 * sum(float(metrics[f"{part}Duration"]) for part in ("Script", "Layout", "RecalcStyle"))


@pytest.fixture(scope="module")
def page(context: BrowserContext, large_site: str) -> Iterator[Page]:
    """The finder of 1,000 activities on the day of all tests, with a true stopwatch."""
    page = context.new_page()
    page.add_init_script(NOON)
    page.goto(f"{large_site}find/")
    page.wait_for_selector("[data-finder-ready]")
    yield page
    page.close()


def times(page: Page, context: BrowserContext, script: str, steps: list[str] | list[int]) -> list[float]:
    """The best time of every step of some work, done several times over."""
    watch = Stopwatch(context, page)
    best = [float("inf")] * len(steps)
    for _ in range(ROUNDS):
        for number, step in enumerate(steps):
            before = watch.worked()
            page.evaluate(script, step)
            best[number] = min(best[number], watch.worked() - before)
    return best


def nearly_all(values: list[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return sorted(values)[int(len(values) * 0.95)]


def slowest_key(page: Page, context: BrowserContext) -> float:
    """How long a keystroke takes at most, nearly always."""
    return nearly_all(times(page, context, TYPE, [word[:end] for word in WORDS for end in range(1, len(word) + 1)]))


def slowest_tick(page: Page, context: BrowserContext) -> float:
    """How long the choice of a filter takes at most, nearly always."""
    page.evaluate(TYPE, "")
    return nearly_all(times(page, context, TICK, list(range(20))))


def test_a_key_is_quick(page: Page, context: BrowserContext) -> None:
    """A keystroke is searched, counted, drawn and laid out before the next one comes."""
    assert slowest_key(page, context) <= 16


def test_a_filter_is_quick(page: Page, context: BrowserContext) -> None:
    """So is the choice of a filter."""
    assert slowest_tick(page, context) <= 16


@pytest.mark.bench
def test_goals(page: Page, context: BrowserContext) -> None:
    """On a computer four times slower, 95 of 100 keystrokes and filters take 16 ms."""
    key, tick = slowest_key(page, context) * SLOWER, slowest_tick(page, context) * SLOWER
    print(f"\nA keystroke: {key:.1f} ms; a filter: {tick:.1f} ms (goal: 16 ms)")  # noqa: T201 - this is what the bench is for
    assert max(key, tick) <= 16


FIRST = """() => { const [mark] = performance.getEntriesByName('finder-first-result');
  const [data] = performance.getEntriesByType('resource').filter(one => one.name.endsWith('data/finder.json'));
  return mark.startTime - data.responseEnd; }"""


@pytest.mark.bench
@pytest.mark.parametrize("choices", ["", "q=lonely"])
def test_first_result(context: BrowserContext, large_site: str, choices: str) -> None:
    """On a computer four times slower, the first results stand there 100 ms after the data has come."""
    found = []
    for _ in range(ROUNDS):
        page = context.new_page()
        page.add_init_script(NOON)
        page.goto(f"{large_site}find/#{choices}")
        page.wait_for_selector("[data-finder-ready]")
        found.append(page.evaluate(FIRST) * SLOWER)
        page.close()
    print(f"\nFirst result with '{choices}': {min(found):.0f} ms (goal: 100 ms)")  # noqa: T201
    assert min(found) <= 100
