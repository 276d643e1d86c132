"""Pads in other languages: which there are, and what keeps one from being printed."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import to_builtins

from formulary.findings import Finding, Level, printable
from formulary.model.collection import Collection
from formulary.model.pad import Pad
from formulary.pads.formats import FORMATS, Format
from formulary.pads.look import Look
from formulary.pads.sheet import Sheet, sheet_of
from formulary.pads.word_files import PLACE, read_words
from formulary.pads.words import Script, Words
from formulary.reading.source import Path, Source

TRANSLATED = ("a5", "a4", "large-print")
"""The formats of sheets in other languages, of those that a pad's file names."""


def formats_of(pad: Pad, sheet: Sheet) -> list[Format]:
    """The formats in which one of a pad's sheets is printed: in other languages at least the first of them."""
    names = [name for name in pad.entry.formats if sheet.words.is_english or name in TRANSLATED]
    return [FORMATS[name] for name in names or TRANSLATED[:1]]


def words_for(pad: Pad) -> Iterator[Words]:
    """The words of a pad's other languages. One whose file is broken is passed over: a finding says so."""
    found = (read_words(language).words for language in pad.entry.languages)
    return (words for words in found if words)


def sheets_of(collection: Collection, pad: Pad) -> list[Sheet]:
    """A pad in English and in its other languages."""
    original = sheet_of(collection, pad)
    return [original, *(sheet_of(collection, pad, words, original) for words in words_for(pad))]


def scripts_of(pads: Iterable[Pad]) -> list[Script]:
    """The scripts that pads are printed in, beside Latin."""
    scripts = {words.script for pad in pads for words in words_for(pad)}
    return sorted(scripts - {Script.LATIN})


def language_findings(collection: Collection, sources: Mapping[str, Source], look: Look) -> Iterator[Finding]:
    """Hold the words of all languages that pads are printed in, and the entries' translations, against the paper."""
    languages = {language for pad in collection.pads.values() for language in pad.entry.languages}
    for language in sorted(languages):
        found = read_words(language)
        yield from found.findings
        if found.words:
            yield from unprintable(found.words, look)
            yield from missing_letters(found.words, collection, sources, look)
    for pad in collection.pads.values():
        if pad.file in sources:
            yield from without_words(pad, sources[pad.file])


def without_words(pad: Pad, source: Source) -> Iterator[Finding]:
    """Say at a pad which of its languages cannot be printed."""
    for place, language in enumerate(pad.entry.languages):
        if not read_words(language).words:
            yield source.finding(
                "pad-language",
                ("languages", place),
                f"The sheet cannot be printed in '{language}': its words are missing or broken.",
                f"Mend {PLACE}/{language}.yml, or take the language out here.",
            )


def unprintable(words: Words, look: Look) -> Iterator[Finding]:
    """Find letters of the fixed words that the fonts of the pads do not have."""
    if lacking := look.lacks(all_said(to_builtins(words)), words.script):
        message = f"The letters of pads lack '{printable(' '.join(lacking))}'."
        mend = "Write it in another way, or choose the right 'script'."
        yield Finding(f"{PLACE}/{words.language}.yml", 0, 0, message, mend, "paper-letter")


def all_said(value: Any) -> str:
    """All texts in a value."""
    if isinstance(value, dict):
        return all_said(list(value.values()))
    return " ".join(map(all_said, value)) if isinstance(value, (list, tuple)) else str(value)


def missing_letters(
    words: Words, collection: Collection, sources: Mapping[str, Source], look: Look
) -> Iterator[Finding]:
    """Find letters of translations that the fonts of the pads do not have."""
    for kind in (collection.activities, collection.pads):
        for entry in kind.values():
            for path, text in texts(sources.get(entry.file), words.language):
                for letter in look.lacks(text, words.script):
                    yield letter_missing(sources[entry.file], path, letter)


def letter_missing(source: Source, path: Path, letter: str) -> Finding:
    """Say that the fonts of the pads do not have a letter that a file asks for."""
    message = f"The letter '{printable(letter)}' cannot be printed on a pad."
    return source.finding("paper-letter", path, message, "Write it in another way.", level=Level.WARNING)


def texts(source: Source | None, language: str) -> Iterator[tuple[Path, str]]:
    """The words of a translation that stand on paper."""
    translations = source.data.get("translations") if source else None
    translation = translations.get(language) if isinstance(translations, dict) else None
    if isinstance(translation, dict):
        for field in ("title", "intro", "name", "when", "where", "cost"):
            if isinstance(text := translation.get(field), str):
                yield ("translations", language, field), text
