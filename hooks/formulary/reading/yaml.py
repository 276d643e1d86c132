"""The third gate: YAML as people mean it. Every scalar is text and knows its place; nothing clever is allowed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from formulary.findings import Finding, printable
from formulary.reading.plain import DEEPEST
from formulary.reading.source import Mark, Marks, Path, Value, address
from formulary.reading.stumbles import stumble
from formulary.reading.text import UNSEEN, named

MOST_VALUES = 2_500
"""How many values a file may hold; the fullest entry has about 150, a ledger of 100 lines 300 more."""

MOST_FINDINGS = 50
"""How many findings a file gets before reading stops: more help nobody."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
QUOTE = 'Put the text in double quotes: "..."'


@dataclass(frozen=True, slots=True)
class Composed:
    """What one YAML text holds, where it stands, and what is wrong with it."""

    data: Value
    marks: Marks
    findings: list[Finding]
    refused: frozenset[Path]
    """Values that are not what the writer meant; each has a finding."""
    complete: bool
    """Unset where reading had to stop before the end."""


@dataclass(slots=True)
class Level:
    """A mapping or a list that is still being filled."""

    container: dict[str, Value] | list[Value]
    path: Path
    lost: bool = False
    """Set where the whole block belongs to a refused name: what it holds is read past."""
    key: str | None = None
    skip: bool = False
    """Set while the value of a refused name is read past."""


@dataclass(slots=True)
class Composer:
    """Builds values from parser events, in one pass."""

    file: str
    lines: list[str]
    first_line: int
    has_signs: bool
    """Whether a '#' stands anywhere, so that text may be cut off."""
    root: Value = ""
    levels: list[Level] = field(default_factory=list)
    marks: Marks = field(default_factory=Marks)
    findings: list[Finding] = field(default_factory=list)
    refused: set[Path] = field(default_factory=set)
    count: int = 0
    documents: int = 0
    complete: bool = True
    last: Any = None
    """The last scalar that was read: where a quote closes too early, it is this one."""

    def report(self, rule: str, mark: Mark, message: str, mend: str, path: Path = ()) -> None:
        """Add a finding at a place in the file."""
        self.findings.append(Finding(self.file, *mark, message, mend, rule, address(path)))
        if len(self.findings) > MOST_FINDINGS and self.complete:
            self.stop("yaml-many", mark, "There is more to mend below.", "Mend what is shown, and check again.")

    def refuse(self, rule: str, mark: Mark, message: str, mend: str) -> None:
        """Add a finding about the value that comes next; later gates do not judge that value."""
        path = self.next_path()
        self.refused.add(path)
        self.report(rule, mark, message, mend, path)

    def stop(self, rule: str, mark: Mark, message: str, mend: str) -> None:
        """Add a finding after which the rest of the file means nothing."""
        self.complete = False
        self.report(rule, mark, message, mend)

    def too_much(self, mark: Mark) -> None:
        """Stop where the file is deeper or larger than any honest one."""
        message = "There is more in this file than an entry can hold."
        self.stop("yaml-size", mark, message, "Compare it with other entries.")

    def mark(self, event_mark: Any) -> Mark:
        """Turn a parser's mark into a line and column of the file."""
        return event_mark.line + self.first_line, event_mark.column + 1

    def next_path(self) -> Path:
        """The path of the value that comes next, or of the block itself where a name comes next."""
        if not self.levels:
            return ()
        level = self.levels[-1]
        if isinstance(level.container, list):
            return (*level.path, len(level.container))
        return level.path if level.key is None else (*level.path, level.key)

    def compose(self, events: Iterator[Any]) -> None:
        """Take in all events, or those up to where the file stops making sense."""
        # A table and not a match: there are a hundred events in a file, and a thousand files.
        takes: dict[type[Any], Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.start_fields,
            yaml.SequenceStartEvent: self.start_list,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.document,
        }
        for event in events:
            if take := takes.get(type(event)):
                take(event)
                if not self.complete:
                    return

    def start_fields(self, event: Any) -> None:
        """Take in the start of a block of fields."""
        self.start(event, {})

    def start_list(self, event: Any) -> None:
        """Take in the start of a list."""
        self.start(event, [])

    def start(self, event: Any, container: dict[str, Value] | list[Value]) -> None:
        """Take in the start of a block or list."""
        self.plainness(event)
        mark = self.mark(event.start_mark)
        path = self.place(container, mark)
        lost = bool(self.levels) and (self.levels[-1].lost or self.levels[-1].skip)
        self.levels.append(Level(container, path, lost))
        if len(self.levels) > DEEPEST:
            self.too_much(mark)

    def end(self, _: Any) -> None:
        """Take in the end of a block or list."""
        self.levels.pop()

    def alias(self, event: Any) -> None:
        """Take in a reference, which stands for nothing here."""
        self.refuse_reference(event)
        self.place("", self.mark(event.start_mark))

    def document(self, event: Any) -> None:
        """Take in the start of a document: there is one, and no line that starts with '%' stands before it."""
        self.documents += 1
        if self.documents > 1:
            message = "A second list of fields starts here, after '---'."
            mend = "Put it into a file of its own, or delete the line with the hyphens."
            self.stop("yaml-documents", self.mark(event.start_mark), message, mend)
        elif event.version or event.tags:
            message, mend = "A line that starts with '%' is a command to YAML.", "Delete it."
            self.report("yaml-command", self.mark(event.start_mark), message, mend)

    def plainness(self, event: Any) -> None:
        """Refuse the parts of YAML that surprise people: anchors and tags."""
        if event.anchor:
            self.refuse_reference(event)
        if event.tag:
            message = "The text starts with '!', which YAML reads as a command."
            self.refuse("yaml-command", self.mark(event.start_mark), message, QUOTE)

    def refuse_reference(self, event: Any) -> None:
        """Refuse '&name' and '*name', which YAML takes for references."""
        sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
        message = f"The text starts with '{sign}', which YAML reads as a reference."
        self.refuse("yaml-reference", self.mark(event.start_mark), message, QUOTE)

    def scalar(self, event: Any) -> None:
        """Take in one text: the name of a field or a value."""
        self.last, style, text = event, event.style, event.value
        if event.anchor or event.tag:
            self.plainness(event)
        mark = self.mark(event.start_mark)
        level = self.levels[-1] if self.levels else None
        if level and level.key is None and isinstance(level.container, dict):
            self.name_field(level, text, mark)
            return
        if style == '"':
            self.unseen(event, mark)
        elif style in ("|", ">"):
            # The line break that ends such a text belongs to YAML, not to the text.
            text = text.rstrip("\n")
        elif style != "'" and self.has_signs:
            self.cut_off(event)
        self.place(text, mark)

    def unseen(self, event: Any, mark: Mark) -> None:
        """Report a character that nobody can see, which hides in an escape such as u202e after a backslash."""
        if found := UNSEEN.search(event.value):
            message = f"There is {named(found[0])} in this text."
            self.refuse("text-unseen", mark, message, "Delete it and type the text again.")

    def cut_off(self, event: Any) -> None:
        """Report text of which YAML would drop the end, because ' #' starts a comment."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if event.value and rest.lstrip(" \t").startswith("#"):
            message = f"'{printable(rest.strip())}' would be lost: YAML reads it as a comment."
            mend = "Put the whole text in double quotes, or put the comment on a line of its own."
            self.refuse("yaml-comment", (end.line + self.first_line, end.column + 1), message, mend)

    def name_field(self, level: Level, key: str, mark: Mark) -> None:
        """Take in the name of a field; a name given twice keeps its first value."""
        path = (*level.path, key)
        level.key = key
        level.skip = key in level.container or key == "<<"
        if level.lost:
            return
        if key == "<<":
            self.refused.add(level.path)
            self.report("yaml-reference", mark, "'<<' copies fields from elsewhere.", "Write the fields out.", path)
        elif level.skip:
            message = f"'{printable(key)}' is given twice; the first time in line {self.marks.keys[path][0]}."
            self.report("yaml-twice", mark, message, "Keep the right one and delete the other.", path)
        else:
            self.marks.keys[path] = mark

    def place(self, value: Value, mark: Mark) -> Path:
        """Put a value where it belongs and say at which path that is."""
        self.count += 1
        if self.count > MOST_VALUES:
            self.too_much(mark)
        path = self.next_path()
        if not self.levels:
            self.root = value
        elif not self.put(self.levels[-1], value, mark):
            return path
        self.marks.values[path] = mark
        return path

    def put(self, level: Level, value: Value, mark: Mark) -> bool:
        """Put a value into its list or block, and say whether it counts there."""
        if isinstance(level.container, list):
            level.container.append(value)
            return not level.lost
        if level.key is None:
            self.nameless(level, mark)
            return False
        name, level.key = level.key, None
        if level.lost or level.skip:
            return False
        level.container[name] = value
        return True

    def nameless(self, level: Level, mark: Mark) -> None:
        """Report a list or block that stands where the name of a field belongs; its value is read past."""
        message = "A list or block stands here instead of the name of a field."
        mend = "Write a name followed by a colon, or put a text that starts with a bracket in double quotes."
        if level.path not in self.refused:
            self.refuse("yaml-field", mark, message, mend)
        level.key, level.skip = "", True


class LateMarks(Marks):
    """The marks of a text that was read the short way: they are looked for when somebody asks, which is rare."""

    __slots__ = ("first_line", "text")

    def __init__(self, text: str, first_line: int) -> None:
        self.text, self.first_line = text, first_line

    def __getattr__(self, name: str) -> dict[Path, Mark]:
        """Look for the marks: Python asks here for what is not set yet."""
        if name not in ("keys", "values"):
            raise AttributeError(name)
        found = compose("", self.text, self.first_line).marks
        self.keys, self.values = found.keys, found.values
        return found.keys if name == "keys" else found.values

    def __reduce__(self) -> tuple[type["LateMarks"], tuple[str, int]]:
        """Travel between processes without having been looked for."""
        return LateMarks, (self.text, self.first_line)


def compose(file: str, text: str, first_line: int = 1) -> Composed:
    """Read one YAML text. ``first_line`` is the line of the file on which the text starts."""
    composer = Composer(file, text.split("\n"), first_line, "#" in text)
    try:
        composer.compose(yaml.parse(text, Loader=LOADER))
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as problem:
        # PyYAML lets a few errors of its own kind through, for example on an escape beyond Unicode.
        found = stumble(problem, composer.lines, composer.last)
        line = min(found.line, len(composer.lines) - 1) + first_line
        composer.stop("yaml-syntax", (line, found.column + 1), found.message, found.mend)
    findings, refused = composer.findings, frozenset(composer.refused)
    return Composed(composer.root, composer.marks, findings, refused, composer.complete)
