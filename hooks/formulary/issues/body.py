"""The body of an issue as GitHub writes it: a heading for each question, and below it the answer."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from formulary.findings import Finding, printable
from formulary.reading.text import decode

LARGEST = 64 * 1024
"""Bytes. GitHub takes no more than 65,536 letters; a full answer has about 5,000."""
MOST = 20
"""How many findings about the body as a whole are told: more help nobody, and a comment has an end."""
HEADING = re.compile(r" {0,3}###[ \t]+")
NOTHING = ("_No response_", "None")
"""What GitHub writes for a question that nobody answered."""
HIDDEN = re.compile(r"<!--|-->")


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody answered, and the line of its heading; empty where they answered nothing."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Body:
    """The answers by their headings, and what is wrong with the body as a whole."""

    given: dict[str, Given]
    findings: tuple[Finding, ...]


def read_body(file: str, content: bytes, headings: Collection[str]) -> Body:
    """Take a body apart. ``headings`` are those of the form: what looks like one and is none puts all in doubt."""
    if len(content) > LARGEST:
        return Body({}, (Finding(file, 0, 0, "This is too long.", "Shorten the answers.", "issue-size"),))
    text, findings = decode(file, content)
    if findings:
        return Body({}, tuple(findings))
    given: dict[str, Given] = {}
    lines = text.split("\n")
    starts = [(number, found) for number, line in enumerate(lines) if (found := heading_in(line)) is not None]
    ends = [*(number for number, _ in starts), len(lines)][1:]
    for (start, heading), end in zip(starts, ends, strict=False):
        answer = "\n".join(lines[start + 1 : end]).strip()
        if wrong := doubt(file, start + 1, heading, headings, given):
            findings.append(wrong)
        elif sign := HIDDEN.search(answer):
            findings.append(hidden(file, start + 1, heading, sign[0]))
        given.setdefault(heading, Given("" if answer in NOTHING else answer, start + 1))
    if not given:
        message = "There are no answers here."
        findings.append(Finding(file, 1, 1, message, "Start again with the form 'Add an activity'.", "issue-form"))
    return Body(given, tuple(findings[:MOST]))


def heading_in(line: str) -> str | None:
    """The text of a heading of the third rank, or None where a line is none (CommonMark, 'ATX headings')."""
    found = HEADING.match(line)
    return line[found.end() :].rstrip("# \t") if found else None


def doubt(file: str, line: int, heading: str, headings: Collection[str], given: dict[str, Given]) -> Finding | None:
    """Report a heading that the form does not have, or that stands there twice: somebody wrote it into an answer."""
    mend = "Take the three signs '###' away from the start of this line."
    if heading not in headings:
        message = f"The form has no question '{printable(heading)}'."
        return Finding(file, line, 1, message, mend, "issue-heading")
    if heading in given:
        message = f"The question '{printable(heading)}' stands here a second time."
        return Finding(file, line, 1, message, mend, "issue-heading", heading)
    return None


def hidden(file: str, line: int, heading: str, sign: str) -> Finding:
    """Report a comment of HTML: those who read the issue would not see it."""
    message = f"This answer holds a sign for hidden text: '{sign}'."
    mend = "Delete it. All that is sent must be there for all to see."
    return Finding(file, line, 1, message, mend, "issue-hidden", heading)


def ticked(answer: str) -> list[str]:
    """The titles of the boxes that are ticked."""
    return [line[6:].strip() for line in answer.split("\n") if line.lower().startswith("- [x] ")]
