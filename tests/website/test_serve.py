"""The live preview: it goes on when an entry is broken, and says what to mend."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from website.building import ROOT, TODAY


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def wait_for(what: Callable[[], bool], seconds: float = 40) -> bool:
    """Wait until something holds, or give up."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.2)
    return False


def test_goes_on_with_the_rest(project: Path, tmp_path: Path) -> None:
    """A broken entry leaves the preview, the finding is printed, the other pages stay, and mending brings it back."""
    port = free_port()
    said = tmp_path / "said"
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(project)]
    command += ["--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "FORMULARY_TODAY": TODAY, "PYTHONPATH": str(ROOT / "hooks")}

    def answers(path: str) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}", timeout=20) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    stroll = project.parent / "entries/activities/riverside-walkers/tuesday-stroll.yml"
    good = stroll.read_text("utf-8")
    with said.open("w") as output, subprocess.Popen(command, stdout=output, stderr=output, env=environment) as server:
        try:
            page = "activities/riverside-walkers/tuesday-stroll/"
            assert wait_for(lambda: answers(page)), said.read_text()
            stroll.write_text(good.replace("day: tuesday", "day: tusday"), "utf-8")
            assert wait_for(lambda: "Did you mean 'tuesday'?" in said.read_text()), said.read_text()
            assert wait_for(lambda: not answers(page)), said.read_text()
            assert answers("activities/riverside-walkers/nordic-walking/")
            stroll.write_text(good, "utf-8")
            assert wait_for(lambda: answers(page)), said.read_text()
            assert "Traceback" not in said.read_text()
        finally:
            server.terminate()
