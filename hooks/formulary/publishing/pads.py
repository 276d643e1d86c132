"""Publishes pads: their PDFs, the sheets that print from the browser, and what more are made of there."""

from collections.abc import Iterator, Mapping, Sequence

from formulary.data.files import compact
from formulary.findings import has_errors
from formulary.model.collection import Collection
from formulary.model.pad import Pad
from formulary.pads.draw import draw_screen
from formulary.pads.engine import NoEngine
from formulary.pads.look import Look
from formulary.pads.making import paper_entries
from formulary.pads.pdf import MadePdf, make_pdfs
from formulary.pads.plan import plan
from formulary.pads.sheet import Sheet
from formulary.pads.styles import measures_css
from formulary.pads.translated import formats_of, scripts_of
from formulary.pads.words import ENGLISH
from formulary.pages.pads import FORMAT_NAMES
from formulary.progress import progress_bar
from formulary.project import Project
from formulary.publishing.cannot import CannotPublish
from formulary.report import as_text


def made_pdfs(collection: Collection, look: Look, project: Project) -> tuple[Sequence[MadePdf], list[str]]:
    """Make the PDFs; without an engine there are none, and a message says what to type.

    Raises:
        CannotPublish: a pad does not fit its pages.
    """
    try:
        with progress_bar("Making PDFs") as progress:
            run = make_pdfs(collection, collection.pads.values(), look, project.cache / "pads", progress)
    except NoEngine as problem:
        return [], [str(problem)]
    if has_errors(run.findings):
        raise CannotPublish(as_text(run.findings))
    return run.pdfs, []


def pad_files(
    collection: Collection, sheets: Mapping[str, Sequence[Sheet]], pdfs: Sequence[MadePdf], look: Look
) -> Iterator[tuple[str, bytes]]:
    """The PDFs, the sheets that print from the browser, the measures that both share, and what more are made of."""
    pads = collection.pads.values()
    yield "assets/pads/measures.css", measures_css(look.letters, scripts_of(pads)).encode()
    yield "pads/make/entries.json", compact(paper_entries(collection, look.letters))
    for pdf in pdfs:
        yield f"pads/{pdf.pad}/{folder(pdf.language)}{pdf.format}.pdf", pdf.path.read_bytes()
    for pad in pads:
        for sheet in sheets[pad.id]:
            if sheet.lines:
                yield sheet_page(pad, sheet, pdfs, look)


def sheet_page(pad: Pad, sheet: Sheet, pdfs: Sequence[MadePdf], look: Look) -> tuple[str, bytes]:
    """A sheet that prints from the browser, and its address."""
    language = sheet.words.language
    planned = plan(sheet, formats_of(pad, sheet)[0], look.letters_for(sheet.words.script))
    here = [pdf for pdf in pdfs if (pdf.pad, pdf.language) == (pad.id, language)]
    files = [(FORMAT_NAMES[pdf.format][0], f"../{pdf.format}.pdf") for pdf in here]
    up = "../" if sheet.words.is_english else "../../"
    page = draw_screen(planned, look, assets=f"{up}../../assets", back=up, pdfs=files)
    return f"pads/{pad.id}/{folder(language)}sheet/index.html", page.encode()


def folder(language: str) -> str:
    """The folder of a language below a pad's own; English has none."""
    return "" if language == ENGLISH else f"{language}/"
