"""Draws templates with an environment of our own: compiled once, escaping everything, forgiving nothing."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from formulary.pages.blank import with_blanks
from formulary.pages.markdown import markdown
from formulary.templates import templates_in
from formulary.words import ended, full_date, listed, month_and_year, sentence, thousands


class Drawer:
    """Draws the templates in one folder."""

    def __init__(self, folder: Path) -> None:
        """Prepare the templates in ``folder`` (overrides/pages)."""
        self.environment = templates_in(folder)
        # A build has a drawer of its own: nothing it draws with changes on the way, and asking each time takes long.
        self.environment.auto_reload = False
        self.environment.filters.update(FILTERS)
        self.template = lru_cache(maxsize=None)(self.environment.get_template)
        self.part = lru_cache(maxsize=None)(self.draw_part)
        self.environment.globals["drawn_once"] = self.parts
        self.environment.globals["blank_of"] = self.blank

    def draw(self, template: str, content: Mapping[str, Any]) -> str:
        """Draw one template."""
        return self.template(template).render(content)

    def draw_part(self, template: str, row: Hashable, root: str) -> str:
        """Draw a part that stands alike on many pages, at the same depth."""
        return self.template(template).render(row=row, root=root)

    def parts(self, template: str, rows: Iterable[Hashable], root: str) -> Markup:
        """Draw a part for each row, each row once however many pages it stands on."""
        return Markup("".join([self.part(template, row, root) for row in rows]))  # noqa: S704 - the template escapes

    def blank(self, template: str, **known: Any) -> Markup:
        """Draw a template with a gap for all that is not known, for a script to fill."""
        drawn = with_blanks(self.environment, FILTERS).get_template(template).render(known)
        return Markup(drawn)  # noqa: S704 - the template escapes


def dial(phone: str) -> str:
    """The address that makes a phone ring a number: 'tel:01632960101'."""
    return "tel:" + "".join(c for c in phone if c.isdigit() or c == "+")


def host_and_path(address: str) -> str:
    """A web address as it is read: 'walkers.example.org/join' for 'https://walkers.example.org/join'."""
    return address.removeprefix("https://")


FILTERS: dict[str, Callable[..., Any]] = {
    "markdown": markdown,
    "full_date": full_date,
    "month_and_year": month_and_year,
    "listed": listed,
    "sentence": sentence,
    "ended": ended,
    "thousands": thousands,
    "dial": dial,
    "host_and_path": host_and_path,
}
"""Our own filters, by the names that templates call them."""
