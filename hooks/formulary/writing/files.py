"""The files that are written: each in one step, so that nobody finds half of one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from formulary.checking.schemas import Schema
from formulary.checking.suggest import did_you_mean
from formulary.checking.vocabulary import LISTED, Vocabularies, vocabularies
from formulary.findings import Finding, printable
from formulary.reading.folder import read_files
from formulary.reading.names import identify, refusal, walk
from formulary.reading.source import Kind
from formulary.reading.text import decode
from formulary.whole_file import write_whole
from formulary.writing.formatting import Formatted, formatted
from formulary.writing.mends import Mended


class NotWritten(Exception):  # noqa: N818 - something is in the way; it is no bug
    """A new file was not written: why, and how to mend it."""

    def __init__(self, why: str, mend: str) -> None:
        super().__init__(why)
        self.why, self.mend = why, mend


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """What became of one file."""

    name: str
    changed: bool
    mends: tuple[Mended, ...]
    findings: tuple[Finding, ...]


def format_files(
    entries: Path, schemas: dict[Kind, Schema], wanted: Callable[[str], bool], *, write: bool
) -> Iterator[WrittenFile]:
    """Format all files of a collection that are wanted; those that cannot be read stay as they are, with findings."""
    words = words_in(entries)
    for name, entry in walk(entries, entries.name):
        if not wanted(name):
            continue
        if found := refusal(name, entry):
            yield WrittenFile(name, changed=False, mends=(), findings=(found,))
            continue
        path = Path(entry.path)
        before = path.read_bytes()
        text, findings = decode(name, before)
        done = Formatted(text, (), tuple(findings)) if findings else formatted(name, text, schemas, words)
        changed = not done.findings and done.text.encode() != before
        if changed and write:
            write_whole(path, done.text.encode())
        yield WrittenFile(name, changed, done.mends, done.findings)


def words_in(entries: Path) -> Vocabularies:
    """The locality's own lists of words, read from the files that make them."""
    files = ((file, entry) for file, entry in walk(entries, entries.name) if kind_of(file) in LISTED)
    return vocabularies(read_files(files)[0])


def kind_of(file: str) -> Kind | None:
    """The kind of a file by its address."""
    found = identify(tuple(file.split("/")[1:]))
    return found[0] if found else None


def write_new(root: Path, file: str, text: str) -> None:
    """Write a new file below ``root``, never over one that is there.

    Raises:
        NotWritten: something is in its way.
    """
    path = root / file
    if any(folder.is_symlink() for folder in path.parents if folder.is_relative_to(root) and folder != root):
        raise NotWritten("its folder is a link to another", "Put a folder there.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        raise NotWritten("something of that name is there", f"Look at {file}.") from None
    except OSError as problem:
        raise NotWritten(problem.strerror or "the disk refused it", "Look at who may write there.") from None


def activity_file(entries: Path, name: str) -> str:
    """The file of an activity with this id.

    Raises:
        LookupError: there is none; the message says which may be meant.
    """
    files = {found[1]: file for file, _ in walk(entries, entries.name) if (found := activity(file))}
    if name not in files:
        raise LookupError(f"There is no activity '{printable(name)}'. {did_you_mean(name, list(files))}")
    return files[name]


def activity(file: str) -> tuple[Kind, str] | None:
    """What a file is called, if it is an activity."""
    found = identify(tuple(file.split("/")[1:]))
    return found if found and found[0] is Kind.ACTIVITY else None
