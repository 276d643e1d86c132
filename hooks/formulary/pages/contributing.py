"""Every page for people who add an entry, or mend one."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from formulary.checking.schemas import Schema
from formulary.model.collection import Collection
from formulary.pages.contribute import contribute_page
from formulary.pages.fields import fields_pages
from formulary.pages.form import form_page
from formulary.pages.not_listed import not_listed_page
from formulary.pages.page import Page
from formulary.pages.rule_example import RuleExample
from formulary.pages.rules import rules_pages
from formulary.reading.source import Kind


def contributing_pages(
    collection: Collection,
    schemas: Mapping[Kind, Schema],
    examples: Mapping[str, Sequence[RuleExample]],
    blank: Markup,
    paper_form: str = "",
) -> Iterator[Page]:
    """Yield the guide, the form, who is not listed, and the pages that explain every field and every rule.

    ``examples`` are by rule; ``blank`` is an empty line of a pad, for the form; ``paper_form`` is the address of the
    form on paper, where there is one.
    """
    yield contribute_page(collection, paper_form)
    yield form_page(collection, schemas[Kind.ACTIVITY], blank, paper_form)
    yield not_listed_page(collection)
    yield from fields_pages(collection, schemas)
    yield from rules_pages(examples)
