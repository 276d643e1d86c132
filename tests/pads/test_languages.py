"""The shipped pads in other languages, read back: nothing is lost, and everything says which language it is in."""

import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

import pikepdf
import pytest
import uharfbuzz

from formulary.model.collection import Collection
from formulary.pads.formats import FORMATS, Format
from formulary.pads.look import SCRIPT_FONTS, Look
from formulary.pads.pdf import MadePdf
from formulary.pads.plan import Plan, plan
from formulary.pads.shaping import shaper
from formulary.pads.sheet import Line, sheet_of
from formulary.pads.word_files import read_words
from formulary.pads.words import English, Words, english
from pads.drawing import Stretch, drawn_pages, plain
from pads.reading_back import POINT, printed_pages, squeezed

LANGUAGES = ("cy", "pl", "bn", "ur", "ar")
RIGHT_TO_LEFT = ("ur", "ar")
Papers: TypeAlias = list[tuple[MadePdf, Plan, list[list[Stretch]]]]


def words_in(language: str) -> Words:
    """The words of a language."""
    words = read_words(language).words
    assert words
    return words


@pytest.fixture(scope="module")
def papers(translated: tuple[MadePdf, ...], shipped: Collection, look: Look) -> Papers:
    """Every PDF in another language, with its plan and what is drawn."""
    found = []
    for made in translated:
        words = words_in(made.language)
        sheet = sheet_of(shipped, shipped.pads[made.pad], words)
        planned = plan(sheet, FORMATS[made.format], look.letters_for(words.script))
        found.append((made, planned, drawn_pages(made.path)))
    return found


def lines(planned: Plan, page: int) -> list[Line]:
    """The entries that are planned for a page."""
    return [entry.line for column in planned.pages[page].columns for part in column for entry in part.entries]


def told(page: list[Stretch]) -> str:
    """All that a page tells a screen reader, spaces aside."""
    return squeezed(" ".join(stretch.words for stretch in page))


def test_which_there_are(translated: tuple[MadePdf, ...]) -> None:
    """The pad for lonely people is printed in five languages, each in three formats."""
    wanted = [("lonely-or-isolated", language, name) for language in LANGUAGES for name in ("a5", "a4", "large-print")]
    assert sorted((made.pad, made.language, made.format) for made in translated) == sorted(wanted)


def test_nothing_is_lost(papers: Papers) -> None:
    """Every name, code, number, time, place, cost and note is told on its planned page, in the order of the plan."""
    for made, planned, pages in papers:
        for number, page in enumerate(pages):
            text, start = told(page), 0
            for line in lines(planned, number):
                for part in (f"{line.name} {line.code} {line.mark}", line.contact, *line.detail, *line.notes):
                    found = text.find(squeezed(plain(part)), start)
                    assert found >= 0, (made.language, made.format, part)
                    start = found


def test_every_sheet_is_complete_in_itself(papers: Papers) -> None:
    """Title, address, prompts, dates, urgent help, link worker and draft are told in the sheet's language."""
    for made, planned, pages in papers:
        sheet, words = planned.sheet, planned.sheet.words
        for page, stretches in zip(planned.pages, pages, strict=True):
            said = [sheet.title, sheet.issue_said, sheet.dates, page.label, words.draft, english().draft]
            said += [f"{line.number} {line.when}" for line in sheet.urgent_help]
            said += [words.sheet.matters_to_me, words.sheet.first_step, sheet.what_to_do] if page.starts else []
            said += [sheet.short_address] if page.starts else []
            said += [words.sheet.company, sheet.link_worker_phone, words.strip.call] if page.ends else []
            text = told(stretches)
            assert [one for one in said if squeezed(plain(one)) not in text] == [], (made.language, page.label)


def test_the_strip_stays_english(papers: Papers) -> None:
    """The practice can read its strip, and says so to screen readers."""
    for made, planned, pages in papers:
        for page, stretches in zip(planned.pages, pages, strict=True):
            own = english().strip
            for words in (own.label, own.date, own.codes, own.call) if page.ends else ():
                (found,) = [stretch for stretch in stretches if stretch.words.strip() == words]
                assert found.language == "en-GB", (made.language, words)


def test_what_is_told_is_what_is_drawn(papers: Papers, look: Look) -> None:
    """HarfBuzz sets each stretch of Arabic and Bengali with exactly those shapes that stand in the PDF."""
    for made, planned, pages in papers:
        script = planned.format.script
        if script not in SCRIPT_FONTS:
            continue
        with pikepdf.open(made.path) as document:
            fonts = {str(font.BaseFont): name for name, font in document.pages[0].Resources.Font.items()}
        for weight in SCRIPT_FONTS[script]:
            bold = "Bold" in weight
            spaces = shaped(" \N{NO-BREAK SPACE}", look.font(weight), made.language)
            names = {name for base, name in fonts.items() if script.title() in base and bold == base.endswith("Bold")}
            for stretch in (stretch for page in pages for stretch in page):
                # Which of the two fonts a space comes from is the engine's own affair: nobody sees it.
                drawn = [shape for font, shape in stretch.shapes if font in names and shape not in spaces]
                if drawn:
                    wanted = [
                        shape
                        for run in runs(stretch.words, look)
                        for shape in shaped(run, look.font(weight), made.language)
                        if shape not in spaces
                    ]
                    assert sorted(drawn) == sorted(wanted), (made.language, stretch.words)


def runs(words: str, look: Look) -> Iterator[str]:
    """The runs of a text in letters that Noto Sans does not have."""
    others = groupby(words, key=lambda letter: letter == " " or ord(letter) in look.letters.regular.advances)
    return ("".join(run) for latin, run in others if not latin)


def shaped(run: str, font: bytes, language: str) -> list[int]:
    """The numbers of the shapes of a run."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run)
    buffer.guess_segment_properties()
    buffer.language = language
    uharfbuzz.shape(shaper(font).font, buffer)
    return [info.codepoint for info in buffer.glyph_infos]


def test_no_letter_is_missing(papers: Papers) -> None:
    """No empty box is drawn in place of a letter, and every letter is inside the margins."""
    for made, planned, pages in papers:
        for stretch in (stretch for page in pages for stretch in page):
            assert 0 not in [shape for _, shape in stretch.shapes], (made.language, stretch.words)
            assert 4.3 < stretch.left < planned.format.width - 4.3, stretch.words
            assert 4.3 < stretch.base < planned.format.height - 4.3, stretch.words
            assert stretch.shapes, stretch.words


def test_the_language_is_told(papers: Papers, shipped: Collection) -> None:
    """The document names its language, and all that stayed English names English."""
    for made, planned, pages in papers:
        with pikepdf.open(made.path) as document:
            assert str(document.Root.Lang) == made.language
        kept = {
            plain(part)
            for line in planned.sheet.lines
            for part in (line.name, *line.detail)
            if isinstance(part, English)
        }
        assert len(kept) >= 4
        in_english = squeezed(" ".join(one.words for page in pages for one in page if one.language == "en-GB"))
        assert [part for part in kept if squeezed(part) not in in_english] == [], made.language
        for line in planned.sheet.lines:
            translated = made.language in shipped.activities[line.id].entry.translations
            assert bool(line.mark) != translated
            assert (line.name in in_english) is False or not translated


def test_the_same_codes_in_the_same_order(papers: Papers, shipped: Collection) -> None:
    """An English-speaking nurse finds each code where the English sheet has it in its list."""
    for made, planned, _ in papers:
        original = sheet_of(shipped, shipped.pads[made.pad])
        assert [line.code for line in planned.sheet.lines] == [line.code for line in original.lines]
        assert planned.sheet.issue == original.issue
        assert planned.sheet.address == original.address


def test_numbers_stand_in_the_line_of_their_names(papers: Papers, look: Look) -> None:
    """A phone number runs from left to right: at the right edge of its column, or the left one of mirrored sheets."""
    for made, planned, pages in papers:
        form = planned.format
        for page, stretches in zip(planned.pages, pages, strict=True):
            for place, column in enumerate(page.columns):
                mirrored = made.language in RIGHT_TO_LEFT
                order = form.columns - 1 - place if mirrored else place
                edge = form.side + order * (form.column + form.gutter)
                for entry in (entry for part in column for entry in part.entries):
                    (number,) = [one for one in stretches if one.words == entry.line.contact]
                    width = look.letters.bold.width(number.words, form.body.points)
                    if mirrored:
                        assert number.left == pytest.approx(edge, abs=0.3), (made.format, entry.line)
                    elif entry.place != "under":
                        assert number.left + width == pytest.approx(edge + form.column, abs=0.5), entry.line


def test_names_and_numbers_share_a_line(papers: Papers) -> None:
    """The name's first stretch is level with its number, and on the other side."""
    for made, planned, pages in papers:
        for number, page in enumerate(pages):
            for entry in (
                entry for column in planned.pages[number].columns for part in column for entry in part.entries
            ):
                (phone,) = [one for one in page if one.words.strip() == entry.line.contact]
                name = next(one for one in page if plain(entry.line.name).startswith(one.words.strip()))
                if entry.place != "under":
                    assert name.base == pytest.approx(phone.base, abs=0.3), entry.line
                    assert (name.left > phone.left) == (made.language in RIGHT_TO_LEFT), entry.line


@pytest.mark.parametrize("language", ["bn", "ur", "ar"])
@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: str(form.name))
def test_lines_do_not_touch(language: str, form: Format, shipped: Collection, look: Look) -> None:
    """What reaches lowest and what reaches highest in neighbouring lines of an entry stay apart."""
    words = words_in(language)
    script, sheet = words.script, sheet_of(shipped, shipped.pads["lonely-or-isolated"], words)
    size = form.in_script(script).body
    texts = [part for line in sheet.lines for part in (*line.detail, *line.notes)]
    low, high = reach(" ".join(texts), look.font(SCRIPT_FONTS[script][0]), language)
    assert (high - low) * size.points * POINT / 1000 < size.line


def reach(text: str, font: bytes, language: str) -> tuple[float, float]:
    """How far the shapes of a text reach below and above its line, in thousandths of its size."""
    found = shaper(font).font
    extents = [found.get_glyph_extents(shape) for shape in shaped(text, font, language)]
    seen = [one for one in extents if one]
    return min(one.y_bearing + one.height for one in seen), max(one.y_bearing for one in seen)


def test_only_the_fonts_that_are_needed(papers: Papers) -> None:
    """Latin languages carry the two weights of Noto Sans; the others those of their script as well."""
    for made, planned, _ in papers:
        with pikepdf.open(made.path) as document:
            names = {
                str(found.FontName).partition("+")[2]
                for found in document.objects
                if isinstance(found, pikepdf.Dictionary) and found.get("/Type") == "/FontDescriptor"
            }
        script = planned.format.script.title()
        others = set() if script == "Latin" else {f"Noto-Sans-{script}", f"Noto-Sans-{script}-Bold"}
        assert names == {"Noto-Sans", "Noto-Sans-Bold", *others}, made.language


def test_they_are_light(translated: tuple[MadePdf, ...]) -> None:
    """No PDF is over 60 KB, with all the shapes and words that it carries."""
    assert max(made.kilobytes for made in translated) <= 60


def test_a_checker_finds_no_error(translated: tuple[MadePdf, ...]) -> None:
    """A checker of PDF/UA-1 finds no error in any language."""
    paths = [made.path for made in translated if made.format == "a5"]
    call = [str(Path(sys.executable).with_name("outloud")), "--layer", "conformance", "--quiet", *map(str, paths)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_boxes_stand_at_the_start_of_the_line(translated: tuple[MadePdf, ...]) -> None:
    """On mirrored sheets the names start at the right, clear of the box in that margin."""
    for made in translated:
        if made.language not in RIGHT_TO_LEFT or made.format != "a5":
            continue
        form = FORMATS[made.format]
        for page in printed_pages(made.path):
            edge = form.width - form.side
            box = [one for one in page.letters if edge - form.box - 1.5 < (one.box[0] + one.box[2]) / 2 < edge]
            assert box, "headings and prompts start at that edge"
            assert max(one.box[2] for one in page.letters) <= edge + 0.5


def test_the_cache_keeps_languages_apart(translated: tuple[MadePdf, ...], pdfs: tuple[MadePdf, ...]) -> None:
    """No two of all PDFs are one file."""
    paths = [made.path for made in (*translated, *pdfs)]
    assert len(set(paths)) == len(paths)
