"""``formulary pads``: the PDFs alone."""

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from formulary.change import touched_pads
from formulary.checking.suggest import did_you_mean
from formulary.cli.outcome import FAILED, FINDINGS, Misused, finish
from formulary.cli.place import day_of, this_project
from formulary.cli.revision import named_by
from formulary.findings import Level, has_errors, printable
from formulary.model.collection import Collection
from formulary.model.pad import Pad
from formulary.pads.engine import NoEngine
from formulary.pads.look import Look
from formulary.pads.pdf import make_pdfs
from formulary.pads.sheet import sheet_of
from formulary.printed.read import Ledgers
from formulary.printed.record import printings_of
from formulary.progress import progress_bar
from formulary.project import Project, examine
from formulary.publishing.history import keep_prints
from formulary.report import as_text
from formulary.words import counted, listed


@click.command()
@click.argument("names", metavar="[PAD...]", nargs=-1)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("pads"), help="Where to put them."
)
@click.option("--on", "day", metavar="DATE", help="Make them as of this day, such as 2026-11-21.")
@click.option("--changed-since", "revision", metavar="REV", help="Only those that changed since a git revision.")
def pads(names: tuple[str, ...], out: Path, day: str | None, revision: str | None) -> None:
    """Make the PDFs of all pads, or of those named."""
    project = this_project()
    examined = examine(project, day_of(day))
    if examined.collection is None or has_errors(examined.findings):
        click.echo(as_text(finding for finding in examined.findings if finding.level is Level.ERROR))
        sys.exit(FINDINGS)
    found = examined.collection.pads
    if unknown := [name for name in names if name not in found]:
        raise Misused(f"There is no pad '{unknown[0]}'. {did_you_mean(unknown[0], list(found))}")
    chosen = [pad for name, pad in found.items() if not names or name in names]
    if revision is not None:
        touched = pads_of_change(project, examined.collection, revision)
        chosen = [pad for pad in chosen if pad in touched]

    with progress_bar("Making PDFs") as progress:
        try:
            run = make_pdfs(examined.collection, chosen, Look(project.overrides), project.cache / "pads", progress)
        except NoEngine as missing:
            click.echo(str(missing), err=True)
            sys.exit(FAILED)
    out.mkdir(parents=True, exist_ok=True)
    for pdf in run.pdfs:
        language = "" if pdf.language == "en" else f"-{pdf.language}"
        target = out / f"{pdf.pad}{language}-{pdf.format}.pdf"
        shutil.copyfile(pdf.path, target)
        click.echo(f"{target} ({counted(pdf.pages, 'page')}, {pdf.kilobytes:.0f} KB)")
    keep(project, examined.collection, examined.ledgers, chosen)
    if run.findings:
        click.echo(as_text(run.findings))
    finish(run.findings)


def pads_of_change(project: Project, collection: Collection, revision: str) -> list[Pad]:
    """The pads on which a change can be seen."""
    with named_by("--changed-since", revision):
        return touched_pads(project, collection, revision)


def keep(project: Project, collection: Collection, ledgers: Ledgers, pads: Sequence[Pad]) -> None:
    """Keep what is printed for ever, and say that it is to be committed."""
    printings = printings_of(collection, {pad.id: sheet_of(collection, pad) for pad in pads})
    try:
        kept = keep_prints(project, collection, ledgers.by_code, printings)
    except OSError as problem:
        click.echo(f"What is printed cannot be written to {project.printed}: {printable(problem)}", err=True)
        sys.exit(FAILED)
    if kept:
        click.echo(f"New issues of {listed(kept)} stand in {project.printed.name}/. Commit that folder.", err=True)
