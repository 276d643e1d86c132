"""What a change has to answer for, with real git."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from formulary.change import only_changed, touched_pads
from formulary.checkout import Checkout, NoRevision
from formulary.project import Examined, Project, examine
from making import STROLL, activity, pad, town, write_project

TODAY = date(2026, 11, 21)
STROLL_FILE = f"entries/activities/{STROLL}.yml"


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder, as nobody in particular."""
    identity = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project in git, one folder below the top of its work tree, with one commit."""
    folder = tmp_path / "work tree" / "formulary"
    folder.mkdir(parents=True)
    write_project(folder, town({STROLL: activity(), "riverside-walkers/old": activity(name="Old", code="M2")}))
    git(folder.parent, "init", "--initial-branch=main")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "--message=First")
    return Project(folder)


def judged(project: Project, revision: str = "HEAD") -> Examined:
    """What is left of a check when only a change is judged."""
    return only_changed(project, TODAY, examine(project, TODAY), revision)


def edit(project: Project, file: str, before: str, after: str) -> None:
    """Change a file."""
    path = project.root / file
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_nothing_changed(project: Project) -> None:
    """Where nothing changed, nothing is judged, whatever is wrong."""
    edit(project, STROLL_FILE, "tuesday", "tusday")
    git(project.root, "commit", "--all", "--message=Wrong")
    assert examine(project, TODAY).findings
    found = judged(project)
    assert (found.findings, found.names) == ((), frozenset())


@pytest.mark.parametrize("commit", [True, False], ids=["committed", "not committed"])
def test_a_changed_file_answers_for_all_that_is_in_it(project: Project, commit: bool) -> None:
    """A file that a change touches is judged whole, and no other."""
    edit(project, STROLL_FILE, "tuesday", "tusday")
    edit(project, "entries/activities/riverside-walkers/old.yml", "tuesday", "tuseday")
    git(project.root, "commit", "--all", "--message=Both wrong")
    edit(project, STROLL_FILE, "A gentle walk", "A slow walk")
    base = "HEAD"
    if commit:
        git(project.root, "commit", "--all", "--message=Words")
        base = "HEAD~1"
    found = judged(project, base)
    assert [(one.file, one.rule) for one in found.findings] == [(STROLL_FILE, "schema-word")]
    assert found.names == {STROLL_FILE}


def test_a_new_file_that_git_does_not_know(project: Project) -> None:
    """A file that was never added is part of the change."""
    text = (project.root / STROLL_FILE).read_text("utf-8").replace("tuesday", "tusday").replace("M1", "M3")
    (project.root / "entries/activities/riverside-walkers/néw.yml").write_text(text, "utf-8")
    (project.root / "entries/activities/riverside-walkers/new.yml").write_text(text, "utf-8")
    found = judged(project)
    assert {one.file for one in found.findings} == {
        "entries/activities/riverside-walkers/néw.yml",
        "entries/activities/riverside-walkers/new.yml",
    }


def test_what_a_removal_breaks_elsewhere(project: Project) -> None:
    """Who removes an organisation hears of the activities that still name it."""
    (project.root / "entries/activities/riverside-walkers/organisation.yml").unlink()
    found = judged(project)
    assert {(one.file, one.rule) for one in found.findings} >= {(STROLL_FILE, "organisation-known")}


ACTIVITIES = "entries/activities"
OLD_FILE = f"{ACTIVITIES}/riverside-walkers/old.yml"
GROUP_FILE = f"{ACTIVITIES}/riverside-walkers/organisation.yml"


def lost(project: Project, revision: str = "HEAD") -> list[tuple[str, str, str]]:
    """The addresses that a change lets die: file, message and mend."""
    found = judged(project, revision).findings
    return [(one.file, one.message, one.mend) for one in found if one.rule == "address-lost"]


def test_a_file_that_is_deleted(project: Project) -> None:
    """Whoever deletes an entry is told what to do instead; its file is named, though it is not there any more."""
    (project.root / OLD_FILE).unlink()
    [(file, message, mend)] = lost(project)
    assert file == OLD_FILE
    assert message == "The activity 'riverside-walkers/old' was published, and its address leads nowhere now."
    assert "'status: ended' or 'status: withdrawn'" in mend
    assert "'formerly: [riverside-walkers/old]'" in mend


@pytest.mark.parametrize("status", ["ended", "withdrawn"])
def test_an_entry_that_ends_or_is_withdrawn(project: Project, status: str) -> None:
    """An entry that stays and says what has become of it has lost nothing."""
    edit(project, OLD_FILE, "name: Old", f"name: Old\nstatus: {status}\nstatus_since: 2026-11-01")
    assert judged(project).findings == ()


def test_a_file_that_is_renamed(project: Project) -> None:
    """A file with another name has lost its address, unless it says what it was called."""
    new = f"{ACTIVITIES}/riverside-walkers/older.yml"
    (project.root / OLD_FILE).rename(project.root / new)
    assert [file for file, _, _ in lost(project)] == [OLD_FILE]
    edit(project, new, "name: Old", "name: Old\nformerly: [riverside-walkers/old]")
    assert judged(project).findings == ()


def test_a_chain_that_is_broken(project: Project) -> None:
    """Whoever renames an entry again keeps both of its earlier addresses; the one forgotten is told in its file."""
    new, newest = (f"{ACTIVITIES}/riverside-walkers/{name}.yml" for name in ("older", "oldest"))
    (project.root / OLD_FILE).rename(project.root / new)
    edit(project, new, "name: Old", "name: Old\nformerly: [riverside-walkers/old]")
    git(project.root, "add", ".")
    git(project.root, "commit", "--message=Renamed")
    (project.root / new).rename(project.root / newest)
    edit(project, newest, "formerly: [riverside-walkers/old]", "formerly: [riverside-walkers/older]")
    assert lost(project) == [
        (
            newest,
            "The earlier address 'riverside-walkers/old' was published, and leads nowhere now.",
            "Write it under 'formerly' in this file again.",
        )
    ]
    edit(project, newest, "formerly: [", "formerly: [riverside-walkers/old, ")
    assert judged(project).findings == ()


def test_an_organisation_that_is_renamed(project: Project) -> None:
    """Its own address and those of its activities are lost, until its file says how the folder was called."""
    folder = project.root / ACTIVITIES
    (folder / "riverside-walkers").rename(folder / "river-ramblers")
    assert [file for file, _, _ in lost(project)] == [OLD_FILE, GROUP_FILE, STROLL_FILE]
    edit(project, f"{ACTIVITIES}/river-ramblers/organisation.yml", "name:", "formerly: [riverside-walkers]\nname:")
    assert judged(project).findings == ()


def test_a_file_that_is_broken_is_not_lost(project: Project) -> None:
    """A slip in an entry is one finding: its address has only to wait until the slip is mended."""
    edit(project, OLD_FILE, "tuesday", "tusday")
    assert [one.rule for one in judged(project).findings] == ["schema-word"]


def test_lines_that_move_are_no_change(project: Project) -> None:
    """What was wrong before is not blamed on a change that only moves it in another file."""
    edit(project, "entries/activities/riverside-walkers/old.yml", "tuesday", "tusday")
    git(project.root, "commit", "--all", "--message=Wrong")
    edit(project, STROLL_FILE, "A gentle walk", "A slow walk")
    assert judged(project).findings == ()


def test_only_what_the_branch_changed(project: Project) -> None:
    """What came to the main branch in the meantime is not judged: the base is where the branch left it."""
    git(project.root, "switch", "--create", "ours")
    edit(project, STROLL_FILE, "A gentle walk", "A slow walk")
    git(project.root, "commit", "--all", "--message=Ours")
    git(project.root, "switch", "main")
    edit(project, "entries/activities/riverside-walkers/old.yml", "Old", "Older")
    git(project.root, "commit", "--all", "--message=Theirs")
    git(project.root, "switch", "ours")
    assert judged(project, "main").names == {STROLL_FILE}


@pytest.mark.parametrize("revision", ["nowhere", "--help", "", "HEAD~9", "HEAD:entries"])
def test_a_revision_that_is_not_there(project: Project, revision: str) -> None:
    """A revision that git does not know is said to be so, however it is written."""
    with pytest.raises(NoRevision, match="Git cannot tell"):
        judged(project, revision)


def test_no_git(tmp_path: Path) -> None:
    """A folder that is no work tree has no changes, and says so."""
    project = Project(write_project(tmp_path))
    with pytest.raises(NoRevision, match="Git cannot tell"):
        judged(project)


def test_entries_that_were_not_there_yet(tmp_path: Path) -> None:
    """Where the folder is new since the revision, all of it is the change."""
    git(tmp_path, "init", "--initial-branch=main")
    git(tmp_path, "commit", "--allow-empty", "--message=Empty")
    project = Project(write_project(tmp_path))
    checkout = Checkout(project.root)
    base = checkout.base("HEAD")
    assert len(checkout.changed(base)) > 5
    assert judged(project).names == examine(project, TODAY).names


def test_pads_on_which_a_change_can_be_seen(tmp_path: Path) -> None:
    """A pad shows a change of its own file, of an activity on it, and of who runs that; nothing else shows on it."""
    stroll = {"needs": ["loneliness"]}
    files = town({STROLL: activity(), "old-group/old": activity(name="Old", code="M2", needs=["memory"])})
    files |= {"pads/all.yml": pad(), "pads/stroll.yml": pad(select=stroll), "pads/other.yml": pad()}
    project = Project(write_project(tmp_path, files))
    git(tmp_path, "init", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--message=First")
    collection = examine(project, TODAY).collection
    assert collection

    def seen() -> list[str]:
        found = [one.id for one in touched_pads(project, collection, "HEAD")]
        git(tmp_path, "checkout", "--", ".")
        return found

    assert seen() == []
    edit(project, STROLL_FILE, "A gentle walk", "A slow walk")
    assert seen() == ["all", "other", "stroll"]
    edit(project, "entries/activities/old-group/organisation.yml", "Volunteers", "Neighbours")
    assert seen() == ["all", "other"]
    edit(project, "entries/pads/stroll.yml", "Moving", "Walking")
    assert seen() == ["stroll"]
    edit(project, "entries/needs/memory.md", "It is common.", "It is.")
    assert seen() == []
    with pytest.raises(NoRevision):
        touched_pads(project, collection, "no-such-branch")
