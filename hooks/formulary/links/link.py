"""A link: one web address, with every place in the collection that uses it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as Folder

from formulary.links.written import addresses_in
from formulary.reading.source import Kind, Path, Source, Value, address

OVER = ("ended", "withdrawn")
"""An activity that is over may have a website that is."""


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """A place where an address stands. ``names`` are those of the people whose own website it is said to be."""

    file: str
    line: int
    column: int
    field: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """An address and its uses."""

    address: str
    uses: tuple[Use, ...]

    @property
    def names(self) -> frozenset[str]:
        """Whose website it is said to be, by name."""
        return frozenset(name for use in self.uses for name in use.names)


def links_of(sources: Iterable[Source], root: Folder) -> list[Link]:
    """Every address of a collection, in order. ``root`` is the folder that the files' names start from."""
    sources = list(sources)
    groups = {source.id: name_of(source) for source in sources if source.kind is Kind.ORGANISATION}
    found: dict[str, set[Use]] = defaultdict(set)
    for source in sources:
        if source.data.get("status") not in OVER:
            for written, use in uses_in(source, root, groups):
                found[written].add(use)
    return [Link(written, tuple(sorted(uses))) for written, uses in sorted(found.items())]


def uses_in(source: Source, root: Folder, groups: Mapping[str, str]) -> Iterator[tuple[str, Use]]:
    """Every address in one file, with its place."""
    values = [(path, text) for path, text in texts_in(source.data) if "://" in text]
    if not values and "://" not in source.body:
        return
    lines = (root / source.file).read_text("utf-8-sig").split("\n")
    for path, text in values:
        names = names_for(source, path, groups)
        for written, meant in addresses_in(text):
            line, column = place(written, lines, *source.marks.of_value(path))
            yield meant, Use(source.file, line, column, address(path), names)
    first = len(lines) - source.body.count("\n")
    for number, line_of_body in enumerate(source.body.split("\n"), start=first):
        for written, meant in addresses_in(line_of_body):
            yield meant, Use(source.file, number, line_of_body.find(written) + 1, "")


def texts_in(value: Value, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text in the values of a file, with its path."""
    if isinstance(value, str):
        yield path, value
        return
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        yield from texts_in(part, (*path, key))


def place(written: str, lines: list[str], line: int, column: int) -> tuple[int, int]:
    """Where an address stands in a text that starts at a line and column: there, or on a line below it."""
    for number, text in enumerate(lines[line - 1 :], start=line):
        if (at := text.find(written)) >= 0:
            return number, at + 1
    return line, column


def names_for(source: Source, path: Path, groups: Mapping[str, str]) -> tuple[str, ...]:
    """The names that a page must know if it is the website of an activity or of its organisation."""
    if source.kind not in (Kind.ORGANISATION, Kind.ACTIVITY) or path[-1:] != ("website",):
        return ()
    return tuple(filter(None, (groups.get(source.folder, ""), name_of(source))))


def name_of(source: Source) -> str:
    """What an activity or an organisation is called; nothing where the file does not say."""
    name = source.data.get("name", "")
    return name if isinstance(name, str) else ""
