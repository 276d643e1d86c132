"""Makes what several processes of one test run need: the first that asks makes it, the others find it."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """The folder of this name that all processes of a run share, filled by ``make`` if it is not there yet."""
    own = factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder = shared / name
    with alone(shared / f"{name}.lock"):
        if not folder.exists():
            unfinished = shared / f"{name}.unfinished"
            make(unfinished)
            unfinished.rename(folder)
    return folder


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Let no other process in at the same time."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
