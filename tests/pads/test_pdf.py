"""Making PDFs: the cache, the count of pages, many at once, and machines without an engine."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pikepdf
import pytest

from formulary.findings import Level
from formulary.model.collection import Collection
from formulary.pads import engine, pdf
from formulary.pads.engine import NoEngine
from formulary.pads.formats import A5, FORMATS, Format
from formulary.pads.kit import kit_of
from formulary.pads.look import Look
from formulary.pads.measure import Letters
from formulary.pads.pdf import MadePdf, Pressrun, make_pdfs
from formulary.pads.plan import Plan, plan
from formulary.pads.sheet import Sheet
from making import ROOT, STROLL, TODAY, activity, collection, need, pad, town


def one_pad(*formats: str, **changes: object) -> Collection:
    """A collection with one small pad in few formats: A5, if nothing else is said."""
    return collection(town() | {"pads/moving.yml": pad(formats=list(formats) or ["a5"], **changes)})


def made(from_: Collection, look: Look, cache: Path) -> Pressrun:
    """The PDFs of all pads."""
    return make_pdfs(from_, from_.pads.values(), look, cache)


def test_the_same_input_gives_the_same_bytes(look: Look, tmp_path: Path) -> None:
    """Two presses on two days of the calendar make one file."""
    files = [made(one_pad(), look, tmp_path / name).pdfs[0].path for name in ("one", "two")]
    assert files[0].name == files[1].name
    assert files[0].read_bytes() == files[1].read_bytes()


def test_another_process_gives_the_same_bytes(tmp_path: Path) -> None:
    """In every format, whatever order Python's sets have that day: a rebuild changes no file."""
    work = (
        "import sys; from pathlib import Path; sys.path.insert(0, 'tests')\n"
        "from formulary.pads.look import Look; from formulary.pads.pdf import make_pdfs; from making import *\n"
        "made = collection(town() | {'pads/all.yml': pad()})\n"
        "run = make_pdfs(made, made.pads.values(), Look(ROOT / 'overrides'), Path(sys.argv[1]))\n"
        "print(*(one.format for one in run.pdfs))"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", work, str(tmp_path / seed)],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONHASHSEED": seed},
        )
        assert done.stdout.split() == list(FORMATS)
    one, other = ({path.name: path.read_bytes() for path in (tmp_path / seed).iterdir()} for seed in ("1", "2"))
    assert len(one) == len(FORMATS)
    assert one == other


def test_order_of_work_does_not_matter(
    pdfs: tuple[MadePdf, ...], shipped: Collection, look: Look, tmp_path: Path
) -> None:
    """A pad made by itself is the one that was made among others."""
    some = shipped.pads["new-parents"]
    run = make_pdfs(shipped, [some], look, tmp_path)
    before = {(one.pad, one.format): one.path for one in pdfs}
    assert all(one.path.read_bytes() == before[one.pad, one.format].read_bytes() for one in run.pdfs)


def test_what_is_there_is_not_made_again(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unchanged pad comes out of the cache, even where there is no engine."""
    first = made(one_pad(), look, tmp_path)
    monkeypatch.setattr(engine, "load_press", pytest.fail)
    assert made(one_pad(), look, tmp_path) == first


def test_a_changed_word_makes_another_file(look: Look, tmp_path: Path) -> None:
    """So does another style or engine: they are in the name."""
    first, second = (made(one_pad(title=title), look, tmp_path).pdfs[0] for title in ("Moving", "Moving on"))
    assert first.path != second.path
    kit = kit_of(look)
    keys = [one.key("x", "a5") for one in (kit, replace(kit, style=""), replace(kit, fonts=()))]
    assert len({*keys, kit.key("y", "a5"), kit.key("x", "a4")}) == 5


def test_progress_is_told(look: Look, tmp_path: Path) -> None:
    """Somebody who waits is told how far it is."""
    steps: list[tuple[int, int]] = []
    small = one_pad()
    make_pdfs(small, small.pads.values(), look, tmp_path, lambda done, total: steps.append((done, total)))
    assert steps == [(0, 1), (1, 1)]


def test_an_empty_pad_has_no_pdf(look: Look, tmp_path: Path) -> None:
    """Nothing stands on it, so nothing is printed."""
    files = town() | {"needs/sleep.md": need(), "pads/sleep.yml": pad(select={"needs": ["sleep"]})}
    assert made(collection(files), look, tmp_path) == Pressrun((), ())


@pytest.mark.parametrize("count", [1, 60])
def test_small_and_large_pads(count: int, look: Look, tmp_path: Path) -> None:
    """One entry or sixty: each format takes the pages that were planned."""
    many = {f"riverside-walkers/walk-{number}": activity(name=f"Walk number {number}") for number in range(count)}
    run = made(collection(town(many) | {"pads/all.yml": pad()}), look, tmp_path)
    assert run.findings == ()
    assert {one.format: one.pages for one in run.pdfs} == (
        dict.fromkeys(FORMATS, 1) if count == 1 else {"a5": 7, "a4-two-up": 7, "a4": 3, "large-print": 6, "fillable": 7}
    )


def test_a_wrong_plan_is_made_anew(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the engine takes more pages than planned, the next plan leaves more room."""

    def too_tight(sheet: Sheet, format_: Format, letters: Letters, spare: float) -> Plan:
        """A plan that is two lines too optimistic."""
        return plan(sheet, format_, letters, spare - 2 * A5.body.line)

    monkeypatch.setattr(pdf, "plan", too_tight)
    run = made(one_pad(), look, tmp_path)
    assert run.findings == ()
    assert run.pdfs[0].pages == 1


def test_what_never_fits_is_a_finding(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The finding names the pad, the format and the longest entry. No sheet is doubled that was not proven."""

    def impossible(sheet: Sheet, format_: Format, letters: Letters, spare: float) -> Plan:
        """A plan that never learns."""
        return plan(sheet, format_, letters, min(spare, 0) - 100)

    monkeypatch.setattr(pdf, "plan", impossible)
    run = made(one_pad("a5", "a4-two-up"), look, tmp_path)
    assert run.pdfs == ()
    assert [finding.message.partition(" PDF")[0] for finding in run.findings] == ["The A5", "The A4 with two A5 sheets"]
    for finding in run.findings:
        assert (finding.file, finding.rule, finding.level) == ("entries/pads/moving.yml", "pad-pages", Level.ERROR)
        assert "'Tuesday Stroll'" in finding.mend


def test_many_are_made_by_several_processes(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They come in their order, and are the same as those of one process."""
    files = town() | {f"pads/pad-{number}.yml": pad(title=f"Pad {number}", formats=["a5"]) for number in range(6)}
    many = collection(files)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    together = made(many, look, tmp_path / "together")
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    alone = made(many, look, tmp_path / "alone")
    assert [one.path.read_bytes() for one in together.pdfs] == [one.path.read_bytes() for one in alone.pdfs]


def test_without_pango(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to type."""

    def import_nothing(_name: str) -> SimpleNamespace:
        """What happens where Pango is missing."""
        raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(engine, "import_module", import_nothing)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(NoEngine, match="apt-get install libpango"):
        made(one_pad(), look, tmp_path)


def test_without_weasyprint(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So it does where WeasyPrint itself is missing."""

    def import_nothing(name: str) -> SimpleNamespace:
        """What happens where it was never installed."""
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(engine, "import_module", import_nothing)
    with pytest.raises(NoEngine, match="pip install weasyprint"):
        made(one_pad(), look, tmp_path)


def test_the_machine_stays_as_it_was(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Making PDFs leaves the process its fonts."""
    monkeypatch.setenv("FONTCONFIG_FILE", "/somewhere/fonts.conf")
    made(one_pad(), look, tmp_path)
    assert os.environ["FONTCONFIG_FILE"] == "/somewhere/fonts.conf"


def test_the_day_is_printed(look: Look, tmp_path: Path) -> None:
    """A PDF is dated with the day of its list, not of its making."""
    with pikepdf.open(made(one_pad(), look, tmp_path).pdfs[0].path) as opened:
        assert str(opened.docinfo["/CreationDate"]).startswith(f"D:{TODAY:%Y%m%d}")
        assert str(opened.docinfo["/ModDate"]).startswith(f"D:{TODAY:%Y%m%d}")


def test_small_collections_have_pads(look: Look, tmp_path: Path) -> None:
    """The smallest collection has a PDF in every format."""
    small = collection(town({STROLL: activity()}) | {"pads/all.yml": pad()})
    assert [(one.format, one.pages) for one in made(small, look, tmp_path).pdfs] == [(name, 1) for name in FORMATS]


def test_the_cache_forgets(look: Look, tmp_path: Path) -> None:
    """What was made weeks ago is thrown out; what was made lately stays."""
    old, new = tmp_path / "old.pdf", tmp_path / "new.pdf"
    for path in (old, new):
        path.write_bytes(b"")
    os.utime(old, (0, 0))
    made(one_pad(), look, tmp_path)
    assert (old.exists(), new.exists()) == (False, True)
