"""The look at links: its script shows what is found, remembers the day, and fails nobody."""

from datetime import date
from pathlib import Path

from ci.repository import STROLL_FILE, Repository
from formulary.links.memory import Memory, Remembered, keep, read_memory
from formulary.links.verdict import Verdict

INSIDE = "https://10.1.2.3/walks"
"""An address that the script may not ask: no test asks the web."""
STOPPED = Verdict("link-private", "leads to a place that not everybody can reach")
REMEMBERED = ".cache/links.json"


def with_website(repo: Repository) -> Path:
    """Give an activity a website that nobody outside can open; the memory of two days on which it was so already."""
    repo.edit(STROLL_FILE, "contact:\n", f"contact:\n  website: {INSIDE}\n")
    path = repo.folder / REMEMBERED
    keep(Memory({INSIDE: Remembered(date(2026, 11, 20), STOPPED, date(2026, 11, 19), 2)}), path)
    return path


def test_the_summary_shows_what_was_so_for_days(repo: Repository, tmp_path: Path) -> None:
    """The third day makes a finding, in the log, in a file and in the summary of the run; the run is no failure."""
    path = with_website(repo)
    summary = tmp_path / "summary.md"
    done = repo.run("links", GITHUB_STEP_SUMMARY=str(summary))
    assert (done.code, done.err) == (0, "")
    text = summary.read_text("utf-8")
    assert text == done.out == (repo.folder / "links.md").read_text("utf-8")
    assert "| warning | " in text
    assert "3 days in a row that we asked\\, since 19 November 2026" in text
    assert "\n1 address asked: 0 answered well. " in text
    assert read_memory(path)[0].addresses[INSIDE].days == 3


def test_nothing_that_is_said_is_a_command(repo: Repository, tmp_path: Path) -> None:
    """What sites and entries say cannot steer the workflow: it reads no commands meanwhile."""
    with_website(repo)
    done = repo.run("links", GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    first, *_, last = done.out.splitlines()
    assert first.startswith("::stop-commands::")
    assert last == f"::{first.removeprefix('::stop-commands::')}::"
    assert "::" not in (tmp_path / "summary.md").read_text("utf-8")


def test_a_machine_that_fails_is_seen(repo: Repository) -> None:
    """Where the machine itself fails, the run does."""
    (repo.folder / REMEMBERED).mkdir(parents=True)
    done = repo.run("links")
    assert done.code == 2
    assert "cannot be kept" in done.err
