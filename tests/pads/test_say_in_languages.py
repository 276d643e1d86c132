"""How an activity is said in other languages: data in their words, what people wrote as it was translated."""

from dataclasses import replace
from typing import Any

import pytest
from msgspec import structs

from formulary.pads.formats import A5
from formulary.pads.look import Look
from formulary.pads.plan import plan
from formulary.pads.say import Say
from formulary.pads.sheet import Sheet, sheet_of
from formulary.pads.translated import formats_of, sheets_of
from formulary.pads.word_files import read_words
from formulary.pads.words import ISOLATE, RELEASE, English, Script, Words
from making import TODAY, Values, activity, built, collection, pad, town

APPROVED = {"on": "2026-10-01", "by": "a volunteer"}
POLISH = {"name": "Wtorkowy spacer", "summary": "Spokojny spacer.", "where": "Park", "approved": APPROVED}


def words_in(language: str) -> Words:
    """The words of a language."""
    words = read_words(language).words
    assert words
    return words


def say(language: str, **changes: Any) -> Say:
    """What an activity says in a language."""
    return Say(built(**changes), words_in(language), TODAY)


def sheet(language: str, entries: dict[str, Values] | None = None, **changes: object) -> Sheet:
    """The sheet of one pad in a language."""
    made = collection(town(entries) | {"pads/moving.yml": pad(code="MOVE", **changes)})
    return sheet_of(made, made.pads["moving"], words_in(language))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("cy", ("Maw 10:30am,", "Riverside Park, main gate.", "Am ddim.")),
        ("pl", ("Wt. 10:30,", "Riverside Park, main gate.", "Bezpłatnie.")),
        ("bn", ("মঙ্গল সকাল 10:30,", "Riverside Park, main gate.", "বিনামূল্যে।")),
        ("ur", ("منگل صبح 10:30،", "Riverside Park, main gate.", "مفت۔")),
        ("ar", ("الثلاثاء 10:30 صباحا،", "Riverside Park, main gate.", "مجانا.")),
    ],
)
def test_without_a_translation(language: str, said: tuple[str, ...]) -> None:
    """Times and costs are in the language; name and place stay English and say so."""
    told = say(language)
    assert told.when_where_cost() == said
    assert [isinstance(piece, English) for piece in said_of(told)] == [True, False, True, False]
    assert told.mark().split() == words_in(language).entry.in_english.split()


def said_of(told: Say) -> tuple[str, ...]:
    """The name, and when, where and cost."""
    return told.name(), *told.when_where_cost()


def test_with_a_translation() -> None:
    """Name and place are those that a person approved; nothing is marked as English."""
    told = say("pl", translations={"pl": POLISH})
    assert said_of(told) == ("Wtorkowy spacer", "Wt. 10:30,", "Park.", "Bezpłatnie.")
    assert not any(isinstance(piece, English) for piece in said_of(told))
    assert told.mark() == ""


def test_a_translation_that_is_approved_later() -> None:
    """What nobody has approved yet is not printed."""
    later = POLISH | {"approved": {"on": "2026-12-01", "by": "a volunteer"}}
    assert say("pl", translations={"pl": later}).name() == "Tuesday Stroll"


def test_a_translation_into_another_language() -> None:
    """A Welsh sheet has no Polish on it."""
    assert say("cy", translations={"pl": POLISH}).name() == "Tuesday Stroll"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"cost": {"amount": 3.5}}, "£3.50."),
        ({"cost": {"amount": 0.5}}, "50p."),
        ({"cost": {"amount": 30, "per": "course"}}, "£30 za kurs."),
        ({"cost": {"amount": 4, "concessions": "£2 on Universal Credit"}}, "£4 lub mniej."),
        ({"cost": {}}, "Zapytaj o koszt."),
        ({"cost": {"note": "give what you can"}}, "Give what you can."),
    ],
)
def test_costs(changes: Values, said: str) -> None:
    """Amounts are said in the language; a note stays English until somebody translates it."""
    assert say("pl", **changes).when_where_cost()[-1] == said


def test_written_times_and_costs() -> None:
    """What the writer said in words is taken from the translation."""
    translated = POLISH | {"when": "Codziennie po południu", "cost": "Co łaska"}
    told = say("pl", sessions=None, times_note="Most days", cost={"note": "A gift"}, translations={"pl": translated})
    assert told.when_where_cost() == ("Codziennie po południu,", "Park.", "Co łaska.")


def test_ways_without_a_place() -> None:
    """A place and another way are two pieces: the one may be English, the other not."""
    told = say("pl", attend=["in-person", "phone", "online"])
    assert told.when_where_cost()[1:3] == ("Riverside Park, main gate,", "lub przez telefon lub przez internet.")


def test_money_keeps_its_direction() -> None:
    """A pound sign stays before its number among letters that run the other way."""
    assert say("ar", cost={"amount": 2}).when_where_cost()[-1] == f"{ISOLATE}£2{RELEASE}."


def test_notes() -> None:
    """What to know before going is said in the language."""
    assert say("cy", ages={"from": 55}).notes() == ("Oed 55 a throsodd.",)
    assert say("bn", join={"route": "professional", "how": "Ask."}).notes() == ("রেফারেল লাগবে।",)


def test_the_sheet_is_the_english_one() -> None:
    """The same issue, address and codes; the English sheet is at hand."""
    made = sheet("ar")
    assert made.original
    assert (made.issue, made.address) == (made.original.issue, made.original.address)
    assert [line.code for line in made.lines] == [line.code for line in made.original.lines]
    assert made.original.original is None


def test_the_heading_of_a_pad() -> None:
    """Its own translation, else the English title; what to do is never left in English."""
    translations = {"pl": {"title": "Ruch i ogród", "approved": APPROVED}}
    assert sheet("pl", translations=translations).title == "Ruch i ogród"
    assert isinstance(sheet("cy", translations=translations).title, English)
    made = sheet("pl", intro="Tick one thing only.")
    assert made.what_to_do == words_in("pl").sheet.what_to_do


def test_a_draft_says_so_twice() -> None:
    """In its language, and in English for the practice."""
    assert sheet("pl").draft == (words_in("pl").draft, "Draft translation, not yet checked by a speaker.")
    assert sheet("pl").calls == (words_in("pl").strip.call, "Link worker may call me")


def test_breaks_as_the_english_sheet_does(look: Look) -> None:
    """Where the same entries fit, the same codes stand on the same sheets."""
    many = {f"riverside-walkers/walk-{place}": activity(name=f"Walk {place}") for place in range(12)}
    for language in ("cy", "pl", "ar"):
        made = sheet(language, many)
        letters = look.letters_for(made.words.script)
        assert made.original
        assert plan(made, A5, letters).ends == plan(made.original, A5, letters).ends == (6, 12), language


def test_words_of_other_scripts_are_measured_as_words(look: Look) -> None:
    """Joined letters are narrower than the same letters apart, and Latin ones in between count as they always do."""
    letters = look.letters_for(Script.ARABIC)
    apart = sum(letters.regular.width(letter, 12) for letter in "مجانا")
    assert 0 < letters.regular.width("مجانا", 12) < apart
    latin = look.letters.regular.width("Tea 10:30", 12)
    assert letters.regular.width("Tea 10:30", 12) == pytest.approx(latin)
    both = letters.regular.width("مجانا Tea 10:30", 12)
    assert both == pytest.approx(letters.regular.width("مجانا", 12) + look.letters.regular.width(" Tea 10:30", 12))


def test_latin_sheets_need_no_shaping(look: Look) -> None:
    """Their letters are those of English ones."""
    found = look.letters_for(Script.LATIN)
    assert found is look.letters
    assert found.regular.shaper is None


def test_at_least_one_format() -> None:
    """A pad whose formats are not made in other languages has its A5 there."""
    made = collection(town() | {"pads/moving.yml": pad(formats=["a4"], languages=["pl"])})
    english, polish = sheets_of(made, made.pads["moving"])
    assert [form.name for form in formats_of(made.pads["moving"], polish)] == ["a4"]
    nothing = replace(made.pads["moving"], entry=structs.replace(made.pads["moving"].entry, formats=()))
    assert [form.name for form in formats_of(nothing, polish)] == ["a5"]
    assert (english.original, polish.original) == (None, english)
