"""The word files of sheets: all there, alike, and every mistake in one said at its line."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from formulary.model.build import build
from formulary.pads import word_files
from formulary.pads.check import paper_findings
from formulary.pads.headings import ANYWHERE, ONE_LIST
from formulary.pads.look import Look
from formulary.pads.word_files import read_words
from formulary.pads.words import FOLDER, ISOLATE, RELEASE, English, Words, english
from formulary.times.short_words import ENGLISH
from making import TODAY, documents, locality, pad, town

LANGUAGES = ("ar", "bn", "cy", "pl", "ur")
Edit = Callable[[str], str]


def words_in(language: str) -> Words:
    """The words of a language."""
    words = read_words(language).words
    assert words
    return words


@pytest.fixture
def polish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Edit], list[str]]:
    """What is found in the Polish file once it was edited."""

    def found(edit: Edit) -> list[str]:
        (tmp_path / "pl.yml").write_text(edit((FOLDER / "pl.yml").read_text("utf-8")), "utf-8")
        monkeypatch.setattr(word_files, "FOLDER", tmp_path)
        read = read_words("pl")
        assert (read.words is None) == bool(read.findings)
        return [f"{one.line} {one.field}: {one.message} {one.mend}" for one in read.findings]

    return found


def test_which_there_are() -> None:
    """English, and the five languages of the shipped pads."""
    assert sorted(path.stem for path in FOLDER.glob("*.yml")) == sorted((*LANGUAGES, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things(language: str, look: Look) -> None:
    """No file has a finding, and every letter can be printed."""
    assert read_words(language).findings == ()
    words = words_in(language)
    assert words.language == language
    assert look.lacks(word_files_text(language), words.script) == []


def word_files_text(language: str) -> str:
    """All letters of a file but line breaks and the comment on top."""
    return " ".join(line for line in (FOLDER / f"{language}.yml").read_text("utf-8").splitlines() if line[:1] != "#")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_has_approved_them_yet(language: str) -> None:
    """Each is a draft and says so in two languages; English is none."""
    assert words_in(language).is_draft
    assert words_in(language).draft != english().draft
    assert not english().is_draft


def test_english_is_said_once() -> None:
    """Sheets and website have the same words for times, and for what comes to people."""
    assert english().times == ENGLISH
    assert (english().known.anywhere, english().known.one_list) == (ANYWHERE, ONE_LIST)


def test_directions() -> None:
    """Arabic script runs from right to left."""
    assert {language: words_in(language).direction for language in LANGUAGES} == {
        "ar": "rtl", "bn": "ltr", "cy": "ltr", "pl": "ltr", "ur": "rtl"
    }  # fmt: skip


def test_numbers_keep_their_direction() -> None:
    """Only where letters run the other way does a number need marks around it."""
    assert words_in("ur").apart("£2") == f"{ISOLATE}£2{RELEASE}"
    assert words_in("bn").apart("£2") == "£2"


@pytest.mark.parametrize(
    ("language", "text", "ended", "paused"),
    [
        ("bn", "বিনামূল্যে", "বিনামূল্যে।", "বিনামূল্যে,"),
        ("ur", "مفت", "مفت۔", "مفت،"),
        ("pl", "Bezpłatnie", "Bezpłatnie.", "Bezpłatnie,"),
    ],
)
def test_marks(language: str, text: str, ended: str, paused: str) -> None:
    """Sentences end and pause as they do in their language; English ones as they do in English."""
    words = words_in(language)
    assert (words.ended(text), words.paused(text)) == (ended, paused)
    assert words.ended(English("Free")) == "Free."
    assert isinstance(words.paused(English("Free")), English)


def test_what_collections_often_say() -> None:
    """A translation stands only for exactly those English words; all others stay English and are marked."""
    polish = words_in("pl")
    assert polish.of("to talk, day or night") == "aby porozmawiać, w dzień i w nocy"
    assert polish.of("to talk, by day") == English("to talk, by day")
    assert isinstance(polish.of("to talk, by day"), English)
    assert not isinstance(english().of("to talk, by day"), English)


def test_dates() -> None:
    """Each language has its own months."""
    assert [words_in(language).date(date(2026, 11, 21)) for language in ("cy", "pl")] == [
        "21 Tachwedd 2026",
        "21 listopada 2026",
    ]


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("10:30", ["10:30am", "10:30", "সকাল 10:30", "10:30 صباحا"]),
        ("12:00", ["canol dydd", "12:00", "দুপুর 12:00", "12:00 ظهرا"]),
        ("17:00", ["5pm", "17:00", "সন্ধ্যা 5:00", "5:00 مساء"]),
        ("00:30", ["12:30am", "0:30", "সকাল 12:30", "12:30 صباحا"]),
    ],
)
def test_times(start: str, said: list[str]) -> None:
    """Each language has its own clock."""
    assert [words_in(language).times.time(start) for language in ("cy", "pl", "bn", "ar")] == said


def test_a_missing_file() -> None:
    """It is named, with what to do."""
    (finding,) = read_words("ro").findings
    assert finding.file == "hooks/formulary/pads/languages/ro.yml"
    assert finding.message == "There are no words for sheets in 'ro'."


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (
            lambda text: text.replace("  online: przez internet\n", ""),
            "54 entry: 'entry.online' is missing. English has: online",
        ),
        (
            lambda text: text.replace("Wydanie {issue}", "Wydanie {numer}"),
            (
                "10 sheet.issue: 'Wydanie {numer}' has other words in curly brackets than the English text. "
                "English has: Issue {issue}"
            ),
        ),
        (
            lambda text: text.replace("Wydanie {issue}", '"Wydanie {issue"'),
            (
                "10 sheet.issue: 'Wydanie {issue' has other words in curly brackets than the English text. "
                "English has: Issue {issue}"
            ),
        ),
        (
            lambda text: text.replace("sob., niedz.", "sob."),
            "30 times.days: Here must be 7 words. English has: Mon, Tue, Wed, Thu, Fri, Sat, Sun.",
        ),
        (
            lambda text: text.replace('clock: "24:00"', "clock: 24"),
            "33 times.clock: '24' is not possible here. Write 12 or 12:00 or 24:00.",
        ),
        (
            lambda text: text + "  extra: more\n",
            (
                "98 known.extra: 'extra' is not among the English words. "
                "Delete the line, or look for the right name in en.yml."
            ),
        ),
        (
            lambda text: text + "approved: {by: somebody}\n",
            (
                "98 approved: This does not say who has approved the words, and when. "
                "Write 'on' with a day such as 2026-11-21, and 'by' with the part that person plays."
            ),
        ),
        (
            lambda text: text.replace("  issue: Wydanie {issue}\n", "  issue: [a, b]\n"),
            "10 sheet.issue: 'sheet.issue' must be a text. English has: Issue {issue}",
        ),
    ],
)
def test_a_broken_file(polish: Callable[[Edit], list[str]], edit: Edit, said: str) -> None:
    """Every mistake is said at its line, with what the English words are."""
    assert polish(edit) == [said]


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just a text\n", "a: b: c\n", "sheet: no\n"])
def test_no_words_at_all(polish: Callable[[Edit], list[str]], text: str) -> None:
    """A file that holds something else has findings, and breaks nothing."""
    assert polish(lambda _: text)


def test_somebody_approves(polish: Callable[[Edit], list[str]]) -> None:
    """With a day and a role the words are no draft any more."""
    assert polish(lambda text: text + "approved: {on: 2026-12-01, by: a Polish-speaking nurse}\n") == []
    assert not words_in("pl").is_draft


def found_in(look: Look, **changes: object) -> list[str]:
    """What is found about a pad."""
    files = town() | {"formulary.yml": locality(), "pads/all.yml": pad(**changes)}
    made = documents(files)
    sources = {document.source.file: document.source for document in made}
    found = paper_findings(build(made, TODAY, moving=False), sources, look)
    return [f"{one.file} {one.rule} {one.field}: {one.message}" for one in found]


def test_a_language_without_words(look: Look) -> None:
    """A pad in a language that nobody has words for is a finding at the pad, and at the file that is missing."""
    assert found_in(look, languages=["pl", "ro"]) == [
        "hooks/formulary/pads/languages/ro.yml pad-words : There are no words for sheets in 'ro'.",
        (
            "entries/pads/all.yml pad-language languages.1: "
            "The sheet cannot be printed in 'ro': its words are missing or broken."
        ),
    ]


def test_a_letter_that_no_font_has(look: Look) -> None:
    """A translation in letters that cannot be printed is found in the entry's or pad's own file."""
    translations = {"pl": {"title": "散步", "approved": {"on": "2026-10-01", "by": "a volunteer"}}}
    assert found_in(look, languages=["pl"], translations=translations)[0] == (
        "entries/pads/all.yml paper-letter translations.pl.title: The letter '散' cannot be printed on a pad."
    )
    assert found_in(look, translations=translations) == []
