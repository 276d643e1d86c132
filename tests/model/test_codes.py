"""Codes: those that files give stay, the others follow, and no number is used twice."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from formulary.model.codes import give_codes
from making import entry

COFFEE = entry(name="Coffee")


def test_given_codes_stay() -> None:
    """A code that stands in a file is that activity's code."""
    assert give_codes([("a/b", entry(code="M7"), "M")]) == {"a/b": "M7"}


def test_after_the_highest() -> None:
    """An activity without a code gets the next number after the highest, not one that is free in between."""
    entries = [
        ("a/a", COFFEE, "M"),
        ("a/b", entry(code="M7"), "M"),
        ("a/c", entry(code="M2"), "M"),
        ("a/d", COFFEE, "M"),
    ]
    assert give_codes(entries) == {"a/a": "M8", "a/b": "M7", "a/c": "M2", "a/d": "M9"}


def test_each_letter_counts_by_itself() -> None:
    """Each kind of support counts its own."""
    entries = [("a/a", entry(code="M12"), "M"), ("a/b", COFFEE, "N"), ("a/c", COFFEE, "M"), ("a/d", COFFEE, "N")]
    assert give_codes(entries) == {"a/a": "M12", "a/b": "N1", "a/c": "M13", "a/d": "N2"}


def test_numbers_of_what_has_ended() -> None:
    """What has ended keeps its number, and nobody gets it anew."""
    entries = [("a/old", entry(code="M9", status="ended"), "M"), ("a/new", COFFEE, "M")]
    assert give_codes(entries)["a/new"] == "M10"


coded = st.none() | st.integers(1, 30)


@settings(deadline=None)
@given(st.dictionaries(st.text("abc/-", min_size=1, max_size=6), st.tuples(st.sampled_from("MN"), coded)))
def test_any_collection(numbers: dict[str, tuple[str, int | None]]) -> None:
    """The order in which files are read makes no difference, and what the machine gives is used by nobody else."""
    given_codes = {f"{letter}{number}" for letter, number in numbers.values() if number}
    entries = [
        (identity, replace(COFFEE, code=f"{letter}{number}") if number else COFFEE, letter)
        for identity, (letter, number) in numbers.items()
    ]
    codes = give_codes(entries)
    assert give_codes(reversed(entries)) == codes
    new = [codes[identity] for identity, (_, number) in numbers.items() if not number]
    assert len(set(new)) == len(new)
    assert not set(new) & given_codes
    assert all(codes[identity][0] == letter for identity, (letter, _) in numbers.items())
