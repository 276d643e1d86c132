"""The short way through the third gate: the values of a text in which nothing is odd, in a third of the time.

Events with their places cost most of the time that a check takes, and in nearly every file nobody asks for them.
"""

import re
from typing import Any

import yaml

from formulary.reading.source import Value
from formulary.reading.text import UNSEEN

DEEPEST = 12
"""How deeply fields may be nested; the deepest in any schema is 6."""
SIGNS = ("#", "&", "*", "!", "<<", "%", "\t", "- - - ", "? ", " " * 30)
"""Without any of these no text is odd. To look for them takes a tenth of the time that the pattern takes."""
MOST_PARTS = 1_000
"""Lines, commas and brackets. A text with more may hold more values than a file may."""
LONGEST_START = 40
"""Signs and spaces at the start of a line. More of them may be more levels than the parser's own stack can hold."""
ODD = re.compile(
    r"^%"  # a command to YAML
    rf"|^[ \t?:-]{{{LONGEST_START}}}"
    r"|\S[ \t]+\#"  # a comment behind something, or a text that is cut off
    r"|(?:^|[\s\[{,])(?:!|&\S|\*[^\s*])"  # a tag or a reference; the parser itself refuses two stars
    r"|<<",  # fields from elsewhere
    re.MULTILINE,
)
"""What may be more than plain fields, lists and texts. Much that is found so is honest, and takes the long way."""
PARTS = ("\n", ",", "[", "{")
BLOCKS = ("|", ">")


class Odd(Exception):  # noqa: N818 - nothing is wrong yet: the long way tells
    """There is something in a text that has to be looked at event by event."""


class PlainLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # either of two classes
    """Builds nodes without asking what their texts might mean: all scalars are text."""

    def resolve(self, *_: Any) -> str:
        """Every node is as good as any other."""
        return ""

    def descend_resolver(self, *_: Any) -> None:
        """Nothing depends on where a node stands."""

    def ascend_resolver(self) -> None:
        """As above."""


def plain_values(text: str) -> dict[str, Value] | None:
    """The fields of a YAML text with nothing odd in it: just what ``compose`` gives for it. None of any other text."""
    if any(sign in text for sign in SIGNS) and ODD.search(text):
        return None
    if sum(map(text.count, PARTS)) > MOST_PARTS:
        return None
    try:
        root = PlainLoader(text).get_single_node()
        return fields_of(root, 1) if isinstance(root, yaml.MappingNode) else None
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError, Odd):
        return None


def fields_of(node: Any, depth: int) -> dict[str, Value]:
    """The fields of a block.

    Raises:
        Odd: a name that is no text or given twice, or whatever its values raise.
    """
    found: dict[str, Value] = {}
    for name, value in node.value:
        if type(name) is not yaml.ScalarNode or name.value in found:
            raise Odd
        found[name.value] = value_of(value, depth)
    return found


def value_of(node: Any, depth: int) -> Value:
    """A text, a list or a block.

    Raises:
        Odd: it is nested too deeply, or holds a character that nobody can see.
    """
    if type(node) is yaml.ScalarNode:
        text: str = node.value
        if node.style == '"' and UNSEEN.search(text):
            raise Odd
        return text.rstrip("\n") if node.style in BLOCKS else text
    if depth == DEEPEST:
        raise Odd
    if type(node) is yaml.MappingNode:
        return fields_of(node, depth + 1)
    return [value_of(item, depth + 1) for item in node.value]
