"""Draws the form as the page that becomes a PDF."""

from pathlib import Path

from formulary.paper_form.form import Form
from formulary.templates import templates_in


def draw(form: Form, overrides: Path, author: str) -> str:
    """The HTML that the PDF is made of."""
    template = templates_in(overrides / "paper-form").get_template("form.html")
    return template.render(form=form, words=form.head.words, author=author)
