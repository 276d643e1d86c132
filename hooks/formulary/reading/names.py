"""The first gate: which files belong to the collection, and what each of them is."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from formulary.findings import Finding, printable
from formulary.reading.source import Kind

LARGEST = 32 * 1024
"""The largest file that is read, in bytes. A full entry is about 4 KiB."""

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_NAME = 60
# Windows cannot store files of these names, whatever their ending.
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})


def walk(folder: Path, file: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file below a folder with its address, in a fixed order; hidden files are passed over."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith("."):
                continue
            address = f"{file}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from walk(Path(entry.path), address)
            else:
                yield address, entry


def identify(parts: tuple[str, ...]) -> tuple[Kind, str] | None:
    """Tell kind and id from a file's path below ``entries/``, or None where no file belongs."""
    match parts:
        case ("formulary.yml",):
            return Kind.FORMULARY, "formulary"
        case (page,) if page.endswith(".md"):
            return Kind.PAGE, page.removesuffix(".md")
        case ("activities", organisation, "organisation.yml"):
            return Kind.ORGANISATION, organisation
        case ("activities", organisation, activity) if activity.endswith(".yml"):
            return Kind.ACTIVITY, f"{organisation}/{activity.removesuffix('.yml')}"
        case ("needs", need) if need.endswith(".md"):
            return Kind.NEED, need.removesuffix(".md")
        case ("support", kind) if kind.endswith(".md"):
            return Kind.SUPPORT, kind.removesuffix(".md")
        case ("pads", pad) if pad.endswith(".yml"):
            return Kind.PAD, pad.removesuffix(".yml")
    return None


def refusal(file: str, entry: os.DirEntry[str]) -> Finding | None:
    """Say why a file is not read, or None where it may be."""
    status = entry.stat(follow_symlinks=False)
    if stat.S_ISLNK(status.st_mode):
        return whole(file, "This is a link to another file.", "Put the file itself here.", "file-link")
    if not stat.S_ISREG(status.st_mode):
        return whole(file, "This is not an ordinary file.", "Delete it.", "file-kind")
    if status.st_size > LARGEST:
        size = f"{status.st_size // 1024} KiB"
        return whole(file, f"The file is too large: {size}.", "An entry has at most 32 KiB.", "file-size")
    return misnamed(file) or misplaced(file)


def misnamed(file: str) -> Finding | None:
    """Report a folder or file name that cannot be part of a web address."""
    *folders, last = file.split("/")[1:]
    stem = last.rpartition(".")[0] or last
    for name in (*folders, stem):
        if not NAME.fullmatch(name) or len(name) > LONGEST_NAME:
            return whole(
                file,
                f"'{printable(name)}' cannot be part of an address.",
                f"Rename it: small letters, figures and single hyphens, at most {LONGEST_NAME} of them"
                f"{suggestion(name)}.",
                "file-name",
            )
        if name in DEVICES:
            return whole(file, f"Windows cannot store a file called '{name}'.", "Choose another name.", "file-name")
    return None


def suggestion(name: str) -> str:
    """Offer the nearest name that is allowed: ', for example tuesday-stroll'."""
    better = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:LONGEST_NAME].strip("-")
    return f", for example '{better}'" if better else ""


def misplaced(file: str) -> Finding | None:
    """Report a file that stands where no file of the collection belongs."""
    if identify(tuple(file.split("/")[1:])):
        return None
    mend = "Entries are activities/ORGANISATION/ACTIVITY.yml. Needs and kinds of support end in .md, pads in .yml."
    return whole(file, "No file of the collection belongs here.", mend, "file-place")


def whole(file: str, message: str, mend: str, rule: str) -> Finding:
    """Make a finding about a file as a whole."""
    return Finding(printable(file, 200), 0, 0, message, mend, rule)
