"""Publishes a collection: pads, pages and data, one after the other, into one site."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from formulary.at_once import at_once
from formulary.checking.schemas import Schema, load_schemas
from formulary.collector import without_collector
from formulary.data.files import compact, data_files
from formulary.data.schemas import schema_address
from formulary.findings import has_errors, printable
from formulary.model.collection import Collection
from formulary.model.pad import Pad
from formulary.pads.draw import draw_blanks, draw_screen
from formulary.pads.engine import NoEngine
from formulary.pads.look import Look
from formulary.pads.making import blank_plans, paper_entries
from formulary.pads.pdf import MadePdf, make_pdfs
from formulary.pads.plan import plan
from formulary.pads.sheet import Sheet
from formulary.pads.styles import measures_css
from formulary.pads.translated import formats_of, scripts_of, sheets_of
from formulary.pads.words import ENGLISH
from formulary.pages.contribute import TEMPLATE
from formulary.pages.contributing import contributing_pages
from formulary.pages.pads import FORMAT_NAMES, PdfFacts
from formulary.pages.preview import ADDRESS as PREVIEW
from formulary.pages.preview import preview_facts
from formulary.pages.site import pages_of
from formulary.paper_form.pdf import make_form
from formulary.printed.ledger import Ledger
from formulary.printed.record import Printing, printings_of
from formulary.progress import progress_bar
from formulary.project import Project
from formulary.publishing.history import history_files, keep_prints, with_today
from formulary.publishing.rule_examples import rule_examples
from formulary.publishing.site import Site
from formulary.reading.source import Kind, Source
from formulary.report import as_text
from formulary.writing.form_files import form_files
from formulary.writing.template import template_of

PAPER_FORM = "contribute/form.pdf"
"""The address of the form on paper."""
MANY = 300
"""Activities. For fewer, a second process takes longer than it saves."""


class CannotPublish(Exception):  # noqa: N818 - what is wrong stands in findings; it is no bug
    """Something cannot be published as it should be; the message says what and how to mend it."""


@dataclass(frozen=True, slots=True)
class Options:
    """What to leave out of a build."""

    pdfs: bool = True

    @classmethod
    def from_environment(cls, *, serving: bool) -> "Options":
        """A live preview makes no PDFs, nor does a build with FORMULARY_PDFS=no."""
        return cls(pdfs=not serving and os.environ.get("FORMULARY_PDFS", "yes") != "no")


@without_collector()
def publish(
    site: Site, project: Project, ledgers: Mapping[str, Ledger], sources: Mapping[str, Source], options: Options
) -> list[str]:
    """Write all pages, data and pads; returns what a person should know about what is missing.

    ``ledgers`` are what was printed before, by the code of the pad; ``sources`` the entries as they are written, by
    file.

    Raises:
        CannotPublish: a pad does not fit its pages, or what is printed cannot be kept.
    """
    collection, look, schemas = site.collection, Look(project.overrides), load_schemas(project.schema)
    pdfs, missing = made_pdfs(collection, look, project) if options.pdfs else ([], [])
    form, remarks = made_form(collection, schemas, look, project) if options.pdfs else (None, [])
    in_all_languages = {pad.id: sheets_of(collection, pad) for pad in collection.pads.values()}
    sheets = {pad: english for pad, (english, *_) in in_all_languages.items()}
    printings = printings_of(collection, sheets)
    if options.pdfs:
        keep_what_is_printed(project, collection, ledgers, printings)
    facts: dict[str, list[PdfFacts]] = {}
    for pdf in pdfs:
        facts.setdefault(pdf.pad, []).append(PdfFacts(pdf.format, pdf.pages, round(pdf.kilobytes), pdf.language))

    def write_the_rest() -> None:
        site.write_files(pad_files(collection, in_all_languages, pdfs, look))
        site.write_files(data_files(collection, schemas))
        site.write_files(contribute_files(collection, schemas))
        if form:
            site.write(PAPER_FORM, form.read_bytes())
        site.write_files(form_files(project.root, sources, (one.file for one in collection.activities.values())))
        site.write_files([(PREVIEW, compact(preview_facts(collection, look.letters)))])
        site.write_files(history_files(project, collection, ledgers, printings))

    blanks = draw_blanks(blank_plans(collection, look.letters), look)
    pages = pages_of(collection, sheets, facts, with_today(ledgers, printings), blanks)
    examples = rule_examples(project.root / "tests/examples")
    contributing = contributing_pages(collection, schemas, examples, blanks.entry, PAPER_FORM if form else "")
    many = len(collection.activities) >= MANY
    addresses, _ = at_once(
        lambda: site.write_pages(chain(pages, contributing)),
        write_the_rest,
        worth_it=many,
    )
    site.write_sitemap([*addresses, *(f"{page}/" for page in collection.pages)])
    return list(dict.fromkeys([*missing, *remarks]))


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


def made_form(
    collection: Collection, schemas: Mapping[Kind, Schema], look: Look, project: Project
) -> tuple[Path | None, list[str]]:
    """Make the form on paper; where there is none, or it is shorter than it should be, messages say why."""
    try:
        made = make_form(collection, schemas[Kind.ACTIVITY].content, look, project.cache / "paper-form")
    except NoEngine as problem:
        return None, [str(problem)]
    return made.path, [as_text(made.findings)] if made.findings else []


def keep_what_is_printed(
    project: Project, collection: Collection, ledgers: Mapping[str, Ledger], printings: Mapping[str, Printing]
) -> None:
    """Keep today's prints for ever. Without an engine there are no PDFs, but the sheets print from the browser.

    Raises:
        CannotPublish: they cannot be written down, so their codes would lead nowhere one day.
    """
    try:
        keep_prints(project, collection, ledgers, printings)
    except OSError as problem:
        message = f"What is printed cannot be written to {project.printed}: {printable(problem)}"
        raise CannotPublish(message) from problem


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


def contribute_files(collection: Collection, schemas: Mapping[Kind, Schema]) -> Iterator[tuple[str, bytes]]:
    """The template of an activity, for people who write files."""
    address = schema_address(collection, Kind.ACTIVITY)
    yield TEMPLATE, template_of(collection, schemas[Kind.ACTIVITY].content, address).encode()


def folder(language: str) -> str:
    """The folder of a language below a pad's own; English has none."""
    return "" if language == ENGLISH else f"{language}/"
