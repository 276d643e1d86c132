"""Makes the PDFs of pads: plans and draws them, prints what is not in the cache, and counts the pages."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from formulary.findings import Finding
from formulary.model.collection import Collection
from formulary.model.pad import Pad
from formulary.pads.draw import draw_paper
from formulary.pads.engine import printed
from formulary.pads.finish import finished
from formulary.pads.formats import FORMATS, Format
from formulary.pads.kit import Kit, kit_of
from formulary.pads.look import Look
from formulary.pads.plan import Plan, plan
from formulary.pads.sheet import Sheet
from formulary.pads.translated import formats_of, scripts_of, sheets_of
from formulary.whole_file import write_whole

Progress: TypeAlias = Callable[[int, int], None]
"""Is told how many of how many PDFs are done."""

KEEP = 14 * 24 * 60 * 60
"""Seconds for which a PDF stays in the cache."""
TRIES = 4
"""How often a pad is planned, each time with one line more kept free in every column."""


@dataclass(frozen=True, slots=True)
class MadePdf:
    """One PDF in the cache, with as many pages as planned."""

    pad: str
    language: str
    format: str
    path: Path
    pages: int
    sheets: int
    kilobytes: float


@dataclass(frozen=True, slots=True)
class Pressrun:
    """What came of it: the PDFs, and a finding for each that could not be made as planned."""

    pdfs: tuple[MadePdf, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One PDF to be made. ``html`` is what it is made of, ``path`` where it belongs in the cache."""

    pad: Pad
    plan: Plan
    html: str
    path: Path

    def made(self) -> MadePdf:
        """The PDF, once it is there."""
        size = self.path.stat().st_size / 1024
        return MadePdf(
            pad=self.pad.id,
            language=self.plan.sheet.words.language,
            format=self.plan.format.name,
            path=self.path,
            pages=len(self.plan.pages),
            sheets=self.plan.sheets,
            kilobytes=round(size, 1),
        )


@dataclass(frozen=True, slots=True)
class Desk:
    """Where jobs are got ready. ``plans`` are those made so far: formats of one look share them."""

    look: Look
    kit: Kit
    cache: Path
    author: str
    plans: dict[tuple[str, str, str, int], Plan] = field(default_factory=dict)

    def job(self, pad: Pad, sheet: Sheet, format_: Format, attempt: int) -> Job:
        """Plan and draw one PDF. What stands twice on its page is drawn once, as the sheet that it is a copy of."""
        laid = self.laid_out(sheet, FORMATS[format_.look], attempt)
        planned = replace(laid, format=format_.in_script(sheet.words.script))
        html = draw_paper(laid if format_.copies > 1 else planned, self.look, self.author)
        return Job(pad, planned, html, self.cache / f"{self.kit.key(html, format_.name)}.pdf")

    def laid_out(self, sheet: Sheet, format_: Format, attempt: int) -> Plan:
        """Plan a sheet; every further attempt keeps one line more of each column free."""
        name = (sheet.pad, sheet.words.language, format_.name, attempt)
        if name not in self.plans:
            letters = self.look.letters_for(sheet.words.script)
            self.plans[name] = plan(sheet, format_, letters, spare=attempt * format_.body.line)
        return self.plans[name]

    def run(self, jobs: list[Job], progress: Progress) -> list[Job]:
        """Print what is not in the cache, and give back those jobs that took another number of pages than planned."""
        waiting: dict[str, list[Job]] = {}
        for job in jobs:
            if not job.path.is_file():
                waiting.setdefault(job.html, []).append(job)
        if not waiting:
            return []
        wrong = []
        progress(0, len(waiting))
        results = zip(waiting.values(), printed(self.kit, list(waiting)), strict=True)
        for done, (sharing, (content, pages)) in enumerate(results, start=1):
            for job in sharing:
                if pages == len(job.plan.pages):
                    write_whole(job.path, finished(content, job.plan))
                else:
                    wrong.append(job)
            progress(done, len(waiting))
        return wrong


def make_pdfs(
    collection: Collection,
    pads: Iterable[Pad],
    look: Look,
    cache: Path,
    progress: Progress = lambda _done, _total: None,
) -> Pressrun:
    """Make the PDFs of pads in every format and language that their files name. A pad on which nothing stands has none.

    ``cache`` is the folder that keeps PDFs by what they are made of; ``progress`` is told how many of those that
    are not there yet are done.

    Raises:
        NoEngine: WeasyPrint or Pango is missing, and something is not in the cache.
    """
    cache.mkdir(parents=True, exist_ok=True)
    forget(cache)
    scripts = scripts_of(collection.pads.values())
    desk = Desk(look, kit_of(look, scripts), cache, collection.locality.publisher or collection.locality.name)
    sheets = [(pad, sheet) for pad in pads for sheet in sheets_of(collection, pad)]
    wanted = [(pad, sheet, format_) for pad, sheet in sheets if sheet.lines for format_ in formats_of(pad, sheet)]
    made: list[MadePdf] = []
    wrong: list[Job] = []
    for attempt in range(TRIES):
        jobs = [desk.job(pad, sheet, format_, attempt) for pad, sheet, format_ in wanted]
        wrong = desk.run(jobs, progress)
        made += [job.made() for job in jobs if job not in wrong]
        wanted = [(job.pad, job.plan.sheet, FORMATS[job.plan.format.name]) for job in wrong]
        if not wanted:
            break
    return Pressrun(tuple(made), tuple(overflow(job) for job in wrong))


def forget(cache: Path) -> None:
    """Throw out PDFs that were made long ago: every day has new ones, as each says the day it is correct as of."""
    long_ago = time.time() - KEEP
    for path in cache.glob("*.pdf"):
        if path.stat().st_mtime < long_ago:
            path.unlink(missing_ok=True)


def overflow(job: Job) -> Finding:
    """Say that a pad does not fit its pages, and which entry is the longest."""
    entries = [entry for page in job.plan.pages for column in page.columns for part in column for entry in part.entries]
    longest = max(entries, key=lambda entry: entry.lines)
    return Finding(
        file=job.pad.file,
        line=0,
        column=0,
        message=f"The {job.plan.format.title} PDF takes more than its {len(job.plan.pages)} planned pages.",
        mend=f"The longest entry is '{longest.line.name}' with {longest.lines} lines. Shorten it, or leave it out.",
        rule="pad-pages",
    )
