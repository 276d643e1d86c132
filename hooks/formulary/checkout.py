"""A checkout as git knows it: which files a change touches, and what a folder held before it."""

import io
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path


class NoRevision(Exception):  # noqa: N818 - what a person typed is wrong, or the clone does not reach back so far
    """Git cannot tell what is asked. The message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """The part of a git work tree that lies in a folder. All addresses are relative to the folder."""

    folder: Path

    def base(self, revision: str) -> str:
        """The commit at which this work tree left the history of a revision.

        Raises:
            NoRevision: there is no such revision here, or no git.
        """
        commit = self.git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
        return self.git("merge-base", commit, "HEAD").strip()

    def changed(self, commit: str) -> frozenset[str]:
        """The files that are not as they were at a commit: changed, new, removed, and those that git does not know."""
        touched = self.git("diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", ".")
        unknown = self.git("ls-files", "--others", "--exclude-standard", "-z", "--", ".")
        return frozenset(filter(None, f"{touched}\0{unknown}".split("\0")))

    def unpack(self, commit: str, room: str, target: Path) -> None:
        """Put one folder as it was at a commit below ``target``; one that was not there yet becomes an empty one."""
        (target / room).mkdir(parents=True)
        if not self.git("ls-tree", "--name-only", commit, "--", room).strip():
            return
        packed = self.run("archive", "--format=tar", commit, "--", room)
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(target, filter="data")

    def git(self, *arguments: str) -> str:
        """What git prints; names of files in whatever encoding they have."""
        return self.run(*arguments).decode("utf-8", errors="surrogateescape")

    def run(self, *arguments: str, given: bytes = b"") -> bytes:
        """Run git, which never asks anything and never changes anything here. ``given`` is what it reads."""
        command = ["git", "-C", str(self.folder), "--no-optional-locks", *arguments]
        try:
            # What a person types stands behind --end-of-options; all else is ours.
            done = subprocess.run(command, check=False, capture_output=True, input=given)  # noqa: S603
        except FileNotFoundError as error:
            raise NoRevision("Git is not installed here.") from error
        if done.returncode:
            raise NoRevision(f"Git cannot tell: {said(done.stderr)}")
        return done.stdout


def said(complaint: bytes) -> str:
    """The first line of what git complains about, or what is likeliest where it says nothing."""
    lines = complaint.decode("utf-8", errors="replace").strip().splitlines()
    return lines[0] if lines else "there is no such revision in this clone. Fetch it first (git fetch --unshallow)."
