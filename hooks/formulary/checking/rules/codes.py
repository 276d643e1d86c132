"""Rules about the short codes on paper: a code means one thing for ever."""

from collections.abc import Iterator

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.reading.source import Kind


def owner(document: Document, facts: Facts, field: str) -> Document | None:
    """Find the other document that has a document's code or letter already."""
    first = facts.owners.get((document.source.kind, field, document.values.get(field, "")))
    return first if first and first.source is not document.source else None


@rule("code-once", "Two activities with one code would be mixed up on paper.", Kind.ACTIVITY, Kind.PAD)
def code_once(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No two entries share a code; the later file by name is told."""
    if other := owner(document, facts, "code"):
        message = f"The code '{document.values['code']}' belongs to {other.source.file} already."
        yield ("code",), message, "Delete the line: the machine gives a new code."


@rule("code-letter", "The letter tells which kind of support it is.", Kind.ACTIVITY)
def code_letter(document: Document, facts: Facts) -> Iterator[Complaint]:
    """A code starts with the letter of its kind of support."""
    code = document.values.get("code")
    support = facts.of(Kind.SUPPORT).get(document.values["support"])
    if code and support and code[0] != support.values["letter"]:
        message = f"Codes of '{support.source.id}' start with {support.values['letter']}, this one with {code[0]}."
        mend = "Look at 'support'. If the code is on paper already, keep the code and its kind of support together."
        yield ("code",), message, mend


@rule("letter-once", "Two kinds of support with one letter would share their codes.", Kind.SUPPORT)
def letter_once(document: Document, facts: Facts) -> Iterator[Complaint]:
    """No two kinds of support share a letter."""
    if other := owner(document, facts, "letter"):
        letter = document.values["letter"]
        yield ("letter",), f"The letter '{letter}' belongs to {other.source.file} already.", "Choose another."
