"""Formatting: a file in the one way in which all are written, with everything mended that can be."""

from dataclasses import dataclass
from typing import cast

from formulary.checking.schemas import Schema
from formulary.findings import Finding
from formulary.reading.folder import FENCE, read_text, split_front_matter
from formulary.reading.source import Kind, Value
from formulary.reading.yaml import compose
from formulary.writing.emit import in_order, to_yaml
from formulary.writing.mends import Mended, mended
from formulary.writing.notes import notes_in, with_notes


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text as it should be written, and what was mended in it; the same text where it cannot be read."""

    text: str
    mends: tuple[Mended, ...] = ()
    findings: tuple[Finding, ...] = ()


def formatted(file: str, text: str, schemas: dict[Kind, Schema]) -> Formatted:
    """Write the text of one file anew: fields in their order, forms mended, comments and blank lines kept.

    What the third gate refuses is not touched: nobody knows yet what it means. The body of a page stays as it is.
    """
    source, findings = read_text(file, text)
    if source is None or findings:
        return Formatted(text, (), tuple(findings))
    front, body, _ = split_front_matter(text) if file.endswith(".md") else (text, "", 1)
    fields, mends = fields_anew(front or "", schemas[source.kind])
    return Formatted(f"{FENCE}\n{fields}{FENCE}\n{body}" if file.endswith(".md") else fields, mends)


def fields_anew(text: str, schema: Schema) -> tuple[str, tuple[Mended, ...]]:
    """Write fields anew, and say what was mended."""
    before = compose("", text)
    found: list[Mended] = []
    values = cast("dict[str, Value]", mended(before.data, (), schema.content, found))
    plain = to_yaml(in_order(values, schema.content))
    return with_notes(plain, compose("", plain).marks, notes_in(text, before.marks)), tuple(found)
