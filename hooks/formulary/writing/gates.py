"""The gates for files that are not written yet: what would be found, were they in the collection."""

from collections.abc import Mapping
from datetime import date

from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.findings import Finding
from formulary.reading.folder import Reading, read_text
from formulary.reading.names import LARGEST, misnamed, misplaced
from formulary.reading.source import Kind, Source
from formulary.reading.text import decode


def problems(texts: Mapping[str, str], before: Reading, schemas: dict[Kind, Schema], today: date) -> list[Finding]:
    """Send new files, by their addresses, through all five gates, together with the collection they are for.

    What is wrong with other files is left out.
    """
    read = [read_new(file, text) for file, text in texts.items()]
    sources = [source for source, _ in read if source]
    found = check(Reading((*before.sources, *sources), ()), schemas, today).findings
    return [finding for _, some in read for finding in some] + [one for one in found if one.file in texts]


def read_new(file: str, text: str) -> tuple[Source | None, list[Finding]]:
    """Read a text as if it were a file: gates 1 to 3."""
    content = text.encode()
    if wrong := misnamed(file) or misplaced(file) or oversized(file, content):
        return None, [wrong]
    plain, findings = decode(file, content)
    return (None, findings) if findings else read_text(file, plain)


def oversized(file: str, content: bytes) -> Finding | None:
    """Report a text that is larger than a file may be."""
    if len(content) <= LARGEST:
        return None
    return Finding(file, 0, 0, "The entry would be too large.", "Shorten its texts.", "file-size")
