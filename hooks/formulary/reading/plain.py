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
MOST_PARTS = 1_000
"""Lines, commas and brackets. A text with more may hold more values than a file may."""
ODD = (" #", "\t", "<<", " " * 40, "- - - ", "? ? ", "- ? ", "? - ")
"""Comments behind something, tabs, fields from elsewhere, and what may be more levels than the parser can stack."""
ODD_AT_START = {
    "!": re.compile(r"!(?<=[\s\[{,]!)"),
    "&": re.compile(r"&(?<=[\s\[{,]&)\S"),
    "*": re.compile(r"\*(?<=[\s\[{,]\*)[^\s*]"),
    "%": re.compile(r"%(?<=\n%)"),
}
"""Signs that are a tag, a reference or a command at the start of a text, and honest elsewhere."""
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
    if is_odd(f"\n{text}"):
        return None
    try:
        root = PlainLoader(text).get_single_node()
        return fields_of(root, 1) if isinstance(root, yaml.MappingNode) else None
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError, Odd):
        return None


def is_odd(text: str) -> bool:
    """Say whether a text may hold more than plain fields, lists and texts. Some that do not are taken for odd, too."""
    return (
        any(signs in text for signs in ODD)
        or any(sign in text and pattern.search(text) for sign, pattern in ODD_AT_START.items())
        or sum(map(text.count, PARTS)) > MOST_PARTS
    )


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
