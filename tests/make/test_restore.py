"""A page that is loaded anew shows what its address says; what nobody could have chosen is left out."""

import pytest

from make.visiting import Visit

CHOSEN = "on=B4.M1.N1&need=loneliness&cost=free&size=large-print&from=Mill+Lane+Surgery"


def test_everything_comes_back(visit: Visit) -> None:
    """Activities in their order, filters, size and practice."""
    visit.open(CHOSEN)
    visit.page.reload()
    visit.wait()
    assert visit.codes() == ["B4", "M1", "N1"]
    assert visit.previewed() == ["The Chatty Table", "Tuesday Stroll", "Shared Plot"]
    assert visit.row("Tuesday Stroll").is_checked()
    assert visit.page.locator("input[value=loneliness]").is_checked()
    assert visit.page.locator("input[value=free]").is_checked()
    assert visit.page.locator("input[value=large-print]").is_checked()
    assert visit.page.get_by_label("Name of the practice").input_value() == "Mill Lane Surgery"
    assert visit.hash() == CHOSEN


@pytest.mark.parametrize(
    "nonsense",
    [
        "on=Z99&size=a3&from=Nobody",
        "on=..........",
        "on=%3Cscript%3E&need=%3Cimg%20src=x%3E",
        "need=nosuchneed&area=&cost=-1&access=step-free&age=44",
        "=&=&&&on",
        "%E0%A4%A",
        "on=" + "M1." * 5000,
    ],
)
def test_nonsense(visit: Visit, nonsense: str) -> None:
    """An address that nobody could have got by choosing does no harm."""
    visit.open(nonsense)
    assert visit.codes() == (["M1"] if "M1" in nonsense else [])
    assert visit.part("count").inner_text().startswith("68 activities")


def test_what_cannot_be_printed_today_is_named(visit: Visit) -> None:
    """Codes of activities that are not open or not known are counted, so that nobody misses them on paper unawares."""
    visit.open("on=M1.Z99.X1")
    assert visit.codes() == ["M1"]
    assert visit.part("told").inner_text() == "Left out, because they cannot be printed today: 2 activities."


def test_another_address_in_the_same_tab(visit: Visit) -> None:
    """Somebody who edits the address gets what it says."""
    visit.open("on=M1")
    visit.page.evaluate("location.hash = 'on=B4&size=large-print'")
    visit.page.wait_for_function(
        "document.querySelector('[data-make-preview] .name strong').textContent === 'The Chatty Table'"
    )
    assert visit.codes() == ["B4"]
    assert "on 1 page." in visit.measure()
