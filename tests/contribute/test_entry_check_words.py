"""The small parts of the check in the browser agree with those of the gates: phones, repairs, suggestions, letters."""

import json
import random
import sys
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, example_number_for_type, format_number
from phonenumbers import PhoneNumberFormat as Form
from phonenumbers import PhoneNumberType as Type

from contribute.checker import Checker
from contribute.gates import Entry, Gates
from formulary.checking.alike import FILLERS, IN_FULL, core
from formulary.checking.repair import plain_figures, repaired
from formulary.checking.rules.contacts import DRAMA, can_exist
from formulary.checking.schemas import Schema
from formulary.data.checks import repairs
from formulary.data.phone_plan import phone_plan
from formulary.data.prose_checks import prose_checks
from formulary.findings import printable
from formulary.reading.source import Kind
from formulary.reading.text import UNSEEN
from making import STROLL, activity
from schema.parts import parts

CHANCE = random.Random(20_261_121)  # noqa: S311 - chance that can be repeated


def asked(checker: Checker, module: str, call: str, values: list[Any], *rest: Any) -> list[Any]:
    """What ``call``, which is JavaScript and takes a module, a value and the rest, gives for each of some values."""
    script = f"""async ([address, values, rest]) => {{
        const module = await import(address);
        return JSON.stringify(values.map((value) => ({call})(module, value, ...rest) ?? null));
    }}"""
    found: list[Any] = json.loads(checker.page.evaluate(script, [f"/entry-check-{module}.js", values, list(rest)]))
    return found


def numbers() -> Iterator[str]:
    """Phone numbers as people write them, right and wrong: of every kind, with a sign changed, put in or taken out."""
    kinds = [kind for kind in Type.values() if kind not in (Type.UNKNOWN, Type.FIXED_LINE_OR_MOBILE)]
    examples = [example_number_for_type(region, kind) for region in ("GB", "GG", "JE", "IM") for kind in kinds]
    good = [format_number(one, form) for one in examples if one for form in (Form.NATIONAL, Form.INTERNATIONAL)]
    good += [start.ljust(11, "1") for start in DRAMA] + ["999", "111", "116 123", "101", "0800 1111", "0345 600 0723"]
    yield from good
    starts = ("0", "01", "07", "08", "03", "+44", "+440", "0044", "44", "180020", "", "+", "00")
    for _ in range(4_000):
        number, place = CHANCE.choice(good), CHANCE.randrange(1, 8)
        yield number[:place] + CHANCE.choice(("", *"0123456789- ()")) + number[place + CHANCE.randint(0, 1) :]
        length = CHANCE.choice((2, 3, 4, 5, 6, 7, 9, 10, 10, 11, 11, 11, 12, 13, 16, 19))
        yield CHANCE.choice(starts) + "".join(CHANCE.choices("0123456789", k=length))
    yield from (f"+{code} 1632 960101" for code in range(1, 1_000))


def is_abroad(number: str) -> bool:
    """Whether a number is written with the code of another country."""
    figures = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    rest = figures[1:] if figures.startswith("+") else figures[2:] if figures.startswith("00") else "0"
    return any(rest.startswith(str(code)) for code in COUNTRY_CODE_TO_REGION_CODE if code != 44)


def test_numbers_are_judged_alike(checker: Checker) -> None:
    """Of thousands of numbers the browser says what the library says; those of other countries it lets pass."""
    written = sorted(set(numbers()))
    judged = asked(checker, "phones", "({ canExist }, number, plan) => canExist(number, plan)", written, phone_plan())
    wrong = {number: said for number, said in zip(written, judged, strict=True) if said != can_exist(number)}
    assert [number for number in wrong if not is_abroad(number)] == []
    assert all(wrong.values())
    assert 1_000 < sum(judged) < len(judged) - 1_000


REPAIR = "({ Repairer }, text, part, repairs) => new Repairer(repairs).repaired(text, part)"


def test_every_figure_is_read_alike(checker: Checker, schemas: dict[Kind, Schema]) -> None:
    """Figures of all scripts are read as 0 to 9: a time in Arabic or Bengali figures is understood."""
    figures = [chr(code) for code in range(sys.maxunicode) if unicodedata.decimal(chr(code), -1) >= 0]
    texts = [f"0{figure}.30" for figure in figures]
    time = schemas[Kind.ACTIVITY].part(("sessions", 0, "start"))
    expected = [f"0{unicodedata.decimal(figure)}:30" for figure in figures]
    assert [repaired(text, time) for text in texts] == expected
    assert asked(checker, "repair", REPAIR, texts, time, repairs()) == expected
    assert plain_figures(" ١٠ ") == "10"


PIECES = (
    "1", "2", "10", "12", "30", "31", "99", "2026", "26", "0", "5", "1st", "2nd", "3rd", "st", "of", "October", "oct",
    "Sept", "March", "ma", "j", "Tue", "am", "pm", "p.m.", "h", "noon", "Midnight", "£", "p", "pence", "free", "Free",
    "weeks", ".", ":", "-", "/", ",", " ", " ", "  ", "www", "http://", "https://", "mailto:", "@", "example", ".org",
    "ZZ1", "1aa", "AB", "M1", "+44", "01632", "960101", "(0)", "tel", "Low mood", "ß", "Ŵ", "١", "৭", "\n", "\t",
    "\u00a0", "é",
)  # fmt: skip
"""What texts of the wrong shape are made of."""


def test_slips_are_mended_alike(checker: Checker, schemas: dict[Kind, Schema]) -> None:
    """Thousands of odd dates, times, amounts and addresses are taken for the same thing, or for nothing."""
    texts = ["".join(CHANCE.choices(PIECES, k=CHANCE.randint(1, 7))) for _ in range(1_000)]
    shaped = (part for _, part in parts(schemas[Kind.ACTIVITY].content) if {"pattern", "minimum"} & part.keys())
    kinds = {(part.get("pattern"), part.get("type")): part for part in shaped}
    understood = 0
    for part in kinds.values():
        expected = [repaired(text, part) for text in texts]
        assert asked(checker, "repair", REPAIR, texts, part, repairs()) == expected
        understood += sum(text is not None for text in expected)
    assert understood > 1_000


def test_words_are_as_like_as_difflib_says(checker: Checker) -> None:
    """The likeness of two words is to the last bit what Python's difflib measures."""
    words = ["".join(CHANCE.choices("abcde-", k=CHANCE.randint(0, 12))) for _ in range(8_000)]
    pairs = list(zip(words[::2], words[1::2], strict=True))
    call = "({ likeness }, [one, other]) => likeness([...one], [...other])"
    assert asked(checker, "likeness", call, pairs) == [SequenceMatcher(None, *pair).ratio() for pair in pairs]


def test_names_are_boiled_down_alike(checker: Checker) -> None:
    """Two names of one thing are known as such in the browser too, whatever their order, accents and fillers."""
    pieces = (
        "The",
        "Pottery",
        "pottery",
        "Club",
        "(Tuesdays)",
        "Café",
        "cafe",
        "&",
        "and",
        "Ŵyl's",
        "Straße",
        "ST",
        "Ctr",
        "constructor",
        "—",
    )
    names = [" ".join(CHANCE.choices(pieces, k=CHANCE.randint(0, 5))) for _ in range(1_000)]
    call = "({ sorted, wordsOf }, name, spellings) => sorted(wordsOf(name, spellings))"
    spellings = {"fillers": sorted(FILLERS), "in_full": IN_FULL}
    assert asked(checker, "resemblance", call, names, spellings) == list(map(core, names))


def test_every_letter_is_shown_alike(checker: Checker) -> None:
    """What can be printed is shown, and what cannot is told by its number, for every letter that Python knows."""
    known = [chr(code) for code in range(0x11_0000) if unicodedata.category(chr(code)) not in ("Cn", "Co", "Cs")]
    texts = ["".join(known[start : start + 60]) for start in range(0, len(known), 60)]
    shown = asked(checker, "text", "({ printable }, text) => printable(text, 60)", texts)
    assert shown == [printable(text, 60) for text in texts]


def test_unseen_characters_are_named_alike(checker: Checker, gates: Gates) -> None:
    """Characters that nobody can see are found and named as the third gate names them, wherever they stand."""
    unseen = [sign for sign in map(chr, range(0x11_0000)) if UNSEEN.match(sign) and not 0xD800 <= ord(sign) < 0xE000]
    signs = [*unseen[:120], *unseen[-1:], "\ufeff", "\U000e0041", "\U000e0101", "\U000f0000", "\ufffd"]
    entries = [Entry(STROLL, activity(cost={"note": f"Ask {sign} us"}, needs=[f"low{sign}mood"])) for sign in signs]
    for sign, entry, said in zip(signs, entries, checker.said(*entries), strict=True):
        assert said == gates.said(entry), f"{ord(sign):04X}"
        assert [(field, rule) for field, rule, *_ in said] == [("cost.note", "text-unseen"), ("needs.0", "text-unseen")]


def test_pattern_that_an_old_browser_cannot_read_is_left_to_the_gates(checker: Checker) -> None:
    """Where a browser does not know a part of a pattern, its rule is silent and all others go on."""
    call = """({ Reader }, source, facts) =>
        new Reader({ ...facts, patterns: { ...facts.patterns, loud: [source, "u"] } }).patterns.loud.test("LOUD")"""
    assert asked(checker, "prose", call, ["LOUD", "(?<!", ""], prose_checks()) == [True, False, True]
