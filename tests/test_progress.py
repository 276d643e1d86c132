"""The bar that shows how far a long piece of work is."""

import os
import pty
import subprocess
import sys

from making import ROOT

WORK = """
from formulary.progress import progress_bar
with progress_bar("Making PDFs") as progress:
    for done in range({steps}):
        progress(done, {steps} - 1)
print("Ready.")
"""


def at_a_terminal(work: str) -> tuple[str, str]:
    """What a person sees on the screen, and what stands in the output, of work with a terminal for its errors."""
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-c", work],
        check=True,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "TERM": "xterm"},
    )
    os.close(theirs)
    seen = b""
    try:
        while piece := os.read(ours, 4096):
            seen += piece
    except OSError:
        pass  # So a terminal says that nobody writes to it any more.
    os.close(ours)
    return seen.decode(), done.stdout.decode()


def test_a_person_at_a_terminal_sees_how_far_it_is() -> None:
    """The bar goes to the errors, so that the output stays clean, and it comes to its end."""
    seen, output = at_a_terminal(WORK.format(steps=5))
    assert "Making PDFs" in seen
    assert "100%" in seen
    assert output == "Ready.\n"


def test_nothing_to_do_shows_no_bar() -> None:
    """Where all is there already nobody has to wait, and nothing is shown."""
    assert at_a_terminal(WORK.format(steps=0)) == ("", "Ready.\n")


def test_a_log_gets_no_bar() -> None:
    """Errors that go into a file hold errors only."""
    done = subprocess.run(
        [sys.executable, "-c", WORK.format(steps=5)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
    )
    assert (done.stdout, done.stderr) == ("Ready.\n", "")
