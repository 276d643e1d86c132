"""Writes what has passed all gates, and never over a file that is there."""

from pathlib import Path

from formulary.findings import Level
from formulary.importing.draft import Draft


def write(root: Path, draft: Draft, text: str) -> bool:
    """Write a draft below ``root``; say whether it was written, and tell its row if it was not."""
    path = root / draft.file
    if any(folder.is_symlink() for folder in path.parents if folder.is_relative_to(root) and folder != root):
        return refuse(draft, "its folder is a link to another", "Put a folder there.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return refuse(draft, "something of that name is there", f"Look at {draft.file}.")
    except OSError as problem:
        return refuse(draft, problem.strerror or "the disk refused it", "Look at who may write there.")
    return True


def refuse(draft: Draft, why: str, mend: str) -> bool:
    """Tell the row of a draft why it was not written; the answer is always no."""
    draft.row.say("import-refused", "", f"Not written: {why}.", mend, Level.ERROR)
    return False
