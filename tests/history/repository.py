"""A repository whose commits are made on days that a test names."""

import os
import subprocess
from pathlib import Path

from making import Values, write


class Repository:
    """A project in git, whose commits are made on days that a test names."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--initial-branch=main")

    def git(self, *arguments: str, on: str = "2026-09-01") -> str:
        """Run git as nobody in particular on a day, at noon unless a time is given."""
        time = on if "T" in on else f"{on}T12:00:00"
        times = {"GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time}
        identity = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
        command = ["git", "-C", str(self.folder), *identity, *arguments]
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | times)
        return done.stdout

    def commit(self, on: str) -> None:
        """Commit everything."""
        self.git("add", "--all", ".", on=on)
        self.git("commit", "--allow-empty", f"--message=On {on}", on=on)

    def write(self, name: str, values: Values) -> None:
        """Write one activity."""
        write(self.folder / "entries", {f"activities/{name}.yml": values})
