"""Reads the word files of sheets, and holds each against the English one: the same names, lists and gaps."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path as File
from string import Formatter
from typing import Any

import msgspec

from formulary.entry.parts import Approval
from formulary.findings import Finding, printable
from formulary.pads.words import ENGLISH, FOLDER, Words, english, words_of
from formulary.reading.source import Marks, Path, address
from formulary.reading.text import decode
from formulary.reading.yaml import compose

PLACE = "hooks/formulary/pads/languages"
"""Where the files are, as findings name them."""
CHOICES: dict[Path, tuple[str, ...]] = {
    ("script",): ("latin", "bengali", "arabic"),
    ("times", "clock"): ("12", "12:00", "24:00"),
}
"""What may stand where not every text is right."""


@dataclass(frozen=True, slots=True)
class WordFile:
    """One language's file: its words, unless something is wrong with it, and what that is."""

    words: Words | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A word file while it is read."""

    file: str
    marks: Marks

    def finding(self, path: Path, message: str, mend: str) -> Finding:
        """Something to mend at a path."""
        line, column = self.marks.of_key(path)
        return Finding(self.file, line, column, message, mend, "pad-words", address(path))


def read_words(language: str) -> WordFile:
    """Read the words of one language: its file as it is now, and each state of it only once."""
    path = FOLDER / f"{language}.yml"
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        changed = 0
    return read_file(language, path, changed)


@cache
def read_file(language: str, path: File, changed: int) -> WordFile:  # noqa: ARG001 - a changed file is another one
    """Read one file."""
    if language == ENGLISH:
        return WordFile(english(), ())
    file = f"{PLACE}/{language}.yml"
    try:
        text, findings = decode(file, path.read_bytes())
    except OSError:
        message, mend = f"There are no words for sheets in '{language}'.", "Copy en.yml beside it, and translate it."
        return WordFile(None, (Finding(file, 0, 0, message, mend, "pad-words"),))
    composed = compose(file, text, 1)
    findings = [*findings, *composed.findings]
    if not findings:
        findings = list(differences(Page(file, composed.marks), composed.data))
    return WordFile(None if findings else words_of(language, composed.data), tuple(findings))


def differences(page: Page, data: Any) -> Iterator[Finding]:
    """What a file says otherwise than the English one."""
    source = msgspec.to_builtins(english())
    approved = data.pop("approved", None) if isinstance(data, dict) else None
    expected = {name: part for name, part in source.items() if name not in ("approved", "language")}
    expected["times"].pop("comma")
    yield from compared(page, (), expected, data)
    if approved is not None:
        data["approved"] = approved
        yield from approval(page, approved)


def approval(page: Page, approved: Any) -> Iterator[Finding]:
    """Who has approved a file must be said with the day."""
    try:
        msgspec.convert(approved, Approval, strict=False)
    except msgspec.ValidationError:
        yield page.finding(
            ("approved",),
            "This does not say who has approved the words, and when.",
            "Write 'on' with a day such as 2026-11-21, and 'by' with the part that person plays.",
        )


def compared(page: Page, path: Path, expected: Any, found: Any) -> Iterator[Finding]:
    """Hold one part of a file against the English one."""
    if isinstance(expected, dict):
        yield from names(page, path, expected, found)
    elif isinstance(expected, (list, tuple)):
        if not isinstance(found, list) or len(found) != len(expected) or not all(map(is_said, found)):
            yield page.finding(path, f"Here must be {len(expected)} words.", f"English has: {', '.join(expected)}.")
    elif not is_said(found):
        yield page.finding(path, f"'{address(path)}' must be a text.", f"English has: {printable(expected)}")
    elif path in CHOICES:
        if found not in CHOICES[path]:
            yield page.finding(
                path, f"'{printable(found)}' is not possible here.", f"Write {' or '.join(CHOICES[path])}."
            )
    elif gaps(found) != gaps(expected):
        yield page.finding(
            path,
            f"'{printable(found)}' has other words in curly brackets than the English text.",
            f"English has: {printable(expected)}",
        )


def names(page: Page, path: Path, expected: dict[str, Any], found: Any) -> Iterator[Finding]:
    """Hold a block of names against the English one."""
    if not isinstance(found, dict):
        yield page.finding(path, "Here must be names with a text each.", f"They are: {', '.join(expected)}.")
        return
    for name, part in expected.items():
        if name in found:
            yield from compared(page, (*path, name), part, found[name])
        else:
            mend = f"English has: {printable(part)}" if isinstance(part, str) else "Copy it from en.yml; translate it."
            yield page.finding(path, f"'{address((*path, name))}' is missing.", mend)
    for name in found:
        if name not in expected:
            mend = "Delete the line, or look for the right name in en.yml."
            yield page.finding((*path, name), f"'{printable(name)}' is not among the English words.", mend)


def is_said(text: Any) -> bool:
    """Whether something is a text with letters or signs in it."""
    return isinstance(text, str) and bool(text.strip())


def gaps(text: str) -> list[str] | None:
    """The names in curly brackets, in order of their letters; None where a bracket stands alone."""
    try:
        return sorted(f"{name}{form}{sign}" for _, name, form, sign in Formatter().parse(text) if name is not None)
    except ValueError:
        return None
