"""Writes a file in one step, so that nobody ever finds half of it."""

import os
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Put content into a file, in place of what may be there.

    Raises:
        OSError: it cannot be written; what was there still is.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_bytes(content)
    part.replace(path)
