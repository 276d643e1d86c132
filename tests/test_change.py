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
