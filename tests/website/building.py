"""Builds sites for tests, as ``make site`` does."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from once import once

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-21"
"""The day on which the shipped collection was written."""


def build(config: Path, site: Path, wrapper: Path | None = None, **settings: str) -> subprocess.CompletedProcess[str]:
    """Build a site as of the day on which the collection was written, without PDFs unless asked for.

    ``wrapper`` is a script that stands in for the command ``mkdocs``.
    """
    environment = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(ROOT / "hooks"),
        "FORMULARY_TODAY": TODAY,
        "FORMULARY_PDFS": "no",
        **settings,
    }
    command = [sys.executable, *([str(wrapper)] if wrapper else ["-m", "mkdocs"])]
    command += ["build", "--quiet", "--config-file", str(config), "--site-dir", str(site)]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=environment, cwd=config.parent)


def shipped_site(factory: pytest.TempPathFactory, today: str = TODAY) -> Path:
    """The shipped collection as a site built as of a day, with its dates as written and without PDFs: once in a run."""

    def make(folder: Path) -> None:
        done = build(ROOT / "mkdocs.yml", folder, FORMULARY_TODAY=today)
        assert done.returncode == 0, done.stderr

    return once(factory, f"shipped-site-{today}", make)


def copy_project(folder: Path) -> Path:
    """Copy everything that a build needs into a folder of its own; returns the path of its mkdocs.yml."""
    for room in ("entries", "schema", "overrides"):
        shutil.copytree(ROOT / room, folder / room)
    # The machine is the same one: a link saves copying it for each test.
    (folder / "hooks").symlink_to(ROOT / "hooks")
    return Path(shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml"))
