"""Writes what has passed all gates, and never over a file that is there."""

from pathlib import Path

from formulary.findings import Level
from formulary.importing.draft import Draft
from formulary.writing.files import NotWritten, write_new


def write(root: Path, draft: Draft, text: str) -> bool:
    """Write a draft below ``root``; say whether it was written, and tell its row if it was not."""
    try:
        write_new(root, draft.file, text)
    except NotWritten as problem:
        return refuse(draft, problem.why, problem.mend)
    return True


def refuse(draft: Draft, why: str, mend: str) -> bool:
    """Tell the row of a draft why it was not written; the answer is always no."""
    draft.row.say("import-refused", "", f"Not written: {why}.", mend, Level.ERROR)
    return False
