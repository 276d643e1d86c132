"""A form that was filled in becomes an entry; whatever else is sent in its place becomes a finding."""

import zlib
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path
from shutil import copy, copytree
from typing import Any, cast

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from formulary.checking.schemas import Schema
from formulary.findings import Level
from formulary.model.collection import Collection
from formulary.paper_form.filled import LARGEST, MOST, NotRead, answers_in
from formulary.paper_form.keyed_in import keyed_in
from formulary.reading.folder import Reading
from formulary.reading.source import Kind
from formulary.reading.yaml import compose
from formulary.writing.draft import Draft, Place
from making import ROOT, TODAY, collection
from paper_form.viewing import filled, widgets
from test_cli import run

STROLL = "entries/activities/riverside-walkers/tuesday-stroll.yml"
ANSWERS = {
    "organisation.name": "Riverside Walkers",
    "name": "Tuesday Stroll",
    "summary": "A gentle 45-minute walk by the river with tea afterwards. Someone meets newcomers at the gate.",
    "support.physical-activity": "on",
    "needs.loneliness": "on",
    "needs.low-mood": "on",
    "needs.getting-active": "on",
    "sessions.0.day": "Tuesday",
    "sessions.0.start": "10.30am",
    "sessions.0.end": "11.15am",
    "venue.name": "Riverside Park, main gate",
    "venue.postcode": "zz2 1ab",
    "venue.area.riverside": "on",
    "cost.amount": "free",
    "join.how": "Just turn up, or phone the walk leader first.",
    "contact.phone": "01632960101",
    "verified.0.on": "1 October 2026",
    "verified.0.by": "walk leader",
    "consent": "on",
}
"""What the walk leader of a shipped entry would write on paper."""

Key = Callable[[Mapping[str, str]], Draft]


def written(pdf: Path, answers: Mapping[str, str]) -> bytes:
    """The form with answers in it, as a program writes them."""
    with pikepdf.open(pdf) as opened:
        fields = widgets(opened)
        for name, answer in answers.items():
            field = fields[name][1]
            field.V = Name.on if Name.Btn == field.FT else String(answer)
        saved = BytesIO()
        opened.save(saved)
    return saved.getvalue()


@pytest.fixture
def place(entries: Reading, schemas: dict[Kind, Schema]) -> Place:
    """The shipped collection, but for the entry that is keyed in."""
    return Place(Reading(tuple(one for one in entries.sources if one.file != STROLL), ()), schemas, "entries", TODAY)


@pytest.fixture
def key(pdf: Path, shipped: Collection, place: Place) -> Key:
    """Keys answers in."""
    return lambda answers: keyed_in("form.pdf", written(pdf, answers), shipped, place)


def without(*names: str) -> dict[str, str]:
    """The answers without some."""
    return {name: answer for name, answer in ANSWERS.items() if name not in names}


def told(draft: Draft) -> list[tuple[str, str, str]]:
    """The rule, the question and the message of each finding."""
    assert {one.file for one in draft.findings} <= {"form.pdf"}
    return [(one.rule, one.field, one.message) for one in draft.findings]


def facts_in(text: str) -> dict[str, Any]:
    """What a file says, every value as text."""
    return dict(cast("dict[str, Any]", compose("", text).data))


def shipped_facts() -> dict[str, Any]:
    """The shipped entry, but for its code and its translations, which no group sends."""
    facts = facts_in((ROOT / STROLL).read_text("utf-8"))
    return {name: value for name, value in facts.items() if name not in ("code", "translations")}


def test_the_same_facts(key: Key) -> None:
    """A shipped entry that is written on the form comes out of it as it is: mended, in order, in its folder."""
    draft = key(ANSWERS)
    assert (draft.file, draft.findings) == (STROLL, ())
    facts = facts_in(draft.text)
    assert sorted(facts.pop("needs")) == sorted(shipped_facts()["needs"])
    assert facts == {name: value for name, value in shipped_facts().items() if name != "needs"}
    text = (ROOT / STROLL).read_text("utf-8")
    lines = [line for line in draft.text.splitlines() if not line.startswith("needs:")]
    assert [line for line in lines if line not in text.splitlines()] == []


def test_typed_in_a_viewer(pdf: Path, shipped: Collection, place: Place) -> None:
    """The same comes out of a file in which somebody typed and ticked."""
    draft = keyed_in("form.pdf", filled(pdf, ANSWERS), shipped, place)
    assert (draft.file, draft.findings) == (STROLL, ())


def test_everything_there_is_room_for(key: Key) -> None:
    """The other answers find their fields: a new group, several times, lines, languages, and boxes."""
    more = {
        "organisation.name": "Ash Valley Singers",
        "name": "Song and soup",
        "sessions.1.day": "thursday",
        "sessions.1.start": "7pm",
        "sessions.1.end": "9pm",
        "sessions.1.weeks_of_month.first": "on",
        "sessions.1.weeks_of_month.third": "on",
        "sessions.2.day": "Friday",
        "sessions.2.start": "2pm",
        "sessions.2.every": "2",
        "sessions.2.from": "9 October 2026",
        "sessions.0.every": "1",
        "by_appointment": "Phone us for a lift",
        "attend.in-person": "on",
        "cost.amount": "£2.50",
        "cost.concessions": "Free for carers",
        "join.wait": "No wait",
        "contact.who": "the choir leader",
        "contact.email": "sing@example.org",
        "contact.website": "https://singers.example.org/",
        "good_for": "People who like company\nPeople who think they cannot sing",
        "languages": "english, British Sign Language and Polish",
        "first_visit": "Somebody waits\nat the door.",
        "bring": "A mug",
        "access.step-free": "on",
        "access.hearing-loop": "on",
        "safeguarding.lead": "the hall manager",
    }
    draft = key(ANSWERS | more)
    assert [one for one in draft.findings if one.level is Level.ERROR] == []
    assert draft.file == "entries/activities/ash-valley-singers/song-and-soup.yml"
    facts = facts_in(draft.text)
    assert facts["organisation"] == {"name": "Ash Valley Singers"}
    assert facts["sessions"] == [
        {"day": "tuesday", "start": "10:30", "end": "11:15"},
        {"day": "thursday", "start": "19:00", "end": "21:00", "weeks_of_month": ["first", "third"]},
        {"day": "friday", "start": "14:00", "every": "2", "from": "2026-10-09"},
    ]
    assert facts["languages"] == ["english", "british-sign-language", "polish"]
    assert facts["good_for"] == ["People who like company", "People who think they cannot sing"]
    assert facts["first_visit"] == "Somebody waits at the door."
    assert facts["access"] == ["step-free", "hearing-loop"]
    assert facts["cost"] == {"amount": "2.50", "concessions": "Free for carers"}
    assert facts["safeguarding"] == {"lead": "the hall manager"}
    assert facts["attend"] == ["in-person"]


def test_nobody_has_agreed(key: Key) -> None:
    """Without the tick nothing is written, whatever else is right."""
    draft = key(without("consent"))
    assert draft.text == ""
    assert [rule for rule, *_ in told(draft)] == ["form-consent"]


def test_what_is_not_answered_is_told_in_the_words_of_the_question(key: Key) -> None:
    """All questions without an answer are told at once, each once, with an example."""
    draft = key({"name": "Tuesday Stroll", "consent": "on"})
    assert draft.text == ""
    found = told(draft)
    assert {rule for rule, *_ in found} == {"form-unanswered"}
    assert {question for _, question, _ in found} >= {
        "What is the group or service called?",
        "What happens there, in one or two sentences?",
        "Which kind of support is it?",
        "How does somebody join?",
        "Who said that all this is right? What part do they play?",
    }
    assert len(set(found)) == len(found)
    assert any("for example: Physical activity" in one.mend for one in draft.findings)


@pytest.mark.parametrize(
    ("answers", "question", "message"),
    [
        ({"support.advice": "on"}, "Which kind of support is it?", "More than one box is ticked."),
        ({"sessions.0.day": "Tusday"}, "On which day of the week?", "'Tusday' is not a day."),
        ({"contact.phone": "ask Jo"}, "Which number do people phone?", "'ask Jo' does not look like a phone number."),
        ({"cost.amount": "2 or 3"}, "What does it cost each time, in pounds?", "'2 or 3' is not a number."),
        ({"languages": "Klingon"}, "Which languages do people there speak", "'Klingon' is not one of the languages."),
        ({"verified.0.on": "last week"}, "On which day was all this found right?", "'last week' does not look like"),
        ({"sessions.0.end": "9am"}, "When does it end?", "It ends at 09:00, which is not after its start"),
    ],
)
def test_what_is_wrong_is_told_of_its_question(key: Key, answers: dict[str, str], question: str, message: str) -> None:
    """One wrong answer is one finding, at its question; nothing is written."""
    draft = key(ANSWERS | answers)
    assert draft.text == ""
    [(_, asked, said)] = told(draft)
    assert asked.startswith(question)
    assert said.startswith(message)


def test_it_is_there_already(pdf: Path, shipped: Collection, entries: Reading, place: Place) -> None:
    """An activity that the collection has is told of at its name."""
    whole = Place(entries, place.schemas, place.root, place.today)
    draft = keyed_in("form.pdf", written(pdf, ANSWERS), shipped, whole)
    assert told(draft) == [("file-there", "What is the activity called?", "There is such a file already.")]


def test_an_empty_form(key: Key) -> None:
    """A form that was filled in by hand and scanned holds no answers; it is told how to key them in."""
    draft = key({})
    assert [rule for rule, *_ in told(draft)] == ["form-file"]
    assert "on the screen" in draft.findings[0].mend


def pdf_with(make: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A PDF that somebody has made up."""
    with pikepdf.new() as made:
        made.add_blank_page()
        make(made)
        saved = BytesIO()
        made.save(saved)
    return saved.getvalue()


def with_fields(fields: Iterable[pikepdf.Object]) -> bytes:
    """A PDF with these fields."""

    def add(made: pikepdf.Pdf) -> None:
        made.Root.AcroForm = Dictionary(Fields=Array([made.make_indirect(field) for field in fields]))

    return pdf_with(add)


def endless(made: pikepdf.Pdf) -> None:
    """A field that is its own kid."""
    field = made.make_indirect(Dictionary(T=String("name"), Kids=Array()))
    field.Kids.append(field)
    made.Root.AcroForm = Dictionary(Fields=Array([field]))


def wide(made: pikepdf.Pdf) -> None:
    """A field that is its own kid a hundred times over."""
    field = made.make_indirect(Dictionary(T=String("name"), Kids=Array()))
    field.Kids.extend([field] * 100)
    made.Root.AcroForm = Dictionary(Fields=Array([field] * 100))


def locked() -> bytes:
    """A PDF with a password."""
    saved = BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(saved, encryption=pikepdf.Encryption(owner="a", user="b"))
    return saved.getvalue()


HOSTILE = {
    "nothing": b"",
    "no PDF": b"\x89PNG\r\n",
    "only a head": b"%PDF-1.7\n%%EOF",
    "cut off": pdf_with(endless)[:200],
    "too large": b"%PDF-1.7\n" + b"a" * LARGEST,
    "locked": locked(),
    "no form": pdf_with(lambda _: None),
    "its own kid": pdf_with(endless),
    "its own kid, many times": pdf_with(wide),
    "fields that are no list": pdf_with(lambda made: setattr(made.Root, "AcroForm", Dictionary(Fields=String("x")))),
    "a form that is none": pdf_with(lambda made: setattr(made.Root, "AcroForm", String("x"))),
    "fields that are none": pdf_with(
        lambda made: setattr(made.Root, "AcroForm", Dictionary(Fields=Array([1, String("x"), Name.x])))
    ),
    "names that are none": with_fields([Dictionary(T=Array([1]), V=String("x"))]),
    "values that are none": with_fields([Dictionary(T=String("name"), V=Dictionary(V=String("x")))]),
    "too many": with_fields(Dictionary(T=String(f"f{place}"), V=String("x")) for place in range(MOST + 5)),
    "a bomb": pdf_with(
        lambda made: setattr(
            made.Root,
            "AcroForm",
            made.make_stream(zlib.compress(b"0" * 50_000_000), Filter=Name.FlateDecode),
        )
    ),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files(content: bytes, shipped: Collection, place: Place) -> None:
    """Whatever the file is, there is one finding about it, and no entry."""
    draft = keyed_in("form.pdf", content, shipped, place)
    assert draft.text == ""
    assert [(one.rule, one.file, bool(one.mend)) for one in draft.findings] == [("form-file", "form.pdf", True)]


@pytest.mark.parametrize(
    "answer", ["\u202eevil", "a: b # c", "<script>alert(1)</script>", "x" * 100_000, "\x00\x07", "- &a *a", "=1+1"]
)
def test_hostile_answers(key: Key, answer: str) -> None:
    """Whatever is written into a field is text: it is told of, or stands in the entry as it was written."""
    draft = key(ANSWERS | {"bring": answer})
    if draft.text:
        assert facts_in(draft.text)["bring"] == answer
    else:
        assert all(one.file == "form.pdf" for one in draft.findings)
        assert any(one.level is Level.ERROR for one in draft.findings)


def test_too_many_fields_are_not_read() -> None:
    """The first fields are read, and no more."""
    many = with_fields(Dictionary(T=String(f"f{place}"), V=String("x")) for place in range(MOST + 5))
    assert 1000 < len(answers_in(many)) <= MOST
    with pytest.raises(NotRead):
        answers_in(b"%PDF")


def test_a_locality_with_other_words(pdf: Path, schemas: dict[Kind, Schema]) -> None:
    """A box that the collection does not know is no answer: the form is that of another place or time."""
    draft = keyed_in("form.pdf", written(pdf, ANSWERS), collection(), Place(Reading((), ()), schemas, "entries", TODAY))
    assert draft.text == ""
    assert all(one.file == "form.pdf" for one in draft.findings)


def test_the_command(pdf: Path, tmp_path: Path) -> None:
    """The command writes the entry, and what it wrote is right; a second time it writes nothing."""
    for folder in ("entries", "schema", "overrides"):
        copytree(ROOT / folder, tmp_path / folder)
    copy(ROOT / "mkdocs.yml", tmp_path)
    form = tmp_path / "filled.pdf"
    form.write_bytes(written(pdf, ANSWERS | {"organisation.name": "Ash Ramblers", "contact.phone": "01632 960177"}))
    done = run(tmp_path, "from-form", "filled.pdf", FORMULARY_TODAY=TODAY.isoformat())
    entry = tmp_path / "entries/activities/ash-ramblers/tuesday-stroll.yml"
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("entries/activities/ash-ramblers/tuesday-stroll.yml is written.\n")
    before = entry.read_bytes()
    assert run(tmp_path, "check", "--on", TODAY.isoformat(), str(entry)).code == 0
    again = run(tmp_path, "from-form", "filled.pdf", FORMULARY_TODAY=TODAY.isoformat())
    assert again.code == 1
    assert "There is such a file already." in again.out
    assert again.out.endswith("Nothing was written.\n")
    assert entry.read_bytes() == before
