"""Checks a whole reading: gates 4 and 5 over every source, with all findings in line order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from formulary.at_once import at_once
from formulary.checking.document import Document, Facts, gather
from formulary.checking.explain import MOST, findings_of
from formulary.checking.holes import Hole, holes_of
from formulary.checking.objection import objections
from formulary.checking.rules import RULES, RuleOfMeaning
from formulary.checking.schemas import Schema
from formulary.checking.view import View
from formulary.checking.vocabulary import NO_WORDS, Vocabularies, vocabularies
from formulary.findings import Finding, files_with_errors
from formulary.reading.folder import Reading
from formulary.reading.names import meant
from formulary.reading.source import Kind, Source

MANY = 400
"""Documents. For fewer, a second process takes longer than it saves."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came through the gates: the documents that can be published, and all findings."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]


def check(reading: Reading, schemas: dict[Kind, Schema], today: date) -> Checked:
    """Hold every source against its schema and the rules of meaning.

    A document with an error is left out of the result; the others stay.
    """
    findings = list(reading.findings)
    documents, words = [], vocabularies(reading.sources)
    for source in reading.sources:
        document, found = against_schema(source, schemas[source.kind], words)
        findings += found
        documents.append(document)
    refused = filter(None, map(meant, {finding.file for finding in reading.findings}))
    facts = gather(reading.sources, documents, today, refused, words)
    findings += against_rules(documents, facts)
    broken = files_with_errors(findings)
    sound = tuple(document for document in documents if document.is_whole and document.source.file not in broken)
    return Checked(sound, tuple(sorted(set(findings))))


def against_schema(source: Source, schema: Schema, words: Vocabularies = NO_WORDS) -> tuple[Document, list[Finding]]:
    """Hold one source against its schema. What the schema or the third gate objects to is a hole in the document."""
    values = schema.typed(source.data)
    if schema.accepts(values):
        return Document(source, values, source.refused), []
    found = objections(values, schema)
    findings = list(findings_of(found, source, values, schema, words)) if found else [unexplained(source)]
    # Of a file in which next to nothing is right, nothing is taken for known.
    can_judge = found and len(findings) <= MOST
    return Document(
        source, values, source.refused.union(holes_of(found, values, schema) if can_judge else [()])
    ), findings


def unexplained(source: Source) -> Finding:
    """Report a file that the fast validator refuses and the slow one does not; a test sees to it that none does."""
    return source.finding("schema-value", (), "The file is not as it should be.", "Compare it with another entry.")


def against_rules(documents: Sequence[Document], facts: Facts) -> list[Finding]:
    """Hold all documents against the rules of meaning; of many each of two processes takes a half."""
    half = len(documents) // 2
    some, others = at_once(
        lambda: against_rules_here(documents[:half], facts),
        lambda: against_rules_here(documents[half:], facts),
        worth_it=len(documents) >= MANY,
    )
    return some + others


def against_rules_here(documents: Iterable[Document], facts: Facts) -> list[Finding]:
    """Hold documents against the rules of meaning, one after the other."""
    by_kind = {kind: [rule for rule in RULES.values() if kind in rule.kinds] for kind in Kind}
    findings: list[Finding] = []
    for document in documents:
        is_whole = document.is_whole and facts.is_whole
        for rule in by_kind[document.source.kind]:
            findings += rule.findings(document, facts) if is_whole else judged(rule, document, facts)
    return findings


def judged(rule: RuleOfMeaning, document: Document, facts: Facts) -> Iterator[Finding]:
    """Hold what is known of a document against a rule.

    A rule that falls into a hole says nothing more. If the hole is in an item of a list, the rule looks again at all
    but that item.
    """
    holes = document.holes
    while () not in holes:
        view = View(document.values, holes)
        try:
            for shown, message, mend in rule.look(replace(document, values=view.values), facts):
                path = view.path_in_file(shown)
                if view.can_tell(path):
                    yield document.source.finding(rule.name, path, message, mend, level=rule.level)
        except Hole as hole:
            if not hole.item or hole.item in holes:
                return
            holes |= {hole.item}
        else:
            return
