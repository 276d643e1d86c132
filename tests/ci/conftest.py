"""Repositories, one for each test."""

from pathlib import Path

import pytest

from ci.repository import Repository, repository, small_repository


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    """A repository with a whole project."""
    return repository(tmp_path / "work tree")


@pytest.fixture
def small(tmp_path: Path) -> Repository:
    """A repository with nothing but the scripts and an entry."""
    return small_repository(tmp_path / "work tree")
