"""What the machine finds in an example, among the collection of all passing examples."""

from datetime import date
from functools import cache

from formulary.catalogue import CATALOGUE
from formulary.checking.check import Checked, check
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

    An example that brings a locality of its own is not asked what the others are in there. One of a rule of paper is
    held against the paper as well, by itself.
    """
    checked = check(collection(example.texts.items()), schemas, today)
    if CATALOGUE[example.rule].part is Part.PAPER:
        return (*(one for one in checked.findings if one.file in example.texts), *on_paper(example, checked, today))
    own_locality = "entries/formulary.yml" in example.texts and len(example.texts) > 1
    return tuple(one for one in checked.findings if one.file in example.texts) if own_locality else checked.findings


def on_paper(example: Example, checked: Checked, today: date) -> list[Finding]:
    """What the paper has against the files of an example."""
    whole = build(checked.documents, today, moving=False)
    sources = {document.source.file: document.source for document in checked.documents}
    return [finding for finding in paper_findings(whole, sources, look()) if finding.file in example.texts]


@cache
def look() -> Look:
    """The shipped look."""
    return Look(ROOT / "overrides")
