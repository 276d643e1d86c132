"""The addresses that activities had: in folders that their organisation had as well."""

from making import Files, activity, collection, organisation, town

NEW = "walkers/stroll"


def renamed(*folders: str, **activities: list[str]) -> Files:
    """An organisation that had other folders, and its activities with the addresses that their files name."""
    files = town({f"walkers/{name}": activity(name=name, formerly=old or None) for name, old in activities.items()})
    files["activities/walkers/organisation.yml"] = organisation(formerly=list(folders))
    return files


def former(files: Files) -> dict[str, str]:
    """Where each earlier address leads."""
    return {old: one.id for old, one in collection(files).former.items()}


def test_an_activity_that_moved() -> None:
    """All addresses that a file names lead to it: those of the file that it was before it moved twice as well."""
    files = town({NEW: activity(formerly=["ramblers/stroll", "club/walk"])})
    assert former(files) == {"ramblers/stroll": NEW, "club/walk": NEW}
    assert collection(files).former_addresses[NEW] == ["club/walk", "ramblers/stroll"]


def test_an_organisation_that_was_renamed() -> None:
    """The addresses of its activities in its earlier folders lead on, though no activity names them."""
    assert former(renamed("ramblers", "club", stroll=[])) == {"ramblers/stroll": NEW, "club/stroll": NEW}


def test_an_activity_renamed_within_an_organisation_that_was_renamed() -> None:
    """Both of its names lead on from the earlier folder; what it was called in yet another folder stays as it is."""
    found = former(renamed("ramblers", stroll=["walkers/walk", "others/walk"]))
    assert found == {"ramblers/stroll": NEW, "ramblers/walk": NEW, "walkers/walk": NEW, "others/walk": NEW}


def test_two_organisations_that_merged() -> None:
    """Where both had an activity of one name, a file says which of the two it was."""
    found = former(renamed("north", "south", stroll=[], second=["south/stroll"]))
    assert found["north/stroll"] == NEW
    assert found["south/stroll"] == "walkers/second"


def test_what_is_there_comes_before_what_was() -> None:
    """An address at which there is an activity leads nowhere else."""
    files = renamed("ramblers", stroll=[]) | town({"ramblers/stroll": activity(name="Another")})
    files["activities/walkers/organisation.yml"] = organisation(formerly=["ramblers"])
    assert former(files) == {}
    assert collection(files).former_addresses == {NEW: [], "ramblers/stroll": []}
