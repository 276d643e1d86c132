"""The page where people make their own pad, and the one that the code on such a sheet leads to."""

from datetime import timedelta

from formulary.model.collection import Collection
from making import TODAY, all_pages, collection, draw, pad, town


def pages(whole: Collection) -> dict[str, str]:
    """What the two pages say, by each of their addresses."""
    mine = [one for one in all_pages(whole) if one.template in {"make.html", "made.html"}]
    return {address: draw(one, whole) for one in mine for address in (one.address, *one.also)}


def test_addresses() -> None:
    """The code works in capitals, as it is printed, and in small letters, as people type."""
    assert set(pages(collection())) == {"pads/make/", "P/MY/", "p/my/"}


def test_what_can_be_chosen() -> None:
    """The practices are those of the pads, each once; without any, nobody is asked."""
    mill = {"pads/one.yml": pad(practice="Mill Lane"), "pads/two.yml": pad(practice="Mill Lane")}
    assert pages(collection(town() | mill))["pads/make/"].count('<option value="Mill Lane">') == 1
    assert "Name of the practice" not in pages(collection())["pads/make/"]


def test_the_ready_made_pads_are_named() -> None:
    """Without scripts the page leads to the pads that are ready."""
    drawn = pages(collection(town() | {"pads/all.yml": pad()}))["pads/make/"]
    assert '<a href="../../pads/all/">Moving and growing</a>' in drawn


def test_every_code_is_looked_up() -> None:
    """The page behind the code names everything that may stand on a sheet, with its code."""
    drawn = pages(collection())["p/my/"]
    assert "Tuesday Stroll" in drawn
    assert '<span class="code">M1</span>' in drawn
    assert "correct as of 21 November 2026" in drawn


def test_nothing_may_stand_on_a_sheet() -> None:
    """When everything has lapsed it says whom to phone instead."""
    drawn = pages(collection(town(), TODAY + timedelta(900)))["p/my/"]
    assert "There is nothing on our list today." in drawn
    assert "01632 960100" in drawn
