"""The start page: how much there is, and every way to it."""

from formulary.pages.start import start_page
from making import activity, collection, draw, locality, pad, town


def test_size() -> None:
    """The size counts what is listed, and the organisations that have something listed."""
    files = town({"a/a": activity(), "a/b": activity(), "b/c": activity(status="ended")})
    content = start_page(collection(files)).content
    assert [str(content[name]) for name in ("size", "organisations")] == ["2 activities", "1 organisation"]


def test_an_organisation_counts_until_its_last_activity_leaves() -> None:
    """The size tells the browser on which days how many activities and organisations leave it."""
    old = activity(verified=[{"on": "2026-09-01", "by": "cook", "how": "phone"}])
    content = start_page(collection(town({"a/a": activity(), "a/b": old, "b/c": old}))).content
    assert content["size"].leaves == "2027-09-02x2 2027-10-02"
    assert content["organisations"].leaves == "2027-09-02 2027-10-02"


def test_ways_on() -> None:
    """Needs, kinds of support, areas and pads can be reached, and a need can be looked for in words."""
    whole = collection(town() | {"pads/more-active.yml": pad(title="More active")})
    html = draw(start_page(whole), whole)
    for link in (
        "needs/loneliness/",
        "support/physical-activity/",
        "areas/northgate/",
        "pads/more-active/",
        "activities/",
        "contribute/",
    ):
        assert f'href="./{link}"' in html
    assert '<form class="hero__search" role="search" action="./find/" method="get"' in html


def test_an_empty_collection() -> None:
    """A new locality has a start page before its first entry."""
    whole = collection({"formulary.yml": locality()})
    shown = start_page(whole)
    html = draw(shown, whole)
    assert (shown.address, shown.title) == ("", "Ashbrook social formulary")
    assert shown.description == "Things to join, and help to ask for, in Ashbrook."
    assert "There is nothing on our lists at the moment. Phone Ashbrook link workers on" in html
    assert "There are no pads yet." in html
    assert "Kinds of support" not in html


def test_its_own_summary() -> None:
    """A locality may say for itself what there is."""
    whole = collection(town() | {"formulary.yml": locality(summary="All that helps in Ashbrook.")})
    assert start_page(whole).description == "All that helps in Ashbrook."
