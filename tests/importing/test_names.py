"""Names of several tables are joined where they are the same; a near one is offered and never taken."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formulary.importing.names import index_of, key
from formulary.writing.slugs import Names, slug

INDEX = index_of(
    [("Lantern House", 1), ("The Women's Bench", 2), ("Salt & Pepper", 3)], {"Old Lantern": "Lantern House"}
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("LANTERN  house", 1),
        ("Lantern-House", 1),
        ("The Womens Bench", 2),
        ("the women’s bench", 2),
        ("Salt and Pepper", 3),
        ("old lantern", 1),
        ("Lantern Hous", None),
        ("House", None),
        ("", None),
    ],
)
def test_find(name: str, found: int | None) -> None:
    """Capitals, spaces, punctuation, '&' and aliases do not matter; everything else does."""
    assert INDEX.find(name) == found


def test_a_near_name_is_offered() -> None:
    """A name with a letter missing is not found, and the advice names the one that may be meant."""
    assert INDEX.near("Lantern Hous") == "Lantern House"
    assert INDEX.advice("Lantern Hous", "Ask.").startswith("Did you mean 'Lantern House'?")
    assert INDEX.advice("Somebody Else", "Ask.") == "Ask."


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_name_is_itself(name: str) -> None:
    """Every name finds itself, unless it is empty."""
    assert index_of([(name, "x")], {}).find(name) == ("x" if key(name) else None)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Café & Co, Upper Ash", "cafe-and-co-upper-ash"),
        ("The Women’s Bench", "the-womens-bench"),
        ("St. John's", "st-johns"),
        ("a" * 70, "a" * 60),
        ("word " * 20, "-".join(["word"] * 12)),
        ("نزهة", ""),
    ],
)
def test_slug(name: str, file: str) -> None:
    """A file name is made of the letters and figures of a name, and ends with a word."""
    assert slug(name) == file


@settings(deadline=None)
@given(st.text(max_size=100))
def test_any_slug_can_be_a_file_name(name: str) -> None:
    """Whatever the name, the file name obeys the first gate or is empty."""
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(name))
    assert len(slug(name)) <= 60


@settings(deadline=None)
@given(st.lists(st.sampled_from(["a", "a-2", "b" * 60]), max_size=12))
def test_a_file_name_is_given_once(wanted: list[str]) -> None:
    """No two entries get one file name, and none is too long."""
    names = Names()
    given_names = [names.give(name) for name in wanted]
    assert len(set(given_names)) == len(wanted)
    assert all(len(name) <= 60 for name in given_names)
