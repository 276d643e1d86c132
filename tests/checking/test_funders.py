"""Funders: which of several names is meant for one who pays."""

import pytest

from formulary.checking.funders import MOST, Funders, uses


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("lottery fund", "Lottery"),
        ("The Lottery", "Lottery"),
        ("LOTTERY FUNDING", "Lottery"),
        ("Lotery", "Lotery"),
        ("Ashbrok Council", "Ashbrook Council"),
        ("Council of Ashbrook", "Ashbrook Council"),
        ("Eastbrook Council", "Eastbrook Council"),
        ("Northgate Council", "Northgate Council"),
        ("Own fund", "own funds"),
    ],
)
def test_spellings_of_one_funder(written: str, meant: str) -> None:
    """Capitals, words about money, order and a letter too few make no other funder; another word does."""
    funders = Funders.of({"Lottery": 3, "Ashbrook Council": 2, "Southgate Council": 1, written: 1})
    assert funders.meant(written) == meant
    assert funders.meant("Lottery") == "Lottery"


def test_most_used_name_is_the_usual_one() -> None:
    """The name that most entries use is meant; of equally used ones the first by the alphabet."""
    assert Funders.of({"Lottery": 1, "lottery fund": 2}).meant("Lottery") == "lottery fund"
    assert Funders.of({"lottery fund": 1, "Lottery": 1}).meant("lottery fund") == "Lottery"


def test_name_that_nobody_has_used() -> None:
    """A name that stands in no entry is compared as well."""
    assert Funders.of({"Lottery": 1}).meant("the lottery") == "Lottery"
    assert Funders.of({}).meant("Lottery") == "Lottery"


def test_many_names_are_bounded() -> None:
    """However many names there are, each is compared with a bounded number of others."""
    funders = Funders.of({f"{number:x}" * 4: 1 for number in range(2 * MOST)})
    assert len(funders.usual) == MOST


def test_names_are_counted_by_entry() -> None:
    """Each entry counts once for each of its funders; most have none written down."""
    assert uses([{"funded_by": ["Council", "Lottery"]}, {"funded_by": ["Council"]}, {}]) == {"Council": 2, "Lottery": 1}
