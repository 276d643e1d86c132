"""An example of a rule: what breaks it, what is said about that, and the same mended."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from formulary.reading.text import UNSEEN

SAID = re.compile(
    r"(?P<file>.+?)(?::(?P<line>[0-9]+):[0-9]+)?: (?:error|warning|note): (?P<message>.+)\n(?P<rest>[^$]*)"
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
    before, after = wrong.get(changed, "").splitlines(), right[changed].splitlines()
    pointed_at = {int(found["line"])} if found["line"] else set()
    return RuleExample(
        message=found["message"],
        mend=" ".join(FIELD.sub("", found["rest"]).split()),
        wrong=Excerpt(
            file, excerpt(wrong[file].splitlines(), pointed_at, gone(before, after) if changed == file else ())
        ),
        right=Excerpt(changed, excerpt(after, new(before, after), gone(after, before))),
    )


def new(before: list[str], after: list[str]) -> set[int]:
    """The numbers of the lines that are new or different."""
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return {place + 1 for kind, _, _, start, end in changes if kind != "equal" for place in range(start, end)}


def gone(before: list[str], after: list[str]) -> set[int]:
    """The numbers of the lines of ``before`` that are not in ``after``, and of those between which some were added."""
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return {
        place + 1 for kind, start, end, *_ in changes if kind != "equal" for place in range(start, max(end, start + 1))
    }


def excerpt(lines: list[str], marked: set[int], wanted: Iterable[int]) -> tuple[Line, ...]:
    """The lines around those that are marked or wanted."""
    places = {*marked, *wanted} or {1}
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
