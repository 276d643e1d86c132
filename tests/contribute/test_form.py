"""The form as a group uses it: what it asks, what it says, and the ways in which an entry leaves it."""

import re
from datetime import date
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, expect

from contribute.filling import GITHUB, MINIMAL, Filling, begin
from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.model.build import build
from formulary.reading.folder import Reading, read
from formulary.reading.source import Kind
from formulary.reading.yaml import compose
from formulary.writing.gates import problems, read_new
from making import ROOT

FILE = "entries/activities/lamp-lighters/wednesday-lanterns.yml"
STROLL = "riverside-walkers/tuesday-stroll"
MINIMAL_TEXT = """\
name: Wednesday Lanterns
summary: We make paper lanterns together and have soup. Somebody meets newcomers at the door.
organisation:
  name: Lamp Lighters
support: arts-and-creativity
needs: [loneliness]
sessions:
  - day: wednesday
    start: 10:30
venue:
  name: Riverside Hall
  area: riverside
cost:
  amount: 0
join:
  route: self
  how: Just turn up.
contact:
  phone: 01632 960901
verified:
  - on: 2026-11-21
    by: the group
    how: group
"""
ODD = 'Tom & Jerry\'s "<18s" #1: 50% off? + 🎺 ünï\u200dcode = yes; {{ x }} %0A'
HOSTILE = "</textarea><script>window.hit=1</script><img src=x onerror=window.hit=1>"


@pytest.fixture(scope="module")
def shipped() -> Reading:
    """The shipped collection, as it is read."""
    return read(ROOT / "entries")


def test_a_minimal_entry_takes_twelve_answers_at_most(filling: Filling) -> None:
    """From opening the form to GitHub's page with the entry filled in: the fewest answers, and one press."""
    assert len(MINIMAL) <= 12
    filling.open().answer_all(MINIMAL)
    assert filling.on_github() == (f"{GITHUB}/new/main", FILE, MINIMAL_TEXT)


def test_what_leaves_the_form_passes_all_gates(
    filling: Filling, shipped: Reading, schemas: dict[Kind, Schema], today: date
) -> None:
    """A file that was downloaded has no finding in the collection, and is built as an activity of a new group."""
    filling.open().answer_all(MINIMAL)
    name, text = filling.downloaded()
    assert name == "lamp-lighters.wednesday-lanterns.yml"
    assert problems({FILE: text}, shipped, schemas, today) == []
    source, _ = read_new(FILE, text)
    assert source
    collection = build(check(Reading((*shipped.sources, source), ()), schemas, today).documents, today, moving=False)
    made = collection.activities["lamp-lighters/wednesday-lanterns"]
    assert (made.organisation.name, made.name, made.short_when) == (
        "Lamp Lighters",
        "Wednesday Lanterns",
        "Wed 10:30am",
    )


def test_an_entry_of_a_group_that_is_here(filling: Filling) -> None:
    """A group that is on the list is chosen, and its entry says nothing about it."""
    filling.open().page.locator("[data-group-known]").check()
    filling.answer("group", "riverside-walkers")
    filling.answer_all({name: value for name, value in MINIMAL.items() if name != "organisation.name"})
    _, name, text = filling.on_github()
    assert name == "entries/activities/riverside-walkers/wednesday-lanterns.yml"
    assert "organisation" not in text


def test_by_keyboard_alone(filling: Filling) -> None:
    """From an empty form to GitHub with keys alone."""
    page = filling.open().page
    page.locator("[data-form-title]").focus()

    def go(address: str, control: str = "input, select, textarea") -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if filling.field(address).locator(control).evaluate_all("all => all.includes(document.activeElement)"):
                return
        raise AssertionError(address)

    for address, value in MINIMAL.items():
        if address == "needs":
            go(address, f'input[value="{value[0]}"]')
            page.keyboard.press("Space")
        else:
            go(address)
            page.keyboard.type(
                {"support": "Arts", "sessions.0.day": "Wed", "venue.area": "Riv"}.get(address, str(value))
            )
    with filling.leaving() as opened:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.hasAttribute('data-send-github')"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url("https://github.com/**")
    assert len(opened) == 1


def test_it_is_quiet_until_a_question_is_left(filling: Filling) -> None:
    """Nothing is wrong at first; a question that was left says what is, in the rules’ words, until it is mended."""
    filling.open()
    assert filling.page.locator("[data-field-error]:visible").count() == 0
    filling.field("name").locator("input").press_sequentially("A")
    filling.page.wait_for_timeout(400)
    assert filling.error("name") == ""
    filling.answer("contact.phone", "01632 96")
    said = "No phone in this country can have the number '01632 96'."
    assert filling.error("contact.phone").startswith(said)
    field = filling.field("contact.phone").locator("input")
    assert field.get_attribute("aria-invalid") == "true"
    described = (field.get_attribute("aria-describedby") or "").split()
    assert said in "".join(filling.page.locator(f"#{one}").inner_text() for one in described)
    filling.answer("contact.phone", "01632 960901")
    assert filling.error("contact.phone") == ""
    assert field.get_attribute("aria-invalid") is None


def test_errors_stop_and_are_listed(filling: Filling) -> None:
    """An entry with errors does not go to GitHub: they are listed with ways to their questions, and said one by one."""
    filling.open().answer("name", "Lanterns").press("Send it on GitHub")
    page = filling.page
    assert page.url.startswith(filling.site)
    assert page.evaluate("document.activeElement.hasAttribute('data-form-summary')")
    summary = filling.summary()
    assert "What is the group or service called? Please answer this question." in summary
    assert "What does it help with? Please answer this question." in summary
    assert filling.error("needs") == "Please answer this question."
    page.locator("[data-form-summary-list]").get_by_text("When does it take place?").or_(
        page.locator("[data-form-summary-list]").get_by_text("On which day")
    ).first.click()
    assert page.evaluate("document.activeElement.closest('[data-block]') !== null")
    filling.answer_all(MINIMAL)
    expect(page.locator("[data-form-summary]")).to_be_hidden()
    assert page.locator("[data-field-error]:visible").count() == 0


def test_a_name_that_is_taken_is_said_at_once(filling: Filling) -> None:
    """A group cannot have two entries at one address, nor two groups one name."""
    filling.open().answer("organisation.name", "riverside walkers")
    assert filling.error("organisation.name").startswith("Riverside Walkers is on the list already.")
    filling.page.locator("[data-group-known]").check()
    filling.answer("group", "riverside-walkers").answer("name", "Tuesday stroll")
    assert filling.error("name").startswith("This group has an activity with this name already.")
    filling.answer("name", "散歩")
    assert filling.error("name").startswith("No web address can be made of this name.")
    filling.answer("name", "Organisation")
    assert filling.error("name").startswith("No file can be called 'organisation'.")


def test_several_times(filling: Filling) -> None:
    """Times are added and removed; those left empty are none, and the keyboard stays where the reader was."""
    filling.open().answer_all({"sessions.0.day": "monday", "sessions.1.day": "friday", "sessions.1.start": "9:30"})
    assert filling.page.evaluate("document.activeElement.closest('[data-block]') !== null")
    filling.press("Add another time").answer("sessions.0.day", "").answer("sessions.1.end", "9")
    assert filling.error("sessions.0.end") == ""
    assert filling.error("sessions.1.end") != ""
    filling.answer("sessions.1.end", "").answer("sessions.0.day", "monday")
    assert filling.text.count("- day:") == 2
    filling.page.get_by_role("button", name="Remove this time").first.click()
    assert "sessions:\n  - day: friday\n    start: 09:30\n" in filling.text
    assert filling.page.evaluate("document.activeElement.hasAttribute('data-block')")


def test_advice_does_not_stop(filling: Filling) -> None:
    """What is only advised is said beside its question, and the entry can be sent all the same."""
    filling.open().answer_all(MINIMAL).answer("verified.0.by", "Sam Miller")
    filling.answer("summary", "WE MAKE PAPER LANTERNS HERE and have soup together in the evening.")
    advised = filling.page.locator(".field--advice")
    assert advised.count() >= 1
    assert advised.locator("[aria-invalid]").count() == 0
    assert filling.on_github()[1] == FILE


def test_needs_stand_in_the_order_in_which_they_were_ticked(filling: Filling) -> None:
    """The most important need comes first."""
    filling.open().answer("needs", ["sleep", "loneliness", "anxiety"])
    filling.field("needs").locator('input[value="loneliness"]').uncheck()
    filling.field("needs").locator('input[value="loneliness"]').check()
    assert "needs: [sleep, anxiety, loneliness]\n" in filling.text


def test_suggest_a_change(filling: Filling) -> None:
    """From an activity's page to GitHub's edit page: one line changes, the ledger does not, and the text is copied."""
    page = filling.page
    page.goto(f"{filling.site}activities/{STROLL}/")
    page.get_by_role("link", name="Suggest a change to Tuesday Stroll").click()
    page.wait_for_selector("[data-form-ready]")
    assert page.locator("h1").first.inner_text() == "Suggest a change to Tuesday Stroll"
    filling.answer("contact.phone", "01632960955")
    changes = page.locator("[data-form-changes-list] li").all_text_contents()
    assert changes == ["Which number do people phone?Before: 01632 960101Now: 01632 960955"]
    before = (ROOT / f"entries/activities/{STROLL}.yml").read_text("utf-8")
    with filling.leaving() as opened:
        filling.press("Send it on GitHub")
        page.wait_for_url("https://github.com/**")
    assert opened == [f"{GITHUB}/edit/main/entries/activities/{STROLL}.yml"]
    page.goto(f"{filling.site}about/")
    assert page.evaluate("navigator.clipboard.readText()") == before.replace("01632 960101", "01632 960955", 1)


def test_a_change_that_was_asked_for_moves_the_ledger(filling: Filling) -> None:
    """Only who says that somebody asked adds a line to the ledger."""
    before = filling.open(STROLL).text
    filling.page.locator("[data-verified-again]").check()
    filling.answer("verified.0.how", "phone")
    assert filling.text.startswith(before[: before.index("verified:")])
    assert "  - on: 2026-11-21\n    by: the group\n    how: phone\n" in filling.text
    assert filling.text.count("    how: ") == before.count("    how: ") + 1
    filling.page.locator("[data-verified-again]").uncheck()
    assert filling.text == before


def test_a_change_to_an_entry_that_is_not_here(filling: Filling) -> None:
    """An address that leads to no entry, or is none at all, opens a form for a new one, and says so."""
    for change in ("nobody/nothing", "../../x", "%3Cscript%3E"):
        filling.open(change)
        assert filling.page.locator("[data-form-unknown]").is_visible()
        assert filling.page.locator("h1").first.inner_text() == "Tell us about an activity"
    filling.said.clear()


def test_an_e_mail_holds_the_entry(filling: Filling) -> None:
    """The e-mail goes to the locality, with lines as e-mails have them; it may be unfinished."""
    filling.open().answer("name", "Lanterns & soup").answer("description", "One\n\nTwo: 100% ünï")
    message = filling.mailed()
    assert message["To"] == "formulary@ashbrook.example.org"
    assert message["Subject"] == "A new activity for Ashbrook social formulary: Lanterns & soup"
    body = str(message.get_payload())
    assert re.search(r"(?<!\r)\n", body) is None
    text = body.replace("\r\n", "\n").partition(".yml\n\n")[2]
    assert text == filling.text


def test_an_e_mail_that_would_be_too_long(filling: Filling) -> None:
    """The text is copied, and the e-mail says where it goes."""
    filling.open().answer_all(MINIMAL).answer("description", "long " * 900)
    message = filling.mailed()
    assert str(message.get_payload()).endswith("(Paste the entry here.)\r\n")
    assert filling.page.evaluate("navigator.clipboard.readText()") == filling.text


def test_an_address_that_would_be_too_long(filling: Filling) -> None:
    """GitHub takes no address of that length: it is said, and nothing opens."""
    filling.open().answer_all(MINIMAL).answer("description", "long: " * 800).press("Send it on GitHub")
    expect(filling.page.locator("[data-send-said]")).to_contain_text("too long")
    assert filling.page.url.startswith(filling.site)


@pytest.mark.parametrize("odd", [ODD, HOSTILE], ids=["odd", "hostile"])
def test_odd_texts_leave_unharmed(filling: Filling, odd: str) -> None:
    """Signs, quotes, line breaks and emoji reach GitHub, the file and the e-mail as they were typed."""
    odd = odd.replace("\u200d", "")
    lines = f"{odd}\n\n- {odd}\n{odd}"
    filling.open().answer_all({**MINIMAL, "join.how": odd, "description": lines, "good_for": [odd, "Others"]})
    assert filling.page.evaluate("window.hit") is None
    _, text = filling.downloaded()
    body = str(filling.mailed().get_payload()) if len(text) < 900 else ""
    assert not body or text in body.replace("\r\n", "\n")
    _, _, value = filling.on_github()
    assert value == text
    read_back = compose("x.yml", text).data
    assert isinstance(read_back, dict)
    assert (read_back["description"], read_back["good_for"]) == (lines, [odd, "Others"])
    assert read_back["join"] == {"route": "self", "how": odd}


def test_leaving_is_warned_of(context: BrowserContext, site: str) -> None:
    """Who leaves with an answer that was not sent is asked first; who typed nothing is not."""
    filling = begin(context, site).open()
    asked: list[str] = []
    filling.page.on("dialog", lambda dialog: asked.append(dialog.type))
    filling.page.goto(f"{site}about/")
    assert asked == []
    filling.open().field("name").locator("input").press_sequentially("Walk")
    filling.page.goto(f"{site}about/")
    assert asked == ["beforeunload"]
    filling.page.close()


def test_the_preview_follows(filling: Filling) -> None:
    """The line on the pad and the page show what was answered."""
    filling.open().answer_all(MINIMAL)
    page = filling.page
    expect(page.locator("[data-form-pad]")).to_contain_text("Wednesday Lanterns")
    expect(page.locator("[data-form-pad]")).to_contain_text("01632 960901")
    expect(page.locator("[data-preview-page]")).to_contain_text("by Lamp Lighters")
    assert urlsplit(page.url).path.endswith("/contribute/new/")
