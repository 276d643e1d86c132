"""The question whether an entry is still right, to which mails and letters lead: its answers, and what they send."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from contribute.filling import GITHUB, Filling, begin
from contribute.test_form_access import look
from contribute.test_form_text import ENTRIES
from formulary.checking.schemas import Schema
from formulary.reading.source import Kind
from formulary.writing.ledger import verified
from making import ROOT, TODAY

STROLL = "riverside-walkers/tuesday-stroll"
FILE = f"entries/activities/{STROLL}.yml"
BEFORE = (ROOT / FILE).read_text("utf-8")
LINE = {"on": "2026-11-21", "by": "the walk leader", "how": "group"}
LEDGER = "  - on: 2026-11-21\n    by: the walk leader\n    how: group\n"
ANSWERS = ("yes", "changed", "paused", "over")


def confirm(filling: Filling, name: str = STROLL) -> Filling:
    """Go where a mail or a letter leads."""
    return filling.open(name, "confirm")


def say(filling: Filling, answer: str) -> Filling:
    """Give one of the four answers."""
    filling.page.locator(f'input[name="confirm"][value="{answer}"]').check()
    return filling


def sign(filling: Filling) -> Filling:
    """Say who answers."""
    return filling.answer("verified.0.by", LINE["by"])


def with_line(text: str, schemas: dict[Kind, Schema], file: str = FILE) -> str:
    """An entry as ``formulary verify`` would write it."""
    return verified(file, text, LINE, schemas[Kind.ACTIVITY], TODAY)


def test_all_of_it_is_right(filling: Filling, schemas: dict[Kind, Schema]) -> None:
    """Two answers, and GitHub's edit page opens: what is copied is what ``formulary verify`` would have written."""
    page = confirm(filling).page
    assert page.locator("h1").first.inner_text() == "Please confirm Tuesday Stroll"
    expect(page.locator("[data-confirm-now]")).to_contain_text("Every Tuesday, 10:30am to 11:15am")
    assert page.locator("[data-section]:visible").count() == 0
    assert not page.locator("[data-send]").is_visible()
    sign(say(filling, "yes"))
    assert page.locator("[data-section]:visible").count() == 1
    changes = page.locator("[data-form-changes-list] li").all_text_contents()
    assert changes == ["Who says soNow: on: 2026-11-21, by: the walk leader, how: group"]
    with filling.leaving() as opened:
        filling.press("Send it on GitHub")
        page.wait_for_url("https://github.com/**")
    assert opened == [f"{GITHUB}/edit/main/{FILE}"]
    page.goto(f"{filling.site}about/")
    assert page.evaluate("navigator.clipboard.readText()") == with_line(BEFORE, schemas)


@pytest.mark.parametrize("path", ENTRIES[::9], ids=lambda path: path.stem)
def test_nothing_but_the_ledger_changes(filling: Filling, schemas: dict[Kind, Schema], path: str) -> None:
    """Whatever an entry holds, a confirmation is one more line of its ledger, comments and spacing kept."""
    name = "/".join(str(path).removesuffix(".yml").split("/")[-2:])
    text = (ROOT / f"entries/activities/{name}.yml").read_text("utf-8")
    sign(say(confirm(filling, name), "yes"))
    assert filling.text == with_line(text, schemas, f"entries/activities/{name}.yml")


def test_who_answers_must_be_said(filling: Filling) -> None:
    """Without saying who answers nothing is sent, and it is said that this is missing."""
    say(confirm(filling), "yes").press("Send it on GitHub")
    assert filling.page.url.startswith(filling.site)
    assert [line.endswith("Please answer this question.") for line in filling.summary()] == [True]
    assert filling.error("verified.0.by") == "Please answer this question."
    sign(filling)
    expect(filling.page.locator("[data-form-summary]")).to_be_hidden()


def test_something_has_changed(filling: Filling, schemas: dict[Kind, Schema]) -> None:
    """All questions are asked, filled in; what is changed leaves with the line that says that the rest is right."""
    say(confirm(filling), "changed").answer("contact.phone", "01632960955")
    sign(filling)
    assert filling.page.locator("[data-section]:visible").count() > 8
    assert filling.text == with_line(BEFORE.replace("01632 960101", "01632 960955", 1), schemas)


def test_it_is_paused(filling: Filling) -> None:
    """A pause has its first day, today unless somebody says otherwise, and perhaps its last and a reason."""
    say(confirm(filling), "paused")
    sign(filling)
    stopped = "status: paused\nstatus_since: 2026-11-21\n"
    assert stopped in filling.text
    filling.answer("status_until", "2027-01-05").answer("status_why", "The hall is being mended")
    stopped += "status_until: 2027-01-05\nstatus_why: The hall is being mended\n"
    assert filling.text.replace(stopped, "") == BEFORE + LEDGER
    assert str(filling.mailed()["Subject"]).startswith("A pause for Ashbrook social formulary: Tuesday Stroll")


def test_it_is_over(filling: Filling) -> None:
    """What is over has a day and perhaps a reason, and is not asked when it comes back."""
    say(confirm(filling), "over")
    assert not filling.field("status_until").is_visible()
    sign(filling).answer("status_since", "2026-11-02")
    assert filling.text.replace("status: ended\nstatus_since: 2026-11-02\n", "") == BEFORE + LEDGER
    name, text = filling.downloaded()
    assert (name, text) == ("riverside-walkers.tuesday-stroll.yml", filling.text)


def test_another_answer_leaves_nothing_behind(filling: Filling, schemas: dict[Kind, Schema]) -> None:
    """Who says first that it is over or has changed, and then that all is right, sends only that."""
    say(confirm(filling), "changed").answer("contact.phone", "01632 960955").answer("sessions.0.start", "9:00")
    say(filling, "over").answer("status_why", "No more walkers")
    sign(say(filling, "yes"))
    assert filling.text == with_line(BEFORE, schemas)
    say(filling, "changed")
    assert "phone: 01632 960955\n" in filling.text
    assert "status" not in filling.text
    assert filling.field("status").locator("xpath=ancestor::*[@data-section]").get_attribute("data-section") == "trust"
    assert filling.field("status_why").locator("xpath=ancestor::*[@data-section]").count() == 1


@pytest.mark.parametrize("name", ["M1", "m1", STROLL])
def test_short_names(filling: Filling, name: str) -> None:
    """The code of an activity, as a letter names it, leads to the same question, however it is typed."""
    assert confirm(filling, name).file == FILE


@pytest.mark.parametrize("purpose", ["confirm", "change"])
def test_a_name_that_has_moved_leads_on(filling: Filling, purpose: str) -> None:
    """A letter may be older than the address of its activity: the form says so, and goes on with the new one."""
    page = filling.open("ashbrook-carers/coffee-for-carers", purpose).page
    expect(page.locator("[data-form-moved]")).to_contain_text("This activity has another address on our site now.")
    assert page.url.endswith(f"#{purpose}=ashbrook-carers/carers-tea-and-talk")
    assert filling.file == "entries/activities/ashbrook-carers/carers-tea-and-talk.yml"
    assert not page.locator("[data-form-unknown]").is_visible()


@pytest.mark.parametrize("name", ["nobody/nothing", "Z999", "../../x", "%3Cscript%3E", ""])
def test_a_name_that_is_not_here(filling: Filling, name: str) -> None:
    """A name that leads nowhere is said to, and nothing is asked about it."""
    filling.page.goto(f"{filling.site}contribute/new/#confirm={name}")
    filling.page.wait_for_selector("[data-form-ready]")
    expect(filling.page.locator("[data-form-unknown]")).to_contain_text("There is no entry at this address.")
    assert not filling.page.locator("[data-confirm]").is_visible()
    assert filling.page.locator("h1").first.inner_text() == "Tell us about an activity"
    # The browser says itself that nothing is at that address.
    assert all("404" in one for one in filling.said)
    filling.said.clear()


def test_by_keyboard_alone(filling: Filling) -> None:
    """From the question to GitHub with keys alone: one answer, who gives it, and the button."""
    page = confirm(filling).page
    page.locator("[data-form-title]").focus()

    def go(selector: str) -> None:
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(selector)

    go('input[name="confirm"]')
    page.keyboard.press("Space")
    go("[data-verified-line] input")
    page.keyboard.type("the walk leader")
    go("[data-send-github]")
    with filling.leaving() as opened:
        page.keyboard.press("Enter")
        page.wait_for_url("https://github.com/**")
    assert opened == [f"{GITHUB}/edit/main/{FILE}"]


def test_leaving_is_warned_of(filling: Filling) -> None:
    """Who has only read the question leaves freely; who has answered it is asked first."""
    asked: list[str] = []
    filling.page.on("dialog", lambda dialog: asked.append(dialog.type))
    confirm(filling).page.goto(f"{filling.site}about/")
    assert asked == []
    say(confirm(filling), "yes").page.goto(f"{filling.site}about/")
    assert asked == ["beforeunload"]


@pytest.fixture(params=[(320, "light"), (320, "dark"), (1280, "light")], ids=lambda one: f"{one[0]}-{one[1]}")
def seen(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Filling]:
    """A visit at one width, in light or dark."""
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 700}, color_scheme=scheme)
    yield begin(context, site)
    context.close()


def test_axe_finds_nothing(seen: Filling) -> None:
    """The question, and what each answer shows, pass axe and fit the screen."""
    look(confirm(seen))
    for answer in ANSWERS:
        look(say(seen, answer))
    say(seen, "over").press("Send it on GitHub")
    assert seen.summary()
    look(seen)
