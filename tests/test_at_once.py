"""Two things at once: the same results as one after the other, on one core or two."""

import os
import threading
from pathlib import Path

import pytest

from formulary import at_once as module
from formulary.at_once import at_once, can_copy


@pytest.fixture(params=[True, False], ids=["copied", "here"])
def copies(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """With a copy of this process and without. The tests' own threads do no harm: they only wait."""
    monkeypatch.setattr(module, "can_copy", lambda: request.param)
    return bool(request.param)


def test_both_give_their_results(copies: bool) -> None:
    """Both results come back, and the second was worked out in the copy, if there was one."""
    first, second = at_once(os.getpid, os.getpid)
    assert first == os.getpid()
    assert (second != first) is copies


@pytest.mark.usefixtures("copies")
def test_large_results_come_back_whole() -> None:
    """What does not fit a pipe at once comes back all the same."""
    text = "Tŷ Dŵr " * 1_000_000
    assert at_once(lambda: 1, lambda: [text, {"a": (1, 2)}]) == (1, [text, {"a": (1, 2)}])


@pytest.mark.usefixtures("copies")
def test_an_error_of_either_is_seen(capfd: pytest.CaptureFixture[str]) -> None:
    """An error in either shows itself as if there had been one process, and nothing is printed on the way."""

    def fails() -> None:
        raise ValueError("This went wrong.")

    with pytest.raises(ValueError, match="This went wrong"):
        at_once(lambda: 1, fails)
    with pytest.raises(ValueError, match="This went wrong"):
        at_once(fails, lambda: 1)
    assert capfd.readouterr() == ("", "")


def test_a_copy_that_dies_costs_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """If the copy is killed, its work is done here."""
    monkeypatch.setattr(module, "can_copy", lambda: True)
    here, tried = os.getpid(), tmp_path / "tried"

    def dies_elsewhere() -> str:
        if os.getpid() != here:
            tried.touch()
            os._exit(9)
        return "done"

    assert at_once(lambda: 1, dies_elsewhere) == (1, "done")
    assert tried.exists()


def test_not_worth_it() -> None:
    """What is small is done here."""
    assert at_once(os.getpid, os.getpid, worth_it=False) == (os.getpid(), os.getpid())


def test_other_threads_keep_it_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process with other threads is not copied: a lock that one of them holds would stay locked for ever."""
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert not can_copy()
