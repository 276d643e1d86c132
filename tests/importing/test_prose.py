"""Descriptions: what entries do not allow is cut out and named; the first sentence becomes the summary."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.importing.prose import cleaned, summary_of
from formulary.importing.tidy import cut_at_sentence, cut_at_word, tidied


@pytest.mark.parametrize(
    ("text", "clean", "dropped"),
    [
        ("Plain words.", "Plain words.", ()),
        ("See [the map](https://maps.example.org/).", "See [the map](https://maps.example.org/).", ()),
        ('See [us](http://old.example.org/ "t").', "See us.", ("'http://old.example.org/'",)),
        ("Look: http://old.example.org/a, or not.", "Look: or not.", ("'http://old.example.org/a,'",)),
        ("<script>alert(1)</script>Hi", "alert(1)Hi", ("'<script>'", "'</script>'")),
        ("2 < 3 > 1", "2 < 3 > 1", ()),
        ("# Title\n\nText", "Title\n\nText", ("'#'",)),
        ("One\n---\nTwo", "One\n\nTwo", ("'---'",)),
        ("• tea\n* cake\n– song", "- tea\n- cake\n- song", ()),
        ("**Bold** and 5* hotel", "**Bold** and 5* hotel", ()),
        ("🍃 Tea 🍃 at 20°C", "Tea at 20°C", ("2 picture signs",)),
        ("Love ❤️ it", "Love it", ("1 picture sign",)),
        ("A\n\n\n\nB  C", "A\n\nB C", ()),
    ],
)
def test_cleaned(text: str, clean: str, dropped: tuple[str, ...]) -> None:
    """Pictures, HTML, headings and unsafe addresses go, and are named; all words stay."""
    assert (cleaned(text).text, cleaned(text).dropped) == (clean, dropped)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("We walk by the river. Then there is tea.", "We walk by the river."),
        ("Hello. We walk by the river. Tea.", "Hello. We walk by the river."),
        ("What we do\n\nWe walk by the river and talk", "We walk by the river and talk"),
        (
            "We meet at St. John's gate at 2 p.m. in the lane. Bring tea.",
            "We meet at St. John's gate at 2 p.m. in the lane.",
        ),
        ("We walk, e.g. by the river. Tea.", "We walk, e.g. by the river."),
        (
            "**Free** tea for [everybody](https://x.example.org/) who comes! Really.",
            "Free tea for everybody who comes!",
        ),
        ("“We walk by the river.” That is all.", "“We walk by the river.”"),
        ("We walk on\nand on by the river.", "We walk on and on by the river."),
        ("Short.", ""),
        ("", ""),
        ("Word " * 60 + "end.", ""),
    ],
)
def test_summary(text: str, summary: str) -> None:
    """The summary is the first sentence, with the next one where it says too little; never a part of one."""
    assert summary_of(text) == summary


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_summary_fits(text: str) -> None:
    """A summary is empty or as long as the schema asks for, on one line."""
    summary = summary_of(cleaned(text).text)
    assert not summary or 20 <= len(summary) <= 240
    assert "\n" not in summary


@settings(deadline=None)
@given(st.text(max_size=300))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Nothing unsafe is put together by cutting something else out."""
    once = cleaned(tidied(text)).text
    assert "http://" not in once.lower()
    assert tidied(once) == once


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("One two three", 20, "One two three"),
        ("One two three", 9, "One two…"),
        ("One, two three", 6, "One…"),
        ("Onetwothree", 4, "Onet"),
    ],
)
def test_cut_at_word(text: str, most: int, short: str) -> None:
    """A text is cut at the end of a word, with a sign that it goes on."""
    assert cut_at_word(text, most) == short


def test_cut_at_sentence() -> None:
    """A long text is cut at the end of the last sentence that fits."""
    assert cut_at_sentence("One two. Three four. Five.", 22) == "One two. Three four."
    assert cut_at_sentence("One two three four", 9) == "One two…"


@settings(deadline=None)
@given(st.text(max_size=80), st.integers(1, 60))
def test_any_cut_fits(text: str, most: int) -> None:
    """What is cut fits."""
    assert len(cut_at_word(text, most)) <= most
    assert len(cut_at_sentence(text, most)) <= most
