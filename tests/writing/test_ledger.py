"""The ledger: one line more, and nothing else touched."""

from datetime import date

import pytest

from formulary.checking.schemas import load_schemas
from formulary.reading.source import Kind
from formulary.report import as_text
from formulary.writing.ledger import CannotVerify, verified
from making import ROOT

SCHEMA = load_schemas(ROOT / "schema")[Kind.ACTIVITY]
FILE = "entries/activities/riverside-walkers/tuesday-stroll.yml"
TODAY = date(2026, 11, 21)
LINE = {"on": "2026-11-20", "by": "the walk leader", "how": "phone"}
HEAD = "# Ours\nname:   Tuesday Stroll\n\n# odd spacing stays\n"


def with_line(text: str, line: dict[str, str] = LINE) -> str:
    """The text with one line more."""
    return verified(FILE, text, line, SCHEMA, TODAY)


OLD = "on: 2026-10-01", "by: Sam", "how: visit"
NEW = "on: 2026-11-20", "by: the walk leader", "how: phone"
FOLDED = "on: 2026-10-01", "by: >", "  Sam and", "  Jo", "", "how: visit"


def item(lines: tuple[str, ...], indent: str) -> str:
    """One line of the ledger as text."""
    first, *rest = lines
    return "".join([f"{indent}- {first}\n", *(f"{indent}  {line}\n" if line else "\n" for line in rest)])


@pytest.mark.parametrize(
    ("before", "more", "after"),
    [
        (f"{HEAD}verified:\n{item(OLD, '  ')}", item(NEW, "  "), ""),
        (f"{HEAD}verified:\n{item(FOLDED, '')}", item(NEW, ""), "# The end\nstory: x\n"),
        (f"{HEAD}verified:\n    - {{on: 2026-10-01, by: Sam, how: visit}}\n", item(NEW, "    "), "support: x\n"),
        (HEAD, f"verified:\n{item(NEW, '  ')}", ""),
    ],
    ids=["usual", "odd", "braces", "none yet"],
)
def test_one_line_more(before: str, more: str, after: str) -> None:
    """The new line stands below the last one, indented as that is; every other letter stays."""
    assert with_line(before + after) == before + more + after


def test_words_that_yaml_would_take_for_something_else() -> None:
    """Whatever the name of a person is, it comes back as it was given."""
    text = with_line("name: Stroll\n", LINE | {"by": "Ann: the #1 leader"})
    assert '    by: "Ann: the #1 leader"\n' in text


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ({"on": "2026-11-22"}, "verified-not-later"),
        ({"on": "2026-09-01"}, "verified-in-order"),
        ({"how": "telepathy"}, "schema-word"),
        ({"by": ""}, "schema-empty"),
        ({"by": "x" * 200}, "schema-length"),
    ],
    ids=str,
)
def test_a_line_that_breaks_a_rule(line: dict[str, str], rule: str) -> None:
    """A line that cannot be right is refused with the finding that a check would give."""
    text = f"{FULL}verified:\n  - on: 2026-10-01\n    by: Sam\n    how: visit\n"
    with pytest.raises(CannotVerify) as refused:
        with_line(text, LINE | line)
    assert [found.rule for found in refused.value.findings] == [rule]


FULL = """name: Tuesday Stroll
summary: A gentle walk by the river with tea afterwards.
support: physical-activity
needs: [loneliness]
sessions:
  - day: tuesday
    start: 10:30
    end: 11:15
venue:
  name: Riverside Park
  postcode: ZZ1 1AA
  area: riverside
cost:
  amount: 0
join:
  route: self
  how: Just turn up.
contact:
  phone: 01632 960101
"""


@pytest.mark.parametrize(
    ("text", "rule"),
    [("name: [", "yaml-syntax"), ("verified: [{on: 2026-10-01, by: Sam, how: visit}]\n", "ledger-form")],
)
def test_a_file_that_cannot_take_it(text: str, rule: str) -> None:
    """A file that cannot be read, or whose ledger is no list of lines, is refused with the way to mend it."""
    with pytest.raises(CannotVerify) as refused:
        with_line(text)
    assert rule in [found.rule for found in refused.value.findings]


def test_what_else_is_wrong_is_no_matter() -> None:
    """An entry with another mistake can still be verified: who asked has asked."""
    assert with_line("name: x\nsupport: 7\n").endswith("how: phone\n")


def test_example() -> None:
    """A ledger in brackets is left alone, and the command says what to do first."""
    (path,) = (ROOT / "tests/examples/writing/failing").glob("ledger-form.*.yml")
    with pytest.raises(CannotVerify) as refused:
        with_line(path.read_text("utf-8"))
    assert as_text(refused.value.findings) + "\n" == path.with_suffix(".txt").read_text("utf-8")
    assert [found.rule for found in refused.value.findings] == ["ledger-form"]
