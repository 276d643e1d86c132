"""The words of a sheet in one language: what is printed on every pad, and how data become words there."""

from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
import yaml
from msgspec import Struct

from formulary.entry.parts import Approval
from formulary.times.short_words import ShortWords

FOLDER: Final = Path(__file__).with_name("languages")
"""A file for each language, by its code."""
ENGLISH: Final = "en"
ISOLATE, RELEASE = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
MARKS = (".", "!", "?", "…", "।", "۔", "؟")
"""What may end a sentence."""


class Script(StrEnum):
    """The scripts that pads have letters of."""

    LATIN = "latin"
    BENGALI = "bengali"
    ARABIC = "arabic"


class English(str):
    """Words that stay English on a sheet in another language. Paper and screen mark them for screen readers."""

    __slots__ = ()


class SheetWords(Struct, frozen=True):
    """Head, lines to write on, link worker, dates and pages."""

    what_to_do: str
    online: str
    qr: str
    issue: str
    matters_to_me: str
    first_step: str
    company: str
    link_worker: str
    dates: str
    date: str
    months: tuple[str, ...]
    page: str
    sheet: str
    sheet_and_page: str


class StripWords(Struct, frozen=True):
    """The strip that the practice keeps."""

    tear: str
    back: str
    label: str
    origin: str
    date: str
    codes: str
    call: str


class EntryWords(Struct, frozen=True):
    """Where, what it costs, and what to know before going."""

    online: str
    by_phone: str
    at_home: str
    in_person: str
    either: str
    also: str
    address_hidden: str
    free: str
    pounds: str
    pence: str
    a_week: str
    a_month: str
    a_term: str
    a_year: str
    a_course: str
    or_less: str
    ask_cost: str
    ages: str
    ages_over: str
    professional: str
    link_worker: str
    waiting_list: str
    full: str
    next_start: str
    phone_first: str
    still_on: str
    in_english: str


class KnownWords(Struct, frozen=True):
    """What collections often say in English."""

    physical_activity: str
    weight_and_food: str
    arts: str
    nature: str
    work_and_learning: str
    self_help: str
    parenting: str
    advice: str
    befriending: str
    anywhere: str
    one_list: str
    emergency: str
    danger: str
    nhs: str
    samaritans: str


class Words(Struct, frozen=True):
    """All that a word file says. Until somebody has approved it, it is a draft."""

    script: Script
    draft: str
    comma: str
    stop: str
    sheet: SheetWords
    strip: StripWords
    times: ShortWords
    entry: EntryWords
    known: KnownWords
    approved: Approval | None = None
    language: str = ENGLISH

    @property
    def is_english(self) -> bool:
        """Whether these are the source of all others."""
        return self.language == ENGLISH

    @property
    def is_draft(self) -> bool:
        """Whether nobody has approved them yet."""
        return self.approved is None

    @property
    def tag(self) -> str:
        """The language as screen readers want it: 'en-GB', 'pl'."""
        return "en-GB" if self.is_english else self.language

    @property
    def direction(self) -> str:
        """The direction of a line: 'ltr' or 'rtl'."""
        return "rtl" if self.script is Script.ARABIC else "ltr"

    def kept(self, text: str) -> str:
        """Words of the collection, which are English, on a sheet in this language."""
        return text if self.is_english or not text else English(text)

    def of(self, text: str) -> str:
        """The translation of words that collections often say; of all others the English ones."""
        return text if self.is_english else translations(self).get(text) or English(text)

    def apart(self, text: object) -> str:
        """A number or an address that keeps its direction among letters that run from right to left."""
        return f"{ISOLATE}{text}{RELEASE}" if self.direction == "rtl" else str(text)

    def ended(self, text: str) -> str:
        """A text with one mark at its end; English words keep the English one."""
        if not text or text.endswith(MARKS):
            return text
        return English(f"{text}.") if isinstance(text, English) else f"{text}{self.stop}"

    def paused(self, text: str) -> str:
        """A text that something follows after a comma."""
        return English(f"{text},") if isinstance(text, English) else f"{text}{self.comma}"

    def date(self, day: date) -> str:
        """'14 November 2026'."""
        return self.sheet.date.format(day=day.day, month=self.sheet.months[day.month - 1], year=day.year)


@cache
def english() -> Words:
    """The English words: part of the machine, so a broken file is a bug."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return words_of(ENGLISH, yaml.load((FOLDER / "en.yml").read_text("utf-8"), Loader=loader))  # noqa: S506 - text only


def words_of(language: str, data: object) -> Words:
    """The words that a file holds.

    Raises:
        msgspec.ValidationError: something is missing or of another shape.
    """
    words = msgspec.convert(data, Words, strict=False)
    times = msgspec.structs.replace(words.times, comma=words.comma)
    return msgspec.structs.replace(words, language=language, times=times)


@cache
def translations(words: Words) -> dict[str, str]:
    """What collections often say, from English into a language."""
    pairs = zip(msgspec.structs.astuple(english().known), msgspec.structs.astuple(words.known), strict=True)
    return dict(pairs)
