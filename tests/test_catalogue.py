"""The catalogue: no finding can name a rule that nobody has declared."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from formulary.catalogue import CATALOGUE, GATHERED
from formulary.checking.rules import RULES
from formulary.reading.source import Kind
from formulary.rules import Part, Rule
from making import ROOT
from schema.plainness import is_plain

MACHINE = ROOT / "hooks/formulary"
PARTS_OF_NAMES = "|".join(sorted({name.partition("-")[0] for name in CATALOGUE.keys() - RULES.keys()}))
LIKE_A_RULE = re.compile(rf"({PARTS_OF_NAMES})(-[a-z]+)+")
"""What looks like the name of a rule: it starts as one of those that are written where they are found."""
NO_RULES = {"import-map", "paper-form", "link-worker", "link-worker-alongside"}
"""Words of the machine that look like rules: here the names of a schema, of a folder, and of people who help."""

EXAMPLES = ROOT / "tests/examples"
WITHOUT_EXAMPLE = {
    "file-missing": "what is missing is no file",
    "address-lost": "it takes a history in git: tests/test_change.py",
    "file-link": "links do not travel in git to every machine",
    "file-kind": "nor do pipes and files that nobody may open",
    "file-size": "more than 32 KiB are made by tests/reading",
    "file-there": "it is about a question, not about a file",
    "text-encoding": "examples are texts; the bytes are made by tests/reading",
    "yaml-size": "thousands of values are made by tests/reading",
    "yaml-many": "so many findings are made by tests/reading",
    "schema-many": "so many findings are made by tests/checking",
    "schema-value": "no keyword of today's schemas is without words; tests/checking makes one",
    "pad-words": "it is about the machine's own files; see tests/pads",
    "pad-pages": "no plan of today's pads comes out too long; see tests/pads",
    "ledger-kept": "it is about two versions of a file; see tests/history",
    "form-too-long": "it is about the form on paper itself; see tests/paper_form",
    "form-left-out": "it is about the form on paper itself; see tests/paper_form",
    "link-gone": "only the web can tell; see tests/links",
    "link-certificate": "only the web can tell; see tests/links",
    "link-private": "only the web can tell; see tests/links",
    "link-dead": "only the web can tell; see tests/links",
    "link-moved": "only the web can tell; see tests/links",
    "link-unsure": "only the web can tell; see tests/links",
    "link-memory": "it is about what is remembered of other days; see tests/links",
    "form-no-boxes": "it is about the form on paper itself; see tests/paper_form",
}
"""Rules of which no file in git can be an example, and why."""


def words_of(path: Path) -> Iterator[str]:
    """Every text in a module that may be the name of a rule."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and LIKE_A_RULE.fullmatch(node.value):
            yield node.value


def test_every_rule_in_the_source_is_declared() -> None:
    """A rule that a module names and nobody has declared fails here, and so does one that no module names."""
    modules = [path for path in MACHINE.rglob("*.py") if path.name not in ("rules.py", "schema_rules.py")]
    named = {word for path in modules for word in words_of(path)}
    assert named - NO_RULES - RULES.keys() == CATALOGUE.keys() - RULES.keys()


SAYING = {"Finding", "finding", "report", "refuse", "stop", "say", "whole", "warning", "replace"}
"""The functions that make findings; the name of the rule is one of their arguments."""


def named_in_calls(path: Path) -> Iterator[str]:
    """Every name with a hyphen that a module gives to a function that makes findings."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in SAYING:
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            texts = [part.value for part in given if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            yield from (text for text in texts if re.fullmatch(r"[a-z]+(-[a-z]+)+", text))


def test_every_finding_that_is_made_names_a_declared_rule() -> None:
    """A rule of a new family fails here, whatever its name starts with."""
    named = {name for path in MACHINE.rglob("*.py") for name in named_in_calls(path)}
    assert len(named) > 60
    assert named <= CATALOGUE.keys()


@pytest.mark.parametrize("rule", CATALOGUE.values(), ids=lambda rule: rule.name)
def test_every_rule_says_why(rule: Rule) -> None:
    """A rule has a reason of one plain sentence or two, at least one level, and kinds of file that there are."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    assert rule.reason[0].isupper()
    assert rule.reason.endswith(".")
    assert is_plain(rule.reason)
    assert len(rule.reason) < 110
    assert rule.level in rule.levels
    assert len(set(rule.levels)) == len(rule.levels)
    assert set(rule.kinds) <= set(Kind)


def test_rules_stand_in_the_order_in_which_a_file_meets_them() -> None:
    """The parts follow one another, and no two rules share a name."""
    assert len(CATALOGUE) == len(GATHERED)
    parts = [rule.part for rule in CATALOGUE.values()]
    assert list(dict.fromkeys(parts)) == list(Part)
    assert parts == sorted(parts, key=list(Part).index)


def test_every_rule_has_a_failing_example() -> None:
    """Each rule has a file or folder that breaks it, or it is said above why it has none."""
    names = {path.name.partition(".")[0] for path in EXAMPLES.glob("*/failing/*")}
    of_files = {rule.name for rule in CATALOGUE.values() if rule.part not in (Part.IMPORT, Part.ISSUE)}
    assert of_files - names == WITHOUT_EXAMPLE.keys()
    assert names <= of_files


def test_every_rule_of_an_import_is_tried() -> None:
    """What an import says stands in the report of an example, or in a test of its own."""
    reports = [path.read_text("utf-8") for path in (EXAMPLES / "import").rglob("report.txt")]
    tests = [path.read_text("utf-8") for path in (ROOT / "tests/importing").glob("test_*.py")]
    tried = {word for text in (*reports, *tests) for word in re.findall(r"\b(?:import|map)(?:-[a-z]+)+", text)}
    assert {rule.name for rule in CATALOGUE.values() if rule.part is Part.IMPORT} <= tried
    reported = {word for text in reports for word in re.findall(r"(?:error|warning|note): ([a-z-]+): ", text)}
    assert reported
    assert reported <= CATALOGUE.keys()
