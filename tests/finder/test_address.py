"""The address bar holds every choice, can be stepped back through, and tells no server."""

from playwright.sync_api import expect

from finder.visiting import Visit


def test_choices_come_from_the_address(visit: Visit) -> None:
    """A shared address shows the same choices, in the list and in the forms."""
    visit.find("need=loneliness&day=tuesday&cost=free&age=70&q=walk")
    assert visit.chips() == ["“walk”", "Loneliness", "Tuesday", "Free", "Age 70"]
    assert visit.names()[0] == "Tuesday Stroll"
    assert visit.words.input_value() == "walk"
    for name, value in {"need": "loneliness", "day": "tuesday", "cost": "free"}.items():
        assert visit.page.locator(f'input[name="{name}"][value="{value}"]').is_checked()
    assert visit.page.locator('[data-finder-group="need"]').get_attribute("open") is not None


def test_choices_go_into_the_address(visit: Visit) -> None:
    """Each choice is written after the sign #, several answers to one question side by side."""
    visit.open().choose("need", "loneliness").choose("day", "tuesday").choose("day", "sunday").choose("cost", "free")
    visit.page.wait_for_function("() => location.hash.includes('cost')")
    assert visit.choices() == "need=loneliness&day=tuesday&day=sunday&cost=free"
    visit.type("tea & talk")
    visit.page.wait_for_function("() => location.hash.includes('q=')")
    assert visit.choices().startswith("q=tea+%26+talk&need=")
    again = visit.names()
    visit.page.reload()
    visit.wait()
    assert visit.names() == again


def test_answers_may_be_joined_by_commas(visit: Visit) -> None:
    """Addresses that other pages build in the short way work as well."""
    visit.find("day=tuesday,sunday")
    assert visit.chips() == ["Tuesday", "Sunday"]


def test_unknown_answers_are_left_out(visit: Visit) -> None:
    """What nobody can choose here is passed over."""
    visit.find("need=nonsense&day=tuesday&cost=-1&age=old&within=x&colour=blue&from=")
    assert visit.chips() == ["Tuesday"]


def test_words_behind_a_question_mark_move_behind_the_sign(visit: Visit) -> None:
    """An address with ?q= is rewritten at once, so that nothing further goes to the server."""
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.open("find/?q=lonely&day=tuesday")
    assert visit.page.url == f"{visit.site}find/#q=lonely&day=tuesday"
    assert visit.chips() == ["“lonely”", "Tuesday"]
    assert [url for url in asked if "lonely" in url] == [f"{visit.site}find/?q=lonely&day=tuesday"]


def test_search_forms_elsewhere_tell_no_server(visit: Visit) -> None:
    """The form in the header leads to the finder without the words ever being in a request."""
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.open()
    visit.page.get_by_label("Search activities and pages").fill("lonely & sad")
    visit.page.get_by_label("Search activities and pages").press("Enter")
    expect(visit.words).to_have_value("lonely & sad")
    assert visit.choices() == "q=lonely+%26+sad"
    assert [url for url in asked if "lonely" in url] == []


def test_back_and_forward(visit: Visit) -> None:
    """Each choice is a step, a typed word is one step, and the forms follow."""
    visit.open().choose("need", "loneliness")
    visit.page.wait_for_function("() => location.hash === '#need=loneliness'")
    visit.choose("day", "tuesday")
    visit.page.wait_for_function("() => location.hash.includes('day')")
    visit.type("walk")
    visit.page.wait_for_function("() => location.hash.includes('q=walk')")
    visit.page.go_back()
    expect(visit.words).to_have_value("")
    assert visit.chips() == ["Loneliness", "Tuesday"]
    visit.page.go_back()
    expect(visit.page.locator('input[name="day"][value="tuesday"]')).not_to_be_checked()
    assert visit.chips() == ["Loneliness"]
    visit.page.go_forward()
    visit.page.go_forward()
    expect(visit.words).to_have_value("walk")
    assert visit.chips() == ["“walk”", "Loneliness", "Tuesday"]


def test_a_link_on_the_page_changes_the_choices(visit: Visit) -> None:
    """Links such as find/#need=debt work on the finder itself."""
    visit.find("day=tuesday")
    visit.page.evaluate("location.hash = '#need=sleep'")
    visit.page.wait_for_function("() => document.querySelector('.finder-chip').textContent.includes('Sleep')")
    assert visit.chips() == ["Sleep"]
