"""Rules about what was withdrawn: the file is public, and what it says may harm people who did nothing wrong."""

import re
from collections.abc import Iterator

from formulary.checking.document import Document, Facts
from formulary.checking.rules.rule import Complaint, rule
from formulary.reading.source import Kind

CONFIDENTIAL = (
    "abus", "accus", "alleg", "arrest", "assault", "bully", "complain", "concern", "convict", "court", "crime",
    "criminal", "danger", "dbs", "fraud", "groom", "harass", "harm", "inappropriate", "investigat", "misconduct",
    "neglect", "offen", "police", "racis", "risk", "safeguard", "sexual", "steal", "stole", "suspect", "suspend",
    "theft", "threat", "unsafe", "violen",
)  # fmt: skip
"""How words start that belong to a worry about safety or trust, which is nobody's business before it is settled."""
WORD = re.compile("[A-Za-z]+")


@rule("withdrawn-neutral", "Why somebody is off the list may be a matter of safety, and this is public.", Kind.ACTIVITY)
def withdrawn_neutral(document: Document, _: Facts) -> Iterator[Complaint]:
    """What is said about something withdrawn holds no word of a worry about safety or trust."""
    if document.values.get("status") != "withdrawn":
        return
    if word := confidential(document.values.get("status_why", "")):
        mend = "Delete this line, or write 'The group asked'. Tell the maintainers: it stays in the history."
        yield ("status_why",), f"Everybody can read this, and '{word}' says too much.", mend


def confidential(text: str) -> str:
    """The first word of a text that belongs to a worry about safety or trust, or nothing."""
    return next((word for word in WORD.findall(text) if word.lower().startswith(CONFIDENTIAL)), "")
