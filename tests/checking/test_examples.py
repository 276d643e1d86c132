"""The failing examples: each breaks one rule and nothing else, and what is said about it is known to the letter."""

from datetime import date

import pytest

from formulary.catalogue import CATALOGUE
from formulary.checking.rules import RULES, RuleOfMeaning
from formulary.checking.schemas import Schema
from formulary.reading.source import Kind
from formulary.report import as_text
from schema.example_files import Example, failing, passing, sources_of
from schema.example_findings import findings_of
from schema.plainness import is_plain

EXAMPLES = failing()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.label)
def test_failing_example_gets_one_finding(example: Example, schemas: dict[Kind, Schema], today: date) -> None:
    """A failing example gets one finding, of the rule in its name, in the words of the text beside it."""
    findings = findings_of(example, schemas, today)
    assert as_text(findings) + "\n" == example.printed
    assert [found.rule for found in findings] == [example.rule]
    assert all(found.level in CATALOGUE[found.rule].levels for found in findings)
    assert all(is_plain(found.message) and is_plain(found.mend) for found in findings)


def test_every_rule_has_a_failing_example() -> None:
    """A new rule without an example fails here."""
    assert RULES.keys() <= {example.rule for example in EXAMPLES}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_every_rule_has_a_passing_example(rule: RuleOfMeaning) -> None:
    """Each rule looks at kinds of file of which there is a passing example, and says why it is there."""
    assert all(passing(Kind(kind)) for kind in rule.kinds)
    assert rule.reason.endswith(".")
    assert rule.look.__doc__


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_examples(kind: Kind) -> None:
    """Each kind of file has passing and failing examples, and each of them can be read as that kind."""
    assert failing(kind)
    assert all(sources_of(example)[0][0].kind is kind for example in passing(kind))
