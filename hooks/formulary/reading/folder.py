"""Reads a whole folder of entries: each file becomes a source or a finding, and none hides another."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from formulary.at_once import at_once
from formulary.findings import Finding
from formulary.reading.names import identify, meant, refusal, walk, whole
from formulary.reading.plain import plain_values
from formulary.reading.source import Kind, Source
from formulary.reading.text import decode
from formulary.reading.yaml import LateMarks, compose

FENCE = "---"
MANY = 400
"""Files. For fewer, a second process takes longer than it saves."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read: the sources in order of their files, and what gates 1 to 3 found."""

    sources: tuple[Source, ...]
    findings: tuple[Finding, ...]


def read(entries: Path) -> Reading:
    """Read the collection in the folder ``entries``."""
    if not entries.is_dir():
        return Reading((), (whole(entries.name, "There is no such folder.", "Make it.", "file-missing"),))
    files = list(walk(entries, entries.name))
    half = len(files) // 2
    read_both = at_once(lambda: read_files(files[:half]), lambda: read_files(files[half:]), worth_it=len(files) >= MANY)
    sources = [source for some, _ in read_both for source in some]
    findings = [finding for _, some in read_both for finding in some]
    there = {(source.kind, source.id) for source in sources} | {meant(finding.file) for finding in findings}
    if (Kind.FORMULARY, "formulary") not in there:
        message, mend = "The locality's file is missing.", "Copy the one of another locality."
        findings.append(whole(f"{entries.name}/formulary.yml", message, mend, "file-missing"))
    return Reading(tuple(sources), tuple(findings))


def read_files(files: Iterable[tuple[str, os.DirEntry[str]]]) -> tuple[list[Source], list[Finding]]:
    """Read some files, each by itself."""
    sources: list[Source] = []
    findings: list[Finding] = []
    for file, entry in files:
        source, found = read_file(file, entry)
        findings += found
        if source:
            sources.append(source)
    return sources, findings


def read_file(file: str, entry: os.DirEntry[str]) -> tuple[Source | None, list[Finding]]:
    """Send one file through the first three gates."""
    try:
        if found := refusal(file, entry):
            return None, [found]
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
    front, body, first_line = split_front_matter(text) if file.endswith(".md") else (text, "", 1)
    if front is None:
        mend = f"Start the file with a line '{FENCE}', the fields, and another line '{FENCE}'."
        return None, [Finding(file, 1, 1, "The fields at the top of the page are missing.", mend, "yaml-front")]
    if values := plain_values(front):
        return Source(file, kind, identity, values, LateMarks(front, first_line), body), []
    composed = compose(file, front, first_line)
    if not composed.complete:
        return None, composed.findings
    if not isinstance(composed.data, dict):
        return None, composed.findings or [no_fields(file, bool(composed.data), first_line)]
    return Source(file, kind, identity, composed.data, composed.marks, body, composed.refused), composed.findings


def no_fields(file: str, is_written: bool, line: int) -> Finding:
    """Report a file that holds no fields: nothing at all, a list, or text."""
    message = "There are no names of fields in this file." if is_written else "There is nothing in this file."
    return Finding(file, line, 1, message, "Write lines such as 'name: Tuesday Stroll'.", "yaml-empty")


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """Part a Markdown file into its fields, its body, and the line on which the fields start."""
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip() == FENCE][:2]
    if len(fences) < 2 or fences[0] != 0:  # noqa: PLR2004 - a fence above the fields and one below
        return None, text, 1
    return "\n".join([*lines[1 : fences[1]], ""]), "\n".join(lines[fences[1] + 1 :]), 2
