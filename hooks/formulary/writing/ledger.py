"""The ledger of an entry: one more line for one more time that somebody asked, and nothing else touched."""

from datetime import date

from formulary.checking.check import against_rules, against_schema
from formulary.checking.document import gather
from formulary.checking.schemas import Schema
from formulary.findings import Finding, Level
from formulary.reading.folder import read_text
from formulary.reading.source import Source
from formulary.writing.emit import indented, item_lines
from formulary.writing.notes import indent_of, lines_with_text

FIELD = "verified"


class CannotVerify(Exception):  # noqa: N818 - the file or the answer is wrong, and findings say so
    """The ledger cannot take the line. ``findings`` say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("The line cannot be added.")
        self.findings = findings


def verified(file: str, text: str, line: dict[str, str], schema: Schema, today: date) -> str:
    """The text of an activity with one more line in its ledger: ``on``, ``by`` and ``how``.

    Raises:
        CannotVerify: the file cannot be read, or the line breaks a rule.
    """
    source, findings = read_text(file, text)
    if source is None or findings:
        raise CannotVerify(list(findings))
    added = with_line(text, source, line)
    after, findings = read_text(file, added)
    ledger = [*as_list(source), line]
    if after is None or findings or after.data != source.data | {FIELD: ledger}:
        message, mend = "The ledger is not written as a list of lines.", "Run 'formulary format' on this file first."
        raise CannotVerify([source.finding("ledger-form", (FIELD,), message, mend)])
    if wrong := about_ledger(after, schema, today):
        raise CannotVerify(wrong)
    return added


def as_list(source: Source) -> list[object]:
    """The ledger as it stands; empty where there is none."""
    found = source.data.get(FIELD, [])
    return list(found) if isinstance(found, list) else []


def with_line(text: str, source: Source, line: dict[str, str]) -> str:
    """Write the line below the last one, indented as the others are; a ledger that is missing comes last."""
    lines = text.rstrip("\n").split("\n")
    places = [mark[0] for path, mark in source.marks.values.items() if path[:1] == (FIELD,)]
    item = item_lines(dict(line))
    if not places:
        return "\n".join([*lines, f"{FIELD}:", *indented(item), ""])
    last = lines_with_text(text)[max(places)]
    space = " " * indent_of(lines[min(places) - 1])
    return "\n".join([*lines[:last], *(space + one for one in item), *lines[last:], ""])


def about_ledger(source: Source, schema: Schema, today: date) -> list[Finding]:
    """What is an error in the ledger; what is wrong with the rest of the file is another matter."""
    document, findings = against_schema(source, schema)
    findings += against_rules([document], gather([source], [document], today))
    errors = [finding for finding in findings if finding.level is Level.ERROR]
    return [finding for finding in errors if finding.field.partition(".")[0] == FIELD]
