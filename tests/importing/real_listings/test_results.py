"""What is made of the real listings: a pad, a site, paper, and nothing new the second time."""

from formulary.importing.report import Fate
from formulary.importing.table import import_table
from importing.listings import FILES, MAP, REAL, Listings
from importing.outputs import pad, paper, site
from making import TODAY


def test_codes(listings: Listings) -> None:
    """Every entry has a code of its own, with the letter of its kind of support."""
    activities = listings.collection.activities.values()
    assert not any(activity.code_is_given for activity in activities)
    assert len({activity.code for activity in activities}) == len(activities)
    assert all(activity.code[0] == activity.support.entry.letter for activity in activities)


def test_a_pad(listings: Listings) -> None:
    """A pad for one need holds just what the list has for it, and nothing that has not started."""
    chosen = pad(listings)
    expected = {
        activity.id
        for activity in listings.collection.activities.values()
        if "not-enough-food" in activity.entry.needs and activity.entry.status == "open"
    }
    assert chosen == expected
    assert len(chosen) > 10


def test_the_site(listings: Listings) -> None:
    """The site is built from them: every listed activity stands in the list of all and has a page of its own."""
    assert site(listings) == {activity.id for activity in listings.collection.listed}


def test_the_paper(listings: Listings) -> None:
    """A pad is printed from them: everything that is chosen for it stands on the paper with name and code."""
    assert paper(listings) == pad(listings)


def test_a_second_time(listings: Listings) -> None:
    """The same listings once more find all their entries there; no byte changes, and no row says anything else."""
    files = {path: path.read_bytes() for path in listings.project.entries.rglob("*") if path.is_file()}
    again = import_table([REAL / name for name in FILES], MAP, listings.project, TODAY)
    assert {path: path.read_bytes() for path in listings.project.entries.rglob("*") if path.is_file()} == files
    assert {one.fate for one in again.outcomes} == {Fate.LEFT_ALONE}
    assert again.entries(Fate.LEFT_ALONE) == listings.report.entries(Fate.WRITTEN)
    assert {one.rule for one in again.remarks if one.file == FILES[0]} == {"import-exists"}
