"""What is timed: whole commands, from start to end. ``make bench`` prints each figure beside its goal."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generated import generate
from website.building import ROOT, build, copy_project

pytestmark = pytest.mark.bench
ROUNDS = 3


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The shortest of several rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def judge(what: str, seconds: float, goal: float) -> None:
    """Print a figure beside its goal, and hold it to it."""
    print(f"\n{what}: {seconds:.2f} s (goal: under {goal:g} s)")  # noqa: T201 - this is what the bench is for
    assert seconds < goal, f"{what}: {seconds:.2f} s, and the goal is {goal:g} s"


def built(config: Path, site: Path, pdfs: str = "no") -> None:
    """Build a site from nothing."""
    shutil.rmtree(site, ignore_errors=True)
    done = build(config, site, FORMULARY_PDFS=pdfs)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mkdocs.yml of a project with 1,000 activities."""
    folder = tmp_path_factory.mktemp("thousand")
    config = copy_project(folder)
    shutil.rmtree(folder / "entries")
    generate(ROOT / "entries", folder / "entries", 1000)
    return config


def test_shipped_collection_without_pdfs(tmp_path: Path) -> None:
    """The HTML of the shipped collection is built in under 5 seconds."""
    seconds = best(lambda: built(ROOT / "mkdocs.yml", tmp_path / "site"))
    judge("HTML of the shipped collection", seconds, 5)


def test_shipped_collection_with_all_pdfs(tmp_path: Path) -> None:
    """Everything, with all PDFs made anew, is built in under 60 seconds."""
    config = copy_project(tmp_path)

    def cold() -> None:
        shutil.rmtree(tmp_path / ".cache", ignore_errors=True)
        built(config, tmp_path / "site", pdfs="yes")

    judge("Everything with all PDFs, cold", best(cold, rounds=1), 60)
    judge("Everything, PDFs unchanged", best(lambda: built(config, tmp_path / "site", pdfs="yes")), 6)


def test_thousand_activities(thousand: Path) -> None:
    """The HTML of 1,000 activities is built in under 4 seconds."""
    judge("HTML of 1,000 activities", best(lambda: built(thousand, thousand.parent / "site")), 4)


def test_check_of_a_thousand(thousand: Path) -> None:
    """A thousand activities are checked in under 2 seconds, from the command line."""

    def check() -> None:
        done = subprocess.run(
            [sys.executable, "-m", "formulary", "check"],
            cwd=thousand.parent,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout

    judge("formulary check of 1,000 activities", best(check), 2)
