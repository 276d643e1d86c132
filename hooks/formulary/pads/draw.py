"""Draws a planned pad: as the page that becomes a PDF, and as the page on the screen that prints from the browser."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from formulary.pads.look import Look
from formulary.pads.making import BLANK_ENTRY
from formulary.pads.plan import Plan
from formulary.pads.words import English
from formulary.templates import templates_in
from formulary.words import full_date

POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Blanks:
    """The blank pages of a sheet, and a blank entry, as templates for scripts."""

    pages: Markup
    entry: Markup


def draw_paper(plan: Plan, look: Look, author: str) -> str:
    """The HTML that the PDF is made of."""
    return pad_templates(look.overrides).get_template("paper.html").render(plan=plan, title=titled(plan), author=author)


def draw_screen(plan: Plan, look: Look, *, assets: str, back: str, pdfs: Sequence[tuple[str, str]]) -> str:
    """The HTML of the page that shows a pad and prints it.

    ``assets`` leads to the site's folder of that name and ``back`` to the pad's own page, both from this one;
    ``pdfs`` are the names of the formats and where their files are.
    """
    known = {"title": titled(plan), "reprint_by": full_date(plan.sheet.reprint_by), "policy": POLICY}
    screen = pad_templates(look.overrides).get_template("screen.html")
    return screen.render(plan=plan, assets=assets, back=back, pdfs=pdfs, **known)


def draw_blanks(plans: Sequence[Plan], look: Look) -> Blanks:
    """The blanks for the script that makes pads in the browser; the preview of an entry has use for one of them."""
    templates = pad_templates(look.overrides)
    pages = templates.get_template("blank-pages.html").render(plans=plans)
    entry = templates.get_template("blank-entry.html").render(blank_entry=BLANK_ENTRY)
    return Blanks(Markup(pages), Markup(entry))  # noqa: S704 - our own templates have drawn it, which escape everything


@lru_cache(maxsize=4)
def pad_templates(overrides: Path) -> Environment:
    """The templates of pads, compiled once for all of them."""
    environment = templates_in(overrides / "pads")
    environment.tests["english"] = lambda text: isinstance(text, English)
    return environment


def titled(plan: Plan) -> str:
    """The document's title: the pad's and the format's, and in which language it is."""
    language = "" if plan.sheet.words.is_english else f", {plan.sheet.words.language}"
    return f"{plan.sheet.title} ({plan.format.title}{language})"
