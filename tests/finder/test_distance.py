"""Distance is worked out in the browser: from an area, a postcode, or the device's own place."""

from collections.abc import Iterator
from math import asin, cos, radians, sin, sqrt

import pytest
from playwright.sync_api import Browser, expect

from finder.visiting import Visit, begin
from formulary.model.collection import Collection

RIVERSIDE = (54.594, 0.612)


def miles(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance between two points, worked out apart from the script."""
    (south, west), (north, east) = ((radians(a), radians(b)) for a, b in (one, other))
    part = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * 3958.8 * asin(sqrt(part))


def row(visit: Visit, name: str) -> str:
    """All that the row of an activity says."""
    visit.names()
    return visit.page.locator(".finder-row").filter(has_text=name).inner_text()


def test_from_an_area(visit: Visit, collection: Collection) -> None:
    """Results are sorted by their distance from the middle of an area, and say it in miles."""
    visit.find("from=riverside&way=in-person")
    venue = collection.activities["family-hub/baby-cafe"].entry.venue
    assert venue
    assert venue.latitude
    assert venue.longitude
    far = miles(RIVERSIDE, (venue.latitude, venue.longitude))
    assert f"{far:.1f} miles" in row(visit, "Baby Cafe")
    note = visit.page.locator("[data-finder-order]").inner_text()
    assert note == "Nearest first, measured in a straight line from the middle of Riverside."
    near = [name for name in visit.names() if name in {"Baby Cafe", "Forget-me-not Memory Cafe"}]
    assert near[0] == "Baby Cafe"


def test_within(visit: Visit) -> None:
    """A limit leaves what is near, and what needs no travel, which says so and comes last."""
    visit.find("from=riverside&within=1")
    names = visit.names()
    assert "Baby Cafe" in names
    assert "Forget-me-not Memory Cafe" not in names
    assert "No travel needed" in row(visit, "Phone Friends")
    assert names.index("Phone Friends") > names.index("Baby Cafe")
    assert visit.chips() == ["Within 1 mile", "From the middle of Riverside"]


def test_a_secret_place_has_no_distance(visit: Visit) -> None:
    """Nobody learns by sorting where a refuge is."""
    visit.find("from=town-centre&q=safe+to+talk")
    text = row(visit, "Safe to Talk")
    assert "mile" not in text
    assert "Address given when you phone" in text


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("zz1 5hy", ""),
        ("ZZ15HY", ""),
        ("ZZ1 5ZZ", "We know this postcode only roughly, so distances are rough too."),
        ("ZZ1 5", "We know this postcode only roughly, so distances are rough too."),
        ("ZZ1 8AA", "We know only the first half of this postcode, so distances are rough."),
        ("zz1", "We know only the first half of this postcode, so distances are rough."),
        ("SW1A 1AA", "We do not know where SW1A 1AA is. Choose an area instead."),
        ("my house", "“my house” is not a postcode that we can read. A postcode looks like this: ZZ1 1AA."),
    ],
)
def test_from_a_postcode(visit: Visit, typed: str, says: str) -> None:
    """A postcode is placed by the venues that are known around it, and the reader is told how well."""
    visit.open().group("from")
    field = visit.page.get_by_label("or from a postcode")
    field.fill(typed)
    field.press("Enter")
    note = visit.page.locator("[data-finder-place]")
    if says:
        expect(note).to_have_text(says)
    else:
        expect(note).to_be_hidden()
        assert visit.names()[0] in {"Baby Cafe", "Calmer Days"}
        assert "less than 0.1 miles" in row(visit, "Baby Cafe")


def test_a_limit_without_a_place(visit: Visit) -> None:
    """A limit alone leaves everything, and says what is missing."""
    visit.find("within=2")
    visit.group("within")
    expect(visit.page.locator("[data-finder-place]")).to_have_text("Choose where to measure from first.")
    visit.says("70 activities")


def test_area_and_postcode_take_turns(visit: Visit) -> None:
    """The place that was chosen last counts, and the other field is emptied."""
    visit.open().group("from")
    visit.page.get_by_label("or from a postcode").fill("ZZ1 5HY")
    visit.page.get_by_label("or from a postcode").press("Tab")
    expect(visit.page.locator(".finder-chip")).to_have_text("Remove filter: From ZZ1 5HY ×")
    visit.page.get_by_label("From the middle of").select_option("the-vale")
    expect(visit.page.locator(".finder-chip")).to_have_text("Remove filter: From the middle of The Vale: villages ×")
    assert visit.page.get_by_label("or from a postcode").input_value() == ""


def test_a_postcode_among_the_words(visit: Visit) -> None:
    """Whoever types a postcode into the search gets what is near it."""
    visit.open().words.fill("zz15hy")
    visit.words.press("Enter")
    assert visit.chips() == ["From ZZ1 5HY"]
    assert visit.words.input_value() == ""
    assert visit.names()[0] in {"Baby Cafe", "Calmer Days"}


@pytest.fixture
def located(browser: Browser, site: str) -> Iterator[Visit]:
    """A visit with a device that stands in Riverside and may say so."""
    place = {"latitude": RIVERSIDE[0], "longitude": RIVERSIDE[1]}
    context = browser.new_context(geolocation=place, permissions=["geolocation"])  # type: ignore[arg-type]
    yield begin(context, site)
    context.close()


def test_from_the_device(located: Visit) -> None:
    """The device is asked when the button is pressed, and its place never stands in the address."""
    located.page.add_init_script(
        """window.asked = 0; const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
        navigator.geolocation.getCurrentPosition = (...all) => { window.asked += 1; ask(...all); };"""
    )
    located.find("from=here")
    assert located.page.evaluate("window.asked") == 0
    located.group("from")
    note = located.page.locator("[data-finder-place]")
    expect(note).to_have_text("Press “Use my location” to sort by distance. We do not keep your location.")
    located.page.get_by_role("button", name="Use my location").click()
    expect(located.page.locator(".finder-chip")).to_have_text("Remove filter: From where you are ×")
    assert located.page.evaluate("window.asked") == 1
    assert located.choices() == "from=here"
    assert "54.59" not in located.page.evaluate(
        "JSON.stringify([location.href, history.state, document.body.innerText])"
    )


def test_a_device_that_may_not_say(visit: Visit) -> None:
    """If the browser does not allow it, the reader is told what to do instead."""
    visit.open().group("from")
    visit.page.get_by_role("button", name="Use my location").click()
    expect(visit.page.locator("[data-finder-place]")).to_have_text(
        "Your browser did not allow it. Choose an area or type a postcode instead."
    )
    assert visit.choices() == ""
