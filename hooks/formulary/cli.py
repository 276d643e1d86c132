"""The command line: one function a verb, and one table of exit codes."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

import click

from formulary import __version__
from formulary.checking.check import check as check_all
from formulary.checking.schemas import Schema, load_schemas
from formulary.checking.suggest import did_you_mean
from formulary.findings import Finding, Level, has_errors, printable
from formulary.model.collection import Collection
from formulary.model.pad import Pad
from formulary.printed.read import Ledgers
from formulary.progress import progress_bar
from formulary.project import TODAY, Examined, Project, collection_of, examine, find_project, today_here
from formulary.reading.folder import read
from formulary.reading.source import Kind
from formulary.report import FORMATS, as_sarif, as_text, summary
from formulary.words import counted, full_date, listed
from formulary.writing.new import ASKED, Asked, answers_of, asked_again

if TYPE_CHECKING:
    from formulary.entry.locality import Locality
    from formulary.issues.asked import Part
    from formulary.writing.draft import Draft

CLEAN, FINDINGS, MISUSED, FAILED = 0, 1, 2, 3
"""Exit codes: done and clean; errors among the findings; the command was used wrongly; the machine failed."""
QUIET = ("text", "github")
"""The forms that print nothing where nothing is found."""


class Misused(click.ClickException):
    """The command was called in a way that cannot work; the message says how to call it."""

    exit_code = MISUSED


def main() -> None:
    """Run the command line, and turn what goes wrong into an exit code and one plain line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Letters that a terminal does not know are no reason to fail.
            stream.reconfigure(errors="backslashreplace")
    try:
        formulary.main(standalone_mode=False)
    except click.exceptions.Exit as ended:
        sys.exit(ended.exit_code)
    except click.ClickException as problem:
        problem.show()
        sys.exit(problem.exit_code)
    except click.Abort:
        click.echo("Stopped.", err=True)
        sys.exit(FAILED)
    except Exception as bug:  # noqa: BLE001 - whatever else goes wrong is a bug of ours, and says so
        click.echo(f"formulary failed: {type(bug).__name__}: {printable(bug, 400)}", err=True)
        click.echo("This is a mistake in the machine, not in your files.", err=True)
        sys.exit(FAILED)


FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
"""A file that is there."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def formulary() -> None:
    """Check a social formulary, make its pads, and import other lists."""


@formulary.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How findings are printed.")
@click.option("--on", "day", metavar="DATE", help="Check as of this day, such as 2026-11-21.")
@click.option("--changed-since", "revision", metavar="REV", help="Judge only what changed since a git revision.")
def check(paths: tuple[Path, ...], form: str, day: str | None, revision: str | None) -> None:
    """Check all entries, or only those at PATHS."""
    project = this_project()
    today = day_of(day)
    examined = examine(project, today)
    if revision is not None:
        examined = changes_of(project, today, examined, revision)
    chosen = Chosen(project, paths)
    findings = [finding for finding in examined.findings if chosen.has(finding.file)]
    if findings or form not in QUIET:
        click.echo(in_form(form, findings, examined))
    if form == "text":
        click.echo(summary(findings, sum(chosen.has(file) for file in examined.names)))
    finish(findings)


def in_form(form: str, findings: list[Finding], examined: Examined) -> str:
    """Findings in one of the forms; in SARIF each rule leads to its page."""
    if form == "sarif" and examined.collection:
        return as_sarif(findings, examined.collection.locality.address)
    return FORMATS[form](findings)


def changes_of(project: Project, today: date, examined: Examined, revision: str) -> Examined:
    """What a change has to answer for."""
    # Loaded here, because most checks are of everything.
    from formulary.change import only_changed  # noqa: PLC0415
    from formulary.checkout import NoRevision  # noqa: PLC0415

    try:
        return only_changed(project, today, examined, revision)
    except NoRevision as problem:
        raise Misused(f"--changed-since {printable(revision)}: {printable(problem, 400)}") from None


@formulary.command()
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
    # Loaded here, as importing is below: together they take a third of the time that a check takes.
    from formulary.pads.engine import NoEngine  # noqa: PLC0415
    from formulary.pads.look import Look  # noqa: PLC0415
    from formulary.pads.pdf import make_pdfs  # noqa: PLC0415

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
    from formulary.change import touched_pads  # noqa: PLC0415
    from formulary.checkout import NoRevision  # noqa: PLC0415

    try:
        return touched_pads(project, collection, revision)
    except NoRevision as problem:
        raise Misused(f"--changed-since {printable(revision)}: {printable(problem, 400)}") from None


def keep(project: Project, collection: Collection, ledgers: Ledgers, pads: Sequence[Pad]) -> None:
    """Keep what is printed for ever, and say that it is to be committed."""
    from formulary.pads.sheet import sheet_of  # noqa: PLC0415
    from formulary.printed.record import printings_of  # noqa: PLC0415
    from formulary.publishing.history import keep_prints  # noqa: PLC0415

    printings = printings_of(collection, {pad.id: sheet_of(collection, pad) for pad in pads})
    try:
        kept = keep_prints(project, collection, ledgers.by_code, printings)
    except OSError as problem:
        click.echo(f"What is printed cannot be written to {project.printed}: {printable(problem)}", err=True)
        sys.exit(FAILED)
    if kept:
        click.echo(f"New issues of {listed(kept)} stand in {project.printed.name}/. Commit that folder.", err=True)


def with_questions(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command an option for every question about a new activity."""
    for one in reversed(ASKED):
        command = click.option(f"--{one.option}", help=f"The field {one.field}.")(command)
    return command


@formulary.command()
@with_questions
def new(**options: str | None) -> None:
    """Write a new activity. What is not given as an option is asked."""
    # Loaded here, because the other commands need none of it.
    from formulary.writing.draft import draft_of  # noqa: PLC0415

    project, today = this_project(), today_here()
    reading, schemas = read(project.entries), load_schemas(project.schema)
    asker = Asker(schemas[Kind.ACTIVITY], options)
    asker.ask([one for one in ASKED if options[one.option] is None])
    while True:
        draft = draft_of(answers_of(asker.given, today), reading, schemas, project.entries.name, today)
        if not has_errors(draft.findings):
            break
        click.echo(as_text(draft.findings))
        again = asked_again(draft.findings)
        if not again or not sys.stdin.isatty():
            click.echo("Nothing was written.")
            sys.exit(FINDINGS)
        asker.ask(again)
    write_draft(project, draft)


def write_draft(project: Project, draft: "Draft") -> None:
    """Write a new file and end the command."""
    from formulary.writing.files import NotWritten, write_new  # noqa: PLC0415

    try:
        write_new(project.root, draft.file, draft.text)
    except NotWritten as problem:
        click.echo(f"{draft.file} is not written: {problem.why}. {problem.mend}", err=True)
        sys.exit(FINDINGS)
    click.echo(f"{draft.file} is written.")
    finish([])


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks a person at a terminal, and keeps the answers by the names of their options."""

    schema: Schema
    options: dict[str, str | None]

    @property
    def given(self) -> dict[str, str]:
        """The answers; empty where somebody has none."""
        return {name: answer or "" for name, answer in self.options.items()}

    def ask(self, questions: Sequence[Asked]) -> None:
        """Ask questions one by one; nobody can be asked where the command runs by itself."""
        needed = [f"--{one.option}" for one in questions if one.is_needed]
        if needed and not sys.stdin.isatty():
            raise Misused(f"Nobody is there to be asked. Give {', '.join(needed)} as well.")
        for one in questions:
            if sys.stdin.isatty():
                before = self.options[one.option] or (None if one.is_needed else "")
                self.options[one.option] = click.prompt(
                    one.text(self.schema), default=before, show_default=bool(before), prompt_suffix=" "
                )


@formulary.command("from-form")
@click.argument("file", type=FILE)
def from_form(file: Path) -> None:
    """Write a new activity from FILE, the form on paper (contribute/form.pdf) filled in on a screen."""
    # Loaded here, because the other commands need none of it.
    from formulary.paper_form.filled import contents  # noqa: PLC0415
    from formulary.paper_form.keyed_in import Place, keyed_in  # noqa: PLC0415

    project, today = this_project(), today_here()
    reading, schemas = read(project.entries), load_schemas(project.schema)
    collection = collection_of(check_all(reading, schemas, today), today)
    if collection is None:
        raise Misused("There is no entries/formulary.yml that can be read, so nobody knows the needs and areas.")
    draft = keyed_in(file.name, contents(file), collection, Place(reading, schemas, project.entries.name, today))
    if draft.findings:
        click.echo(as_text(draft.findings))
    if not draft.text:
        click.echo("Nothing was written.")
        finish(draft.findings)
    write_draft(project, draft)


@formulary.command("format")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; end with 1 if something would change.")
def format_(paths: tuple[Path, ...], only_check: bool) -> None:
    """Write all entries, or those at PATHS, in the one way in which all are written."""
    from formulary.writing.files import format_files  # noqa: PLC0415

    project = this_project()
    chosen = Chosen(project, paths)
    findings: list[Finding] = []
    changed = 0
    for file in format_files(project.entries, load_schemas(project.schema), chosen.has, write=not only_check):
        findings += file.findings
        changed += file.changed
        if file.changed:
            click.echo(f"{printable(file.name, 200)}: {'would change' if only_check else 'written anew'}")
        for mend in file.mends:
            click.echo(f"    {mend}")
    if findings:
        click.echo(as_text(findings))
    click.echo(f"{counted(changed, 'file')} {'would change' if only_check else 'changed'}.")
    sys.exit(FINDINGS if has_errors(findings) or (only_check and changed) else CLEAN)


@formulary.command()
@click.argument("name", metavar="ID")
@click.option("--by", "who", required=True, help="Who said that it is right, such as 'the walk leader'.")
@click.option("--how", required=True, help="phone, visit, e-mail, website or group.")
@click.option("--on", "day", metavar="DATE", help="The day on which somebody asked. Without it: today.")
def verify(name: str, who: str, how: str, day: str | None) -> None:
    """Note in the ledger of an activity that somebody asked, and all of it is right."""
    from formulary.whole_file import write_whole  # noqa: PLC0415
    from formulary.writing.files import activity_file  # noqa: PLC0415
    from formulary.writing.ledger import CannotVerify, verified  # noqa: PLC0415

    project = this_project()
    try:
        file = activity_file(project.entries, name)
    except LookupError as unknown:
        raise Misused(str(unknown)) from None
    line = {"on": day_of(day).isoformat(), "by": who, "how": how}
    path = project.root / file
    try:
        text = verified(file, path.read_text("utf-8"), line, load_schemas(project.schema)[Kind.ACTIVITY], today_here())
    except CannotVerify as problem:
        click.echo(as_text(problem.findings))
        click.echo("Nothing was written.")
        sys.exit(FINDINGS)
    write_whole(path, text.encode())
    click.echo(f"{file}: checked on {full_date(day_of(day))}.")
    finish([])


@formulary.command("from-issue")
@click.argument("file", type=FILE)
@click.option("--format", "form", type=click.Choice(["json", "markdown", "text"]), default="text")
@click.option(
    "--into", type=click.Path(path_type=Path, file_okay=False), help="Write below this folder, not into the project."
)
@click.option("--on", "day", metavar="DATE", help="Read it as of this day, such as 2026-11-21.")
def from_issue(file: Path, form: str, into: Path | None, day: str | None) -> None:
    """Write the new activity that FILE asks for: the text of an issue, as the issue form makes it."""
    from formulary.issues.body import LARGEST  # noqa: PLC0415
    from formulary.issues.entry import Place, entry_from  # noqa: PLC0415
    from formulary.report.comment import comment  # noqa: PLC0415
    from formulary.writing.files import NotWritten, write_new  # noqa: PLC0415

    project, today = this_project(), day_of(day)
    place = Place(read(project.entries), load_schemas(project.schema), project.entries.name, today)
    with file.open("rb") as opened:
        entry = entry_from(file.name, opened.read(LARGEST + 1), issue_form_of(project, today)[0], place)
    if entry.file:
        try:
            write_new(into or project.root, entry.file, entry.text)
        except NotWritten as problem:
            click.echo(f"{entry.file} is not written: {problem.why}. {problem.mend}", err=True)
            sys.exit(FINDINGS)
    if form == "markdown":
        click.echo(comment(entry))
    elif entry.findings or form == "json":
        click.echo(FORMATS[form](entry.findings))
    if form == "text":
        click.echo(f"{entry.file} is written." if entry.file else "Nothing was written.")
    finish(entry.findings)


@formulary.command("issue-form")
def issue_form() -> None:
    """Make GitHub's form for new activities anew, after the lists or the schema have changed."""
    from formulary.issues.form import form_files  # noqa: PLC0415
    from formulary.whole_file import write_whole  # noqa: PLC0415

    project = this_project()
    for name, text in form_files(*issue_form_of(project, today_here())).items():
        (project.root / name).parent.mkdir(parents=True, exist_ok=True)
        write_whole(project.root / name, text.encode())
        click.echo(f"{name} is written.")
    finish([])


def issue_form_of(project: Project, today: date) -> "tuple[tuple[Part, ...], Locality]":
    """What the issue form asks, and the locality that asks it."""
    from formulary.asking.choice import Lists  # noqa: PLC0415
    from formulary.asking.section import sections  # noqa: PLC0415
    from formulary.issues.asked import parts  # noqa: PLC0415

    collection = examine(project, today).collection
    if collection is None:
        raise Misused("The form needs entries/formulary.yml, and it cannot be read. Run 'formulary check'.")
    schema = load_schemas(project.schema)[Kind.ACTIVITY].content
    return parts(sections(schema, Lists.of(collection))), collection.locality


@formulary.group("import")
def import_() -> None:
    """Write entries from other people's lists."""


@import_.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
@click.option(
    "--map", "map_file", required=True, type=FILE, help="Says which column is which field (schema/import-map.json)."
)
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", help="How remarks are printed.")
@click.option("--on", "day", metavar="DATE", help="Import as of this day, such as 2026-11-21.")
def table(files: tuple[Path, ...], map_file: Path, form: str, day: str | None) -> None:
    """Write entries from spreadsheets saved as CSV. Nothing that is there is changed."""
    from formulary.importing.table import import_table  # noqa: PLC0415

    report = import_table(files, map_file, this_project(), day_of(day))
    if report.remarks or form == "json":
        click.echo(FORMATS[form](report.remarks))
    if form == "text":
        click.echo(str(report))
    finish(report.remarks)


class Chosen:
    """The files that a person asked about: all, or those at or below the paths named."""

    def __init__(self, project: Project, paths: Sequence[Path]) -> None:
        """Remember the paths as addresses in the project; a path that is not there is misuse."""
        self.addresses = [address_of(path, project) for path in paths]

    def has(self, file: str) -> bool:
        """Say whether a file was asked about."""
        return not self.addresses or any(
            address in (".", file) or file.startswith(f"{address}/") for address in self.addresses
        )


def address_of(path: Path, project: Project) -> str:
    """The address in the project of a file or folder as a person named it. A link stands for itself."""
    try:
        path.lstat()
    except OSError:
        raise Misused(f"There is no file or folder '{printable(path)}'.") from None
    whole = path.parent.resolve() / path.name if path.is_symlink() else path.resolve()
    if not whole.is_relative_to(project.root):
        raise Misused(f"'{printable(path)}' is not in {project.root}.")
    return whole.relative_to(project.root).as_posix()


def this_project() -> Project:
    """The project that the current folder lies in."""
    if project := find_project(Path.cwd()):
        return project
    raise Misused("There is no formulary here: no folder above this one holds mkdocs.yml and schema/.")


def day_of(text: str | None) -> date:
    """The day that an option names, else today."""
    try:
        return date.fromisoformat(text) if text else today_here()
    except ValueError:
        wrong = printable(text or os.environ.get(TODAY, ""))
        raise Misused(f"'{wrong}' is not a date. Write year-month-day, such as 2026-11-21.") from None


def finish(findings: Sequence[Finding]) -> None:
    """End the command with the exit code that the findings deserve."""
    sys.exit(FINDINGS if has_errors(findings) else CLEAN)
