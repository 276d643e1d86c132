"""The finder's page, as it stands before any script has run."""

from formulary.pages.find import find_page
from making import activity, collection, draw, locality, need, town


def test_plain_lists() -> None:
    """Without scripts the finder is a page of lists: needs, kinds of support and areas, with what is there."""
    files = town({"a/a": activity(), "a/b": activity(needs=["debt"])}) | {"needs/hunger.md": need(title="Hunger")}
    whole = collection(files)
    found = find_page(whole).content["lists"]
    lists = {one.title: [(item.title, str(item.count)) for item in one.items] for one in found}
    assert lists == {
        "By need": [("Debt", "1 activity"), ("Hunger", "0 activities"), ("Loneliness", "1 activity")],
        "By kind of support": [("Physical activity", "2 activities")],
        "By area": [("Riverside", "2 activities"), ("Northgate", "0 activities")],
    }
    html = draw(find_page(whole), whole)
    assert '<a href="../needs/debt/">Debt</a>' in html
    assert '<a href="../activities/">all activities, A to Z</a>' in html


def test_nothing_to_list() -> None:
    """A list without lines is left out."""
    whole = collection({"formulary.yml": locality()})
    assert [one.title for one in find_page(whole).content["lists"]] == ["By area"]
