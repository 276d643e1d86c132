"""Keeps what was printed: adds it to the ledger of its pad, once, whoever else is adding to it at the same time."""

from pathlib import Path

from filelock import FileLock

from formulary.checking.schemas import Schema
from formulary.printed.read import ENDING, read_ledger
from formulary.printed.record import Printing

LONGEST_WAIT = 60
"""Seconds to wait for another build that writes to the same ledger."""


def keep(folder: Path, code: str, printing: Printing, schema: Schema, locks: Path) -> bool:
    """Add a print to the ledger of a pad in ``folder``; says whether anything was new.

    What stands there is never changed. ``locks`` is the folder for the file that keeps other builds waiting.

    Raises:
        OSError: the ledger is a link, it cannot be written, or another build has held it for a minute.
    """
    folder.mkdir(parents=True, exist_ok=True)
    locks.mkdir(parents=True, exist_ok=True)
    path = folder / f"{code}{ENDING}"
    if path.is_symlink():
        raise OSError(f"{path.name} is a link to another file.")
    with FileLock(locks / f"{code}.lock", timeout=LONGEST_WAIT):
        written = written_in(path)
        new = b"".join(read_ledger(path.name, written, schema)[0].records_of(printing))
        with path.open("ab") as ledger:
            ledger.write(after(written, new))
    return bool(new)


def written_in(path: Path) -> bytes:
    """The content of a ledger; nothing where there is none yet. What a link leads to is none of ours."""
    return path.read_bytes() if path.is_file() and not path.is_symlink() else b""


def after(written: bytes, new: bytes) -> bytes:
    """What to add to a ledger. A line that was cut off, by a full disk say, must not spoil the next one."""
    return b"\n" + new if new and written and not written.endswith(b"\n") else new
