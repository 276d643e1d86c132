"""The engine: runs one press or several, and says plainly where Pango is missing."""

import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from multiprocessing import get_context
from types import ModuleType

from formulary.pads.kit import Kit

MANY = 6
"""PDFs. For fewer, starting more processes takes longer than it saves."""
HOW_TO_INSTALL = {
    "linux": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": "winget install -e --id MSYS2.MSYS2, and there: pacman -S mingw-w64-x86_64-pango",
}


class NoEngine(Exception):  # noqa: N818 - it is not a bug of ours: everything but the PDFs can be made
    """WeasyPrint or Pango is missing on this machine. The message says what to type."""


def load_press() -> ModuleType:
    """Load the press.

    Raises:
        NoEngine: it cannot be loaded here.
    """
    try:
        return import_module("formulary.pads.press")
    except ImportError as error:
        message = "No PDFs were made, because WeasyPrint is missing. Install it with: pip install weasyprint"
        raise NoEngine(message) from error
    except OSError as error:
        how = HOW_TO_INSTALL.get(sys.platform, HOW_TO_INSTALL["linux"])
        message = f"No PDFs were made, because WeasyPrint does not find Pango. Install it with: {how}"
        raise NoEngine(message) from error


def printed(kit: Kit, pages: Sequence[str]) -> Iterator[tuple[bytes, int]]:
    """Make PDFs of HTML, in the same order, and count the pages of each.

    Raises:
        NoEngine: there is no engine on this machine.
    """
    press = load_press()
    workers = min(os.cpu_count() or 1, len(pages) // 2)
    done = 0
    if len(pages) >= MANY and workers > 1:
        try:
            for result in in_processes(press, kit, pages, workers):
                yield result
                done += 1
        except (BrokenProcessPool, PermissionError):
            pass  # Some containers allow no processes or no semaphores: the rest is made in this one.
    if done < len(pages):
        press.set_up(kit)
        yield from map(press.print_one, pages[done:])


def in_processes(press: ModuleType, kit: Kit, pages: Sequence[str], workers: int) -> Iterator[tuple[bytes, int]]:
    """Make PDFs in several processes. They are started anew: a fork of a process that holds Pango may hang."""
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=press.set_up_worker, initargs=(kit,)) as pool:
        yield from pool.map(press.print_one, pages)
