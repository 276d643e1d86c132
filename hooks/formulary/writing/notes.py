"""Notes: the comments and blank lines of a file, each kept with the field that it stands above."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from formulary.reading.source import Marks, Path
from formulary.reading.yaml import LOADER

BLOCKS = ("|", ">")
ENDS = (yaml.SequenceEndEvent, yaml.MappingEndEvent)
SIGN = "#"


@dataclass(frozen=True, slots=True)
class Note:
    """Lines that say nothing to the machine: comments, and an empty text for a blank line.

    ``path`` is the field below them. Without one they stand at the top of the file, or at its end.
    """

    path: Path | None
    lines: tuple[str, ...]
    is_last: bool = False


def notes_in(text: str, marks: Marks) -> list[Note]:
    """Find the notes of a YAML text that can be read; ``marks`` count its first line as 1."""
    lines = text.split("\n")
    values, beside = scan(text, lines)
    starts = first_paths(marks)
    found: list[Note] = []
    above: list[str] = []
    seen_field = False
    for number, line in enumerate(lines, start=1):
        is_note = number not in values and (not line.strip() or line.lstrip().startswith(SIGN))
        if is_note:
            above.append(line.strip())
        if number in beside:
            above.append(beside[number])
        if number in starts and not is_note:
            path = starts[number] if seen_field else None
            seen_field = True
            found += note(path, above)
            above = []
    return found + note(None, above, is_last=True)


def note(path: Path | None, lines: list[str], *, is_last: bool = False) -> list[Note]:
    """A note of these lines, with one blank line at most in a row; none where nothing is left."""
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    if lines and not lines[0] and path is not None:
        kept = ["", *kept]
    while kept and not kept[-1] and (is_last or path is None):
        kept.pop()
    return [Note(path, tuple(kept), is_last)] if kept else []


def first_paths(marks: Marks) -> dict[int, Path]:
    """The outermost field or item that begins in each line."""
    found: dict[int, Path] = {}
    items = {path: mark for path, mark in marks.values.items() if path and isinstance(path[-1], int)}
    for path, (line, _) in [*marks.keys.items(), *items.items()]:
        if line not in found or len(path) < len(found[line]):
            found[line] = path
    return found


def scan(text: str, lines: list[str]) -> tuple[set[int], dict[int, str]]:
    """The lines inside of texts that go over several lines, and the comments that stand behind something."""
    inside: set[int] = set()
    beside: dict[int, str] = {}
    for event in events_of(text):
        if is_text(event):
            inside.update(lines_of(event, lines))
        if comment := comment_behind(event, lines):
            beside.setdefault(*comment)
    return inside, beside


def events_of(text: str) -> Iterator[Any]:
    """What the parser sees, each with its place."""
    yield from yaml.parse(text, Loader=LOADER)


def is_text(event: Any) -> bool:
    """Whether an event is a text: the name of a field, or a value."""
    return type(event) is yaml.ScalarEvent


def lines_of(event: Any, lines: list[str]) -> Iterator[int]:
    """The lines of a text after the one it starts in. A block ends where a line is less indented than its first."""
    start = event.start_mark.line + 1
    if event.style not in BLOCKS:
        yield from range(start + 1, event.end_mark.line + 2)
        return
    rest = lines[start:]
    indent = next((indent_of(line) for line in rest if line.strip()), 0)
    last = start
    for number, line in enumerate(rest, start=start + 1):
        if line.strip() and indent_of(line) < indent:
            break
        if line.strip():
            last = number
    yield from range(start + 1, last + 1)


def lines_with_text(text: str) -> dict[int, int]:
    """For each line in which a text starts, the line in which the last such text ends."""
    lines, ends = text.split("\n"), {}
    for event in events_of(text):
        if is_text(event):
            start = event.start_mark.line + 1
            ends[start] = max([start, *lines_of(event, lines)])
    return ends


def comment_behind(event: Any, lines: list[str]) -> tuple[int, str] | None:
    """The comment in the line where something ends, with the number of that line."""
    if not (is_text(event) or type(event) in ENDS):
        return None
    style = event.style if is_text(event) else None
    mark = event.start_mark if style in BLOCKS else event.end_mark
    line = lines[mark.line] if mark.line < len(lines) else ""
    rest = line[mark.column :].lstrip(":|>-+0123456789 \t") if style in BLOCKS else line[mark.column :].lstrip(": \t")
    return (mark.line + 1, rest.rstrip()) if rest.startswith(SIGN) and line[: mark.column].strip() else None


def indent_of(line: str) -> int:
    """How many spaces a line starts with."""
    return len(line) - len(line.lstrip(" "))


def with_notes(text: str, marks: Marks, notes: Iterable[Note]) -> str:
    """Put notes back into a text that was written anew; ``marks`` are those of the new text."""
    lines = text.rstrip("\n").split("\n")
    above: dict[int, list[str]] = {}
    for one in notes:
        place = len(lines) if one.is_last else line_of(one.path, marks) - 1
        indent = indent_of(lines[place]) if place < len(lines) else 0
        above.setdefault(place, []).extend(" " * indent + line if line else "" for line in one.lines)
    placed = [kept for place, line in enumerate([*lines, ""]) for kept in (*above.get(place, ()), line)]
    return "\n".join(placed)


def line_of(path: Path | None, marks: Marks) -> int:
    """The line in which a field stands now: the first where it stands nowhere in particular."""
    if path is None:
        return 1
    mark = marks.keys.get(path) or marks.values.get(path)
    return mark[0] if mark else line_of(path[:-1] or None, marks)
