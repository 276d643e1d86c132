"""How wide texts are, and how they break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formulary.pads.look import Look
from formulary.pads.measure import SAFETY, count_lines
from making import ROOT

LETTERS = Look(ROOT / "overrides").letters


def test_the_height_that_was_measured() -> None:
    """Noto Sans: all figures are 0.572 of the size wide."""
    assert LETTERS.regular.width("0123456789", 12) == pytest.approx(5.72 * 12 * 25.4 / 72)


def test_bold_is_wider() -> None:
    """Both weights are measured by themselves."""
    assert LETTERS.bold.width("Riverside Park", 12) > LETTERS.regular.width("Riverside Park", 12)


def test_letters_of_our_languages() -> None:
    """Welsh, Polish, French, Greek, Ukrainian and Vietnamese can be printed, and all our signs."""
    assert LETTERS.bold.lacks("Tŷ Dŵr Zażółć gęślą jaźń çéñø ΩЖїє Nguyễn £€–’“”…½°·•×") == []


def test_letters_that_are_missing() -> None:
    """What cannot be printed is named once."""
    assert LETTERS.regular.lacks("A \N{SLICE OF PIZZA} and a \N{SLICE OF PIZZA}") == ["\N{SLICE OF PIZZA}"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", 0), ("   ", 0), ("one", 1), ("one two three", 1), ("one two three four five", 2), ("o" * 60, 4)],
)
def test_count_lines(text: str, lines: int) -> None:
    """A text breaks at its spaces, and a word that is longer than the line within itself."""
    assert count_lines(LETTERS.runs("", text), 12, 40) == lines


def test_words_run_on_from_one_weight_into_the_next() -> None:
    """Bold and regular letters without a space between them are one word."""
    width = LETTERS.bold.width("Stroll", 12) + LETTERS.regular.width("\N{NO-BREAK SPACE}M1", 12) + SAFETY
    assert count_lines(LETTERS.runs("Stroll", "\N{NO-BREAK SPACE}M1"), 12, width + 0.01) == 1
    assert count_lines(LETTERS.runs("My Stroll", "\N{NO-BREAK SPACE}M1"), 12, width + 0.01) == 2


@given(st.lists(st.text("abcilmow", min_size=1, max_size=12), min_size=1, max_size=12))
def test_wider_columns_never_take_more_lines(words: list[str]) -> None:
    """More room, fewer lines, and never more of them than words and breaks in words."""
    runs = LETTERS.runs("", " ".join(words))
    counts = [count_lines(runs, 12, width) for width in (20, 40, 80, 1000)]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 1
