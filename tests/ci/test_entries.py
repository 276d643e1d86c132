"""The code of the base branch looks at the entries of a change as data: with real git and real attacks."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ci.repository import OLD_FILE, STROLL_FILE, Repository

SHOUT = "import pathlib; pathlib.Path('/proc/self/cwd/ATTACKED').touch()\n"
"""Leaves a file behind, wherever it is run."""


def taken(repo: Repository, what: Callable[[Repository], None]) -> None:
    """Take the entries of a change, as the workflow does."""
    done = repo.run("take-entries", repo.change(what))
    assert (done.code, done.out, done.err) == (0, "", "")


def attack_code(repo: Repository) -> None:
    """Change all that is run by the checks: scripts, hooks, rules, settings, tests; and mend nothing of a bad entry."""
    for path in [*(repo.folder / ".ci").iterdir(), repo.folder / "hooks/formulary/__main__.py"]:
        shell = path.read_text("utf-8").startswith("#!/bin/sh")
        path.write_text("#!/bin/sh\ntouch ATTACKED\n" if shell else SHOUT, "utf-8")
    for name in (
        "conftest.py",
        "sitecustomize.py",
        "hooks/mkdocs_hooks.py",
        "setup.py",
        "Makefile",
        "entries/conftest.py",
    ):
        (repo.folder / name).write_text(SHOUT, "utf-8")
    (repo.folder / "mkdocs.yml").write_text("hooks: [conftest.py]\n", "utf-8")
    (repo.folder / "schema/activity.json").write_text("{}", "utf-8")
    (repo.folder / ".gitattributes").write_text("entries/** export-ignore filter=evil\n", "utf-8")
    repo.edit(STROLL_FILE, "tuesday", "tusday")


def test_nothing_of_a_change_is_run(repo: Repository) -> None:
    """Code, hooks, schemas and settings of a change have no say: its bad entry is found, and nothing of it ran."""
    taken(repo, attack_code)
    done = repo.run("check-entries")
    assert done.code == 1
    assert "error: 'tusday' is not a day." in done.out
    assert "entries/conftest.py: error:" in done.out
    preview = repo.run("preview")
    assert preview.code == 0, preview.err
    assert not list(repo.folder.rglob("ATTACKED"))
    assert not (repo.folder / "conftest.py").exists()
    changed = repo.git("diff", "--name-only", "HEAD").splitlines()
    assert set(changed) <= {STROLL_FILE, "entries/conftest.py"}


def test_a_good_change_passes(repo: Repository, tmp_path: Path) -> None:
    """A change without fault passes; the summary says so, and the file for scanners is empty of results."""
    taken(repo, lambda repo: repo.edit(STROLL_FILE, "A gentle walk", "A slow walk"))
    summary = tmp_path / "summary.md"
    done = repo.run("check-entries", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert done.code == 0
    assert done.out.splitlines()[1:-1] == ["1 file: all is well."]
    assert summary.read_text("utf-8") == "All is well.\n"
    assert json.loads((repo.folder / "findings.sarif").read_text("utf-8"))["runs"][0]["results"] == []


def test_nobody_is_failed_for_somebody_elses_file(repo: Repository) -> None:
    """What was wrong before is no fault of a change; the look at the whole collection shows it."""
    repo.edit(OLD_FILE, "tuesday", "tusday")
    repo.commit("Somebody else's")
    taken(repo, lambda repo: repo.edit(STROLL_FILE, "A gentle walk", "A slow walk"))
    assert repo.run("check-entries").code == 0
    whole = repo.run("check-entries", "--all")
    assert whole.code == 1
    assert OLD_FILE in whole.out


def test_findings_are_annotations_and_a_table(repo: Repository, tmp_path: Path) -> None:
    """On GitHub a finding stands beside its line, in the table of the run, and in the file for scanners."""
    taken(repo, lambda repo: repo.edit(STROLL_FILE, "tuesday", "tusday"))
    summary = tmp_path / "summary.md"
    done = repo.run("check-entries", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert done.code == 1
    commands = [line for line in done.out.splitlines() if line.startswith("::error")]
    assert commands[0].startswith(f"::error file={STROLL_FILE},line=8,col=8,title=schema-word::'tusday' is not a day.")
    assert summary.read_text("utf-8").count("| error |") == len(commands)
    results = json.loads((repo.folder / "findings.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert "schema-word" in {result["ruleId"] for result in results}


def test_no_text_is_a_command(small: Repository) -> None:
    """What is printed between stopping and resuming is text to GitHub, and only this run knows the word for it."""
    evil = ("printf", "  ::set-env name=PATH::/tmp\n::add-mask::a\n")
    done, again = (small.run("no-commands", *evil, GITHUB_ACTIONS="true") for _ in range(2))
    first, *printed, last = done.out.splitlines()
    assert printed == ["  ::set-env name=PATH::/tmp", "::add-mask::a"]
    assert first == f"::stop-commands::{last.strip(':')}"
    assert len(last.strip(":")) == 32
    assert again.out.splitlines()[-1] != last
    assert small.run("no-commands", "sh", "-c", "exit 7", GITHUB_ACTIONS="true").code == 7
    assert small.run("no-commands", "echo", "tea").out == "tea\n"


def test_a_removed_entry_is_judged(repo: Repository) -> None:
    """Who takes a file away answers for what that breaks elsewhere."""
    taken(repo, lambda repo: (repo.folder / "entries/needs/memory.md").unlink())
    done = repo.run("check-entries")
    assert done.code == 1
    assert "There is no need 'memory'." in done.out


def link(target: str) -> Callable[[Repository], None]:
    """A change that puts a link into the entries."""

    def made(repo: Repository) -> None:
        (repo.folder / "entries/activities/riverside-walkers/linked.yml").symlink_to(target)
        (repo.folder / "entries/loop").symlink_to("..")

    return made


def test_links_are_refused_and_not_followed(repo: Repository, tmp_path: Path) -> None:
    """A link out of the entries is a finding, what it leads to is never read, and it is in no preview."""
    (tmp_path / "secret.yml").write_text("name: SECRET\n", "utf-8")
    taken(repo, link(str(tmp_path / "secret.yml")))
    done = repo.run("check-entries")
    assert done.code == 1
    assert done.out.count("This is a link to another file.") == 2
    assert "SECRET" not in done.out
    assert repo.run("preview").code == 0
    found = [path.read_bytes() for path in (repo.folder / "preview").rglob("*") if path.is_file()]
    assert found
    assert not any(b"SECRET" in content for content in found)


def whole_folder_is_a_link(repo: Repository) -> None:
    """Put a link in the place of all entries."""
    (repo.folder / "entries").rename(repo.folder / "elsewhere")
    (repo.folder / "entries").symlink_to("/etc")


def hidden_file(repo: Repository) -> None:
    """Hide settings of git among the entries."""
    (repo.folder / "entries/.gitattributes").write_text("*.yml export-ignore\n", "utf-8")


def no_entries(repo: Repository) -> None:
    """Take all entries away."""
    repo.git("rm", "-r", "--quiet", "entries")


def another_repository(repo: Repository) -> None:
    """Put another repository among the entries."""
    commit = repo.git("rev-parse", "HEAD")
    repo.git("update-index", "--add", "--cacheinfo", f"160000,{commit},entries/other")
    repo.git("commit", "--quiet", "--message=Other")
    (repo.folder / "entries/other").mkdir()


@pytest.mark.parametrize(
    ("what", "word"),
    [
        (whole_folder_is_a_link, "is no folder"),
        (no_entries, "is no folder"),
        (hidden_file, "a hidden file"),
        (another_repository, "another repository"),
    ],
)
def test_what_the_gates_could_not_see_is_refused(
    small: Repository, what: Callable[[Repository], None], word: str
) -> None:
    """What would be hidden from the gates never gets to them, and the entries stay as they were."""
    merge = small.change(what)
    done = small.run("take-entries", merge)
    assert done.code == 1
    assert word in done.err
    assert small.git("status", "--porcelain", "entries") in ("", "?? entries/other/")


@pytest.mark.parametrize("revision", ["", "--upload-pack=touch ATTACKED", "no-such-branch"])
def test_taken_from_nowhere(small: Repository, revision: str) -> None:
    """A revision that is none is misuse."""
    assert small.run("take-entries", revision).code == 2
    assert not list(small.folder.rglob("ATTACKED"))
