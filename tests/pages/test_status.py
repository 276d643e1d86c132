"""The page 'How fresh this list is': one sentence, a picture that agrees with its table, and names."""

import re
from datetime import date, timedelta
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.shipped import shipped
from formulary.freshness.summary import TOLD, Summary, summary
from formulary.pages.status import WAYS, how_much_is_checked, status_page
from formulary.pages.status_picture import FLOOR, HIGHEST, Picture, picture
from formulary.times.state import State
from freshness.last_asked import ASKED, DAYS, REVIEWS, Asked, asked_about
from making import TODAY, activity, collection, draw, town
from pages.plain_pages import jargon, sentences, too_long

OLD, STALE, FRESH = (Asked(TODAY - timedelta(days)) for days in (400, 200, 10))
PAUSED, ENDED = (Asked(FRESH.on, status=status) for status in ("paused", "ended"))


@pytest.mark.parametrize(
    ("all_", "said"),
    [
        ([FRESH] * 5 + [STALE, OLD], "5 of 7 activities were checked in the last 180 days."),
        ([FRESH, STALE, PAUSED, ENDED], "1 of 2 activities was checked in the last 180 days."),
        ([FRESH] * 3, "All 3 activities were checked in the last 180 days."),
        ([STALE] * 2, "Not one of the 2 activities was checked in the last 180 days."),
        ([FRESH, ENDED], "The one activity was checked in the last 180 days."),
        ([OLD], "The one activity was not checked in the last 180 days."),
        ([PAUSED, ENDED], "Nothing on this list is open at the moment."),
        ([], "There is no activity on this list yet."),
        ([FRESH] * 1000 + [OLD], "1,000 of 1,001 activities were checked in the last 180 days."),
    ],
)
def test_the_sentence(all_: list[Asked], said: str) -> None:
    """One sentence says how much is checked, whatever there is."""
    assert how_much_is_checked(summary(asked_about(all_))) == said


def test_what_is_due_for_another_reason_was_checked() -> None:
    """An activity whose money ended since its check is due, but it is not said that nobody has asked."""
    files = town({"walkers/walk": activity(funding_ends="2026-11-01"), "walkers/stroll": activity(name="Stroll")})
    found = summary(collection(files))
    assert (found.count(State.CHECKED), found.count(State.DUE)) == (1, 1)
    assert how_much_is_checked(found) == "All 2 activities were checked in the last 180 days."


def test_what_ends_does_not_become_due() -> None:
    """An activity that is over before its check is due is no work for anybody."""
    once = {"day": "tuesday", "start": "10:30", "until": "2027-01-26"}
    found = summary(collection(town({"walkers/walk": activity(sessions=[once])})))
    assert found.count(State.CHECKED) == 1
    assert sum(one.due + one.lapse for one in found.coming) == 0


def drawn(all_: list[Asked]) -> str:
    """The page of such a collection."""
    whole = asked_about(all_)
    return draw(status_page(whole), whole)


def test_what_is_waiting_is_named() -> None:
    """Whatever is due or has lapsed is named with its organisation, and with when, how and with whom it was checked."""
    html = drawn([FRESH, STALE, Asked(OLD.on, "choir", "visit")])
    lapsed = html[html.index('id="lapsed"') :]
    assert '<a href="../activities/choir/walk-2/">Walk 2</a>' in lapsed
    assert '<a href="../organisations/choir/" data-organisation>Choir</a>' in lapsed
    assert "Last checked during a visit on 17 October 2025 with the walk leader." in lapsed
    due = html[html.index('id="due"') : html.index('id="lapsed"')]
    assert "Last checked by phone on 5 May 2026 with the walk leader." in due
    assert 'href="../contribute/new/#confirm=walkers/walk-1">Is it still right?</a>' in due
    assert "Walk 0" not in due


def test_the_shipped_page_is_plain() -> None:
    """No sentence on the page has more than 20 words, and none holds a word of the trade."""
    html = draw(status_page(shipped(TODAY)), shipped(TODAY))
    html = re.sub(r"<svg.*?</svg>", "", html, flags=re.DOTALL)
    assert len(sentences(html)) > 100
    assert too_long(html) == []
    assert jargon(html) == []


def test_every_way_of_asking_has_words() -> None:
    """The ways of the summary are those that the page can name."""
    assert list(summary(collection()).ways) == list(WAYS)


def test_an_empty_collection() -> None:
    """A new locality has a page without a picture of nothing, which says how to begin."""
    html = draw(status_page(collection(town({}))), collection(town({})))
    assert "There is no activity on this list yet." in html
    assert html.count("data-status-open hidden") == 2
    assert html.count("There is nothing here today.") == html.count("data-status-none") == len(TOLD)
    assert 'href="../contribute/new/"' in html


def test_a_name_stays_text() -> None:
    """Nothing in an entry becomes markup."""
    files = town()
    files["activities/riverside-walkers/tuesday-stroll.yml"]["name"] = '<b>"Walk"</b>'
    whole = collection(files)
    assert "&lt;b&gt;&#34;Walk&#34;&lt;/b&gt;" in draw(status_page(whole), whole)


@settings(deadline=None)
@given(st.lists(ASKED, max_size=12), DAYS, REVIEWS)
def test_the_picture_agrees_with_the_numbers(all_: list[Asked], today: date, review: tuple[int, int]) -> None:
    """Each bar is as high as its number, its parts stand upon one another, and the lines stand where states begin."""
    found = summary(asked_about(all_, today, review))
    shown = picture(found)
    assert [bar.total for bar in shown.bars] == [one.total for one in found.checks]
    highest = max(1, *(bar.total for bar in shown.bars))
    for bar, one in zip(shown.bars, found.checks, strict=True):
        high = sum(part.height for part in bar.parts)
        assert abs(high - HIGHEST * bar.total / highest) < 1
        assert (high > 0) == (bar.total > 0)
        assert bar.total_bottom == FLOOR - high
        assert [part.state for part in bar.parts] == [
            state for state in ("lapsed", "due", "checked") if getattr(one, state)
        ]
        tops = [FLOOR, *(part.top for part in bar.parts)]
        assert [below - part.height for below, part in zip(tops, bar.parts, strict=False)] == tops[1:]
    assert_marks(found, shown)


def assert_marks(found: Summary, shown: Picture) -> None:
    """What has lapsed stands left of the first line, or in its month; what is checked right of the second."""
    lapsed, due = (float(mark.left[:-1]) for mark in shown.marks)
    assert 0 <= lapsed < due <= 100
    for bar, one in zip(shown.bars, found.checks, strict=True):
        left, right = float(bar.left[:-1]), float(bar.left[:-1]) + float(bar.width[:-1])
        room = 12 / len(shown.bars) + 0.02
        assert not one.lapsed or left - room <= lapsed
        assert not one.checked or right + room >= due
        assert not one.due or (right + room >= lapsed and left - room <= due)


def test_the_svg_agrees_with_its_table() -> None:
    """On the shipped page the number at each bar stands in its row, and every state has a look of its own."""
    html = draw(status_page(shipped(TODAY)), shipped(TODAY))
    svg = fromstring(html[html.index("<svg") : html.index("</svg>") + 6])  # noqa: S314 - our own page
    bars = [group for group in svg.iter("g") if group.get("class", "").startswith("ages__bar")]
    body = html[html.index('<tbody data-status-table="checks">') : html.index("</tbody>")] + "</tbody>"
    rows = fromstring(body)  # noqa: S314 - our own page
    assert [texts(bar)[:2] for bar in bars] == [
        [row[1].text, "Earlier" if row[0].text == "Earlier" else str(row[0].text)[:3]] for row in rows
    ]
    for bar, row in zip(bars, rows, strict=True):
        counts = [int(str(cell.text)) for cell in row[1:]]
        assert counts[0] == sum(counts[1:])
        look = [part.get("class", "").rpartition("--")[2] for part in bar.iter("rect")]
        assert look == [
            state for state, count in zip(("lapsed", "due", "checked"), counts[:0:-1], strict=True) if count
        ]
    assert {part.get("fill") for part in svg.iter("rect") if "ages__part--due" in part.get("class", "")} == {
        "url(#ages-due)"
    }


def texts(group: Element) -> list[str]:
    """The words of a bar."""
    return [str(text.text) for text in group.iter("text")]
