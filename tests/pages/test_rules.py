"""The pages of rules: one for every rule, with what is wrong and what is right, marked in words."""

import difflib
from datetime import date
from pathlib import Path

import pytest

from checking.test_examples import findings_of
from data.shipped import ROOT, shipped
from formulary.catalogue import CATALOGUE
from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.pages.rule_example import RuleExample, rule_example
from formulary.pages.rules import PARTS, rules_pages
from formulary.publishing.rule_examples import rule_examples
from formulary.reading.source import Kind
from formulary.rules import Part
from making import TODAY, draw
from schema.example_files import Example, collection, failing, found

EXAMPLES = rule_examples(ROOT / "tests/examples")
MENDED = [example for kind in Kind for example in found(kind, "mended")]
TOO_LARGE = {"yaml-size", "yaml-many", "schema-many"}
