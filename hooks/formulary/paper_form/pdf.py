"""Makes the PDF of the form, or finds it in the cache."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from formulary.findings import Finding, Level
from formulary.model.collection import Collection
from formulary.pads.engine import printed
from formulary.pads.kit import OURS, Kit
from formulary.pads.look import FONTS, Look
from formulary.pads.pdf import forget
from formulary.paper_form.draw import draw
from formulary.paper_form.form import Form, form_of
from formulary.paper_form.layout import TooLong
from formulary.paper_form.measures import measures_css
from formulary.whole_file import write_whole
from formulary.words import listed

FILE = "entries/formulary.yml"
SHORTEN = "Shorten the names of needs, kinds of support and areas, or have fewer of them."
STYLE = "paper-form/form.css"
KIND = "paper-form"
"""What the cache calls it."""
MODULES = (*OURS, *(Path(__file__).with_name(name) for name in ("fields.py", "font.py")))
"""Our own modules that have a hand in the PDF once its page is drawn."""


@dataclass(frozen=True, slots=True)
class MadeForm:
    """The PDF in the cache, if there is one, and what a person should know of it."""

    path: Path | None
    findings: tuple[Finding, ...] = ()


def make_form(collection: Collection, schema: Mapping[str, Any], look: Look, cache: Path) -> MadeForm:
    """Make the form for a collection, from the schema of activities. ``cache`` is the folder that keeps PDFs.

    Raises:
        NoEngine: WeasyPrint or Pango is missing, and the form is not in the cache.
    """
    try:
        form = form_of(collection, schema, look.letters)
    except TooLong:
        return MadeForm(None, (too_long(),))
    kit = Kit(measures_css() + look.style_of(STYLE), tuple(look.fonts.items()), MODULES)
    html = draw(form, look.overrides, collection.locality.publisher or collection.locality.name)
    path = cache / f"{kit.key(html, KIND)}.pdf"
    if not path.is_file():
        # It loads pikepdf, which a site without PDFs has no use for.
        from formulary.paper_form.fields import finished  # noqa: PLC0415

        cache.mkdir(parents=True, exist_ok=True)
        forget(cache)
        [(content, pages)] = printed(kit, [html])
        if pages != len(form.layout.sides):
            return MadeForm(None, (too_long(),))
        write_whole(path, finished(content, form.fields, look.fonts[FONTS[0]]))
    return MadeForm(path, tuple(remarks(form)))


def too_long() -> Finding:
    """Say that there is no form."""
    message = "There is no form on paper: its questions do not fit on two pages."
    return Finding(FILE, 0, 0, message, SHORTEN, "form-too-long", level=Level.WARNING)


def remarks(form: Form) -> Iterator[Finding]:
    """Say what is not asked, or not in boxes, because the locality's lists take the room."""
    layout = form.layout
    for rule, addresses, message in (
        ("form-left-out", layout.left_out, "The form on paper has no room to ask for {fields}."),
        (
            "form-no-boxes",
            layout.written,
            "The form on paper has no room for the boxes of {fields}: words are written.",
        ),
    ):
        if addresses:
            yield Finding(FILE, 0, 0, message.format(fields=listed(addresses)), SHORTEN, rule, level=Level.WARNING)
