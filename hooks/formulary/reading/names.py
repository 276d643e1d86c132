"""The first gate: which files belong to the collection, and what each of them is."""

import os
import re
import stat
import unicodedata
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
DEEPEST = 2
"""How many folders lie between ``entries/`` and a file."""

IN_FOLDER = {
    (): (Kind.PAGE, ".md"),
    ("needs",): (Kind.NEED, ".md"),
    ("support",): (Kind.SUPPORT, ".md"),
    ("pads",): (Kind.PAD, ".yml"),
    ("not-listed",): (Kind.REFUSAL, ".yml"),
}
"""The kind of file that belongs into a folder, and how its name ends."""
PLACES = "Entries are activities/ORGANISATION/ACTIVITY.yml. Needs and kinds of support end in .md, pads in .yml."


def walk(folder: Path, file: str, depth: int = 0) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file below a folder with its address, in a fixed order; hidden files are passed over.

    A folder that lies too deep or cannot be opened is yielded itself.
    """
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.startswith("."):
                continue
            address = f"{file}/{entry.name}"
            if depth < DEEPEST and entry.is_dir(follow_symlinks=False) and os.access(entry.path, os.R_OK | os.X_OK):
                yield from walk(Path(entry.path), address, depth + 1)
            else:
                yield address, entry


def identify(parts: tuple[str, ...]) -> tuple[Kind, str] | None:
    """Tell kind and id from a file's path below ``entries/``, or None where no file belongs."""
    match parts:
        case ("formulary.yml",):
            return Kind.FORMULARY, "formulary"
        case ("activities", organisation, "organisation.yml"):
            return Kind.ORGANISATION, organisation
        case ("activities", organisation, activity) if activity.endswith(".yml"):
            return Kind.ACTIVITY, f"{organisation}/{activity.removesuffix('.yml')}"
        case ("contribute", name) if name.endswith(".md"):
            return Kind.PAGE, f"contribute/{name.removesuffix('.md')}"
        case (*folder, name) if (found := IN_FOLDER.get(tuple(folder))) and name.endswith(found[1]):
            return found[0], name.removesuffix(found[1])
    return None


def refusal(file: str, entry: os.DirEntry[str]) -> Finding | None:
    """Say why a file is not read, or None where it may be."""
    status = entry.stat(follow_symlinks=False)
    if stat.S_ISLNK(status.st_mode):
        return whole(file, "This is a link to another file.", "Put the file itself here.", "file-link")
    if stat.S_ISDIR(status.st_mode):
        return whole(file, "This folder lies too deep, or cannot be opened.", PLACES, "file-place")
    if not stat.S_ISREG(status.st_mode):
        return whole(file, "This is not an ordinary file.", "Delete it.", "file-kind")
    if status.st_size > LARGEST:
        size = f"{-(-status.st_size // 1024)} KiB"
        return whole(file, f"The file is too large: {size}.", "An entry has at most 32 KiB.", "file-size")
    if found := misnamed(file) or misplaced(file):
        return twin(file, entry) or found
    return None


def twin(file: str, entry: os.DirEntry[str]) -> Finding | None:
    """Report a file beside which another one stands already that has the name it ought to have."""
    stem, dot, ending = entry.name.rpartition(".")
    better = f"{tidy(stem)}.{ending.lower().replace('yaml', 'yml')}"
    if not dot or better == entry.name or not (other := Path(entry.path).with_name(better)).is_file():
        return None
    if other.samefile(entry.path):  # on a disk to which capitals make no difference
        return None
    message = f"'{printable(entry.name)}' and '{better}' are one name on many machines, and one address."
    return whole(file, message, "Keep the right one and delete the other.", "file-name")


def misnamed(file: str) -> Finding | None:
    """Report a folder or file name that cannot be part of a web address."""
    for name in names(file):
        if not NAME.fullmatch(name) or len(name) > LONGEST_NAME:
            message = f"'{printable(name)}' cannot be part of an address."
            offer = f", for example '{tidy(name)}'" if tidy(name) else ""
            mend = f"Rename it: small letters, figures and single hyphens, at most {LONGEST_NAME} of them{offer}."
            return whole(file, message, mend, "file-name")
        if name in DEVICES:
            return whole(file, f"Windows cannot store a file called '{name}'.", "Choose another name.", "file-name")
    return None


def names(file: str) -> list[str]:
    """The names of a file's folders and its own, without its ending."""
    *folders, last = file.split("/")[1:]
    return [*folders, last.rpartition(".")[0] or last]


def tidy(name: str) -> str:
    """The nearest name that is allowed: 'tuesday-stroll' for 'Tuesday_Stroll'."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST_NAME].strip("-")


def meant(file: str) -> tuple[Kind, str] | None:
    """Tell what a refused file was meant to be, so that what refers to it is not reported as well."""
    if "/" not in file:
        return None  # the folder of all entries itself
    ending = file.rpartition(".")[2].lower().replace("yaml", "yml")
    *folders, last = (tidy(name) for name in names(file))
    return identify((*folders, f"{last}.{ending}"))


def misplaced(file: str) -> Finding | None:
    """Report a file that stands where no file of the collection belongs."""
    if identify(tuple(file.split("/")[1:])):
        return None
    if file.endswith(".yaml"):
        return whole(file, "The name ends in .yaml.", "Rename it so that it ends in .yml.", "file-place")
    return whole(file, "No file of the collection belongs here.", PLACES, "file-place")


def whole(file: str, message: str, mend: str, rule: str) -> Finding:
    """Make a finding about a file as a whole."""
    return Finding(printable(file, 200), 0, 0, message, mend, rule)
