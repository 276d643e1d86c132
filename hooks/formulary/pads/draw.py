"""Draws a planned pad: as the page that becomes a PDF, and as the page on the screen that prints from the browser."""

from collections.abc import Sequence

from formulary.pads.look import Look
from formulary.pads.plan import Plan

POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'"


def draw_paper(plan: Plan, look: Look, author: str) -> str:
    """The HTML that the PDF is made of."""
    return look.templates.get_template("paper.html").render(plan=plan, title=titled(plan), author=author)


def draw_screen(plan: Plan, look: Look, *, assets: str, back: str, pdfs: Sequence[tuple[str, str]]) -> str:
    """The HTML of the page that shows a pad and prints it.

    ``assets`` leads to the site's folder of that name and ``back`` to the pad's own page, both from this one;
    ``pdfs`` are the names of the formats and where their files are.
    """
    return look.templates.get_template("screen.html").render(
        plan=plan, title=titled(plan), assets=assets, back=back, pdfs=pdfs, policy=POLICY
    )


def titled(plan: Plan) -> str:
    """The document's title: the pad's and the format's."""
    return f"{plan.sheet.title} ({plan.format.title})"
