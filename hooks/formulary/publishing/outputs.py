"""Publishes a collection: pads, pages and data, one after the other, into one site."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from formulary.at_once import at_once
from formulary.calendar.files import calendar_files
from formulary.checking.schemas import load_schemas
from formulary.collector import without_collector
from formulary.data.files import data_files, readable
from formulary.findings import printable
from formulary.freshness.figures import figures
from formulary.gaps.files import gaps_files
from formulary.model.collection import Collection
from formulary.pads.draw import draw_blanks
from formulary.pads.look import Look
from formulary.pads.making import blank_plans
from formulary.pads.translated import sheets_of
from formulary.pages.changes import changes_pages
from formulary.pages.contributing import contributing_pages
from formulary.pages.pad_changes import pad_changes_pages
from formulary.pages.pads import PdfFacts
from formulary.pages.site import pages_of
from formulary.printed.ledger import Ledger
from formulary.printed.record import Printing, printings_of
from formulary.project import Project
from formulary.publishing.cannot import CannotPublish
from formulary.publishing.changes import changes_files, known_changes
from formulary.publishing.contributing import PaperForm, contributing_files, entry_files, made_form
from formulary.publishing.history import history_files, keep_prints, with_today
from formulary.publishing.pads import made_pdfs, pad_files
from formulary.publishing.rule_examples import rule_examples
from formulary.publishing.site import Site
from formulary.reading.source import Source

MANY = 300
"""Activities. For fewer, a second process takes longer than it saves."""


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
    form = made_form(collection, schemas, look, project) if options.pdfs else PaperForm()
    in_all_languages = {pad.id: sheets_of(collection, pad) for pad in collection.pads.values()}
    sheets = {pad: english for pad, (english, *_) in in_all_languages.items()}
    printings = printings_of(collection, sheets)
    if options.pdfs:
        keep_what_is_printed(project, collection, ledgers, printings)
    changes = known_changes(project, schemas, collection)
    facts: dict[str, list[PdfFacts]] = {}
    for pdf in pdfs:
        facts.setdefault(pdf.pad, []).append(PdfFacts(pdf.format, pdf.pages, round(pdf.kilobytes), pdf.language))

    def write_the_rest() -> None:
        site.write_files(pad_files(collection, in_all_languages, pdfs, look))
        site.write_files(data_files(collection, schemas))
        site.write("data/status.json", readable(figures(collection)))
        site.write_files(calendar_files(collection))
        site.write_files(gaps_files(collection))
        site.write_files(contributing_files(collection, schemas, look, form))
        site.write_files(entry_files(collection, sources, project))
        site.write_files(history_files(project, collection, ledgers, printings))
        site.write_files(changes_files(collection, changes, site.address))

    blanks = draw_blanks(blank_plans(collection, look.letters), look)
    printed = with_today(ledgers, printings)
    pages = pages_of(collection, sheets, facts, printed, blanks)
    examples = rule_examples(project.root / "tests/examples")
    contributing = contributing_pages(collection, schemas, examples, blanks.entry, form.address)
    told = chain(
        changes_pages(collection, changes, site.address),
        pad_changes_pages(collection, sheets, printed, look.letters),
    )
    many = len(collection.activities) >= MANY
    addresses, _ = at_once(lambda: site.write_pages(chain(pages, told, contributing)), write_the_rest, worth_it=many)
    site.write_sitemap([*addresses, *(f"{page}/" for page in collection.pages)])
    return list(dict.fromkeys([*missing, *form.remarks]))


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
