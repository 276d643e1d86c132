"""What the machine finds in an example, among the collection of all passing examples."""

from datetime import date
from functools import cache

from formulary.catalogue import CATALOGUE
from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.findings import Finding
from formulary.model.build import build
from formulary.pads.check import paper_findings
from formulary.pads.look import Look
from formulary.reading.source import Kind
from formulary.rules import Part
from schema.example_files import ROOT, Example, collection


def findings_of(example: Example, schemas: dict[Kind, Schema], today: date) -> tuple[Finding, ...]:
    """Check the collection of all passing examples with this one among them.

    Of paper, and of an example that brings a locality of its own, nothing is asked about the others.
    """
    checked = check(collection(example.texts.items()), schemas, today)
    found, is_paper = checked.findings, CATALOGUE[example.rule].part is Part.PAPER
    if is_paper:
        sources = {document.source.file: document.source for document in checked.documents}
        found = (*found, *paper_findings(build(checked.documents, today, moving=False), sources, look()))
    alone = is_paper or ("entries/formulary.yml" in example.texts and len(example.texts) > 1)
    return tuple(one for one in found if one.file in example.texts) if alone else found


@cache
def look() -> Look:
    """The shipped look."""
    return Look(ROOT / "overrides")
