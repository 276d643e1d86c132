"""Blanks: a template drawn with a sign in every gap, so that a script fills it in the browser.

The sign names what belongs there: ``%%entry.phone%%``, ``%%entry.good_for.*%%`` for each of a list, and with the
filter that it goes through, ``%%entry.bring|sentence%%``. All conditions hold, so that every part stands there once;
the script leaves out an element when nothing in it was filled.
"""

from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import Environment, Undefined


class Blank(Undefined):
    """What a template does not know. Whatever it asks of a blank is a blank again."""

    __slots__ = ()

    def __str__(self) -> str:
        """The sign of the gap."""
        return f"%%{self._undefined_name}%%"

    def __bool__(self) -> bool:
        """Every condition holds."""
        return True

    def __iter__(self) -> Iterator[Any]:
        """Of every list there is one item."""
        yield Blank(name=f"{self._undefined_name}.*")

    def __getattr__(self, name: str) -> Any:
        """A part of it."""
        if name.startswith("__"):
            raise AttributeError(name)
        return Blank(name=f"{self._undefined_name}.{name}")

    def through(self, filter_name: str) -> "Blank":
        """A text that goes through a filter."""
        return Blank(name=f"{self._undefined_name}|{filter_name}")


def with_blanks(environment: Environment, filters: dict[str, Callable[..., Any]]) -> Environment:
    """An environment with the same templates that leaves a gap for all that it is not given.

    ``filters`` are our own ones: they are noted in the gaps.
    """
    blanks = environment.overlay(undefined=Blank)
    blanks.filters = environment.filters | {name: noted(name, own) for name, own in filters.items()}
    return blanks


def noted(name: str, own: Callable[..., Any]) -> Callable[..., Any]:
    """A filter that is noted where it meets a blank."""
    return lambda value: value.through(name) if isinstance(value, Blank) else own(value)
