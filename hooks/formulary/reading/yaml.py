"""The third gate: YAML as people mean it. Every scalar is text and knows its place; nothing clever is allowed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from formulary.findings import Finding, printable
from formulary.reading.source import Mark, Marks, Path, Value
from formulary.reading.text import UNSEEN, named

DEEPEST = 12
"""How deeply fields may be nested; the deepest in any schema is 6."""
MOST_VALUES = 5_000
"""How many values a file may hold; the fullest entry has about 150."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Composed:
    """What one YAML text holds, where it stands, and what is wrong with it."""

    data: Value
    marks: Marks
    findings: list[Finding]


@dataclass(slots=True)
class Level:
    """A mapping or a list that is still being filled."""

    container: dict[str, Value] | list[Value]
    path: Path
    key: str | None = None
    skip: bool = False
    """Set while the value of a refused key is read past."""


@dataclass(slots=True)
class Composer:
    """Builds values from parser events, in one pass."""

    file: str
    lines: list[str]
    first_line: int
    root: Value = ""
    levels: list[Level] = field(default_factory=list)
    marks: Marks = field(default_factory=Marks)
    findings: list[Finding] = field(default_factory=list)
    count: int = 0

    def report(self, rule: str, mark: Mark, message: str, mend: str, path: Path = ()) -> None:
        """Add a finding at a place in the file."""
        address = ".".join(map(str, path))
        self.findings.append(Finding(self.file, mark[0], mark[1], message, mend, rule, address))

    def mark(self, event_mark: Any) -> Mark:
        """Turn a parser's mark into a line and column of the file."""
        return event_mark.line + self.first_line, event_mark.column + 1

    def compose(self, events: Iterator[Any]) -> None:
        """Take in all events; stop early where the file is deeper or larger than any honest one."""
        documents = 0
        for event in events:
            name = type(event).__name__
            if name == "ScalarEvent":
                self.plainness(event)
                self.scalar(event)
            elif name in ("MappingStartEvent", "SequenceStartEvent"):
                self.plainness(event)
                self.open({} if name == "MappingStartEvent" else [], self.mark(event.start_mark))
            elif name in ("MappingEndEvent", "SequenceEndEvent"):
                self.levels.pop()
            elif name == "AliasEvent":
                self.refuse_reference(event)
                self.place("", self.mark(event.start_mark))
            elif name == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    self.report(
                        "yaml-documents",
                        self.mark(event.start_mark),
                        "A second list of fields starts here, after '---'.",
                        "Put it into a file of its own, or delete the line with the hyphens.",
                    )
                    return
            if len(self.levels) > DEEPEST or self.count > MOST_VALUES:
                self.report(
                    "yaml-size",
                    self.mark(event.start_mark),
                    "There is more in this file than an entry can hold.",
                    "Compare it with the example in CONTRIBUTING.md.",
                )
                return

    def plainness(self, event: Any) -> None:
        """Refuse the parts of YAML that surprise people: anchors and tags."""
        if event.anchor:
            self.refuse_reference(event)
        if event.tag:
            self.report(
                "yaml-tag",
                self.mark(event.start_mark),
                f"The text starts with '!', which YAML reads as a command ({printable(event.tag)}).",
                'Put the text in double quotes: "..."',
            )

    def refuse_reference(self, event: Any) -> None:
        """Refuse '&name' and '*name', which YAML takes for references."""
        self.report(
            "yaml-reference",
            self.mark(event.start_mark),
            "The text starts with '&' or '*', which YAML reads as a reference.",
            'Put the text in double quotes: "..."',
        )

    def scalar(self, event: Any) -> None:
        """Take in one text: the name of a field or a value."""
        mark = self.mark(event.start_mark)
        self.cut_off(event)
        for found in UNSEEN.finditer(event.value) if event.style == '"' else ():
            message = f"There is {named(found[0])} in this text."
            self.report("text-unseen", mark, message, "Delete it and type the text again.")
        level = self.levels[-1] if self.levels else None
        if level and isinstance(level.container, dict) and level.key is None:
            self.name_field(level, event.value, mark)
        else:
            self.place(event.value, mark)

    def cut_off(self, event: Any) -> None:
        """Report text of which YAML would drop the end, because ' #' starts a comment."""
        if event.style in ('"', "'", "|", ">") or not event.value:
            return
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if rest.lstrip(" ").startswith("#"):
            self.report(
                "yaml-comment",
                (end.line + self.first_line, end.column + 1),
                f"'{printable(rest.strip())}' would be lost: YAML reads it as a comment.",
                "Put the whole text in double quotes, or put the comment on a line of its own.",
            )

    def name_field(self, level: Level, key: str, mark: Mark) -> None:
        """Take in the name of a field; a name given twice keeps its first value."""
        path = (*level.path, key)
        level.key = key
        level.skip = key in level.container or key == "<<"
        if key == "<<":
            self.report("yaml-reference", mark, "'<<' copies fields from elsewhere.", "Write the fields out.")
        elif level.skip:
            first = self.marks.keys[path][0]
            message = f"'{printable(key)}' is given twice; the first time in line {first}."
            self.report("yaml-twice", mark, message, "Keep the right one and delete the other.", path)
        else:
            self.marks.keys[path] = mark

    def place(self, value: Value, mark: Mark) -> Path:
        """Put a value where it belongs and say at which path that is."""
        self.count += 1
        if not self.levels:
            self.root = value
            self.marks.values[()] = mark
            return ()
        level = self.levels[-1]
        if isinstance(level.container, list):
            path: Path = (*level.path, len(level.container))
            level.container.append(value)
            self.marks.values[path] = mark
            return path
        if level.key is None:
            self.report(
                "yaml-field",
                mark,
                "A list or block stands here instead of the name of a field.",
                "Write a name followed by a colon, or put the text in double quotes.",
            )
            level.key, level.skip = "", True
            return (*level.path, "")
        path = (*level.path, level.key)
        if not level.skip:
            level.container[level.key] = value
            self.marks.values[path] = mark
        level.key = None
        return path

    def open(self, container: dict[str, Value] | list[Value], mark: Mark) -> None:
        """Start a mapping or a list."""
        path = self.place(container, mark)
        self.levels.append(Level(container, path))


def compose(file: str, text: str, first_line: int = 1) -> Composed:
    """Read one YAML text. ``first_line`` is the line of the file on which the text starts."""
    composer = Composer(file, text.split("\n"), first_line)
    try:
        composer.compose(yaml.parse(text, Loader=LOADER))
    except yaml.YAMLError as problem:
        composer.findings.append(syntax_finding(composer, problem))
    except (ValueError, OverflowError, RecursionError):
        # PyYAML lets a few errors of its own kind through, for example on an escape beyond Unicode.
        composer.report("yaml-syntax", (first_line, 1), "The file cannot be read as YAML.", "Look for odd escapes.")
    return Composed(composer.root, composer.marks, composer.findings)


def syntax_finding(composer: Composer, problem: yaml.YAMLError) -> Finding:
    """Say in plain words what the parser stumbled over, at the place where a person would look."""
    said = str(problem)
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    if "quoted scalar" in said and (opened := getattr(problem, "context_mark", None)):
        mark = opened
    line, column = composer.mark(mark) if mark else (composer.first_line, 1)
    line = min(line, composer.first_line + len(composer.lines) - 1)
    if "\t" in composer.lines[line - composer.first_line].partition(":")[0]:
        return Finding(composer.file, line, column, "There is a tab here.", "Use spaces in its place.", "yaml-syntax")
    for sign, message, mend in STUMBLES:
        if sign in said:
            return Finding(composer.file, line, column, message, mend, "yaml-syntax")
    message = "The file cannot be understood from here on."
    mend = "Compare this line and the one above with the example in CONTRIBUTING.md: spaces, colons and hyphens."
    return Finding(composer.file, line, column, message, mend, "yaml-syntax")


STUMBLES = (
    ("quoted scalar", "A quotation mark opens here and the text after it cannot be read.", "Close it with the same mark at the end of the text."),
    ("mapping values are not allowed", "A second ': ' stands in this line, or the line is indented too far.", 'Put the text after the first colon in double quotes: "...", or take away the spaces in front.'),
    ("could not find expected ':'", "This line has no colon after the name of the field.", "Write 'name: value', with a space after the colon."),
    ("did not find expected key", "This line does not fit under the one above.", "Give the fields of one block the same number of spaces in front."),
    ("did not find expected '-' indicator", "This line does not fit under the list above.", "Give the items of one list the same number of spaces in front."),
    ("block sequence entries are not allowed", "A list starts here in the middle of a line.", "Start the list on the next line, or put the text in double quotes."),
    ("undefined alias", "The text starts with '*', which YAML reads as a reference.", 'Put the text in double quotes: "..."'),
    ("alias", "The text starts with '*', which YAML reads as a reference.", 'Put the text in double quotes: "..."'),
    ("anchor", "The text starts with '&', which YAML reads as a reference.", 'Put the text in double quotes: "..."'),
    ("tag", "The text starts with '!', which YAML reads as a command.", 'Put the text in double quotes: "..."'),
    ("directive", "A line that starts with '%' is a command to YAML.", "Delete it."),
    ("flow", "A bracket '[' or '{' opens and is not closed.", "Close it, or put the text in double quotes."),
    ("cannot start any token", "This character cannot start a value.", 'Put the text in double quotes: "..."'),
)  # fmt: skip
