"""What is chosen for one person is not seen by the next: it stands in the address alone, and is cleared in time."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from finder.visiting import NOON
from make.visiting import Visit, begin

CHOSEN = "on=M1.B4&need=loneliness&size=large-print&from=Mill+Lane+Surgery"


@pytest.fixture
def waiting(browser: Browser, site: str) -> Iterator[Visit]:
    """A visit whose clock the test turns."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    visit = begin(context, site)
    visit.page.clock.install(time=NOON)
    yield visit
    context.close()


def is_cleared(visit: Visit) -> None:
    """Expect that nothing is left of what was chosen: in the address, the forms, the list or on the sheet."""
    assert visit.hash() == ""
    assert visit.codes() == []
    assert visit.previewed() == []
    assert visit.page.locator("#make-words").input_value() == ""
    ticked = visit.page.locator("main input:checked").evaluate_all("all => all.map(one => one.name + one.value)")
    assert ticked == ["cost", "sizea5"]
    assert visit.page.get_by_label("Name of the practice").input_value() == ""
    assert visit.page.evaluate("history.state") is None


def test_choices_stand_in_the_address_alone(visit: Visit) -> None:
    """They follow every change, without a step in the history, and no typed word is among them."""
    visit.open()
    steps = visit.page.evaluate("history.length")
    visit.choose("need", "loneliness").size("large-print")
    visit.row("Tuesday Stroll").check()
    visit.row("The Chatty Table").check()
    visit.page.get_by_label("Name of the practice").select_option("Mill Lane Surgery")
    visit.page.locator("#make-words").fill("Joan Smith, 14 June 1950")
    assert visit.hash() == CHOSEN
    assert visit.page.evaluate("history.length") == steps


def test_no_field_is_filled_in_by_the_browser(visit: Visit) -> None:
    """Neither forms nor fields are kept by the browser for the next person."""
    visit.open()
    kept = visit.page.locator("main :is(form, input, select)").evaluate_all(
        "all => all.filter(one => one.autocomplete !== 'off').map(one => one.outerHTML)"
    )
    assert kept == []


def test_clear_for_the_next_person(visit: Visit) -> None:
    """One press clears everything, says so, and begins again at the top."""
    visit.open(CHOSEN)
    visit.page.locator("#make-words").fill("walk")
    visit.press("Clear for the next person")
    is_cleared(visit)
    assert visit.part("told").inner_text() == "Cleared. Nothing is chosen now."
    assert visit.page.evaluate("document.activeElement.id") == "make-title"
    visit.page.reload()
    visit.wait()
    is_cleared(visit)


def test_clears_itself(waiting: Visit) -> None:
    """After nine idle minutes it warns, after ten it clears itself and says why."""
    waiting.open(CHOSEN)
    warning = waiting.part("idle")
    # Half a minute of leeway: on a busy machine real seconds pass as well.
    waiting.page.clock.run_for("08:30")
    assert not warning.is_visible()
    waiting.page.clock.run_for("00:32")
    expect(warning).to_be_visible()
    assert warning.get_attribute("role") == "alert"
    assert waiting.codes() == ["M1", "B4"]
    waiting.page.clock.run_for("01:00")
    is_cleared(waiting)
    assert not warning.is_visible()
    assert waiting.part("told").inner_text() == "This page was not used for 10 minutes, so it was cleared."


@pytest.mark.parametrize("way", ["button", "key", "press"])
def test_keep_the_choices(waiting: Visit, way: str) -> None:
    """The button, any key or a press elsewhere keeps them for ten minutes more, as often as somebody likes."""
    waiting.open(CHOSEN)
    for _ in range(11):
        waiting.page.clock.run_for("09:30")
        expect(waiting.part("idle")).to_be_visible()
        if way == "button":
            waiting.press("Keep the choices")
        elif way == "key":
            waiting.page.keyboard.press("Shift")
        else:
            waiting.page.locator("h1").first.click()
        expect(waiting.part("idle")).to_be_hidden()
    waiting.page.clock.run_for("08:30")
    assert waiting.codes() == ["M1", "B4"]


def test_movements(waiting: Visit) -> None:
    """Whoever moves the mouse is there; but the warning stays until it is answered: its button must be reached."""
    waiting.open(CHOSEN)
    waiting.page.clock.run_for("08:30")
    waiting.page.mouse.move(5, 5)
    waiting.page.clock.run_for("08:30")
    assert not waiting.part("idle").is_visible()
    waiting.page.clock.run_for("01:00")
    waiting.page.mouse.move(9, 9)
    expect(waiting.part("idle")).to_be_visible()
    waiting.page.clock.run_for("01:00")
    is_cleared(waiting)


def test_nothing_to_clear(waiting: Visit) -> None:
    """An untouched page neither warns nor says that it was cleared."""
    waiting.open()
    waiting.page.clock.run_for("30:00")
    assert not waiting.part("idle").is_visible()
    assert waiting.part("told").inner_text() == ""


def test_after_sleep(waiting: Visit) -> None:
    """A computer that wakes up with the page open shows nothing of it to whoever touches it first."""
    waiting.open(CHOSEN)
    waiting.page.clock.pause_at("2026-11-21T12:40:00Z")
    waiting.page.mouse.move(7, 7)
    is_cleared(waiting)


@pytest.mark.parametrize(("minutes", "is_kept"), [(9, True), (11, False)])
def test_from_the_back_forward_cache(waiting: Visit, minutes: int, is_kept: bool) -> None:
    """A page that comes back as it was left is cleared if ten minutes have passed."""
    waiting.open(CHOSEN)
    waiting.page.clock.set_fixed_time(f"2026-11-21T12:{minutes:02}:30Z")
    waiting.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    if is_kept:
        assert waiting.codes() == ["M1", "B4"]
    else:
        is_cleared(waiting)


@pytest.mark.parametrize(("minutes", "is_kept"), [(5, True), (11, False)])
def test_a_step_back(waiting: Visit, minutes: int, is_kept: bool) -> None:
    """A step back to the page brings the choices back, but not after ten minutes."""
    waiting.open("need=loneliness")
    waiting.row("Tuesday Stroll").check()
    waiting.page.goto(f"{waiting.site}about/")
    waiting.page.clock.set_fixed_time(f"2026-11-21T12:{minutes:02}:30Z")
    waiting.page.go_back()
    waiting.wait()
    if is_kept:
        assert waiting.codes() == ["M1"]
    else:
        is_cleared(waiting)


def test_the_skip_link_keeps_the_choices(visit: Visit) -> None:
    """The way to the main part does not take their place in the address."""
    visit.open(CHOSEN)
    visit.page.locator(".skip-link").focus()
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "content"
    assert visit.hash() == CHOSEN
    assert visit.codes() == ["M1", "B4"]
