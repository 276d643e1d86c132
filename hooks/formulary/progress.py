"""A bar that shows how far a long piece of work is, to a person who waits at a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import click


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function that is told how many of how many pieces are done.

    The bar comes with the first call, so nothing is shown where there is nothing to do; and it is for a person's eyes:
    no log and no file that errors are sent to gets a word of it.
    """
    with ExitStack() as shown:
        bar: Any = None

        def tell(done: int, total: int) -> None:
            nonlocal bar
            if not sys.stderr.isatty():
                return
            bar = bar or shown.enter_context(click.progressbar(length=total, label=label, file=sys.stderr))
            bar.length = total
            bar.update(done - bar.pos)

        yield tell
