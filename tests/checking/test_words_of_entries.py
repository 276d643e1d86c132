"""The rules that read running text: what they find, and what only looks like it."""

import json
from datetime import date
from time import process_time

import pytest

from formulary.checking.check import check
from formulary.checking.schemas import Schema
from formulary.findings import Finding
from formulary.reading.folder import Reading, read_text
from formulary.reading.source import Kind
from reading.folders import good
from schema.example_files import failing

FILE = "entries/activities/riverside-walkers/walk.yml"
HONEST = (
    "Walk with us to the Mary Street bridge", "St John Ambulance comes along", "Ask at Dr Barnardo's",
    "Tea at the Women's House", "Meet at Susan Court, by the door", "We love Agatha Christie",
    "Take bus 111 or 999 to the gate", "Since 1998, and in this place since May 2011",
    "We began on 3 March 2020 with two neighbours", "The next one is on 3 March 2027", "Founded in January 2024",
    "Starts on 31 February 2024", "Charity number 1999910 and company 09999999", "From 2019-2021 in the old hall",
    "A 30-year-old club for men and women", "For patients of Mill Lane Surgery", "Bring proof of age",
    "Born and bred in Ashbrook", "Children born after 2020 come free", "Tom & Jerry's <18s, 5 > 3, R&B",
    "Your NHS card is not needed", "It is FREE, and ALL ARE WELCOME",
    "Run by the Old Mill Trust (OMT). The OMT is kind", "We meet at [the mill](https://mill.example.org/map)",
    "Homeless people and the homeless shelter are near", "Cost 3.50, 20 places, 10:30 to 12:00", "Ring 3 times",
    "Postcode ZZ1 1AA, plot 1632 9601", "Reference QQ12 and AB 12 34", "Confirmed places only", "Who? Me?",
    "W.I. and U.K. members", "Flatford mill", "The patient gardener", "Old and young",
    "Signs in BSL, RNIB, RNID, YMCA and NHS style", "Room 4, Library",
    "The year 2024 was wet", "Don't Miss Out",
)  # fmt: skip
"""Texts that look like something that is found, and are not."""
FOUND = {
    "no-nhs-number": ("999 000 0018", "999-000-0018", "Not 999 000 0017, but 9990000018 is his"),
    "no-insurance-number": ("QQ123456C", "My number is QQ 12 34 56 C", "QQ-123456-D"),
    "no-birth-date": ("DOB: 03/03/1941", "date of birth 3.3.41", "born 3rd March 1941", "D.O.B. 3 Mar 1941"),
    "no-patient": ("My patient is kind", "Hospital number: 1234", "A 72 year-old woman", "Next of kin: a son"),
    "no-personal-name": ("Ask Mrs Miller", "Ask Susan Miller", "Rev. J. Miller is there", "Fatima Khan leads us"),
    "phone-in-its-field": (
        "Phone 01632 960105",
        "From 0900 - 1700 on (01632) 960105",
        "+44 1632 960105",
        "07700 900123",
        "01632-960105",
    ),
    "address-in-its-field": ("https://example.org/", "www.example.org", "Write to a.b@example.org"),
    "no-urgent-number": ("Call 999", "In need, phone 116 123", "NHS 111 helps"),
    "nothing-left-open": ("Time tbc", "Place to be announced", "Lorem ipsum dolor", "Room ???", "Enter text here"),
    "date-to-come": ("Starts Monday 4 March 2024", "Next: May 2025", "Book by 1st Nov 2026", "until 3 Sept 2026"),
    "no-markup": ("<br>Tea", "Tea &nbsp; cake", "</div>", '<a href="x">here</a>', "It&#39;s here"),
    "no-capitals": ("COME AND SING WITH US", "We say: NO EXPERIENCE IS NEEDED!"),
    "plain-words": ("Commencing at ten", "We utilise poles"),
    "person-first": ("For the elderly and others", "Stroke sufferers", "Suffering from pain"),
    "letters-explained": ("The OMT runs it.", "Run with OMT, in town"),
}
"""Texts in which something is found, by the rule."""


def findings_of(text: str, schemas: dict[Kind, Schema], today: date) -> list[Finding]:
    """What is found in a text that stands where people say what to bring."""
    source, findings = read_text(FILE, f"{good()}bring: {quoted(text)}\n")
    assert source
    assert not findings
    found = check(Reading((source,), ()), schemas, today).findings
    return [finding for finding in found if finding.field == "bring"]


def quoted(text: str) -> str:
    """A text between quotation marks, as YAML takes it."""
    return "'" + text.replace("'", "''") + "'"


@pytest.mark.parametrize("text", HONEST)
def test_honest_text(text: str, schemas: dict[Kind, Schema], today: date) -> None:
    """Words that only look like something else are left alone."""
    assert findings_of(text, schemas, today) == []


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in FOUND.items() for text in texts])
def test_what_is_found(rule: str, text: str, schemas: dict[Kind, Schema], today: date) -> None:
    """However it is written, it is found."""
    assert [finding.rule for finding in findings_of(text, schemas, today)] == [rule]


@pytest.mark.parametrize("rule", ["no-nhs-number", "no-insurance-number", "no-birth-date", "no-patient"])
def test_what_is_secret_is_not_repeated(rule: str, schemas: dict[Kind, Schema], today: date) -> None:
    """Findings are printed where everybody reads them: none holds a figure of what it found."""
    for text in FOUND[rule]:
        (finding,) = findings_of(text, schemas, today)
        assert not any(sign.isdigit() for sign in finding.message + finding.mend)


def test_no_figures_of_a_wrong_nhs_number(schemas: dict[Kind, Schema], today: date) -> None:
    """Ten figures whose check digit is wrong are nobody's number."""
    assert findings_of("999 000 0017", schemas, today) == []


def test_a_number_in_a_translation(schemas: dict[Kind, Schema], today: date) -> None:
    """Whatever the language, a number is a number; words are only looked at in English."""
    welsh = {"name": "Tro", "summary": "Cerdded wrth yr afon.", "join": "Sufferers, ffoniwch 999 000 0018."}
    approved = {"on": "2026-10-01", "by": "a Welsh-speaking volunteer"}
    text = f"translations: {json.dumps({'cy': welsh | {'approved': approved}})}\n"
    source, _ = read_text(FILE, good() + text)
    assert source
    found = check(Reading((source,), ()), schemas, today).findings
    assert [one.rule for one in found if one.field.startswith("translations")] == ["no-nhs-number"]


@pytest.mark.parametrize("name", ["Sam", "Susan", "Pat the gardener", "A volunteer", "Walk Leader"])
def test_names_where_a_part_belongs(name: str, schemas: dict[Kind, Schema], today: date) -> None:
    """Where somebody's part is asked for, a common first name is enough; a word that may be a name is not."""
    source, _ = read_text(FILE, good().replace("by: walk leader", f"by: {name}"))
    assert source
    found = check(Reading((source,), ()), schemas, today).findings
    assert [one.rule for one in found if one.field == "verified.0.by"] == ["no-personal-name"] * (name == "Susan")


@pytest.mark.parametrize(
    ("place", "is_home"),
    [
        ("At Susan's house", True),
        ("The home of Susan Miller", True),
        ("At the home of Mrs Miller", True),
        ("Flat 3, 12 Windmill Road", True),
        ("My garden", True),
        ("A private address", True),
        ("The Women's House", False),
        ("St Mary's House", False),
        ("The home of Ashbrook Rovers", False),
        ("Flat Field, by the gate", False),
        ("Garden Centre", False),
        ("12 Windmill Road", False),
    ],
)
def test_homes(place: str, is_home: bool, schemas: dict[Kind, Schema], today: date) -> None:
    """A flat and somebody's house are found; a place for everybody may be called a house as well."""
    source, _ = read_text(FILE, good().replace("name: Riverside Park, main gate", f"name: {place}"))
    assert source
    found = check(Reading((source,), ()), schemas, today).findings
    assert [one.rule for one in found if one.field == "venue.name"] == ["no-home-address"] * is_home


def test_a_second_number_in_the_note_on_the_phone(schemas: dict[Kind, Schema], today: date) -> None:
    """The note on the phone may give a second number, if it can exist."""
    for number, rules in (("01632 960105", []), ("01632 96010599", ["phone-in-its-field"])):
        source, _ = read_text(FILE, good().replace("contact:\n", f"contact:\n  phone_note: Or {number} at night\n"))
        assert source
        found = check(Reading((source,), ()), schemas, today).findings
        assert [one.rule for one in found if one.field == "contact.phone_note"] == rules


@pytest.mark.parametrize(
    "piece",
    ["a", "A", "A ", "Ab ", "@", "a@", "0", "1 ", "(0", "[", "[your ", "<a ", "&", "www.", ".", "’", "at the home "],
)
def test_no_text_takes_long(piece: str, schemas: dict[Kind, Schema], today: date) -> None:
    """The longest text that is allowed, whatever it is made of, is read in a moment."""
    text = piece * (4900 // len(piece))
    source, _ = read_text(FILE, f"{good()}description: '{text}'\n")
    assert source
    start = process_time()
    check(Reading((source,), ()), schemas, today)
    assert process_time() - start < 0.2


def test_every_rule_that_reads_text_is_here() -> None:
    """All rules above have a failing example of their own as well."""
    assert FOUND.keys() <= {example.rule for example in failing()}
