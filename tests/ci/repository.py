"""A repository as a workflow finds it: a project in git with its scripts, a base, and a change merged into it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from making import ROOT, STROLL, TODAY, Files, activity, pad, town, write_project

STROLL_FILE = f"entries/activities/{STROLL}.yml"
OLD_FILE = "entries/activities/old-group/old-walk.yml"
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "GIT_", "FORMULARY_"))}


def files() -> Files:
    """Two groups with a walk each, a pad with both and a pad with the first only."""
    whole = town({STROLL: activity(), "old-group/old-walk": activity(name="Old Walk", code="M2")})
    stroll = pad(title="Stroll", select={"needs": ["memory"]}, formats=["a5"])
    pads = {"pads/whole.yml": pad(title="Whole", formats=["a5"]), "pads/stroll.yml": stroll}
    whole |= {"needs/memory.md": whole["needs/loneliness.md"] | {"title": "Memory"}}
    whole[f"activities/{STROLL}.yml"]["needs"] = ["loneliness", "memory"]
    return whole | pads


@dataclass(frozen=True, slots=True)
class Ended:
    """How a script ended, and what it printed."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Repository:
    """A work tree."""

    folder: Path

    def git(self, *arguments: str) -> str:
        """Run git here, as nobody in particular."""
        identity = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
        command = ["git", "-C", str(self.folder), *identity, *arguments]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", env=CLEAN).stdout.strip()

    def commit(self, message: str) -> str:
        """Commit all that is here."""
        self.git("add", "--all", "--force", ".")
        self.git("commit", "--quiet", "--allow-empty", f"--message={message}")
        return self.git("rev-parse", "HEAD")

    def edit(self, file: str, before: str, after: str) -> None:
        """Change a text in a file."""
        path = self.folder / file
        text = path.read_text("utf-8")
        assert before in text
        path.write_text(text.replace(before, after), "utf-8")

    def change(self, what: Callable[["Repository"], None]) -> str:
        """Make a change on a branch, merge it as a code host would, and go to the base as a workflow does.

        Gives back the commit of the merge, of which the work tree then holds nothing.
        """
        self.git("checkout", "--quiet", "-b", "change")
        what(self)
        self.commit("A change")
        self.git("checkout", "--quiet", "main")
        self.git("merge", "--quiet", "--no-ff", "--message=Merge", "change")
        merge = self.git("rev-parse", "HEAD")
        self.git("checkout", "--quiet", "--detach", "HEAD^1")
        return merge

    def run(self, script: str, *arguments: str, **environment: str) -> Ended:
        """Run a script of .ci/, as of the day on which all tests take place."""
        ours = {
            "PYTHON": sys.executable,
            "PYTHONPATH": str(self.folder / "hooks"),
            "FORMULARY_TODAY": TODAY.isoformat(),
        }
        done = subprocess.run(
            [str(self.folder / ".ci" / script), *arguments],
            cwd=self.folder, env=CLEAN | ours | environment, capture_output=True, encoding="utf-8", check=False,
            timeout=120, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert "Traceback" not in done.stdout + done.stderr
        return Ended(done.returncode, done.stdout, done.stderr)


def repository(folder: Path) -> Repository:
    """A repository with a whole project and one commit on its branch main."""
    folder.mkdir(parents=True, exist_ok=True)
    write_project(folder, files())
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    return started(folder)


def small_repository(folder: Path) -> Repository:
    """A repository with nothing but the scripts and an entry: enough for git, too little for the machine."""
    (folder / STROLL_FILE).parent.mkdir(parents=True)
    (folder / STROLL_FILE).write_text("name: Tuesday Stroll\n", "utf-8")
    return started(folder)


def started(folder: Path) -> Repository:
    """Put the scripts into a folder, and commit all of it."""
    shutil.copytree(ROOT / ".ci", folder / ".ci")
    shutil.copy(ROOT / ".gitignore", folder)
    made = Repository(folder)
    made.git("init", "--quiet", "--initial-branch=main")
    made.commit("First")
    return made
