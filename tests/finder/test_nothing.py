"""When nothing fits, the finder says so plainly and offers ways on."""

from itertools import combinations

from finder.visiting import Visit
from formulary.model.collection import Collection


def test_says_so_and_offers_ways(visit: Visit) -> None:
    """Every way on leads to the number of activities that it promises."""
    visit.find("need=sleep&day=sunday&cost=free")
    visit.says("No activities fit")
    ways = visit.page.locator("[data-finder-ways] button")
    texts = ways.all_inner_texts()
    assert texts
    for text in texts:
        visit.follow(
            "need=sleep&day=sunday&cost=free"
        ) if visit.choices() != "need=sleep&day=sunday&cost=free" else None
        visit.page.get_by_role("button", name=text, exact=True).click()
        visit.says(text.rpartition(": ")[2])
        assert visit.page.evaluate("document.activeElement.id") == "finder-count"


def test_nearest_day_and_area(visit: Visit) -> None:
    """Another day close by and a neighbouring area are offered first."""
    visit.find("q=tuesday+stroll&day=thursday")
    assert visit.page.locator("[data-finder-ways] button").first.inner_text() == "Tuesday instead: 1 activity"
    visit.follow("q=tuesday+stroll&area=town-centre")
    assert visit.page.locator("[data-finder-ways] button").first.inner_text() == "In Riverside instead: 1 activity"


def test_a_person_to_phone(visit: Visit) -> None:
    """The link workers' number and urgent help stand there, also for words that mean nothing."""
    visit.find("q=zzzzqqqq")
    visit.says("No activities fit")
    nothing = visit.page.locator("[data-finder-nothing]")
    assert nothing.get_by_role("link", name="01632 960010").get_attribute("href") == "tel:01632960010"
    assert nothing.get_by_role("link", name="urgent help").get_attribute("href") == "../urgent-help/"
    assert visit.page.get_by_role("button", name="Without the words “zzzzqqqq”: 70 activities").is_visible()


def test_a_page_is_an_answer(visit: Visit) -> None:
    """Where a page answers and no activity does, nobody is told that nothing fits."""
    visit.find("q=privacy")
    visit.says("1 page, no activities")
    assert visit.pages() == ["Privacy"]
    assert not visit.page.locator("[data-finder-nothing]").is_visible()


def test_one_access_feature_less(visit: Visit, collection: Collection) -> None:
    """Of answers that must hold together each can be taken away by itself."""
    features = [set(one.entry.access) for one in collection.listed]
    used = sorted(set().union(*features))
    one, other = next((a, b) for a, b in combinations(used, 2) if not any({a, b} <= both for both in features))
    visit.find(f"access={one}&access={other}")
    counts = {f"{sum(name in both for both in features)}" for name in (one, other)}
    texts = visit.page.locator("[data-finder-ways] button").all_inner_texts()
    assert {text.split(": ")[1].split()[0] for text in texts} == counts
