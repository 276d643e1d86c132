"""The page of gaps: what it says, and where its numbers lead."""

import pytest

from formulary.gaps.gaps import gaps_of
from formulary.model.collection import Collection
from formulary.pages.gaps import ADD, Table, finder_address, gaps_page, step_of
from gaps.invented import AREAS, invented
from making import Values, activity, collection, draw, town


def drawn(whole: Collection) -> str:
    """The page, drawn."""
    return draw(gaps_page(whole), whole)


def page_of(*activities: Values) -> str:
    """The page of some activities, each of an organisation of its own."""
    return drawn(collection(town({f"group-{number}/one": values for number, values in enumerate(activities)})))


def test_every_number_of_every_table() -> None:
    """Each cell holds the count of its need and column, its shade, and the way to those activities or to the form."""
    whole, _ = invented(3, 50)
    gaps, tables = gaps_of(whole), gaps_page(whole).content["tables"]
    assert [table.view.id for table in tables] == ["area", "asked", "day", "time", "cost", "access"]
    for table in tables:
        assert isinstance(table, Table)
        for need, (title, cells) in zip(gaps.needs, table.rows, strict=True):
            assert title == need.name
            for head, cell in zip(table.view.heads, cells, strict=True):
                assert cell.count == gaps.counts.of(need.id, head.column.id, head.area)
                assert cell.address == (finder_address(need.id, head) if cell.count else ADD)


@pytest.mark.parametrize(
    ("count", "step"), [(0, "none"), (1, "one"), (2, "few"), (4, "few"), (5, "many"), (99, "many")]
)
def test_shades(count: int, step: str) -> None:
    """Nothing, one only, a few, and many are told apart."""
    assert step_of(count) == step


def test_where_numbers_lead() -> None:
    """A number leads to the finder with the same choices: need, area, day and part of the day, cost, access."""
    html = page_of(activity(access=["step-free"]))
    for choices in (
        "area=riverside", "cost=free", "day=tuesday", "day=tuesday&amp;time=morning", "time=morning",
        "access=step-free",
    ):  # fmt: skip
        assert f'<a href="../find/#need=loneliness&amp;{choices}">1</a>' in html
    assert '<td class="gaps-none"><a href="../contribute/new/">0<span class="visually-hidden">' in html


def test_heads_of_tables() -> None:
    """Every number can be heard with its need and its column; the parts of a day stand below their day."""
    html = drawn(invented(1, 10)[0])
    assert html.count('scope="row"') == 6 * 4
    assert all(f'<th scope="col">{area.capitalize()}</th>' in html for area in AREAS)
    assert html.count('<th scope="colgroup" colspan="3">') == 8
    assert html.count('role="region"') == html.count('tabindex="0"') == 6


def test_gaps_in_sentences() -> None:
    """What is missing is said in sentences, the broadest kind open; what is there already is not told as missing."""
    html = page_of(activity())
    assert "<li>No activity for ‘Loneliness’ in Northgate.</li>" in html
    assert "<li>No weekend activity for ‘Loneliness’ in Riverside.</li>" in html
    assert html.count('<details class="more" open>') == 1
    assert "in 1 of 2 pairs" in html
    assert "No free activity" not in html


def test_what_ends_and_who_pays() -> None:
    """What may end soon is told with its day and who pays; what ends later waits for a later reader."""
    html = page_of(
        activity(name="Soon", funding_ends="2026-12-31", funded_by=["Council", "Lottery"]),
        activity(name="Later", funding_ends="2027-10-31"),
        activity(name="Much later", funding_ends="2029-10-31"),
    )
    assert (
        '<li data-ends="2026-12-31"><strong><time datetime="2026-12-31">31 December 2026</time></strong>: '
        '<a href="../activities/group-0/one/">Soon</a>. Its funding ends. Paid for by Council and Lottery.</li>'
    ) in html
    assert '<li data-ends="2027-10-31" hidden>' in html
    assert "2029" not in html
    assert "<p data-no-endings hidden>" in html


def test_nothing_ends() -> None:
    """Where nothing is known to end soon, the page says so."""
    assert "<p data-no-endings>As far as we know, nothing.</p>" in page_of(activity(funding_ends="2027-10-31"))


def test_what_hangs_on_whom() -> None:
    """A funder is told with what would be left without; those who pay for nothing alone stand apart."""
    html = page_of(activity(funded_by=["Council"], needs=["sleep"]), activity(funded_by=["Lottery", "own funds"]))
    assert "<h3>Council</h3>\n  <p>Pays alone for 1 activity. Without this money nothing is left for:</p>" in html
    assert "<li>‘Sleep’ in all areas: 1 activity</li>" in html
    assert "<p>Lottery: Pays with others for 1 activity.</p>" in html
    assert "Nobody has said who pays" not in html
    assert "<h3>Nobody has said who pays</h3>" in page_of(activity())
    assert "<p>No funder is known.</p>" in page_of(activity())


def test_hostile_words_stay_words() -> None:
    """The name of a funder, an area or an activity is text and nothing else."""
    html = page_of(activity(name="<b>Walk</b>", funded_by=["<script>alert(1)</script>"], funding_ends="2026-12-01"))
    assert "<script>alert" not in html
    assert "<b>Walk" not in html


def test_an_empty_list() -> None:
    """Without needs there is nothing to count, and the way to the form."""
    html = drawn(collection(town({})))
    assert "No need is on our list yet." in html
    assert 'href="../contribute/new/"' in html
    assert "<table" not in html
