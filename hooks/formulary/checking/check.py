"""Checks a whole reading: gates 4 and 5 over every source, with all findings in line order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from formulary.checking.document import Document, Facts, gather
from formulary.checking.explain import schema_findings
from formulary.checking.rules import RULES
from formulary.checking.schemas import Schema
from formulary.findings import Finding, files_with_errors
from formulary.reading.folder import Reading
from formulary.reading.names import meant
from formulary.reading.source import Kind, Source


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
    documents = []
    for source in reading.sources:
        document, found = against_schema(source, schemas[source.kind])
        findings += found
        if document:
            documents.append(document)
    refused = filter(None, map(meant, {finding.file for finding in reading.findings}))
    facts = gather(reading.sources, documents, today, refused)
    findings += against_rules(documents, facts)
    broken = files_with_errors(findings)
    sound = tuple(document for document in documents if document.source.file not in broken)
    return Checked(sound, tuple(sorted(set(findings))))


def against_schema(source: Source, schema: Schema) -> tuple[Document | None, list[Finding]]:
    """Hold one source against its schema; what the third gate has refused is no document."""
    values = schema.typed(source.data)
    if schema.accepts(values):
        return None if source.refused else Document(source, values), []
    found = list(schema_findings(source, values, schema))
    return None, found if found or source.refused else [unexplained(source)]


def unexplained(source: Source) -> Finding:
    """Report a file that the fast validator refuses and the slow one does not; a test sees to it that none does."""
    return source.finding("schema-value", (), "The file is not as it should be.", "Compare it with another entry.")


def against_rules(documents: Iterable[Document], facts: Facts) -> list[Finding]:
    """Hold all documents against the rules of meaning."""
    by_kind = {kind: [rule for rule in RULES.values() if kind in rule.kinds] for kind in Kind}
    return [
        finding
        for document in documents
        for rule in by_kind[document.source.kind]
        for finding in rule.findings(document, facts)
    ]
