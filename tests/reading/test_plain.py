"""The short way through the third gate gives what the long way gives, or nothing."""

import pickle
import random

import pytest

from formulary.reading.plain import plain_values
from formulary.reading.text import decode
from formulary.reading.yaml import LateMarks, compose
from reading.corpus import cases, floods
from reading.folders import good
from reading.mutants import mutated
from schema.example_files import failing, passing

TEXTS = [
    *(case.content.decode("utf-8", "replace") for case in cases()),
    *floods().values(),
    *(text for example in (*passing(), *failing()) for text in example.texts.values()),
]
DEEP = ["-\t", "- ", "? ", "?\t", "- ? ", "? - ", "- - ", "[", "{a: ", "[[{", "{? ", "-\n ", "a:\n "]


def agrees(text: str) -> bool:
    """Send a text both ways, and say whether it could go the short one."""
    values = plain_values(text)
    if values is None:
        return False
    composed = compose("", text)
    assert composed.complete
    assert (composed.findings, composed.refused) == ([], frozenset())
    assert composed.data == values
    return True


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:20]))
def test_both_ways_give_the_same(text: str) -> None:
    """What is odd is left to the long way, and all else is read just as there."""
    agrees(text)


def test_both_ways_give_the_same_for_mutants() -> None:
    """However chance changes a file, the short way never takes for plain what the long way reports."""
    chance = random.Random(1)  # noqa: S311 - chance that can be repeated
    short = 0
    for _ in range(3_000):
        text, unseen = decode("", mutated(chance.choice(TEXTS).encode("utf-8", "replace"), chance))
        short += not unseen and agrees(text)
    assert short > 200


@pytest.mark.parametrize("start", DEEP)
def test_depth_does_not_break_the_parser(start: str) -> None:
    """The parser of nodes calls itself for each level: what may be too deep never reaches it."""
    assert plain_values(start * 16_000) is None
    assert plain_values("a:\n  " + start * 8_000) is None


def test_depth_by_indents_does_not_break_the_parser() -> None:
    """As many levels as a file of the largest size can hold by indents alone are left to the long way."""
    assert plain_values("\n".join(" " * depth + "a:" for depth in range(250))) is None


def test_good_files_take_the_short_way() -> None:
    """A good entry is plain, with its comments and its times."""
    assert agrees(good())
    assert agrees(f"# A comment.\n\n{good()}")
    assert agrees('name: "Tom & Jerry\'s <18s"\nsummary: 50% off! **Now** at 10:30\n')


def test_marks_are_found_when_somebody_asks() -> None:
    """Late marks are those of the long way, on their way to another process or not."""
    marks, honest = LateMarks(good(), 1), compose("", good()).marks
    sent = pickle.loads(pickle.dumps(marks))  # noqa: S301 - our own bytes
    for late in (marks, sent):
        assert (late.keys, late.values) == (honest.keys, honest.values)
        assert late.of_value(("venue", "area")) == honest.of_value(("venue", "area"))
    with pytest.raises(AttributeError):
        _ = marks.colour
