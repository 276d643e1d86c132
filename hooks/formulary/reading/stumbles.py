"""A stumble: what stopped the YAML parser, in plain words, at the place where a person would look."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

QUOTE = 'Put the text in double quotes: "..."'
NAMELESS = (
    "This line has no name with a colon in front.",
    "Write 'name: value'. If it goes on with the line above, put two more spaces in front.",
)
SECOND_COLON = re.compile(r":(?=\s|$)")
NO_SPACE = re.compile(r"\s*(- +)?[A-Za-z_]+:\S")


@dataclass(frozen=True, slots=True)
class Stumble:
    """A place, counted from 0, what is wrong there and how to mend it."""

    line: int
    column: int
    message: str
    mend: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known when the parser stops: what it said, where, and the text around it."""

    said: str
    mark: Any
    context: Any
    lines: Sequence[str]
    last: Any

    @property
    def line(self) -> str:
        """The line on which the parser stopped."""
        return self.lines[self.mark.line] if self.mark.line < len(self.lines) else ""

    @property
    def indent(self) -> int:
        """How far to the right that line starts."""
        return len(self.line) - len(self.line.lstrip())

    def here(self, message: str, mend: str) -> Stumble:
        """Point at where the parser stopped."""
        return Stumble(self.mark.line, self.mark.column, message, mend)

    def opening(self, message: str, mend: str) -> Stumble:
        """Point at where the thing began that the parser could not finish."""
        mark = self.context or self.mark
        return Stumble(mark.line, mark.column, message, mend)


def stumble(problem: Exception, lines: Sequence[str], last: Any) -> Stumble:
    """Explain why the parser stopped. ``last`` is the event of the scalar it had read just before, or None."""
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    if mark is None:
        return Stumble(0, 0, "The file cannot be read as YAML.", "Look for signs that should not be there.")
    said = f"{getattr(problem, 'context', '')} {getattr(problem, 'problem', '')}"
    scene = Scene(said, mark, getattr(problem, "context_mark", None), lines, last)
    for look in LOOKS:
        if found := look(scene):
            return found
    point = scene.opening if "while scanning" in said else scene.here
    for sign, message, mend in PLAIN:
        if sign in said:
            return point(message, mend)
    mend = "Compare this line and the one above with another entry: spaces, colons and hyphens."
    return scene.here("The file cannot be understood from here on.", mend)


def tab(scene: Scene) -> Stumble | None:
    """Tabs in front of a line, which YAML does not count as spaces."""
    if "tab character" in scene.said or scene.line[scene.mark.column : scene.mark.column + 1] == "\t":
        return scene.here("There is a tab here.", "Use spaces in its place.")
    return None


def closed_quote(scene: Scene) -> Stumble | None:
    """A quote that closed before the text was over."""
    last = scene.last
    if last is None or last.style not in ("'", '"') or last.end_mark.line != scene.mark.line:
        return None
    if scene.line[last.end_mark.column : scene.mark.column].strip():
        return None
    if last.start_mark.line != last.end_mark.line:
        return unclosed(last.start_mark, last.style)
    if last.style == "'":
        message = "The apostrophe here closes the text that starts with one, and more text follows."
        mend = 'Put the whole text in double quotes: "It\'s".'
    else:
        message = "The quotation mark here closes the text, and more text follows."
        mend = "Put the whole text in double quotes, and use ' for the marks inside it."
    return Stumble(last.end_mark.line, last.end_mark.column - 1, message, mend)


def unclosed(mark: Any, style: str) -> Stumble:
    """A quote that is not closed where its text ends."""
    if style == "'":
        message = "An apostrophe opens a quoted text here, and nothing closes it in this line."
        mend = "Close it at the end of the text, or put the whole text in double quotes."
        return Stumble(mark.line, mark.column, message, mend)
    message = "A quotation mark opens here, and nothing closes it in this line."
    return Stumble(mark.line, mark.column, message, "Close it with the same mark at the end of the text.")


def open_quote(scene: Scene) -> Stumble | None:
    """A quote that swallows the rest of the file, or holds a backslash."""
    if "quoted scalar" not in scene.said:
        return None
    if "escape" in scene.said or "hexdecimal" in scene.said:
        message = "A backslash between double quotes is the start of a special sign, and this one does not exist."
        return scene.here(message, "Write two backslashes, or take away the double quotes.")
    mark = scene.context or scene.mark
    line = scene.lines[mark.line] if mark.line < len(scene.lines) else ""
    return unclosed(mark, line[mark.column : mark.column + 1])


def bracket(scene: Scene) -> Stumble | None:
    """A bracket that is not closed, or text after one that is."""
    if "while parsing a flow" in scene.said:
        message = "A bracket opens here, and what follows does not fit between brackets."
        return scene.opening(message, "Close it at the end of the list, or put the text in double quotes.")
    before = scene.line[: scene.mark.column].rstrip()
    if "did not find expected" in scene.said and before.endswith(("]", "}")):
        mend = "Delete what follows the bracket, or put the whole text in double quotes."
        return scene.here("There is something after the closing bracket.", mend)
    return None


def colon(scene: Scene) -> Stumble | None:
    """A colon too many, a line too far to the right, or no space after the colon of the line above."""
    if "mapping values are not allowed" not in scene.said:
        return None
    if SECOND_COLON.search(scene.line[: scene.mark.column]):
        mend = 'Put the text after the first colon in double quotes: "..."'
        return scene.here("A second colon stands in this line.", mend)
    above = scene.lines[scene.mark.line - 1] if scene.mark.line else ""
    if NO_SPACE.match(above):
        return spaceless(scene.mark.line - 1, above)
    before = scene.lines[scene.mark.line - 2] if scene.mark.line > 1 else ":"
    if above.strip() and not SECOND_COLON.search(above) and before.rstrip().endswith(":"):
        return Stumble(scene.mark.line - 1, len(above) - len(above.lstrip()), *NAMELESS)
    message = "This line starts further to the right than the one above, which is complete already."
    mend = "Start it below the name in the line above, or put the whole text in double quotes."
    return Stumble(scene.mark.line, scene.indent, message, mend)


def no_colon(scene: Scene) -> Stumble | None:
    """A line without a colon, or with no space after it."""
    if "simple key" not in scene.said:
        return None
    number = (scene.context or scene.mark).line
    line = scene.lines[number] if number < len(scene.lines) else ""
    if NO_SPACE.match(line):
        return spaceless(number, line)
    return scene.opening(*NAMELESS)


def spaceless(number: int, line: str) -> Stumble:
    """A name, a colon, and text right after it."""
    return Stumble(number, line.index(":"), "There is no space after this colon.", "Put a space after it.")


def misfit(scene: Scene) -> Stumble | None:
    """A line that fits neither the block nor the list above it."""
    if "did not find expected key" in scene.said and scene.line.lstrip().startswith("- "):
        mend = "Put it under a name that ends with a colon, such as 'needs:'."
        return scene.here("A list starts here, where the name of a field belongs.", mend)
    if "did not find expected key" in scene.said and scene.line.lstrip().startswith(":"):
        return scene.here("Nothing stands in front of this colon.", "Write the name of the field there.")
    return None


Look: TypeAlias = Callable[[Scene], Stumble | None]
LOOKS: tuple[Look, ...] = (tab, closed_quote, open_quote, bracket, colon, no_colon, misfit)

MISPLACED = "This line does not fit under the ones above."
PLAIN = (
    ("expected key", MISPLACED, "Give the fields of one block the same number of spaces in front."),
    ("expected '-'", MISPLACED, "Give the items of one list, and the fields of one block, the same number of spaces."),
    ("<document start>", MISPLACED, "Give the fields of one block the same number of spaces in front."),
    (
        "block sequence entries",
        "A list starts here in the middle of a line.",
        "Start it on the next line.",
    ),
    ("alias", "The text starts with '*', which YAML reads as a reference.", QUOTE),
    ("anchor", "The text starts with '&', which YAML reads as a reference.", QUOTE),
    ("tag", "The text starts with '!', which YAML reads as a command.", QUOTE),
    ("block scalar", "The text starts with '>' or '|', which YAML reads as a command.", QUOTE),
    ("directive", "A line that starts with '%' is a command to YAML.", "Delete it."),
    ("incompatible", "A line that starts with '%' is a command to YAML.", "Delete it."),
    ("cannot start", "A text cannot start with this sign.", QUOTE),
    ("node content", "A text cannot start with this sign.", QUOTE),
    ("mapping keys", "A text cannot start with this sign.", QUOTE),
)
"""What the parser says, what is wrong, how to mend it; the first that fits is taken."""
