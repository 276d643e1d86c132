"""The catalogue: every rule that a finding can name, in the order in which a file meets them."""

from collections.abc import Mapping
from types import MappingProxyType

from formulary import lasting
from formulary.checking import schema_rules
from formulary.checking.rules import RULES as RULES_OF_MEANING
from formulary.history import rules as history_rules
from formulary.importing import rules as import_rules
from formulary.issues import rules as issue_rules
from formulary.links import rules as link_rules
from formulary.pads import rules as paper_rules
from formulary.paper_form import rules as form_rules
from formulary.printed import rules as printed_rules
from formulary.reading import rules as reading_rules
from formulary.rules import Part, Rule
from formulary.writing import rules as writing_rules

GATHERED = (
    *reading_rules.RULES,
    *schema_rules.RULES,
    *RULES_OF_MEANING.values(),
    *paper_rules.RULES,
    *form_rules.RULES,
    *printed_rules.RULES,
    *history_rules.RULES,
    *lasting.RULES,
    *writing_rules.RULES,
    *import_rules.RULES,
    *issue_rules.RULES,
    *link_rules.RULES,
)
CATALOGUE: Mapping[str, Rule] = MappingProxyType(
    {rule.name: rule for rule in sorted(GATHERED, key=lambda rule: list(Part).index(rule.part))}
)
"""Every rule by name."""
