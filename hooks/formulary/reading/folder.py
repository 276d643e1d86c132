"""Reads a whole folder of entries: each file becomes a source or a finding, and none hides another."""

import os
from dataclasses import dataclass
from pathlib import Path

from formulary.findings import Finding
from formulary.reading.names import identify, refusal, walk, whole
from formulary.reading.source import Kind, Source
from formulary.reading.text import decode
from formulary.reading.yaml import compose


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read: the sources in order of their files, and what gates 1 to 3 found."""

    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]


def read(entries: Path) -> Reading:
    """Read the collection in the folder ``entries``."""
    sources: list[Source] = []
    findings: list[Finding] = []
    if not entries.is_dir():
        return Reading((), (whole(entries.name, "There is no such folder.", "Make it.", "file-missing"),))
    for file, entry in walk(entries, entries.name):
        source, found = read_file(file, entry)
        findings += found
        if source:
            sources.append(source)
    if not any(source.kind is Kind.FORMULARY for source in sources) and not any(
        finding.file.endswith("/formulary.yml") for finding in findings
    ):
        file = f"{entries.name}/formulary.yml"
        findings.append(whole(file, "The locality's file is missing.", "Copy the one of another locality.", "file-missing"))
    return Reading(tuple(sources), tuple(findings))


def read_file(file: str, entry: os.DirEntry[str]) -> tuple[Source | None, list[Finding]]:
    """Send one file through the first three gates."""
    if found := refusal(file, entry):
        return None, [found]
    try:
        with open(entry.path, "rb") as opened:
            content = opened.read()
    except OSError:
        return None, [whole(file, "The file cannot be opened.", "Look at who may read it.", "file-kind")]
    text, findings = decode(file, content)
    if findings:
        return None, findings
    return read_text(file, text)


def read_text(file: str, text: str) -> tuple[Source | None, list[Finding]]:
    """Read the text of one file; Markdown files have their fields between two lines of hyphens."""
    found = identify(tuple(file.split("/")[1:]))
    assert found is not None  # noqa: S101 - the first gate let the file through
    kind, identity = found
    front, body, first_line = (split_front_matter(text)) if file.endswith(".md") else (text, "", 1)
    if front is None:
        mend = "Start the file with a line '---', the fields, and another line '---'."
        return None, [Finding(file, 1, 1, "The fields at the top of the page are missing.", mend, "yaml-front")]
    composed = compose(file, front, first_line)
    if any(finding.rule in ("yaml-syntax", "yaml-size") for finding in composed.findings):
        return None, composed.findings
    if not isinstance(composed.data, dict):
        line = min(first_line, text.count("\n") + 1)
        finding = Finding(file, line, 1, "There are no fields in this file.", "Write lines such as 'name: ...'.", "yaml-empty")
        return None, [*composed.findings, finding]
    return Source(file, kind, identity, composed.data, composed.marks, body), composed.findings


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """Part a Markdown file into its fields, its body, and the line on which the fields start."""
    if not text.startswith("---\n"):
        return None, text, 1
    front, fence, body = text[4:].partition("\n---\n")
    if not fence:
        front, fence, body = text[4:].partition("\n---")
        if not fence or body.strip():
            return None, text, 1
    return front + "\n", body, 2
