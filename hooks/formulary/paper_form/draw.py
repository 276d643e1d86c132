"""Draws the form as the page that becomes a PDF."""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from formulary.paper_form.form import Form


def draw(form: Form, overrides: Path, author: str) -> str:
    """The HTML that the PDF is made of."""
    return templates_in(overrides).get_template("form.html").render(form=form, words=form.head.words, author=author)


@lru_cache(maxsize=2)
def templates_in(overrides: Path) -> Environment:
    """The templates of the form: everything is escaped, and a name that is missing is an error."""
    return Environment(
        loader=FileSystemLoader(overrides / "paper-form"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
