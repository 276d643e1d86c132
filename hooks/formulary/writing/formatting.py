"""Formatting: a file in the one way in which all are written, with everything mended that can be."""

from dataclasses import dataclass, replace
from typing import cast

from formulary.checking.schemas import Schema
from formulary.checking.vocabulary import NO_WORDS, Vocabularies
from formulary.findings import Finding
from formulary.reading.folder import FENCE, read_text, split_front_matter
from formulary.reading.source import Kind, Path, Value
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


def formatted(file: str, text: str, schemas: dict[Kind, Schema], words: Vocabularies = NO_WORDS) -> Formatted:
    """Write the text of one file anew: fields in their order, forms mended, comments and blank lines kept.

    ``words`` are the locality's own lists. What the third gate refuses is not touched: nobody knows yet what it
    means. The body of a page stays as it is.
    """
    source, findings = read_text(file, text)
    if source is None or findings:
        return Formatted(text, (), tuple(findings))
    front, body, _ = split_front_matter(text) if file.endswith(".md") else (text, "", 1)
    fields, mends = fields_anew(front or "", schemas[source.kind], words)
    return Formatted(f"{FENCE}\n{fields}{FENCE}\n{body}" if file.endswith(".md") else fields, mends)


def fields_anew(text: str, schema: Schema, words: Vocabularies) -> tuple[str, tuple[Mended, ...]]:
    """Write fields anew, and say what was mended."""
    before = compose("", text)
    values, mends = mended(before.data, schema.content, words)
    plain = to_yaml(in_order(cast("dict[str, Value]", values), schema.content))
    dropped = [mend.path for mend in mends if mend.is_dropped]
    notes = [replace(note, path=moved_up(note.path, dropped)) for note in notes_in(text, before.marks)]
    return with_notes(plain, compose("", plain).marks, notes), tuple(mends)


def moved_up(path: Path | None, dropped: list[Path]) -> Path | None:
    """Where an item of a list stands now that some were dropped; one that was dropped leaves its notes to its list."""
    if path in dropped:
        return path[:-1] if path else None
    if not path or not isinstance(place := path[-1], int):
        return path
    above = path[:-1]
    return (*above, place - sum((*above, n) in dropped for n in range(place)))
