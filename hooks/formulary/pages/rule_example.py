"""An example of a rule: what breaks it, what is said about that, and the same mended."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from formulary.reading.text import UNSEEN

SAID = re.compile(
    r"(?P<file>.+?)(?::(?P<line>[0-9]+):[0-9]+)?: (?:error|warning|note): (?P<message>.+)\n(?P<rest>[\s\S]*)"
)
"""A finding as the report prints it."""
FIELD = re.compile(r"\s{2,}\[[^\]\s]+\]\s*$")
AROUND = 2
"""Lines above and below that show where something stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an example. One without text but with a gap stands for all that is left out."""

    text: str
    is_marked: bool = False
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a file."""

    file: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class RuleExample:
    """What somebody wrote, what the check says, and what would have been right."""

    message: str
    mend: str
    wrong: Excerpt
    right: Excerpt


def rule_example(said: str, wrong: Mapping[str, str], right: Mapping[str, str]) -> RuleExample:
    """Make an example of what the report printed, and of the files before and after, by their addresses.

    Raises:
        ValueError: it is no finding as reports print it.
    """
    found = SAID.match(said)
    if not found:
        raise ValueError(f"This is no finding: {said}")
    file = found["file"]
    changed = next((name for name, text in right.items() if wrong.get(name) != text), file)
    # A file that is new is the wrong one by another name.
    before, after = wrong.get(changed, wrong[file]).splitlines(), right[changed].splitlines()
    gone, new, near = changes(before, after)
    pointed_at = {int(found["line"])} if found["line"] else set()
    return RuleExample(
        message=found["message"],
        mend=" ".join(FIELD.sub("", found["rest"]).split()),
        wrong=Excerpt(file, excerpt(wrong[file].splitlines(), pointed_at, gone if changed == file else set())),
        right=Excerpt(changed, excerpt(after, new, near)),
    )


def changes(before: list[str], after: list[str]) -> tuple[set[int], set[int], set[int]]:
    """The numbers of lines to show: what is gone from ``before`` or added below, in ``after`` what is new, and near.

    Lines that are alike at the start and at the end are passed over first, which is quick, and is what people see.
    """
    pairs = list(zip(before, after, strict=False))
    start = next((place for place, (one, other) in enumerate(pairs) if one != other), len(pairs))
    backwards = list(zip(reversed(before[start:]), reversed(after[start:]), strict=False))
    end = next((place for place, (one, other) in enumerate(backwards) if one != other), len(backwards))
    gone, new = range(start + 1, len(before) - end + 1), range(start + 1, len(after) - end + 1)
    return set(gone) or {start + 1}, set(new), set(new) or {start + 1}


def excerpt(lines: list[str], marked: set[int], wanted: Iterable[int]) -> tuple[Line, ...]:
    """The lines around those that are marked or wanted."""
    places = {min(place, len(lines)) for place in (*marked, *wanted)} or {1}
    shown = {near for place in places for near in range(place - AROUND, place + AROUND + 1)}
    result: list[Line] = []
    for number, text in enumerate(lines, start=1):
        if number in shown:
            result.append(Line(visible(text), is_marked=number in marked))
        elif not result or not result[-1].is_gap:
            result.append(Line("", is_gap=True))
    return tuple(result)


def visible(text: str) -> str:
    """A line with a sign for each letter that nobody can see."""
    return UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
