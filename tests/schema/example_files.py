"""The example files: found by walking tests/examples/, so that a new case is a new file."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from formulary.findings import Finding
from formulary.reading.folder import Reading, read_text
from formulary.reading.names import misnamed, misplaced
from formulary.reading.source import Kind, Source
from formulary.reading.text import decode

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "tests/examples"
ADDRESSES = {
    Kind.FORMULARY: "entries/formulary.yml",
    Kind.ORGANISATION: "entries/activities/{name}/organisation.yml",
    Kind.ACTIVITY: "entries/activities/riverside-walkers/{name}.yml",
    Kind.NEED: "entries/needs/{name}.md",
    Kind.SUPPORT: "entries/support/{name}.md",
    Kind.PAD: "entries/pads/{name}.yml",
    Kind.PAGE: "entries/{name}.md",
    Kind.REFUSAL: "entries/not-listed/{name}.yml",
}
"""Where an example of a kind would stand in a collection."""


@dataclass(frozen=True, slots=True)
class Example:
    """One example: a file, or a folder ``entries`` with the files that it takes to make the point."""

    kind: Kind
    path: Path

    @property
    def rule(self) -> str:
        """The rule that a failing example breaks: what stands before the first full stop of its name."""
        return self.path.name.partition(".")[0]

    @property
    def texts(self) -> dict[str, str]:
        """The example's files, by the address at which each would stand."""
        if self.path.is_dir():
            files = sorted(path for path in self.path.rglob("*") if path.is_file())
            return {path.relative_to(self.path).as_posix(): text_of(path) for path in files}
        return {ADDRESSES[self.kind].format(name=self.path.stem.rpartition(".")[2]): text_of(self.path)}

    @property
    def printed(self) -> str:
        """What the machine must say about a failing example."""
        stem = self.path.name if self.path.is_dir() else self.path.stem
        return (self.path.parent / f"{stem}.txt").read_text("utf-8")

    @property
    def label(self) -> str:
        """A short name for reports."""
        return f"{self.kind}/{self.path.name}"


@cache
def text_of(path: Path) -> str:
    """Read an example as it is."""
    return path.read_text("utf-8")


def passing(*kinds: Kind) -> list[Example]:
    """Find the passing examples of some kinds, or of all."""
    return [example for kind in kinds or Kind for example in found(kind, "passing")]


def failing(*kinds: Kind) -> list[Example]:
    """Find the failing examples of some kinds, or of all."""
    return [example for kind in kinds or Kind for example in found(kind, "failing")]


def found(kind: Kind, folder: str) -> list[Example]:
    """Find the examples in one folder; the texts beside them are what the machine says."""
    return [Example(kind, path) for path in sorted((EXAMPLES / kind / folder).iterdir()) if path.suffix != ".txt"]


def sources_of(example: Example) -> tuple[list[Source], list[Finding]]:
    """Send an example's files through gates 2 and 3."""
    return read_texts(example.texts)


def read_texts(texts: dict[str, str]) -> tuple[list[Source], list[Finding]]:
    """Send some files, given by their addresses, through gates 1 to 3, as far as a text can break the first."""
    sources: list[Source] = []
    findings: list[Finding] = []
    for address, text in sorted(texts.items()):
        if wrong := misnamed(address) or misplaced(address):
            findings.append(wrong)
            continue
        plain, unseen = decode(address, text.encode())
        source, said = (None, unseen) if unseen else read_text(address, plain)
        findings += said
        if source:
            sources.append(source)
    return sources, findings


def collection(changes: Iterable[tuple[str, str]] = ()) -> Reading:
    """Read the collection that all passing examples make together, with some files changed or added."""
    texts: dict[str, str] = {}
    for example in passing():
        for address, text in example.texts.items():
            texts.setdefault(address, text)
    sources, findings = read_texts(texts | dict(changes))
    return Reading(tuple(sources), tuple(findings))
