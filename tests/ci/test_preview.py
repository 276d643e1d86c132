"""The preview of a change: the site as it would be, and the pads on which the change can be seen."""

from ci.repository import OLD_FILE, STROLL_FILE, Repository


def pads(repo: Repository) -> list[str]:
    """The sheets in the preview."""
    folder = repo.folder / "preview/pads"
    return sorted(path.name for path in folder.glob("*.pdf")) if folder.exists() else []


def test_a_changed_entry_is_on_its_pads(repo: Repository) -> None:
    """The site holds the new words; of the pads, those are there on which the entry stands."""
    repo.run("take-entries", repo.change(lambda repo: repo.edit(OLD_FILE, "A gentle walk", "A slow walk")))
    done = repo.run("preview")
    assert done.code == 0, done.err
    assert "A slow walk" in (repo.folder / "preview/site/activities/old-group/old-walk/index.html").read_text("utf-8")
    assert pads(repo) == ["whole-a5.pdf"]


def test_a_changed_group_is_on_the_pads_of_its_activities(repo: Repository) -> None:
    """Who runs an activity is part of it."""
    group = "entries/activities/riverside-walkers/organisation.yml"
    repo.run("take-entries", repo.change(lambda repo: repo.edit(group, "Volunteers", "Neighbours")))
    assert repo.run("preview").code == 0
    assert pads(repo) == ["stroll-a5.pdf", "whole-a5.pdf"]


def test_what_stands_on_no_pad(repo: Repository) -> None:
    """A change that no pad shows makes no sheet."""
    repo.run("take-entries", repo.change(lambda repo: repo.edit("entries/needs/memory.md", "It is common.", "It is.")))
    assert repo.run("preview").code == 0
    assert pads(repo) == []


def test_a_broken_entry_is_left_out(repo: Repository) -> None:
    """One broken entry does not keep the rest from being looked at; what is missing is told."""
    repo.run("take-entries", repo.change(lambda repo: repo.edit(STROLL_FILE, "tuesday", "tusday")))
    done = repo.run("preview")
    assert done.code == 0, done.err
    assert f"'{STROLL_FILE}' is left out." in done.out
    assert (repo.folder / "preview/site/activities/old-group/old-walk/index.html").exists()
    assert not (repo.folder / "preview/site/activities/riverside-walkers/tuesday-stroll").exists()


def test_what_hangs_on_a_broken_entry_is_left_out_as_well(repo: Repository) -> None:
    """A need that is broken takes its activities along, and they take along the pad that asks for it."""
    repo.run("take-entries", repo.change(lambda repo: repo.edit("entries/needs/memory.md", "title:", "tilte:")))
    done = repo.run("preview")
    assert done.code == 0, done.err
    assert done.out.count("is left out.") >= 2
    assert (repo.folder / "preview/site/activities/old-group/old-walk/index.html").exists()


def test_without_a_locality_there_is_nothing_to_see(repo: Repository) -> None:
    """Where the locality's own file is broken, the preview says that it cannot be made."""
    repo.run(
        "take-entries", repo.change(lambda repo: repo.edit("entries/formulary.yml", "nation: england", "nation: x"))
    )
    done = repo.run("preview")
    assert done.code == 1
    assert not (repo.folder / "preview/site").exists()
