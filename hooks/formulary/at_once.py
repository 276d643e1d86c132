"""Two things at once: on a machine with two cores, a copy of this process does the second one."""

import os
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

First = TypeVar("First")
Second = TypeVar("Second")


def at_once(first: Callable[[], First], second: Callable[[], Second], *, worth_it: bool = True) -> tuple[First, Second]:
    """Do two things, at the same time where that can be done, and give back what both gave.

    What ``second`` gives is pickled on its way; what it changes in memory stays in its copy. Where the copy fails,
    ``second`` is done again here, so that nothing is lost and an error shows itself where it can be seen.
    """
    if not (worth_it and can_copy()):
        return first(), second()
    # Loaded here: most collections are too small for this.
    from multiprocessing import get_context  # noqa: PLC0415

    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    copy = context.Process(target=send, args=(second, sender))
    copy.start()
    sender.close()
    try:
        done = first()
        try:
            return done, receiver.recv()
        except EOFError:
            return done, second()
    finally:
        receiver.close()
        copy.join()


def can_copy() -> bool:
    """Whether there is a second core, and copying this process is safe: only on Linux, and without other threads."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1 and threading.active_count() == 1


def send(work: Callable[[], object], sender: "Connection") -> None:
    """Do the work of the copy; whatever goes wrong leaves no word, which says enough."""
    try:
        sender.send(work())
    except BaseException:  # noqa: BLE001 - it is done again where it can be seen
        os._exit(1)
