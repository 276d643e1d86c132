"""The failing examples: each breaks one rule and nothing else, and what is said about it is known to the letter."""

from datetime import date

import pytest

from formulary.catalogue import CATALOGUE
from formulary.checking.check import check
from formulary.checking.rules import RULES, RuleOfMeaning
from formulary.checking.schemas import Schema
from formulary.findings import Finding
from formulary.model.build import build
from formulary.pads.check import paper_findings
from formulary.pads.look import Look
from formulary.reading.source import Kind
from formulary.report import as_text
from formulary.rules import Part
from making import ROOT
from schema.example_files import Example, collection, failing, passing, sources_of
from schema.plainness import is_plain

EXAMPLES = failing()


@pytest.fixture(scope="module")
def look() -> Look:
    """The shipped look."""
    return Look(ROOT / "overrides")


def findings_of(example: Example, schemas: dict[Kind, Schema], today: date, look: Look) -> tuple[Finding, ...]:
    """Check the collection of all passing examples with a failing one among them.

    Of paper, and of an example that brings a locality of its own, nothing is asked about the others.
    """
    checked = check(collection(example.texts.items()), schemas, today)
    found, is_paper = checked.findings, CATALOGUE[example.rule].part is Part.PAPER
    if is_paper:
        sources = {document.source.file: document.source for document in checked.documents}
        found = (*found, *paper_findings(build(checked.documents, today, moving=False), sources, look))
    alone = is_paper or ("entries/formulary.yml" in example.texts and len(example.texts) > 1)
    return tuple(one for one in found if one.file in example.texts) if alone else found


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.label)
def test_failing_example_gets_one_finding(
    example: Example, schemas: dict[Kind, Schema], today: date, look: Look
) -> None:
    """A failing example gets one finding, of the rule in its name, in the words of the text beside it."""
    findings = findings_of(example, schemas, today, look)
    assert as_text(findings) + "\n" == example.printed
    assert [found.rule for found in findings] == [example.rule]
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
