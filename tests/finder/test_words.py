"""Searching by words: it forgives, it ranks, and it says what it made of them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext

from finder.visiting import Visit, begin
from formulary.model.collection import Collection

FOUND = [
    # typed, an activity among the first five, a page that may help
    ("lonely", "", "Loneliness"),
    ("loneliness", "", "Loneliness"),
    ("isolated", "", "Loneliness"),
    ("lonley", "", "Loneliness"),
    ("LONELY", "", "Loneliness"),
    ("on my own", "", "Loneliness"),
    ("walking group", "Nordic Walking", "Physical activity"),
    ("walks", "Nordic Walking", "Getting active"),
    ("skint", "Debt Advice", "Money worries"),
    ("can't pay", "Debt Advice", "Money worries"),
    ("cant pay", "Debt Advice", "Money worries"),
    ("Riverside Walkers", "Tuesday Stroll", "Riverside Walkers"),
    ("riverside walker", "Tuesday Stroll", "Riverside Walkers"),
    ("hill top", "Hill Top Job Club", "Hill Top"),
    ("privacy", "", "Privacy"),
    ("cookies", "", "Privacy"),
    ("M1", "Tuesday Stroll", ""),
    ("tuesday free walk", "Tuesday Stroll", ""),
    ("swiming", "Women-only Swim", "Getting active"),
    ("gardning", "Shared Plot", "Nature and gardening"),
    ("bereavment", "Grief Cafe", "Bereavement"),
    ("dementia", "Museum Memories", "Memory loss"),
    ("singers", "Everyone Sings", "Arts and creativity"),
    ("foodbank", "Food Bank with Adviser", "Not enough food"),
    ("mens shed", "Men's Shed Days", ""),
    ("men’s shed", "Men's Shed Days", ""),
    ("ty dwr", "Newcomers' Tea", ""),
    ("phone", "Phone Friends", ""),
    ("gard", "Garden Visits for Carers", "Nature and gardening"),
    ("meeting people", "", "Meeting people"),
]


@pytest.fixture(scope="module")
def typist(context: BrowserContext, site: str) -> Iterator[Visit]:
    """One visit for the whole table."""
    visit = begin(context, site).open()
    yield visit
    visit.page.close()


@pytest.mark.parametrize(("words", "activity", "page"), FOUND, ids=[words for words, _, _ in FOUND])
def test_found(typist: Visit, words: str, activity: str, page: str) -> None:
    """What people type leads to what they mean."""
    typist.words.fill(words)
    if activity:
        assert activity in typist.names()[:5]
    if page:
        assert page in typist.pages()


@pytest.mark.parametrize("words", ["lonely", "loneliness", "isolated", "lonley"])
def test_one_need_by_any_word(typist: Visit, collection: Collection, words: str) -> None:
    """All words for a need find all activities for it, those for which it matters most first."""
    typist.words.fill(words)
    typist.says(f"{len(collection.for_need['loneliness'])} activities")
    main = {activity.name for activity in collection.for_need["loneliness"] if activity.needs[0].id == "loneliness"}
    shown = typist.names()
    assert set(shown[: len(main)]) == main or main >= set(shown)


def test_says_what_was_corrected(typist: Visit) -> None:
    """A mistake is mended, and the reader is told; a word that is right is left alone."""
    typist.words.fill("lonley walks")
    assert typist.message() == "Showing results for “lonely walks”."
    typist.words.fill("lonely walks")
    assert typist.message() == ""


def test_all_words_count(typist: Visit) -> None:
    """Each further word narrows the result down."""
    typist.words.fill("free tuesday walk")
    assert typist.names()[0] == "Tuesday Stroll"
    assert len(typist.names()) < 5


def test_falls_back_to_some_of_the_words(typist: Visit) -> None:
    """If nothing has all words, what has some is shown, and the reader is told."""
    typist.words.fill("choir debt")
    assert typist.message() == "No activity fits all of your words. These fit some of them."
    assert {"Everyone Sings", "Debt Advice"} <= set(typist.names())


def test_says_which_word_is_unknown(typist: Visit) -> None:
    """A word that stands nowhere does not spoil the others."""
    typist.words.fill("xylophone walking")
    assert typist.message() == "Nothing was found for “xylophone”. These fit your other words."
    assert "Nordic Walking" in typist.names()[:3]


@pytest.mark.parametrize("words", ["suicidal", "end my life", "kill myself", "suicidle"])
def test_danger_comes_first(typist: Visit, words: str) -> None:
    """Words of danger bring the numbers to phone now, above everything else."""
    typist.words.fill(words)
    urgent = typist.page.locator("[data-finder-urgent]")
    assert urgent.is_visible()
    assert urgent.get_by_role("link", name="116 123").get_attribute("href") == "tel:116123"
    assert typist.pages()[0] == "Urgent help"
    typist.words.fill("walk")
    assert not urgent.is_visible()


def test_pages_lead_somewhere(typist: Visit) -> None:
    """Pages that may help are links to needs, kinds, areas, organisations and hand-written pages."""
    expected = {
        "lonely": "../needs/loneliness/",
        "yoga": "../support/physical-activity/",
        "riverside": "../areas/riverside/",
        "linden trust": "../organisations/linden-trust/",
        "privacy": "../privacy/",
    }
    for words, address in expected.items():
        typist.words.fill(words)
        links = typist.page.locator("[data-finder-pages] a")
        assert address in [link.get_attribute("href") for link in links.all()], words


def test_results_link_to_activities(typist: Visit, collection: Collection) -> None:
    """Every result leads to its page, whether its address follows from its name or not."""
    typist.words.fill("")
    typist.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    links = typist.page.locator("[data-finder-list] h3 a").all()
    found = {link.get_attribute("href") for link in links}
    assert found == {f"../activities/{activity.id}/" for activity in collection.listed}


def test_nothing_in_a_text_becomes_an_element(typist: Visit) -> None:
    """What is typed is shown as text, whatever it looks like."""
    typist.words.fill("<img src=x onerror=alert(1)> lonley")
    assert typist.page.locator("main img").count() == 0
    assert typist.chips() == ["“<img src=x onerror=alert(1)> lonley”"]
