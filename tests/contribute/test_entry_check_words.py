"""The small parts of the check in the browser agree with those of the gates: phones, repairs, suggestions, letters."""

import random
import sys
import unicodedata
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, example_number_for_type, format_number
from phonenumbers import PhoneNumberFormat as Form
from phonenumbers import PhoneNumberType as Type

from contribute.checker import Checker
from contribute.gates import Entry, Gates
from formulary.checking.repair import plain_figures, repaired
from formulary.checking.rules.contacts import DRAMA, can_exist
from formulary.checking.schemas import Schema
from formulary.data.phone_plan import phone_plan
from formulary.findings import printable
from formulary.reading.source import Kind
from formulary.reading.text import UNSEEN
from making import STROLL, activity
from reading.test_mutants import VALUES
from schema.breaking import Spot, good_files
from schema.parts import parts

COUNT = 4_000
CHANCE = random.Random(20_261_121)  # noqa: S311 - chance that can be repeated


def call(checker: Checker, module: str, function: str, *lists: list[Any]) -> list[Any]:
    """What a function of a module gives for each of some values; further arguments are the same each time."""
    script = """async ([module, name, values, rest]) => {
        const { [name]: call } = await import(module);
        return values.map((value) => call(value, ...rest));
    }"""
    values, *rest = lists
    found: list[Any] = checker.page.evaluate(script, [f"/{module}.js", function, values, rest])
    return found


def numbers() -> Iterator[str]:
    """Phone numbers as people write them, right and wrong: of every kind, with a figure changed, too many or too few."""
    kinds = [kind for kind in Type.values() if kind not in (Type.UNKNOWN, Type.FIXED_LINE_OR_MOBILE)]
    examples = [example_number_for_type(region, kind) for region in ("GB", "GG", "JE", "IM") for kind in kinds]
    good = [format_number(one, form) for one in examples if one for form in (Form.NATIONAL, Form.INTERNATIONAL)]
    good += [start.ljust(11, "1") for start in DRAMA] + ["999", "111", "116 123", "101", "0800 1111", "0345 600 0723"]
    yield from good
    for _ in range(COUNT):
        yield changed(CHANCE.choice(good))
        length = CHANCE.choice((2, 3, 4, 5, 6, 7, 9, 10, 10, 11, 11, 11, 12, 13, 16, 19))
        yield CHANCE.choice(("0", "01", "07", "08", "03", "+44", "+440", "0044", "44", "180020", "", "+", "00")) + "".join(
            CHANCE.choices("0123456789", k=length)
        )
    for code in range(1, 1_000):
        yield f"+{code} 1632 960101"


def changed(number: str) -> str:
    """A number with one sign changed, put in, or taken out."""
    place, sign = CHANCE.randrange(1, len(number)), CHANCE.choice("0123456789- ()")
    return number[:place] + CHANCE.choice(("", sign)) + number[place + CHANCE.randint(0, 1) :]


def is_abroad(number: str) -> bool:
    """Whether a number is written with the code of another country."""
    figures = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    rest = figures[1:] if figures.startswith("+") else figures[2:] if figures.startswith("00") else "0"
    return any(rest.startswith(str(code)) for code in COUNTRY_CODE_TO_REGION_CODE if code != 44)


def test_numbers_are_judged_alike(checker: Checker) -> None:
    """Of thousands of numbers the browser says what the library says; those of other countries it lets pass."""
    written = sorted(set(numbers()))
    found = dict(zip(written, call(checker, "entry-check-phones", "canExist", written, phone_plan()), strict=True))
    wrong = {number: said for number, said in found.items() if said != can_exist(number)}
    assert [number for number in wrong if not is_abroad(number)] == []
    assert all(wrong.values())
    assert 1_000 < sum(found.values()) < len(found) - 1_000


def test_every_figure_is_read_alike(checker: Checker, schemas: dict[Kind, Schema]) -> None:
    """Figures of all scripts are read as 0 to 9: a time in Arabic or Bengali figures is understood."""
    figures = [chr(code) for code in range(sys.maxunicode) if unicodedata.decimal(chr(code), -1) >= 0]
    texts = [f"0{figure}.30" for figure in figures]
    time = schemas[Kind.ACTIVITY].part(("sessions", 0, "start"))
    assert {repaired(text, time) for text in texts} == {f"0{number}:30" for number in range(10)}
    assert repairs(checker, texts, time) == [repaired(text, time) for text in texts]
    assert plain_figures(" ١٠ ") == "10"


def repairs(checker: Checker, texts: list[str], part: dict[str, Any]) -> list[str | None]:
    """What the browser takes texts for."""
    script = """async ([texts, part, repairs]) => {
        const { Repairer } = await import("/entry-check-repair.js");
        const repairer = new Repairer(repairs);
        return texts.map((text) => repairer.repaired(text, part) ?? null);
    }"""
    from formulary.data.checks import repairs as tables

    found: list[str | None] = checker.page.evaluate(script, [texts, part, tables()])
    return found


PIECES = (
    "1", "2", "10", "12", "30", "31", "99", "2026", "26", "0", "5", "1st", "2nd", "3rd", "st", "of", "October", "oct", "Sept",
    "March", "ma", "j", "Tue", "am", "pm", "p.m.", "h", "noon", "Midnight", "£", "p", "pence", "free", "Free", "weeks",
    ".", ":", "-", "/", ",", " ", " ", "  ", "www", "http://", "https://", "mailto:", "@", "example", ".org", "ZZ1", "1aa",
    "AB", "M1", "+44", "01632", "960101", "(0)", "tel", "Low mood", "ß", "Ŵ", "١", "৭", "\n", "\t", "\u00a0", "é",
)  # fmt: skip


def test_slips_are_mended_alike(checker: Checker, schemas: dict[Kind, Schema]) -> None:
    """Thousands of odd dates, times, amounts and addresses are taken for the same thing, or for nothing."""
    texts = ["".join(CHANCE.choices(PIECES, k=CHANCE.randint(1, 7))) for _ in range(COUNT)]
    kinds = {str(part): part for _, part in parts(schemas[Kind.ACTIVITY].content) if {"pattern", "minimum"} & part.keys()}
    understood = 0
    for part in kinds.values():
        expected = [repaired(text, part) for text in texts]
        assert repairs(checker, texts, part) == expected
        understood += sum(text is not None for text in expected)
    assert understood > COUNT


def test_words_are_as_like_as_difflib_says(checker: Checker) -> None:
    """The likeness of two words is to the last bit what Python's difflib measures."""
    words = ["".join(CHANCE.choices("abcde-", k=CHANCE.randint(0, 12))) for _ in range(2 * COUNT)]
    pairs = list(zip(words[::2], words[1::2], strict=True))
    script = """async (pairs) => {
        const { likeness } = await import("/entry-check-likeness.js");
        return pairs.map(([one, other]) => likeness([...one], [...other]));
    }"""
    assert checker.page.evaluate(script, pairs) == [SequenceMatcher(None, *pair).ratio() for pair in pairs]


def test_every_letter_is_shown_alike(checker: Checker) -> None:
    """What can be printed is shown, and what cannot is told by its number, for every letter that Python knows."""
    known = [chr(code) for code in range(0x11_0000) if unicodedata.category(chr(code)) not in ("Cn", "Cs")]
    for start in range(0, len(known), 20_000):
        some = known[start : start + 20_000]
        assert call(checker, "entry-check-text", "printable", some) == [printable(letter) for letter in some]


def test_unseen_characters_are_named_alike(checker: Checker, gates: Gates) -> None:
    """Every character that nobody can see is found and named as the third gate names it, wherever it stands."""
    unseen = [sign for sign in map(chr, range(0x11_0000)) if UNSEEN.match(sign) and not 0xD800 <= ord(sign) < 0xE000]
    signs = [*unseen[:600:3], *unseen[-1:], "\U000e0041", "\U000e0101", "\U000f0000", "\ufffd"]
    entries = [Entry(STROLL, activity(cost={"note": f"Ask {sign} us"}, needs=[f"low{sign}mood"])) for sign in signs]
    for sign, entry, said in zip(signs, entries, checker.said(*entries), strict=True):
        assert said == gates.said(entry), f"{ord(sign):04X}"
        assert [(field, rule) for field, rule, *_ in said] == [("cost.note", "text-unseen"), ("needs.0", "text-unseen")]


def places() -> list[tuple[dict[str, Any], tuple[str | int, ...]]]:
    """Every value of every good activity, by its path."""

    def inside(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
        steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for step, part in steps:
            yield (*path, step)
            yield from inside(part, (*path, step))

    return [(data, path) for data in good_files(Kind.ACTIVITY) for path in inside(data, ())]


PLACES = places()
EVERYTHING: Callable[..., Any] = st.characters(exclude_categories=("Cs", "Cn"))
TEXTS = st.text(EVERYTHING, max_size=20) | st.sampled_from(
    ["0", "-1", "0.00001", "3.50", "yes", "2026-10-01", "2027-02-30", "9:00", "10.30", "tuesday", "self", "a-b", "", "  "]
)
ANY = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc _", max_size=4), inner, max_size=3)
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.data())
def test_any_value_at_any_place_is_said_alike(checker: Checker, gates: Gates, data: st.DataObject) -> None:
    """Whatever stands at up to three places of a good entry, page and gates say the same about it."""
    values, _ = PLACES[0]
    for _ in range(data.draw(st.integers(1, 3))):
        good, path = data.draw(st.sampled_from(PLACES))
        values = Spot({}, good, path).put(data.draw(ANY))
    entry = Entry(STROLL, values)
    assert checker.said(entry) == [gates.said(entry)]
