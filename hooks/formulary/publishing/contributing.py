"""Publishes what people need who add an entry or mend one: the form on paper, the template, and what the form knows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from formulary.checking.schemas import Schema
from formulary.data.files import compact
from formulary.data.schemas import schema_address
from formulary.model.collection import Collection
from formulary.pads.engine import NoEngine
from formulary.pads.look import Look
from formulary.pages.contribute import TEMPLATE
from formulary.pages.preview import ADDRESS as PREVIEW
from formulary.pages.preview import preview_facts
from formulary.paper_form.pdf import make_form
from formulary.project import Project
from formulary.reading.source import Kind, Source
from formulary.report import as_text
from formulary.times.state import State
from formulary.writing.form_files import form_files
from formulary.writing.template import template_of

PAPER_FORM = "contribute/form.pdf"
"""The address of the form on paper."""


@dataclass(frozen=True, slots=True)
class PaperForm:
    """The form on paper, where there is one, and what a person should know about it."""

    path: Path | None = None
    remarks: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Where it stands below the site's root; empty where there is none."""
        return PAPER_FORM if self.path else ""


def made_form(collection: Collection, schemas: Mapping[Kind, Schema], look: Look, project: Project) -> PaperForm:
    """Make the form on paper; where there is none, or it is shorter than it should be, remarks say why."""
    try:
        made = make_form(collection, schemas[Kind.ACTIVITY].content, look, project.cache / "paper-form")
    except NoEngine as problem:
        return PaperForm(None, (str(problem),))
    return PaperForm(made.path, (as_text(made.findings),) if made.findings else ())


def contributing_files(
    collection: Collection, schemas: Mapping[Kind, Schema], look: Look, form: PaperForm
) -> Iterator[tuple[str, bytes]]:
    """The template for people who write files, what the form's preview knows, and the form on paper."""
    template = template_of(collection, schemas[Kind.ACTIVITY].content, schema_address(collection, Kind.ACTIVITY))
    yield TEMPLATE, template.encode()
    yield PREVIEW, compact(preview_facts(collection, look.letters))
    if form.path:
        yield form.address, form.path.read_bytes()


def entry_files(collection: Collection, sources: Mapping[str, Source], project: Project) -> Iterator[tuple[str, bytes]]:
    """Every activity as it is written, for the form that mends it, at its address and at those that it had.

    What was withdrawn is not given away. ``sources`` are by file.
    """
    shown = [one for one in collection.activities.values() if one.state is not State.WITHDRAWN]
    addresses = {one.file: (one.id, *collection.former_addresses[one.id]) for one in shown}
    return form_files(project.root, sources, addresses)
